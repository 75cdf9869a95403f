// Owns reading what the page shows, at the moment at which it is read.
import { readOutage } from '../../../store/read/outage.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner } from '../../data/manner.ts';
import { outageView, type OutageView } from '../../data/outage-view.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';

export type Seen = {
  readonly now: Instant;
  /** Null: there is no such outage, or the log cannot be read. */
  readonly view: OutageView | null;
};

export async function readView(id: string): Promise<Seen> {
  const now = pageClock.wall();
  const read = await readOutage(pageStore);
  return { now, view: read.ok ? outageView(read.value, id, now, pageManner.zone) : null };
}
