// Owns one post of a provider: their time, their words, every version of them, and when we saw each.
import type { Outage } from '../../../domain/outage.ts';
import { standingOf } from '../../../domain/standing.ts';
import { backDatedTo, current, type Post, type Posting } from '../../../domain/thread.ts';
import { shortenLines } from '../../../text/lines.ts';
import { quoteCode } from '../../../text/provider-code.ts';
import { sayOffsetTime, sayStanding } from '../../../text/standing.ts';
import { minutes } from '../../../time/duration.ts';
import { between, toIso, type Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { VersionNotes } from './version-notes.tsx';

const TEXT = 4000;
const WORD = 60;
/** What was written a moment before our last look may have been on its way. */
const ON_ITS_WAY = minutes(10);

export type PostItemProps = { readonly posting: Posting; readonly outage: Outage; readonly now: Instant };

export function PostItem({ posting, outage, now }: PostItemProps) {
  const { versions, goneAt } = posting;
  const [first] = versions;
  const { content } = current(versions);
  const claimed = first ? backDatedTo(first) : null;
  const isBackDated = claimed !== null && between(claimed, first?.notYetAt ?? claimed) > ON_ITS_WAY;
  return (
    <li class={goneAt === null ? '' : 'is-gone'}>
      <PostHead post={content} outage={outage} now={now} />
      <p class="words">
        <bdi>{shortenLines(content.text, TEXT)}</bdi>
      </p>
      {versions.slice(0, -1).map(({ content: former }, index) => (
        <div key={index} class="former">
          <p>{say('postVersionRead', index + 1)}</p>
          {(former.at !== content.at || former.state.word !== content.state.word) && (
            <PostHead post={former} outage={outage} now={now} />
          )}
          <p class="words">
            <bdi>{shortenLines(former.text, TEXT)}</bdi>
          </p>
        </div>
      ))}
      <VersionNotes versions={versions} goneAt={goneAt} isBackDated={isBackDated} now={now} />
    </li>
  );
}

type PostHeadProps = { readonly post: Post; readonly outage: Outage; readonly now: Instant };

function PostHead({ post: { at, state }, outage, now }: PostHeadProps) {
  return (
    <p class="post-head">
      {at === null ? (
        say('postNoTime')
      ) : (
        <time dateTime={toIso(at)}>
          <bdi>{sayOffsetTime(pageManner, at, now)}</bdi>
        </time>
      )}
      {state.word !== '' && <> {say('saidState', quoteCode(state.word, WORD))}</>}
      {at !== null && (
        <span class="muted standing">
          {say('popupJoin')}
          {sayStanding(say, standingOf(at, outage))}
        </span>
      )}
    </p>
  );
}
