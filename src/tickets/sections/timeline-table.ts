// Owns the timeline of a letter: a table for each day of UTC that brings something new, with the other clocks beside it.
import { minutes } from '../../time/duration.ts';
import { earlier, type Instant } from '../../time/instant.ts';
import { joinQuietDays } from '../../timeline/quiet-days.ts';
import { rowsByDay, type DayRows } from '../../timeline/rows-by-day.ts';
import { wallTime } from '../../timeline/wall-time.ts';
import type { Row } from '../../timeline/row.ts';
import { lines, section, type Block, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { sayRow } from '../words/row.ts';
import { otherZones, sayClock, sayDate, sayRepeat } from '../words/time.ts';

/** A desk reads so many, and no more. */
const MOST = 80;

export function timelineTable(scene: Scene, rows: readonly Row[], heading = 'Timeline'): Section | null {
  const told = rows.filter((row) => sayRow(scene, row) !== null);
  const shown = told.length > MOST ? [...told.slice(0, MOST / 2), ...told.slice(-MOST / 2)] : told;
  return section(
    heading,
    told.length > shown.length &&
      lines(`${told.length - shown.length} entries in the middle are left out; I can send them.`),
    ...joinQuietDays(rowsByDay(scene.dossier, shown, 'UTC')).map((each) => dayTable(scene, each)),
  );
}

/** One offset stands in the head; where it changes on that day it stands in each cell. */
function dayTable(scene: Scene, { day, rows: known }: DayRows): Block {
  // By the moment that stands first in a line: a reader looks for what comes next.
  const minuteOf = (row: Row) => Math.floor(shownFrom(row) / minutes(1));
  const rows = known.toSorted((one, other) => minuteOf(one) - minuteOf(other));
  const moments = rows.flatMap(({ when, until }) => [when.at, until ?? when.at]);
  const zones = [...new Set(moments.flatMap((at) => otherZones(scene.options.zones, at)))];
  const columns = ['UTC', ...zones].map((zone) => {
    const offsets = new Set(moments.map((at) => wallTime(zone, at).offset));
    const isSteady = offsets.size === 1;
    return { zone, isSteady, name: isSteady ? `UTC${[...offsets].join('')}` : zone };
  });
  const date = sayDate({ date: day });
  return {
    kind: 'table',
    head: [...columns.map(({ name, zone }) => (zone === 'UTC' ? `${date} UTC` : name)), 'What'],
    rows: rows.map((row) => [
      ...columns.map(({ zone, isSteady }) => sayWhen(zone, row, date, isSteady)),
      sayRow(scene, row) ?? '',
    ]),
  };
}

function shownFrom({ when, until }: Row): Instant {
  return until === null ? (when.after ?? when.at) : when.at;
}

/** `22:07-22:08`; with the day where it is another than the table's, `01:30 (first time) -04:00 to 01:29 (second time) -05:00`. */
function sayWhen(zone: string, row: Row, day: string, isSteady: boolean): string {
  const { when, until } = row;
  const [from, to] = [shownFrom(row), until ?? when.at];
  const [start, end] = [cellOf(zone, from, isSteady), cellOf(zone, to, isSteady)];
  const opening = `${start.date === day ? '' : `${start.date.slice(-5)} `}${start.clock}`;
  if (until === null && when.after === null) return `by ${opening}${start.which}`;
  if (start.date === end.date && start.clock === end.clock && start.which === end.which)
    return `${opening}${start.which}`;
  // The end of a day is no moment of the next one.
  const eve = cellOf(zone, earlier(to, minutes(1)), isSteady);
  if (until !== null && end.clock === '00:00' && eve.date === start.date && eve.which === start.which)
    return `${opening}-24:00${start.which}`;
  const isSame = end.date === start.date || end.date === day;
  const closing = `${isSame ? '' : `${end.date.slice(-5)} `}${end.clock}${end.which}`;
  return start.which === end.which ? `${opening}-${closing}` : `${opening}${start.which} to ${closing}`;
}

/** `which` of the hours it is, where that does not stand in the head. */
function cellOf(zone: string, at: Instant, isSteady: boolean) {
  const shown = wallTime(zone, at);
  const offset = isSteady || zone === 'UTC' ? '' : ` ${shown.offset}`;
  return { date: sayDate(shown), clock: sayClock(shown), which: `${sayRepeat(shown)}${offset}` };
}
