// Owns what stands above a provider's posts: their title with every version of it, their last word, what they call affected.
import { current, type Thread } from '../../../domain/thread.ts';
import { quoteCode } from '../../../text/provider-code.ts';
import { quote, shorten } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { VersionNotes } from './version-notes.tsx';

const TITLE = 200;
const WORD = 60;
const MOST_AFFECTED = 8;

export function ThreadHead({ thread, now }: { readonly thread: Thread; readonly now: Instant }) {
  const { title, state, url, affected } = current(thread.heads).content;
  // A state that goes on to the next one is no other version of what they said: their posts tell of it.
  const named = thread.heads.filter(
    ({ content }, index, heads) => content.title !== heads[index - 1]?.content.title,
  );
  return (
    <>
      <h3 class={thread.goneAt === null ? '' : 'is-gone'}>
        <bdi class="words">{shorten(title, TITLE)}</bdi>
        {state.word !== '' && <small> {say('saidState', quoteCode(state.word, WORD))}</small>}
      </h3>
      {affected.length > 0 && (
        <p class="muted small">
          {say(
            'threadAffected',
            affected
              .slice(0, MOST_AFFECTED)
              .map((each) => quote(each, WORD))
              .join(say('stripJoin')),
          )}
        </p>
      )}
      <VersionNotes versions={named} goneAt={thread.goneAt} isThread isBackDated={false} now={now} />
      {thread.leftAt !== undefined && (
        <p class="muted small">{say('threadLeft', sayTime(pageManner, thread.leftAt, now))}</p>
      )}
      {named.slice(0, -1).map(({ content, hash }) => (
        <p key={hash} class="former">
          {say('postFormer')} <bdi>{shorten(content.title, TITLE)}</bdi>
        </p>
      ))}
      {url && (
        <p>
          <a href={url} target="_blank" rel="noopener noreferrer">
            {say('providerOpen')}
          </a>
        </p>
      )}
    </>
  );
}
