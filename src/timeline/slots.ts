// Owns days and billing months as stretches of time in a zone: a day may have 23 or 25 hours.
import { daysLater, utcMidnight, type CalendarDate } from '../time/calendar-date.ts';
import { instant, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { firstShown, wallClockAt } from '../time/wall-clock.ts';

/** A day or a month, by its first day there. */
export type Slot = Interval & { readonly first: CalendarDate };

/** The days that the stretch touches, whole. */
export function daysOf({ from, to }: Interval, zone: string): Slot[] {
  return slots(from, to, zone, dateIn(zone, from), (date) => daysLater(date, 1));
}

/** The billing months that the stretch touches, whole; `anchorDay` 1 is the calendar month. A month without that day begins with its last. */
export function billingMonthsOf({ from, to }: Interval, zone: string, anchorDay = 1): Slot[] {
  const { year, month, day } = dateIn(zone, from);
  const own = monthFrom(year, month, anchorDay);
  const first = day >= own.day ? own : monthFrom(year, month - 1, anchorDay);
  return slots(from, to, zone, first, (date) => monthFrom(date.year, date.month + 1, anchorDay));
}

export function dateIn(zone: string, at: Instant): CalendarDate {
  const { year, month, day } = wallClockAt(zone, at);
  return { year, month, day };
}

function slots(
  from: Instant,
  to: Instant,
  zone: string,
  first: CalendarDate,
  next: (date: CalendarDate) => CalendarDate,
): Slot[] {
  const found: Slot[] = [];
  for (let date = first; ; date = next(date)) {
    const [start, end] = [midnight(zone, date), midnight(zone, next(date))];
    if (start > to || (start === to && found.length > 0)) return found;
    if (end > from) found.push({ first: date, from: start, to: end });
  }
}

function midnight(zone: string, date: CalendarDate): Instant {
  return firstShown(zone, instant(utcMidnight(date)));
}

function monthFrom(year: number, month: number, anchorDay: number): CalendarDate {
  const index = year * 12 + (month - 1);
  const [inYear, inMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = daysLater({ ...nextMonth(inYear, inMonth), day: 1 }, -1).day;
  return { year: inYear, month: inMonth, day: Math.min(anchorDay, last) };
}

function nextMonth(year: number, month: number) {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}
