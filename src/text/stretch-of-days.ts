// Owns what a stretch of whole days is called: a month by its name, other days by the first and the last.
import { milliseconds } from '../time/duration.ts';
import { earlier, midpoint } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { wallClockAt } from '../time/wall-clock.ts';
import { formatter } from './local-clock.ts';
import { sayMonth } from './month.ts';
import type { Manner } from './say.ts';

/** `April 2019`, `3 – 17 Apr 2019`. */
export function sayDays(manner: Manner, { from, to }: Interval): string {
  const { locale, zone } = manner;
  const last = earlier(to, milliseconds(1));
  const [first, next] = [wallClockAt(zone, from), wallClockAt(zone, to)];
  const months = (next.year - first.year) * 12 + next.month - first.month;
  if (first.day === 1 && next.day === 1 && months === 1) return sayMonth(manner, midpoint(from, to));
  return formatter(locale, zone, { dateStyle: 'medium' }).formatRange(from, last);
}
