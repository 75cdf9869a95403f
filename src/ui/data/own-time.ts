// Owns the time that the user calls maintenance, for each row of the popup.
import { groupOutages } from '../../domain/outage.ts';
import { ownMaintenance } from '../../domain/own-maintenance.ts';
import { allTargets } from '../../domain/target.ts';
import type { StoredOverview } from '../../store/read/overview.ts';
import type { Interval } from '../../time/interval.ts';
import type { Row } from './row.ts';

/** In the order of the rows. */
export function ownTimes(
  { corrections, watchlist, windows }: StoredOverview,
  rows: readonly Row[],
  whole: Interval,
): Interval[][] {
  const providers = new Map(
    allTargets(watchlist.sites).map(({ site, target }) => [target.id, site.provider]),
  );
  const outages = groupOutages(windows, (target) => providers.get(target) ?? '');
  return rows.map((row) => ownMaintenance(corrections, row, outages, whole));
}
