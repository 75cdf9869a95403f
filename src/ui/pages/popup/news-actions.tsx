// Owns what the user can answer to an outage: "I know", "later", "seen".
import type { Correction } from '../../../domain/correction.ts';
import { spanToMark } from '../../../domain/marked-outage.ts';
import { sayTime } from '../../../text/time.ts';
import { hours } from '../../../time/duration.ts';
import { later } from '../../../time/instant.ts';
import { openTicket } from '../../../platform/open-ticket.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import { CopyTimelineButton } from './copy-timeline-button.tsx';
import type { NewsProps } from './news.tsx';

const SNOOZE = hours(1);

export function NewsActions({ news, overview: { now, notifies } }: NewsProps) {
  const { outage, attention } = news;
  if (news.isDisputed) {
    return (
      <p class="actions">
        <More news={news} />
      </p>
    );
  }
  if (outage.endedAt !== null) {
    return (
      <p class="actions">
        <File news={news} />
        <button onClick={() => void ask('dismiss', { outage: outage.id })}>{say('popupDismiss')}</button>
        <CopyTimelineButton outage={outage.id} />
        <Mark news={news} />
        <More news={news} />
      </p>
    );
  }
  if (attention.acknowledgedAt !== null) {
    return (
      <p class="actions">
        <span class="muted small">{say('popupKnown')}</span>
        <File news={news} />
        <CopyTimelineButton outage={outage.id} />
        <Mark news={news} />
        <More news={news} />
      </p>
    );
  }
  const { snoozedUntil } = attention;
  return (
    <p class="actions">
      <File news={news} />
      <button onClick={() => void ask('acknowledge', { outage: outage.id })}>{say('popupIKnow')}</button>
      {snoozedUntil !== null && snoozedUntil > now ? (
        <span class="muted small">{say('popupSnoozed', sayTime(pageManner, snoozedUntil, now))}</span>
      ) : (
        notifies && (
          <button onClick={() => void ask('snooze', { outage: outage.id, until: later(now, SNOOZE) })}>
            {say('popupSnooze')}
          </button>
        )
      )}
      <CopyTimelineButton outage={outage.id} />
      <Mark news={news} />
      <More news={news} />
    </p>
  );
}

/** Calls it maintenance, or takes that back. */
function Mark({ news: { outage, mark } }: Pick<NewsProps, 'news'>) {
  const correction: Correction = {
    kind: 'maintenance',
    outage: mark?.outage ?? outage.id,
    mark: mark ? null : spanToMark(outage),
  };
  return (
    <button data-key="m" onClick={() => void ask('correct', { correction })}>
      {say(mark ? 'outageUnmark' : 'outageMark')}
    </button>
  );
}

/** The letter to the provider, in a tab of its own; once it is over, the one that asks for the cause is copied on the way. */
function File({ news: { outage } }: Pick<NewsProps, 'news'>) {
  const askWhy = async () => {
    const { copyCause } = await import('../../data/copy-cause.ts');
    const isCopied = await copyCause(outage.id);
    await openTicket(outage.id, `&letter=recovered${isCopied ? '&copied' : ''}`);
    window.close();
  };
  return (
    <a
      class="button primary"
      data-key={outage.endedAt === null ? 't' : 't r'}
      aria-keyshortcuts={outage.endedAt === null ? 'T' : 'T R'}
      href={`/src/ui/pages/ticket/index.html?id=${encodeURIComponent(outage.id)}`}
      target="_blank"
      onClick={(event) => {
        if (outage.endedAt === null) return;
        event.preventDefault();
        void askWhy();
      }}
    >
      {say(outage.endedAt === null ? 'popupTicket' : 'popupAskWhy')}
    </a>
  );
}

/** The page of the outage, in a tab of its own. */
function More({ news: { outage } }: Pick<NewsProps, 'news'>) {
  return (
    <a href={`/src/ui/pages/outage/index.html?id=${encodeURIComponent(outage.id)}`} target="_blank">
      {say('popupMore')}
    </a>
  );
}
