// Owns the timeline of a letter: a table for each day of UTC, with the other clocks beside it.
import type { Instant } from '../../time/instant.ts';
import { rowsByDay } from '../../timeline/slots.ts';
import { wallTime } from '../../timeline/wall-time.ts';
import type { Row } from '../../timeline/row.ts';
import { lines, section, type Block, type Section } from '../letter.ts';
import type { Scene } from '../scene.ts';
import { sayRow } from '../words/row.ts';
import { otherZones, sayClock, sayDate, sayLabelled } from '../words/time.ts';

/** A desk reads so many, and no more. */
const MOST = 80;

export function timelineTable(scene: Scene, rows: readonly Row[], heading = 'Timeline'): Section | null {
  const said = rows.flatMap((row): Said[] => {
    const text = sayRow(scene, row);
    return text === null ? [] : [{ row, text }];
  });
  const shown = said.length > MOST ? [...said.slice(0, MOST / 2), ...said.slice(-MOST / 2)] : said;
  const texts = new Map(shown.map(({ row, text }) => [row, text]));
  const days = rowsByDay(
    shown.map(({ row }) => row),
    'UTC',
  );
  return section(
    heading,
    said.length > shown.length &&
      lines(`${said.length - shown.length} entries in the middle are left out; I can send them.`),
    ...days.map(({ rows }) => dayTable(scene, rows, texts)),
  );
}

type Said = { readonly row: Row; readonly text: string };

/** One offset stands in the head; where it changes on that day it stands in each cell. */
function dayTable(scene: Scene, rows: readonly Row[], texts: ReadonlyMap<Row, string>): Block {
  const moments = rows.flatMap(({ when, until }) => [when.at, until ?? when.at]);
  const zones = [...new Set(moments.flatMap((at) => otherZones(scene.options.zones, at)))];
  const columns = ['UTC', ...zones].map((zone) => {
    const offsets = new Set(moments.map((at) => wallTime(zone, at).offset));
    const isSteady = offsets.size === 1;
    const name = zone === 'UTC' ? 'UTC' : isSteady ? `UTC${[...offsets].join('')}` : 'local time';
    return { zone, name, isSteady };
  });
  const [first] = rows;
  const day = first ? sayDate(wallTime('UTC', first.when.at)) : '';
  return {
    kind: 'table',
    head: [...columns.map(({ name, zone }) => (zone === 'UTC' ? `${day} UTC` : name)), 'What'],
    rows: rows.map((row) => [
      ...columns.map(({ zone, isSteady }) => sayWhen(zone, row, day, isSteady)),
      texts.get(row) ?? '',
    ]),
  };
}

/** `22:07-22:08`; with the day where it is another than the table's. */
function sayWhen(zone: string, { when, until, fact }: Row, day: string, isSteady: boolean): string {
  const isEdge = until === null;
  const [from, to]: [Instant, Instant] = isEdge ? [when.after ?? when.at, when.at] : [when.at, until];
  const cells = [from, to].map((at) => {
    const shown = wallTime(zone, at);
    const clock = `${sayLabelled(shown)}${isSteady || zone === 'UTC' ? '' : ` ${shown.offset}`}`;
    return { clock, date: sayDate(shown), plain: sayClock(shown) };
  });
  const [start, end] = cells;
  if (!start || !end) return '';
  const word = fact.kind === 'began' && when.after === null ? 'by ' : '';
  const before = start.date === day ? '' : `${shortDate(start.date)} `;
  if (start.clock === end.clock && start.date === end.date) return `${word}${before}${end.clock}`;
  const after = end.date === start.date ? '' : `${shortDate(end.date)} `;
  return `${word}${before}${start.clock}-${after}${end.clock}`;
}

/** `04-03` */
function shortDate(date: string): string {
  return date.slice(-5);
}
