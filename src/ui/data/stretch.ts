// Owns which stretch of time a page shows: a length until now, or a month of the calendar. Pure.
import { monthAt } from '../../reports/months.ts';
import { days, hours, type Duration } from '../../time/duration.ts';
import { earlier, instant, type Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';

export const ROLLING = ['24h', '7d', '30d', '90d', 'year'] as const;
type Rolling = (typeof ROLLING)[number];
/** `2019-04`. */
type MonthName = `${number}-${number}`;
export type Stretch = Rolling | MonthName;

export const USUAL_STRETCH: Stretch = '30d';

const LENGTHS: Readonly<Record<Rolling, Duration>> = {
  '24h': hours(24),
  '7d': days(7),
  '30d': days(30),
  '90d': days(90),
  year: days(365),
};

export function isRolling(stretch: Stretch): stretch is Rolling {
  return stretch in LENGTHS;
}

/** Null: it names none. */
export function readStretch(text: string): Stretch | null {
  if (text in LENGTHS) return text as Rolling;
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text) ? (text as MonthName) : null;
}

/** A month is that of this zone, and may reach beyond `now`. */
export function stretchUntil(stretch: Stretch, now: Instant, zone: string): Interval {
  if (isRolling(stretch)) return { from: earlier(now, LENGTHS[stretch]), to: now };
  const [year = 0, month = 1] = stretch.split('-').map(Number);
  const { from, to } = monthAt(zone, instant(Date.UTC(year, month - 1, 15)));
  return { from, to };
}
