// Owns the rows of each day: what lasts over midnight is cut there, each part with its own checks.
import { utcMidnight, type CalendarDate } from '../time/calendar-date.ts';
import { intersection } from '../time/interval.ts';
import { clipRow } from './clip-row.ts';
import type { Dossier } from './dossier.ts';
import type { Row } from './row.ts';
import { dateIn, daysOf } from './slots.ts';
import { inOrder } from './timeline.ts';

export type DayRows = { readonly day: CalendarDate; readonly rows: readonly Row[] };

/** Days of the clocks in `zone`, by when a row is known to have begun; a day without any has no entry. */
export function rowsByDay(dossier: Dossier, rows: readonly Row[], zone: string): DayRows[] {
  const days = new Map<number, { day: CalendarDate; rows: Row[] }>();
  for (const row of rows.flatMap((each) => cutAtMidnight(dossier, each, zone)).toSorted(inOrder)) {
    const day = dateIn(zone, row.when.at);
    const found = days.get(utcMidnight(day));
    if (found) found.rows.push(row);
    else days.set(utcMidnight(day), { day, rows: [row] });
  }
  return [...days].sort(([one], [other]) => one - other).map(([, each]) => each);
}

function cutAtMidnight(dossier: Dossier, row: Row, zone: string): Row[] {
  const whole = { from: row.when.at, to: row.until ?? row.when.at };
  if (whole.from >= whole.to) return [row];
  return daysOf(whole, zone).flatMap((day) => {
    const part = intersection(day, whole);
    return part ? [clipRow(dossier, row, part)] : [];
  });
}
