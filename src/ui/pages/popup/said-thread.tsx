// Owns one incident or piece of work that belongs to an outage: its latest post, why it belongs, and the way to say that it does not.
import type { OutageId } from '../../../domain/outage.ts';
import { announcedWork } from '../../../domain/planned-work.ts';
import { current, type Posting, type Thread } from '../../../domain/thread.ts';
import { sayReasons } from '../../../text/provider-word.ts';
import { quoteCode } from '../../../text/provider-code.ts';
import { quote, shorten } from '../../../text/quote.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Said } from '../../data/provider-word.ts';
import { WORD } from './say-page.ts';
import { WorkStage } from './work-stage.tsx';

/** What ranks lower is counted only. */
export const MOST_THREADS = 2;
const TITLE = 120;
const TEXT = 280;

type SaidProps = {
  readonly said: Said;
  readonly outage: OutageId;
  readonly now: Instant;
  /** The state of the first one stands in the line above. */
  readonly isFirst: boolean;
};

export function SaidThread({ said: { thread, reasons, newest }, outage, now, isFirst }: SaidProps) {
  const { title, state } = current(thread.heads).content;
  const text = newest ? current(newest.versions).content.text : '';
  const [work] = announcedWork([thread]);
  return (
    <article class="said-thread">
      <p class="said-title">
        {!isFirst && state.word !== '' && <>{say('saidState', quoteCode(state.word, WORD))} </>}
        <bdi>{shorten(title, TITLE)}</bdi>
      </p>
      {text.trim() !== '' && text !== title && (
        <p class="said-text">
          <bdi>{shorten(text, TEXT)}</bdi>
        </p>
      )}
      {work && <WorkStage work={work} now={now} />}
      <p class="muted small">
        {[...sayMoments(thread, newest, now), ...sayReasons(say, reasons)].join(say('popupJoin'))}{' '}
        <LinkButton thread={thread} outage={outage} link="unlinked" />
      </p>
    </article>
  );
}

export function Aside({ thread, outage }: { readonly thread: Thread; readonly outage: OutageId }) {
  return (
    <p class="muted small">
      {say('saidAside', quote(current(thread.heads).content.title, WORD))}{' '}
      <LinkButton thread={thread} outage={outage} link="linked" />
    </p>
  );
}

type LinkProps = {
  readonly thread: Thread;
  readonly outage: OutageId;
  readonly link: 'linked' | 'unlinked';
};

function LinkButton({ thread, outage, link }: LinkProps) {
  const label = say(link === 'linked' ? 'saidLink' : 'saidUnlink');
  const title = shorten(current(thread.heads).content.title, WORD);
  return (
    <button
      class="plain link"
      data-do={link}
      aria-label={`${label}: ${title}`}
      onClick={() => void ask('correct', { correction: { kind: 'link', outage, thread: thread.id, link } })}
    >
      {label}
    </button>
  );
}

/** When they say they wrote it, when we first saw it, and what became of it. */
function sayMoments(thread: Thread, newest: Posting | null, now: Instant): string[] {
  const at = (moment: Instant) => sayTime(pageManner, moment, now);
  const versions = newest?.versions ?? thread.heads;
  const seen = at((versions[0] ?? current<unknown>(versions)).firstSeenAt);
  const stated = newest ? current(newest.versions).content.at : current(thread.heads).content.from;
  return [
    stated === null ? say('saidSeen', seen) : say('saidAt', at(stated), seen),
    ...(versions.length > 1 ? [say('saidEdited')] : []),
    ...((newest?.goneAt ?? thread.goneAt) === null ? [] : [say('saidGone')]),
  ];
}
