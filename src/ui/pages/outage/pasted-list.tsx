// Owns what was pasted before: on a lane of its own, with its source and when it was pasted, and taking it back.
import { useState } from 'preact/hooks';
import { parseHttpUrl } from '../../../base/http-url.ts';
import type { Outage } from '../../../domain/outage.ts';
import type { Pasted } from '../../../domain/pasted.ts';
import { shortenLines } from '../../../text/lines.ts';
import { shorten } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Problem } from '../../kit/field.tsx';
import { Statements } from './statements.tsx';

const TEXT = 20_000;
const SOURCE = 200;
const NAME = 60;

export type PastedListProps = {
  readonly pasted: readonly Pasted[];
  readonly outage: Outage;
  readonly now: Instant;
};

export function PastedList({ pasted, outage, now }: PastedListProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const turn = async ({ id, removedAt }: Pasted) => {
    const turned = await ask('remove-pasted', { id, removed: removedAt === null });
    setRefusal(turned.ok ? null : say('optionsRefused', turned.problem.message));
  };
  return (
    <>
      {pasted.map((each) => (
        <article key={each.id} class={each.removedAt === null ? 'thread is-pasted' : 'thread is-aside'}>
          <p class="muted">
            {say(
              each.removedAt === null ? 'pastedAt' : 'pastedTaken',
              sayTime(pageManner, each.removedAt ?? each.pastedAt, now),
            )}
            {each.source !== '' && (
              <>
                {say('popupJoin')}
                <Source source={each.source} />
              </>
            )}{' '}
            <button
              class="beside"
              aria-label={`${say(each.removedAt === null ? 'pastedTakeBack' : 'pastedBringBack')}: ${shorten(each.source || each.text, NAME)}`}
              onClick={() => void turn(each)}
            >
              {say(each.removedAt === null ? 'pastedTakeBack' : 'pastedBringBack')}
            </button>
          </p>
          {each.removedAt === null && (
            <>
              <Statements statements={each.statements} outage={outage} />
              <details>
                <summary>{say('pastedWhole')}</summary>
                <p class="words">
                  <bdi>{shortenLines(each.text, TEXT)}</bdi>
                </p>
              </details>
            </>
          )}
        </article>
      ))}
      <div role="alert">{refusal !== null && <Problem text={refusal} />}</div>
    </>
  );
}

/** An address, of an account elsewhere for example, is a link that the user may open: nobody reads it for them. */
function Source({ source }: { readonly source: string }) {
  const shown = <bdi>{shorten(source, SOURCE)}</bdi>;
  const url = /^https?:\/\/\S+$/i.test(source) ? parseHttpUrl(source) : null;
  if (!url?.ok) return shown;
  return (
    <a href={url.value} target="_blank" rel="noopener noreferrer">
      {shown}
    </a>
  );
}
