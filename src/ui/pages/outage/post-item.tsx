// Owns one post of a provider: their time, their words, every version of them, and when we saw each.
import { backDatedTo, current, type Posting } from '../../../domain/thread.ts';
import { quote, shorten } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import { toIso, type Instant } from '../../../time/instant.ts';
import { toIsoIn } from '../../../time/wall-clock.ts';
import { pageManner, say } from '../../data/manner.ts';
import { VersionNotes } from './version-notes.tsx';

const TEXT = 4000;
const WORD = 60;

export function PostItem({ posting, now }: { readonly posting: Posting; readonly now: Instant }) {
  const { versions, goneAt } = posting;
  const [first] = versions;
  const { content } = current(versions);
  return (
    <li class={goneAt === null ? '' : 'is-gone'}>
      <p class="post-head">
        {content.at === null ? (
          say('postNoTime')
        ) : (
          <time dateTime={toIso(content.at)} title={toIsoIn(pageManner.zone, content.at)}>
            {sayTime(pageManner, content.at, now)}
          </time>
        )}
        {content.state.word !== '' && <> {say('saidState', quote(content.state.word, WORD))}</>}
      </p>
      <p class="words">
        <bdi>{shorten(content.text, TEXT)}</bdi>
      </p>
      {versions.slice(0, -1).map(({ content: former, hash }) => (
        <p key={hash} class="former words">
          {say('postFormer')} <bdi>{shorten(former.text, TEXT)}</bdi>
        </p>
      ))}
      <VersionNotes
        versions={versions}
        goneAt={goneAt}
        isBackDated={
          first !== undefined && backDatedTo(first) !== null && isLongBefore(first.content.at, first.notYetAt)
        }
        now={now}
      />
    </li>
  );
}

/** What was written a moment before our last look may have been on its way. */
const ON_ITS_WAY = 600_000;

function isLongBefore(at: Instant | null, notYetAt: Instant | null): boolean {
  return at !== null && notYetAt !== null && notYetAt - at > ON_ITS_WAY;
}
