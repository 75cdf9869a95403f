// Owns how much of a window lies in what the user calls maintenance.
import { sum, type Duration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import { intersectAll, lengthOf, union } from '../../time/interval.ts';
import type { LoggedWindow } from '../logged-window.ts';

export function overlapOf({ window, row }: LoggedWindow, now: Instant): Duration {
  const span = { from: window.startedAt, to: window.endedAt ?? now };
  return sum(intersectAll(union([span]), union(row.maintenance)).map(lengthOf));
}
