// Owns reading what the page shows first, at the moment at which it is read.
import type { Ticket } from '../../../domain/ticket.ts';
import type { StoredOutage } from '../../../store/read/outage.ts';
import { readOutageInParts } from '../../data/read-outage-in-parts.ts';
import { readTickets } from '../../../store/read/tickets.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner } from '../../data/manner.ts';
import { outageView, type OutageView } from '../../data/outage-view.ts';
import { recordTime } from '../../data/record-time.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';

export type Seen = {
  readonly now: Instant;
  /** Null: there is no such outage, or the log cannot be read. */
  readonly view: OutageView | null;
  /** What it was made of. */
  readonly stored: StoredOutage | null;
};

export async function readView(id: string): Promise<Seen> {
  const wall = pageClock.wall();
  const read = await readOutageInParts(pageStore, id);
  if (!read.ok) return { now: wall, view: null, stored: null };
  const stored = read.value;
  const now = recordTime(stored, wall);
  return { now, stored, view: outageView(stored, await ticketsOf(stored), now, pageManner.zone) };
}

async function ticketsOf({ outage }: StoredOutage): Promise<readonly Ticket[]> {
  const read = outage && (await readTickets(pageStore, outage));
  return read?.ok ? read.value.tickets : [];
}
