// Owns the page of one outage: how long, what the provider said of it and when, how late that was, and what was pasted.
import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../../../platform/announcements.ts';
import { sayDurationRange } from '../../../text/duration-range.ts';
import { outageSpan, sayNames } from '../../../text/outage.ts';
import { sayPattern } from '../../../text/recurrence.ts';
import { sayRange, sayZone } from '../../../text/time.ts';
import { pageManner, say } from '../../data/manner.ts';
import { Figures } from './figures.tsx';
import { MaintenanceMark } from './maintenance-mark.tsx';
import { PasteBox } from './paste-box.tsx';
import { PastedList } from './pasted-list.tsx';
import { readView, type Seen } from './read-view.ts';
import { Threads } from './threads.tsx';

export function OutagePage({ id, first }: { readonly id: string; readonly first: Seen }) {
  const [{ view, now }, see] = useState(first);
  useEffect(() => onAnnouncement(() => void readView(id).then(see)), [id]);
  if (!view) return <p class="muted">{say('outageUnknown')}</p>;
  const { outage, watched, pattern } = view;
  const { startedAfter, startedAt, endedAfter, endedAt } = outage;
  const lasted = sayDurationRange(say, outageSpan(outage, now));
  const started = sayRange(pageManner, startedAfter, startedAt, now);
  const zone = sayZone(pageManner, startedAt);
  return (
    <>
      <header>
        <h1>{say(endedAt === null ? 'outageLasts' : 'outageLasted', lasted)}</h1>
        <p class="muted">
          {endedAt === null
            ? say('outageSince', sayNames(pageManner, outage, watched), started, zone)
            : say(
                'popupFromTo',
                sayNames(pageManner, outage, watched),
                started,
                sayRange(pageManner, endedAfter, endedAt, now),
                zone,
              )}
        </p>
        {pattern && (
          <p>
            <b>{sayPattern(pageManner, pattern, now)}</b>
          </p>
        )}
        <MaintenanceMark view={view} />
      </header>
      <Figures view={view} now={now} />
      <Threads view={view} now={now} />
      <section aria-labelledby="pasted">
        <h2 id="pasted">{say('outagePasted')}</h2>
        <p class="muted">{say('outagePastedHint')}</p>
        <PastedList pasted={view.pasted} now={now} />
        <PasteBox view={view} now={now} />
      </section>
    </>
  );
}
