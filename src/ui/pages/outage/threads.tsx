// Owns what the provider said: what belongs to the outage with the reasons, and what else they said about that time.
import type { OutageId } from '../../../domain/outage.ts';
import { current, type Thread } from '../../../domain/thread.ts';
import { sayReasons } from '../../../text/provider-word.ts';
import { quote, shorten } from '../../../text/quote.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { PostItem } from './post-item.tsx';
import { VersionNotes } from './version-notes.tsx';

const TITLE = 200;
const WORD = 60;

export function Threads({ view, now }: { readonly view: OutageView; readonly now: Instant }) {
  const { word, others, outage } = view;
  if (!word) return null;
  return (
    <section aria-labelledby="theirs">
      <h2 id="theirs">{say('outageTheirs', outage.provider)}</h2>
      {word.isContradiction && <p class="worse">{say('providerContradiction')}</p>}
      {word.said.length === 0 && <p class="muted">{say('figureNoWord')}</p>}
      {word.said.map(({ thread, reasons }) => (
        <article key={thread.id} class="thread">
          <ThreadHead thread={thread} now={now} />
          <p class="muted">
            {sayReasons(say, reasons).join(say('popupJoin'))}{' '}
            <LinkButton thread={thread} outage={outage.id} link="unlinked" />
          </p>
          <ol>
            {thread.posts.map((posting) => (
              <PostItem key={posting.key} posting={posting} now={now} />
            ))}
          </ol>
        </article>
      ))}
      {others.length > 0 && (
        <details>
          <summary>{say('outageOthers', others.length)}</summary>
          <ul>
            {others.map((thread) => (
              <li key={thread.id} class="other">
                <ThreadHead thread={thread} now={now} />
                <LinkButton thread={thread} outage={outage.id} link="linked" />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function ThreadHead({ thread, now }: { readonly thread: Thread; readonly now: Instant }) {
  const { title, state, url } = current(thread.heads).content;
  // A state that goes on to the next one is no other version of what they said: their posts tell of it.
  const named = thread.heads.filter(
    ({ content }, index, heads) => content.title !== heads[index - 1]?.content.title,
  );
  return (
    <>
      <h3>
        <bdi>{shorten(title, TITLE)}</bdi>
        {state.word !== '' && <small> {say('saidState', quote(state.word, WORD))}</small>}
      </h3>
      <VersionNotes versions={named} goneAt={thread.goneAt} now={now} isBackDated={false} />
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

type LinkProps = { readonly thread: Thread; readonly outage: OutageId; readonly link: 'linked' | 'unlinked' };

function LinkButton({ thread, outage, link }: LinkProps) {
  const label = say(link === 'linked' ? 'saidLink' : 'saidUnlink');
  return (
    <button
      class="beside"
      aria-label={`${label}: ${shorten(current(thread.heads).content.title, WORD)}`}
      onClick={() => void ask('link-thread', { outage, thread: thread.id, link })}
    >
      {label}
    </button>
  );
}
