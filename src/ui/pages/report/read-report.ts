// Owns reading what the report shows: one read, of one moment. A report does not change while it is looked at.
import type { Site } from '../../../domain/target.ts';
import { allTargets } from '../../../domain/target.ts';
import type { DowntimeLog } from '../../../reports/downtime-log.ts';
import { monthsFrom, type Month } from '../../../reports/months.ts';
import type { Selection } from '../../../reports/selection.ts';
import { readHistory } from '../../../store/read/history.ts';
import type { StoreProblem } from '../../../store/problem.ts';
import { days } from '../../../time/duration.ts';
import { earlier, earliest } from '../../../time/instant.ts';
import { downtimeLogOf } from '../../data/downtime-log-of.ts';
import { pageManner } from '../../data/manner.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';
import { readChoice, selectionOf, type ReportChoice } from '../../data/report-choice.ts';

export type ReportView = {
  readonly choice: ReportChoice;
  readonly selection: Selection;
  readonly log: DowntimeLog;
  /** What can be chosen: all sites that there ever were, and the months in which anything was watched. */
  readonly sites: readonly Site[];
  readonly months: readonly Month[];
};

export type SeenReport =
  | { readonly kind: 'report'; readonly view: ReportView }
  | { readonly kind: 'problem'; readonly problem: StoreProblem['kind'] };

/** Of what stands in the page's address. */
export async function readReport(): Promise<SeenReport> {
  const { zone } = pageManner;
  const wall = pageClock.wall();
  const choice = readChoice(location.search, zone, wall);
  const selection = selectionOf(choice, zone);
  // The record's time may differ from this computer's clock.
  const read = await readHistory(pageStore, earlier(selection.whole.from, days(1)));
  if (!read.ok) return { kind: 'problem', problem: read.problem.kind };
  const log = downtimeLogOf(read.value, selection, wall, zone);
  const { sites } = read.value.watchlist;
  const since = earliest(log.now, ...allTargets(sites).map(({ target }) => target.addedAt));
  return {
    kind: 'report',
    view: { ...{ choice, selection, log, sites }, months: monthsFrom(zone, since, log.now) },
  };
}
