// Owns finding every part of a stated time in a sentence, in one pass that looks at no character more than a few times.
import { isCalendarDate } from '../../time/calendar-date.ts';
import { clockAt, exec } from './clock-at.ts';
import { dayAfterMonth, dayInFigures } from './day-at.ts';
import type { Item } from './item.ts';
import { lengthAt } from './length-at.ts';
import { wordAt, zoneAt } from './word-at.ts';

/** Figures in there are no times: addresses, mailboxes, names of machines, code. */
const OPAQUE =
  /(?:https?:\/\/|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255}|`[^`\n]{1,200}`|(?:[\da-f]{0,4}:){3,7}[\da-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?/iuy;
const DIGITS = /\d+/y;
const LETTERS = /[\p{L}\p{M}'’]+/uy;
const INTEREST = /[\p{L}\d+\-−`]/gu;

export type Manner = {
  /** Four digits at the start are a time: it is a row of a table. */
  readonly isRow: boolean;
  /** Of `03/04/2019` the writer's country reads March. */
  readonly monthFirst: boolean;
};

export function itemsIn(sentence: string, manner: Manner): Item[] {
  const items: Item[] = [];
  let at = nextInterest(sentence, 0);
  while (at < sentence.length) {
    const opaque = exec(OPAQUE, sentence, at);
    const item = opaque ? null : itemAt(sentence, at, items, manner);
    if (item) items.push(item);
    at = nextInterest(sentence, item?.end ?? at + lengthToSkip(sentence, at, opaque));
  }
  return items;
}

function itemAt(text: string, at: number, items: Item[], manner: Manner): Item | null {
  const before = items.at(-1);
  if (/\d/.test(text.charAt(at))) {
    if (before && takesYear(text, at, items)) return null;
    const day = dayInFigures(text, at, manner.monthFirst);
    if (day) return { kind: 'day', day: day.what, start: at, end: day.end };
    const clock = clockAt(text, at, isCompactAt(text, at, before, manner));
    return clock && { kind: 'clock', clock: clock.what, start: at, end: clock.end };
  }
  if (/[+\-−]/.test(text.charAt(at))) return offsetAt(text, at, before);
  // A zone may stand directly behind its time, `03:15Z`; any other word starts where no word is.
  if (/[\p{L}\d_]/u.test(text.charAt(at - 1)) && before?.end !== at) return null;
  const day = dayAfterMonth(text, at);
  if (day) return { kind: 'day', day: day.what, start: at, end: day.end };
  return lengthAt(text, at)?.what ?? wordAt(text, at)?.what ?? null;
}

/** `Tue May 14 17:15:00 UTC 2024`: the year stands last, and is said of the day before the time. */
function takesYear(text: string, at: number, items: Item[]): boolean {
  const last = items.at(-1);
  const year = last?.end === at - 1 ? exec(/(?:199|20\d)\d(?![\d:])/y, text, at) : null;
  const index = [2, 3].map((back) => items.length - back).find((each) => items[each]?.kind === 'day');
  const item = items[index ?? -1];
  if (!year || !last || index === undefined || item?.kind !== 'day' || item.day.is !== 'yearless')
    return false;
  const date = { year: Number(year[0]), month: item.day.month, day: item.day.day };
  if (!isCalendarDate(date)) return false;
  items[index] = { ...item, day: { is: 'date', date } };
  items[items.length - 1] = { ...last, end: at + 4 };
  return true;
}

/** `-0800` behind a time is an offset; `10:00-11:30` is a stretch of time. */
function offsetAt(text: string, at: number, before: Item | undefined): Item | null {
  if (before?.kind !== 'clock') return null;
  const gap = text.slice(before.end, at);
  const written = text.slice(before.start, before.end);
  const isExact =
    text.charAt(at) === '+' || /:\d\d:\d\d/.test(written) || text.charAt(before.start - 1) === 'T';
  const isOffset =
    gap === '' ? isExact : /^\s?\(?$/.test(gap) && /^[+\-−]\d{4}(?!\d)/.test(text.slice(at, at + 6));
  const zone = isOffset ? zoneAt(text, at) : null;
  return zone && { kind: 'zone', zone: zone.what, start: at, end: zone.end };
}

/** Four digits: at the start of a row, behind a day, or as the other end of a stretch that began with four. */
function isCompactAt(text: string, at: number, before: Item | undefined, manner: Manner): boolean {
  if (!before) return manner.isRow && !/[\p{L}\d]/u.test(text.slice(0, at));
  const gap = text.slice(before.end, at);
  // `14 May 0009`, but not the year of `14 May, 2008`.
  if (before.kind === 'day')
    return /^[\s,|:–-]{1,4}$/.test(gap) && !/^(?:19|20)/.test(text.slice(at, at + 2));
  const isFour = before.kind === 'clock' && /^\d{4}/.test(text.slice(before.start, before.end));
  return isFour && /^\s?(?:[-–—]|to|until|bis)\s?$/.test(gap);
}

function nextInterest(text: string, from: number): number {
  INTEREST.lastIndex = from;
  return INTEREST.exec(text)?.index ?? text.length;
}

function lengthToSkip(text: string, at: number, opaque: RegExpExecArray | null): number {
  return (opaque ?? exec(DIGITS, text, at) ?? exec(LETTERS, text, at))?.[0].length ?? 1;
}
