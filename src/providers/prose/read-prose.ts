// Owns reading a text that somebody pasted or typed: a post, a mail, a whole report, or `they said X at T`.
import { utcMidnight, type CalendarDate } from '../../time/calendar-date.ts';
import { wallClockAt } from '../../time/wall-clock.ts';
import { cleanPaste } from './clean-paste.ts';
import type { Flow, Written } from './flow.ts';
import { hourOf } from './hour-of.ts';
import type { DayMention, Mention } from './mention.ts';
import { parsedUnit, type ParsedUnit } from './parsed-unit.ts';
import type { ProseContext, ProseReport } from './prose-report.ts';
import { statedWindow } from './stated-window.ts';
import { StatementList } from './statement-list.ts';
import { isNewestFirst } from './table-day.ts';
import { textZoneOf } from './text-zone.ts';
import { unitsOf } from './units-of.ts';
import { writtenOf } from './written-at.ts';

/** Countries that put the month first: the United States and those that were theirs. */
const MONTH_FIRST =
  /^(?:US\/|Pacific\/(?:Honolulu|Guam|Pago_Pago)|Asia\/Manila|America\/(?:New_York|Chicago|Denver|Los_Angeles|Phoenix|Detroit|Boise|Anchorage|Juneau|Sitka|Nome|Adak|Menominee|Indiana\/|Indianapolis|Kentucky\/|Louisville|North_Dakota\/|Puerto_Rico))/;

/**
 * Statements with times, each as it is stated and as it is read. Nothing that the text does not give is made up: what cannot
 * be placed has no time, and where there was a choice it says so. At most 1 MB is read, in time in proportion to it.
 */
export function readProse(pasted: string, context: ProseContext): ProseReport {
  const text = cleanPaste(pasted);
  const units = parsedUnits(text, MONTH_FIRST.test(context.zone));
  const flow = startOf(text, units, context);
  const list = new StatementList(flow, isNewestFirst(rowMinutes(units)));
  for (const [index, unit] of units.entries()) list.read(unit, units[index - 1], units[index + 1]);
  list.closeWith(units);
  return { statements: list.told.map(({ statement }) => statement), window: statedWindow(list.told) };
}

/** Four figures at the start are a time only where a second row has them too, or a cell around them. */
function parsedUnits(text: string, monthFirst: boolean): ParsedUnit[] {
  const units = unitsOf(text);
  const isFour = /^[^\p{L}\d]{0,6}(?:[01]\d|2[0-4])[0-5]\d(?![\d:/.-])\s*[^\d\s]/u;
  const rows = new Set(units.filter(({ text: line }) => isFour.test(line)));
  return withStamps(
    units.map((unit) => parsedUnit(unit, { monthFirst, isRow: rows.size > 1 && rows.has(unit) })),
  );
}

/** A text is written once: where several lines say `Posted …`, each is the time of the post beside it. */
function withStamps(units: readonly ParsedUnit[]): ParsedUnit[] {
  const isPosted = (unit: ParsedUnit) =>
    unit.kind === 'writing' && unit.isOwn && unit.mention.kind === 'time';
  if (units.filter(isPosted).length < 2) return [...units];
  return units.map((unit) => {
    if (unit.kind !== 'writing' || !unit.isOwn || unit.mention.kind !== 'time') return unit;
    return { text: unit.text, paragraph: unit.paragraph, kind: 'stamp', mention: unit.mention };
  });
}

function startOf(text: string, units: readonly ParsedUnit[], context: ProseContext): Flow {
  const mentions = units.filter(({ kind }) => kind !== 'writing').flatMap(mentionsOf);
  const clocks = mentions.flatMap((each) =>
    each.kind === 'time' ? [each.from, ...(each.to ? [each.to] : [])] : [],
  );
  const start: Flow = {
    zone: context.zone,
    textZone: textZoneOf(text),
    written: null,
    around: context.around ?? null,
    dates: distinct(mentions.flatMap(datesOf)),
    saysHalves:
      clocks.some(({ clock }) => clock.half !== null) &&
      clocks.every(({ clock }) => clock.hour <= 12 || clock.half !== null),
    paragraph: -1,
    last: null,
    placed: new Map(),
    isAhead: false,
    isEnd: false,
  };
  const given = context.writtenAt ?? null;
  const outside: Written | null =
    given === null ? null : { date: wallClockAt(context.zone, given), at: given };
  return { ...start, written: writtenIn(units, start) ?? outside };
}

/** By a line that says so; else by the only stamp of the text, or by a day that stands alone above it. */
function writtenIn(units: readonly ParsedUnit[], flow: Flow): Written | null {
  const said = units.flatMap((unit) =>
    unit.kind === 'writing' && unit.isOwn ? (writtenOf(unit.mention, flow) ?? []) : [],
  );
  if (said[0]) return said[0];
  const stamps = units.filter((unit) => unit.kind === 'stamp');
  const [stamp] = stamps;
  if (stamp && stamps.length === 1) return writtenOf(stamp.mention, flow);
  const top = units.slice(0, 4).findIndex(({ kind }) => kind === 'heading');
  const heading = units[top];
  const isOfRows = units[top + 1]?.kind === 'row';
  return heading?.kind === 'heading' && !isOfRows ? writtenOf(heading.mention, flow) : null;
}

function mentionsOf(unit: ParsedUnit): (Mention | DayMention)[] {
  if (unit.kind === 'prose') return unit.sentences.flatMap(({ mentions }) => mentions);
  return unit.kind === 'row'
    ? [unit.mention, ...unit.rest.flatMap(({ mentions }) => mentions)]
    : [unit.mention];
}

function datesOf(mention: Mention | DayMention): CalendarDate[] {
  const days = mention.kind === 'day' ? [mention.day] : [mention.from.day, mention.to?.day];
  return days.flatMap((day) => (day?.is === 'date' ? [day.date] : []));
}

function rowMinutes(units: readonly ParsedUnit[]): number[] {
  const clocks = units.flatMap((unit) =>
    unit.kind === 'row' && unit.mention.from.day === null ? [unit.mention.from] : [],
  );
  return clocks.map(({ clock, part }) => hourOf(clock, part) * 60 + clock.minute);
}

function distinct(dates: readonly CalendarDate[]): CalendarDate[] {
  return [...new Map(dates.map((date) => [utcMidnight(date), date])).values()];
}
