// Owns what the user's corrections make of the past that the popup shows: what counts, and what they call maintenance.
import { asCorrected } from '../../domain/as-corrected.ts';
import { countedWindows } from '../../domain/counted-window.ts';
import { cutWindows } from '../../domain/cut-windows.ts';
import { ownMaintenance } from '../../domain/own-maintenance.ts';
import { allTargets } from '../../domain/target.ts';
import type { StoredOverview } from '../../store/read/overview.ts';
import type { Interval } from '../../time/interval.ts';
import type { Row } from './row.ts';

export function asCounted(stored: StoredOverview): StoredOverview {
  const { windows, corrections } = inParts(stored);
  return { ...stored, windows: countedWindows(windows, corrections.amended) };
}

/** With windows in the parts that the user has cut them into. */
export function inParts<Stored extends Pick<StoredOverview, 'windows' | 'corrections' | 'gaps'>>(
  stored: Stored,
): Stored {
  return { ...stored, windows: cutWindows(stored.windows, stored.corrections.amended, stored.gaps) };
}

/** In the order of the rows. */
export function ownTimes(stored: StoredOverview, rows: readonly Row[], whole: Interval): Interval[][] {
  const { corrections, watchlist, windows } = inParts(stored);
  const providers = new Map(
    allTargets(watchlist.sites).map(({ site, target }) => [target.id, site.provider]),
  );
  const { outages } = asCorrected(windows, (target) => providers.get(target) ?? '', corrections);
  return rows.map((row) => ownMaintenance(corrections, row, outages, whole));
}
