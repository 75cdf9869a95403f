// Owns the timeline of an outage as its page lists it: by billing month, and by the user's days in it. Pure.
import { periodAt, type Period, type PeriodTerms } from '../../sla/period.ts';
import { intersection } from '../../time/interval.ts';
import { clipRow } from '../../timeline/clip-row.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import type { Row } from '../../timeline/row.ts';
import { rowsByDay, type DayRows } from '../../timeline/rows-by-day.ts';

export type EventMonth = { readonly period: Period; readonly days: readonly DayRows[] };

/** What lasts from one month into the next is cut there, each part with its own checks. Days are of the clocks in `zone`. */
export function eventMonths(
  dossier: Dossier,
  rows: readonly Row[],
  terms: PeriodTerms,
  zone: string,
): EventMonth[] {
  const months = new Map<number, { period: Period; rows: Row[] }>();
  for (const part of rows.flatMap((row) => cutAtPeriods(dossier, row, terms))) {
    const period = periodAt(terms, part.when.at);
    const found = months.get(period.from);
    if (found) found.rows.push(part);
    else months.set(period.from, { period, rows: [part] });
  }
  return [...months]
    .sort(([one], [other]) => one - other)
    .map(([, month]) => ({ period: month.period, days: rowsByDay(dossier, month.rows, zone) }));
}

function cutAtPeriods(dossier: Dossier, row: Row, terms: PeriodTerms): Row[] {
  const whole = { from: row.when.at, to: row.until ?? row.when.at };
  const first = periodAt(terms, whole.from);
  if (whole.to <= first.to) return [row];
  const parts: Row[] = [];
  for (let period = first; period.from < whole.to; period = periodAt(terms, period.to)) {
    const part = intersection(period, whole);
    if (part) parts.push(clipRow(dossier, row, part));
  }
  return parts;
}
