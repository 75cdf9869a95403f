// Owns a day of the calendar and how far clocks are from UTC, as the tables of the page have them.
import { formatter } from '../../../text/local-clock.ts';
import { utcMidnight, type CalendarDate } from '../../../time/calendar-date.ts';
import { pageManner } from '../../data/manner.ts';

/** `Tue 2 April 2019` */
export function sayDate(day: CalendarDate): string {
  const parts = { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' } as const;
  return formatter(pageManner.locale, 'UTC', parts).format(utcMidnight(day));
}

/** `-04:00` with a minus sign. */
export function sayOffset(offset: string): string {
  return offset.replace('-', '\u2212');
}
