// Owns days on which nothing new came: what only went on from one midnight to the next is told as one.
import type { Counted, Row } from './row.ts';
import type { DayRows } from './rows-by-day.ts';

/** Days in order. A joined one bears the date of its first, and its rows have the checks of all. */
export function joinQuietDays(days: readonly DayRows[]): DayRows[] {
  const joined: DayRows[] = [];
  for (const day of days) {
    const before = joined.at(-1);
    const rows = before ? goesOn(before.rows, day.rows) : null;
    if (before && rows) joined[joined.length - 1] = { day: before.day, rows };
    else joined.push(day);
  }
  return joined;
}

/** Null: something is new. */
function goesOn(before: readonly Row[], rows: readonly Row[]): Row[] | null {
  if (before.length !== rows.length || !isOneStretch(before) || !isOneStretch(rows)) return null;
  const joined = before.flatMap((row) => {
    const next = rows.find(({ key, when }) => key === row.key && when.at === row.until);
    return next ? [joinRows(row, next)] : [];
  });
  return joined.length === rows.length ? joined : null;
}

/** Whether all of them begin and end together. */
function isOneStretch(rows: readonly Row[]): boolean {
  const [first] = rows;
  return rows.every(
    ({ when, until }) => until !== null && when.at === first?.when.at && until === first.until,
  );
}

function joinRows(row: Row, { until, fact }: Row): Row {
  if (!('counted' in row.fact) || !('counted' in fact) || !row.fact.counted || !fact.counted)
    return { ...row, until };
  return { ...row, until, fact: { ...row.fact, counted: addCounted(row.fact.counted, fact.counted) } };
}

function addCounted(one: Counted, other: Counted): Counted {
  return { checks: one.checks + other.checks, failed: one.failed + other.failed };
}
