// Owns statements as they were read: the words for the time, how we read them, the other way to, and where that lies beside ours.
import type { Outage } from '../../../domain/outage.ts';
import { byTime, type PastedStatement } from '../../../domain/pasted.ts';
import { standingOf } from '../../../domain/standing.ts';
import { shorten } from '../../../text/quote.ts';
import { sayStanding } from '../../../text/standing.ts';
import type { Instant } from '../../../time/instant.ts';
import { toIsoIn } from '../../../time/wall-clock.ts';
import { pageManner, say } from '../../data/manner.ts';

const TEXT = 300;

export type StatementsProps = {
  readonly statements: readonly PastedStatement[];
  readonly outage: Outage;
};

export function Statements({ statements, outage }: StatementsProps) {
  if (statements.length === 0) return null;
  return (
    <div class="scroll" tabIndex={0} role="group" aria-label={say('statementTable')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('statementStated')}</th>
            <th scope="col">{say('statementRead')}</th>
            <th scope="col">{say('statementBeside')}</th>
            <th scope="col">{say('statementText')}</th>
          </tr>
        </thead>
        <tbody>
          {statements.toSorted(byTime).map((statement, index) => (
            <tr key={index}>
              <td>
                <bdi>{shorten(statement.asStated, TEXT)}</bdi>
                {!statement.asStated.includes(statement.zone) && (
                  <small class="muted">
                    {' '}
                    <bdi>{shorten(statement.zone, TEXT)}</bdi>
                  </small>
                )}
              </td>
              <td>
                <Reading reading={statement} />
                {statement.ambiguous && (
                  <p class="worse small">
                    {say(statement.otherReading ? 'statementOr' : 'statementAmbiguous')}{' '}
                    {statement.otherReading && <Reading reading={statement.otherReading} />}
                  </p>
                )}
              </td>
              <td>{sayBeside(statement, outage)}</td>
              <td>
                <bdi>{shorten(statement.text, TEXT)}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type ReadingTimes = { readonly from: Instant | null; readonly to: Instant | null };

function Reading({ reading: { from, to } }: { readonly reading: ReadingTimes }) {
  if (from === null) return <>{say('statementNoTime')}</>;
  return (
    <bdi class="reading">
      {stamp(from)}
      {to !== null && (
        <>
          {' – '}
          {stamp(to)}
        </>
      )}
    </bdi>
  );
}

/** `2019-02-28 11:30 −08:00`: the same for everybody, and in every language. */
function stamp(at: Instant) {
  const [date = '', clock = ''] = toIsoIn(pageManner.zone, at).split('T');
  return (
    <time class="stamp" dateTime={toIsoIn(pageManner.zone, at)}>
      {`${date} ${clock.slice(0, 5)} ${clock.slice(8).replace('-', '\u2212')}`}
    </time>
  );
}

function sayBeside({ from, to }: ReadingTimes, outage: Outage): string {
  const ends = [from, to].flatMap((at) => (at === null ? [] : [sayStanding(say, standingOf(at, outage))]));
  return ends.join(' – ');
}
