// Owns what was pasted before: on a lane of its own, with its source and when it was pasted, and taking it back.
import type { Pasted } from '../../../domain/pasted.ts';
import { shorten } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Statements } from './statements.tsx';

const TEXT = 4000;

export function PastedList({ pasted, now }: { readonly pasted: readonly Pasted[]; readonly now: Instant }) {
  return (
    <>
      {pasted.map((each) => (
        <article key={each.id} class="thread">
          <p class="muted">
            {say('pastedAt', sayTime(pageManner, each.pastedAt, now))}
            {each.source !== '' && (
              <>
                {say('popupJoin')}
                <bdi>{each.source}</bdi>
              </>
            )}{' '}
            <button
              class="beside"
              onClick={() => void ask('remove-pasted', { id: each.id, removed: each.removedAt === null })}
            >
              {say(each.removedAt === null ? 'pastedTakeBack' : 'pastedBringBack')}
            </button>
          </p>
          {each.removedAt === null && (
            <>
              <Statements statements={each.statements} />
              <details>
                <summary>{say('pastedWhole')}</summary>
                <p class="words">
                  <bdi>{shorten(each.text, TEXT)}</bdi>
                </p>
              </details>
            </>
          )}
        </article>
      ))}
    </>
  );
}
