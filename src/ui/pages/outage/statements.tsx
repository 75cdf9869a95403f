// Owns statements as they were read: the words for the time, the time that we read them as, and the other way to read them.
import { byTime, type PastedStatement } from '../../../domain/pasted.ts';
import { shorten } from '../../../text/quote.ts';
import type { Instant } from '../../../time/instant.ts';
import { toIsoIn } from '../../../time/wall-clock.ts';
import { pageManner, say } from '../../data/manner.ts';

const TEXT = 300;

export function Statements({ statements }: { readonly statements: readonly PastedStatement[] }) {
  if (statements.length === 0) return null;
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('statementStated')}</th>
            <th scope="col">{say('statementRead')}</th>
            <th scope="col">{say('statementText')}</th>
          </tr>
        </thead>
        <tbody>
          {statements.toSorted(byTime).map((statement, index) => (
            <tr key={index}>
              <td>
                <bdi>{shorten(statement.asStated, TEXT)}</bdi> <small class="muted">{statement.zone}</small>
              </td>
              <td>
                {sayReading(statement)}
                {statement.ambiguous && (
                  <small class="worse">
                    {' '}
                    {statement.otherReading
                      ? say('statementOr', sayReading(statement.otherReading))
                      : say('statementAmbiguous')}
                  </small>
                )}
              </td>
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

function sayReading({ from, to }: { readonly from: Instant | null; readonly to: Instant | null }): string {
  if (from === null) return say('statementNoTime');
  const times = [from, ...(to === null ? [] : [to])].map((at) =>
    toIsoIn(pageManner.zone, at).replace('T', ' '),
  );
  return times.join(' – ');
}
