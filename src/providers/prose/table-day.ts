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

const DAY = 1440;

/** Whether clocks go back from one row to the next: by the way that is much the shorter around the dial, or else by most rows. */
export function isNewestFirst(minutes: readonly number[]): boolean {
  const steps = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? 0));
  const total = (direction: number) => steps.reduce((sum, step) => sum + ((step * direction + DAY) % DAY), 0);
  const [forward, back] = [total(1), total(-1)];
  if (forward * 4 < back || back * 4 < forward) return back < forward;
  return steps.reduce((sum, step) => sum + Math.sign(step), 0) < 0;
}
