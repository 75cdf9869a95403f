// Owns the single checks of an outage, folded: one line for each target and day, opened on demand.
import { useMemo } from 'preact/hooks';
import { shorten } from '../../../text/quote.ts';
import { utcMidnight } from '../../../time/calendar-date.ts';
import { checkDays } from '../../data/check-days.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageRecord } from '../../data/outage-record.ts';
import { CheckFoldPart } from './check-fold.tsx';
import { sayDate } from './say-date.ts';

export function RawChecks({ record: { dossier, unread } }: { readonly record: OutageRecord }) {
  const days = useMemo(() => checkDays(dossier, pageManner.zone), [dossier]);
  const isKept = dossier.outage.targets.some((id) => (dossier.checks.get(id)?.length ?? 0) > 0);
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{say('checksTitle')}</h2>
      <p class="muted">{say(isKept ? 'checksHint' : 'checksForgotten')}</p>
      {isKept && unread > 0 && <p class="muted">{say('checksUnread', unread)}</p>}
      {days.map(({ day, folds }) => (
        <div key={utcMidnight(day)} class="check-day">
          <h3>{sayDate(day)}</h3>
          {folds.map((fold) => (
            <CheckFoldPart
              key={fold.key}
              fold={fold}
              dossier={dossier}
              name={shorten(fold.watched.target.name, 60)}
            />
          ))}
        </div>
      ))}
    </section>
  );
}
