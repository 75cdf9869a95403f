// Owns what the provider said: what belongs to the outage with the reasons, and what else they said, near its time.
import { useState } from 'preact/hooks';
import { intersectAll } from '../../../time/interval.ts';
import type { Reason } from '../../../domain/join.ts';
import type { Correction } from '../../../domain/correction.ts';
import { hasNoZone } from '../../../domain/technology.ts';
import { current, type Thread } from '../../../domain/thread.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayReasons } from '../../../text/provider-word.ts';
import { shorten } from '../../../text/quote.ts';
import { sayOffsetTime } from '../../../text/standing.ts';
import { sum } from '../../../time/duration.ts';
import { lengthOf } from '../../../time/interval.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { Problem } from '../../kit/field.tsx';
import { PostItem } from './post-item.tsx';
import { sayUnheard } from './say-unheard.ts';
import { ThreadHead } from './thread-head.tsx';

const TITLE = 60;
const HEADING = 'theirs';
type Link = 'linked' | 'unlinked';

export function Threads({ view, now }: { readonly view: OutageView; readonly now: Instant }) {
  const { outage, theirs } = view;
  const { said, aside, others } = theirs;
  const [told, tell] = useState<{ readonly text: string; readonly isProblem: boolean } | null>(null);
  if (!theirs.isHeard && !theirs.source && said.length + aside.length + others.length === 0) return null;

  const turn = async (thread: Thread, link: Link) => {
    const correction: Correction = { kind: 'link', outage: outage.id, thread: thread.id, link };
    const turned = await ask('correct', { correction });
    const title = shorten(current(thread.heads).content.title, TITLE);
    tell(
      turned.ok
        ? { text: say(link === 'linked' ? 'threadLinked' : 'threadUnlinked', title), isProblem: false }
        : { text: say('optionsRefused', turned.problem.message), isProblem: true },
    );
    // The button has moved away with its thread.
    if (turned.ok) document.getElementById(HEADING)?.focus();
  };
  const button = (thread: Thread, link: Link) => (
    <button
      class="beside"
      aria-label={`${say(LABELS[link])}: ${shorten(current(thread.heads).content.title, TITLE)}`}
      onClick={() => void turn(thread, link)}
    >
      {say(LABELS[link])}
    </button>
  );

  return (
    <section aria-labelledby={HEADING}>
      <h2 id={HEADING} tabIndex={-1}>
        {say('outageTheirs', outage.provider)}
      </h2>
      {theirs.source && hasNoZone(theirs.source.technology) && (
        <p class="muted">{say('statedWithoutZone', outage.provider)}</p>
      )}
      <div role="status">{told && !told.isProblem && <p class="muted">{told.text}</p>}</div>
      <div role="alert">{told?.isProblem && <Problem text={told.text} />}</div>
      <Disagreement view={view} now={now} />
      {said.length === 0 && <p class="muted sentence">{sayUnheard(view, now)}</p>}
      {said.map(({ thread, reasons }) => (
        <article key={thread.id} class="thread">
          <ThreadHead thread={thread} now={now} />
          <Why reasons={reasons} />
          {button(thread, 'unlinked')}
          <ol>
            {ordered(thread).map((posting) => (
              <PostItem key={posting.key} posting={posting} outage={outage} now={now} />
            ))}
          </ol>
        </article>
      ))}
      {aside.map((thread) => (
        <article key={thread.id} class="thread is-aside">
          <ThreadHead thread={thread} now={now} />
          <p class="muted">{say('threadAside')}</p>
          {button(thread, 'linked')}
        </article>
      ))}
      {others.length > 0 && (
        <details>
          <summary>{say('outageOthers', others.length)}</summary>
          {others.map((thread) => (
            <article key={thread.id} class="thread is-aside">
              <ThreadHead thread={thread} now={now} />
              {button(thread, 'linked')}
            </article>
          ))}
        </details>
      )}
    </section>
  );
}

const LABELS: Readonly<Record<Link, string>> = { linked: 'threadLink', unlinked: 'saidUnlink' };

function Why({ reasons }: { readonly reasons: readonly Reason[] }) {
  return <p class="muted">{say('threadWhy', sayReasons(say, reasons).join(say('stripJoin')))}</p>;
}

function Disagreement({
  view: { theirs, outage },
  now,
}: {
  readonly view: OutageView;
  readonly now: Instant;
}) {
  const { disagreements, calledOverAt, lag } = theirs;
  const length = sum(disagreements.map(lengthOf));
  const until = disagreements.at(-1)?.to;
  const down = [{ from: outage.startedAt, to: outage.endedAt ?? now }];
  const isMeanwhile = intersectAll(disagreements, down).length > 0;
  return (
    <>
      {until !== undefined && (
        <p class="worse">
          {until >= theirs.believedUntil
            ? say('disagreesNow', sayDuration(say, length))
            : say(isMeanwhile ? 'disagreed' : 'disagreedLater', sayDuration(say, length))}
        </p>
      )}
      {calledOverAt !== null && lag.resolved === null && (
        <p class="worse">{say('providerCalledOver', sayOffsetTime(pageManner, calledOverAt, now))}</p>
      )}
    </>
  );
}

/** By the time that they claim; what claims none by when we first saw it. */
function ordered({ posts }: Thread): Thread['posts'] {
  const timeOf = ({ versions }: Thread['posts'][number]) => {
    const { content, firstSeenAt } = current(versions);
    return content.at ?? firstSeenAt;
  };
  return posts.toSorted((one, other) => timeOf(one) - timeOf(other));
}
