// Owns on which day the rows of a table are that state only a clock: the day above them, until the clock goes past midnight.
import { daysLater, type CalendarDate } from '../../time/calendar-date.ts';

type Row = { readonly date: CalendarDate; readonly minute: number };

/** A row may be a little out of order without being of another day. */
const DISORDER = 180;

/** `newestFirst`: rows go back in time, as on status pages. */
export function dayOfRow(before: Row, minute: number, newestFirst: boolean): CalendarDate {
  const step = minute - before.minute;
  if (newestFirst) return step > DISORDER ? daysLater(before.date, -1) : before.date;
  return step < -DISORDER ? daysLater(before.date, 1) : before.date;
}

/** Whether clocks mostly go back from one row to the next. */
export function isNewestFirst(minutes: readonly number[]): boolean {
  const steps = minutes.slice(1).map((minute, index) => Math.sign(minute - (minutes[index] ?? 0)));
  return steps.reduce((total, step) => total + step, 0) < 0;
}
