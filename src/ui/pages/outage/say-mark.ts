// Owns saying how much of an outage the user called maintenance.
import type { Mark } from '../../../domain/correction.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';

export function sayMark({ from, to }: Mark, now: Instant): string {
  const began = sayTime(pageManner, from, now);
  if (to === null) return say('amendedMaintenanceSince', began);
  return say('amendedMaintenance', began, sayTime(pageManner, to, now));
}
