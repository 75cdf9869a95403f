// Owns what time it is in the record, which may have found this computer's clock to be wrong. Pure.
import type { StoredOutage } from '../../store/read/outage.ts';
import { later, type Instant } from '../../time/instant.ts';

/** In the record's own time; `wall` is this computer's clock. */
export function recordTime({ known }: StoredOutage, wall: Instant): Instant {
  return known ? later(wall, known.live.clock.correction) : wall;
}
