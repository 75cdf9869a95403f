// Owns the habit that an outage is a part of. Pure.
import type { Outage } from '../../domain/outage.ts';
import { REMEMBERED, type Pattern } from '../../domain/recurrence.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import { earlier, later } from '../../time/instant.ts';
import { habitOf } from './habits.ts';

/** The habit that it is a part of. */
export function patternWith(outage: Outage, stored: StoredOutage, zone: string): Pattern | null {
  return habitOf(outage.windows, windowsAround(outage, stored), zone);
}

/** What began close enough to it to make a habit of it. */
function windowsAround({ startedAt }: Outage, { outages }: StoredOutage): DowntimeWindow[] {
  const [from, to] = [earlier(startedAt, REMEMBERED), later(startedAt, REMEMBERED)];
  const windows = outages.flatMap((each) => each.windows);
  return windows.filter((window) => window.startedAt >= from && window.startedAt <= to);
}
