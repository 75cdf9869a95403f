// Owns what a stretch of time is called.
import { sayMonth } from '../../../text/month.ts';
import { midpoint, type Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';
import { isRolling, stretchUntil, type Stretch } from '../../data/stretch.ts';

/** `Last 30 days`, `April 2026`. */
export function sayStretch(stretch: Stretch): string {
  if (isRolling(stretch)) return say(`stretch_${stretch}`);
  const { from, to } = stretchUntil(stretch, 0 as Instant, pageManner.zone);
  return sayMonth(pageManner, midpoint(from, to));
}
