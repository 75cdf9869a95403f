// Owns the page of one outage: how long, what the provider said of it and when, what was pasted, and all that speaks for it.
import { useEffect, useState } from 'preact/hooks';
import { onAnnouncement } from '../../../platform/announcements.ts';
import { monthAt } from '../../../reports/months.ts';
import { sayPattern } from '../../../text/recurrence.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { OutageView } from '../../data/outage-view.ts';
import { choiceSearch, type ReportChoice } from '../../data/report-choice.ts';
import { CorrectionsSection } from './corrections-section.tsx';
import { later } from '../../kit/later.tsx';
import { Figures } from './figures.tsx';
import { GlanceFigures } from './glance.tsx';
import { Headline } from './headline.tsx';
import { LanesChart } from './lanes.tsx';
import { OutageActions } from './outage-actions.tsx';
import { PasteBox } from './paste-box.tsx';
import { PastedList } from './pasted-list.tsx';
import { Planned } from './planned.tsx';
import { readView, type Seen } from './read-view.ts';
import { Threads } from './threads.tsx';
import { useRecord } from './use-record.ts';
import { Usual } from './usual.tsx';

const recordParts = later(async () => {
  const file = await import('./late-parts.tsx');
  await file.worn;
  return file.RecordParts;
});

export function OutagePage({ id, first }: { readonly id: string; readonly first: Seen }) {
  const [seen, see] = useState(first);
  const { view, now } = seen;
  const record = useRecord(seen);
  useEffect(() => onAnnouncement(() => void readView(id).then(see)), [id]);
  if (!view) return <p class="muted">{say('outageUnknown')}</p>;
  const { pattern, outage, theirs } = view;
  return (
    <>
      <header>
        <p class="mark">
          <a href="/src/ui/pages/dashboard/index.html">{say('boardOpen')}</a>
          {say('popupJoin')}
          <a href={`/src/ui/pages/report/index.html${choiceSearch(monthOf(view))}`}>{say('reportLink')}</a>
        </p>
        <Headline view={view} now={now} />
        {pattern && (
          <p>
            <b>{sayPattern(pageManner, pattern, now)}</b>
          </p>
        )}
        <GlanceFigures view={view} record={record} now={now} />
        <OutageActions view={view} />
      </header>
      <LanesChart view={view} record={record} now={now} />
      <Figures view={view} now={now} />
      <Usual view={view} />
      <Planned view={view} now={now} />
      <Threads view={view} now={now} />
      <section aria-labelledby="pasted">
        <h2 id="pasted">{say('outagePasted')}</h2>
        <p class="muted">{say('outagePastedHint')}</p>
        {theirs.account !== null && (
          <p>
            <a href={theirs.account} target="_blank" rel="noopener noreferrer">
              {say('outageOpenAccount', outage.provider, new URL(theirs.account).host)}
            </a>
          </p>
        )}
        <PastedList pasted={view.pasted} outage={outage} now={now} />
        <PasteBox view={view} now={now} />
      </section>
      <CorrectionsSection view={view} now={now} />
      {record && <recordParts.Part record={record} />}
    </>
  );
}

/** The month in which it began, of its provider. */
function monthOf({ outage }: OutageView): ReportChoice {
  const { name } = monthAt(pageManner.zone, outage.startedAt);
  return { stretch: { kind: 'month', name }, provider: outage.provider, site: null };
}
