// Owns recognising a day that is written with figures or the name of a month: `2019-02-28`, `02/28/2019`, `September 30th, 2011`.
import { isCalendarDate, type CalendarDate } from '../../time/calendar-date.ts';
import { exec, type Found } from './clock-at.ts';
import type { StatedDay } from './item.ts';
import { MONTHS, OFTEN_OTHER_WORDS } from './vocabulary.ts';

const ISO = /(\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)(?:T(?=\d))?/uy;
const FIGURES = /(\d\d?)([-/])(\d\d?)\2(\d{4}|\d\d)(?![\d/]|-\d)/uy;
/** Behind two figures with a stroke must come a time, or it is a fraction. */
const FIGURES_SHORT =
  /(\d\d?)\/(\d\d?)(?=,?\s{1,2}(?:(?:at|@|from|um|-|–)\s{0,2})?\d\d?(?::\d\d|\s?[ap]\.?m))/iuy;
const DOTTED = /(\d\d?)\.\s?(\d\d?)\.\s?(\d{4})(?![\d]|\.\d)/uy;
/** Behind two figures with dots must come what follows a day, or it is the number of a version. */
const DOTTED_SHORT =
  /(\d\d?)\.(\d\d?)\.(\d\d(?!\d|:|\.\d))?(?=,?\s{0,2}(?:um|gegen|ab|von|bis|\d\d?[:.]\d\d)(?:\s|(?<=\d)))/iuy;
const DAY_FIRST =
  /(\d\d?)(?:st|nd|rd|th|\.)?(?:\s?[-/]\s?|\s{1,2}(?:of\s)?)(\p{L}{3,10})\.?(?:(?:,?\s{1,2}|-|\/|\sof\s)(\d{4})(?!\d|:\d))?(?![\p{L}\d])/iuy;
const MONTH_FIRST =
  /(\p{L}{3,10})\.?(?:\s{1,2}|-)(?:the\s)?(\d\d?)(?:st|nd|rd|th)?(?![\p{L}\d]|[:.%]\d|\s?[ap]\.?m(?!\p{L})|\s?%)(?:,?\s{1,2}(?:of\s)?(\d{4})(?!\d|:\d))?/iuy;
const ORDINAL =
  /(\d\d?)(?:st|nd|rd|th)(?=\s{0,2}(?:[.,;:)!?]|$|at\s|around\s|of\s(?:this|the)|from\s|until\s|morning|evening|night|and\s))/iuy;

const [FIRST_YEAR, LAST_YEAR] = [1990, 2199];

/** `monthFirst`: of `03/04/2019` the writer's country reads March. */
export function dayInFigures(text: string, at: number, monthFirst: boolean): Found<StatedDay> | null {
  if (/[\p{L}\d:_]/u.test(text.charAt(at - 1)) || /\d[.,/-]$/.test(text.slice(Math.max(0, at - 2), at)))
    return null;
  const iso = exec(ISO, text, at);
  if (iso) return dated(iso, [iso[1], iso[3], iso[4]]);
  const figures = exec(FIGURES, text, at);
  if (figures) return eitherWay(figures, monthFirst);
  const short = exec(FIGURES_SHORT, text, at);
  if (short) return yearless(short, monthFirst);
  const dotted = exec(DOTTED, text, at) ?? exec(DOTTED_SHORT, text, at);
  if (dotted) return dated(dotted, [fullYear(dotted[3]), dotted[2], dotted[1]]);
  const dayFirst = exec(DAY_FIRST, text, at);
  const month = MONTHS.get(dayFirst?.[2]?.toLowerCase() ?? '');
  if (dayFirst && month !== undefined) return dated(dayFirst, [yearOf(dayFirst), month, dayFirst[1]]);
  const ordinal = /\b(?:on|the)\s$/i.test(text.slice(Math.max(0, at - 5), at))
    ? exec(ORDINAL, text, at)
    : null;
  const day = Number(ordinal?.[1]);
  return ordinal && day >= 1 && day <= 31 ? { what: { is: 'day', day }, end: at + ordinal[0].length } : null;
}

/** `May 15, 2008`, at the start of a word. */
export function dayAfterMonth(text: string, at: number): Found<StatedDay> | null {
  const match = exec(MONTH_FIRST, text, at);
  const name = match?.[1] ?? '';
  const month = MONTHS.get(name.toLowerCase());
  const isWord = OFTEN_OTHER_WORDS.has(name.toLowerCase()) && name.charAt(0) === name.charAt(0).toLowerCase();
  return match && month !== undefined && !isWord ? dated(match, [yearOf(match), month, match[2]]) : null;
}

type Figures = readonly [
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | undefined,
];

function dated(match: RegExpExecArray, [year, month, day]: Figures): Found<StatedDay> | null {
  const end = match.index + match[0].length;
  const date = { year: Number(year ?? 2000), month: Number(month), day: Number(day) };
  if (!isCalendarDate(date)) return null;
  if (year === undefined)
    return { what: { is: 'yearless', month: date.month, day: date.day, isEither: false }, end };
  return isPlausible(date) ? { what: { is: 'date', date }, end } : null;
}

function eitherWay(match: RegExpExecArray, monthFirst: boolean): Found<StatedDay> | null {
  const [all, one, , two, year] = match;
  const [first, second] = [Number(one), Number(two)];
  const american = { year: Number(fullYear(year)), month: first, day: second };
  const european = { ...american, month: second, day: first };
  const order = (monthFirst ? [american, european] : [european, american])
    .filter(isCalendarDate)
    .filter(isPlausible);
  const [date, other] = order;
  if (!date) return null;
  const isOne = other === undefined || first === second;
  return {
    what: isOne ? { is: 'date', date } : { is: 'either', date, other },
    end: match.index + all.length,
  };
}

function yearless(match: RegExpExecArray, monthFirst: boolean): Found<StatedDay> | null {
  const [one, two] = [Number(match[1]), Number(match[2])];
  const isReal = ([month, day]: readonly number[]) =>
    isCalendarDate({ year: 2000, month: month ?? 0, day: day ?? 0 });
  const orders = (
    monthFirst
      ? [
          [one, two],
          [two, one],
        ]
      : [
          [two, one],
          [one, two],
        ]
  ).filter(isReal);
  const [month, day] = orders[0] ?? [];
  if (month === undefined || day === undefined) return null;
  const isEither = orders.length > 1 && one !== two;
  return { what: { is: 'yearless', month, day, isEither }, end: match.index + match[0].length };
}

function isPlausible({ year }: CalendarDate): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The third group, unless it is a time: `14 May 0009`. */
function yearOf(match: RegExpExecArray): string | undefined {
  const year = Number(match[3]);
  if (match[3] === undefined || (year >= FIRST_YEAR && year <= LAST_YEAR)) return match[3];
  match[0] = match[0].slice(0, match[0].lastIndexOf(match[3])).trimEnd();
  return undefined;
}

function fullYear(year: string | undefined): string | undefined {
  return year?.length === 2 ? `20${year}` : year;
}
