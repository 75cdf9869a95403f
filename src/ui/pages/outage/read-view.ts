// Owns reading what the page shows, at the moment at which it is read.
import { readOutage } from '../../../store/read/outage.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner } from '../../data/manner.ts';
import { outageView, recordTime, type OutageView } from '../../data/outage-view.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';

export type Seen = {
  readonly now: Instant;
  /** Null: there is no such outage, or the log cannot be read. */
  readonly view: OutageView | null;
};

export async function readView(id: string): Promise<Seen> {
  const wall = pageClock.wall();
  const read = await readOutage(pageStore, id);
  if (!read.ok) return { now: wall, view: null };
  const now = recordTime(read.value, wall);
  return { now, view: outageView(read.value, now, pageManner.zone) };
}
