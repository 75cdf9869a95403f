// Owns the head of the report: of when, of what, as known at which moment.
import { saySpan } from '../../../text/span.ts';
import { sayDays } from '../../../text/stretch-of-days.ts';
import { pageManner, say } from '../../data/manner.ts';
import { nameText } from '../../../reports/sections/section.ts';
import type { ReportView } from './read-report.ts';

export function TitleBlock({ view: { choice, log, sites } }: { readonly view: ReportView }) {
  const { whole, now, zone } = log;
  const site = sites.find(({ id }) => id === choice.site);
  const of =
    choice.site !== null && site
      ? say('reportAt', nameText(site.name), nameText(site.provider))
      : choice.provider === null
        ? say('reportEverything')
        : nameText(choice.provider);
  return (
    <header>
      <h1>{say('reportOf', say('reportTitle'), sayDays(pageManner, whole))}</h1>
      <p>{say('reportSelection', of)}</p>
      <p class="muted">
        {say('reportRange', saySpan(zone, whole.from, whole.to))}
        <br />
        {say('reportMade', saySpan(zone, now, now))}
      </p>
    </header>
  );
}
