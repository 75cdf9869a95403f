// Owns what the user can answer to an outage: "I know", "later", "seen".
import type { OutageId } from '../../../domain/outage.ts';
import { sayTime } from '../../../text/time.ts';
import { hours } from '../../../time/duration.ts';
import { later } from '../../../time/instant.ts';
import { ask } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { NewsProps } from './news.tsx';

const SNOOZE = hours(1);

export function NewsActions({ news: { outage, attention }, overview: { now, notifies } }: NewsProps) {
  if (outage.endedAt !== null) {
    return (
      <p class="actions">
        <button onClick={() => void ask('dismiss', { outage: outage.id })}>{say('popupDismiss')}</button>
        <More outage={outage.id} />
      </p>
    );
  }
  if (attention.acknowledgedAt !== null) {
    return (
      <p class="actions">
        <span class="muted small">{say('popupKnown')}</span>
        <More outage={outage.id} />
      </p>
    );
  }
  const { snoozedUntil } = attention;
  return (
    <p class="actions">
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
      <More outage={outage.id} />
    </p>
  );
}

/** The page of the outage, in a tab of its own. */
function More({ outage }: { readonly outage: OutageId }) {
  return (
    <a href={`/src/ui/pages/outage/index.html?id=${encodeURIComponent(outage)}`} target="_blank">
      {say('popupMore')}
    </a>
  );
}
