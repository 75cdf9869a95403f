// Owns when a window was last seen to be bad.
import { latest, type Instant } from '../time/instant.ts';
import type { DowntimeWindow } from './window.ts';

/** The last failing check of it: of one that is over when it began, which is the bound that is sure. */
export function lastBadAt({ startedAt, endedAfter, phases }: DowntimeWindow): Instant {
  return latest(startedAt, endedAfter ?? phases.at(-1)?.lastSeenAt ?? startedAt);
}
