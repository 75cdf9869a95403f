// Owns the calendar months of a zone: what a month switcher offers, and what a report is mostly about.
import { monthsLater, toIsoDate, utcMidnight } from '../time/calendar-date.ts';
import { instant, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { firstShown, wallClockAt } from '../time/wall-clock.ts';

/** From its first midnight to the next one's: an hour less or more than its days where clocks were turned. */
export type Month = Interval & {
  /** `2019-04`. */
  readonly name: string;
};

/** The month that the moment lies in. Throws for what is no zone. */
export function monthAt(zone: string, at: Instant): Month {
  const { year, month } = wallClockAt(zone, at);
  const first = { year, month, day: 1 };
  const midnight = (date: typeof first) => firstShown(zone, instant(utcMidnight(date)));
  return {
    name: toIsoDate(first).slice(0, 7),
    from: midnight(first),
    to: midnight({ ...first, ...monthsLater(first, 1) }),
  };
}

/** All months from the one that `from` lies in to the one that `to` does, by time. */
export function monthsFrom(zone: string, from: Instant, to: Instant): Month[] {
  const months = [monthAt(zone, from)];
  for (let last = months[0]; last && last.to <= to; last = months.at(-1)) months.push(monthAt(zone, last.to));
  return months;
}
