// Owns recognising a time of the day where it begins: `11:30`, `3:15AM`, `10 p.m.`, `14.30 Uhr`, `14h30`, `0425Z`.
import { zoneNamed } from '../../time/zone-names.ts';
import type { StatedClock } from './item.ts';

export type Found<What> = { readonly what: What; readonly end: number };

const HALF = String.raw`(?:\s{0,2}([ap])(?:\.\s?m\.?|m)(?![\p{L}\d]))`;
const UHR = String.raw`(?:\s?(?:uhr|hrs?|h)(?![\p{L}\d]))`;
const COLON = new RegExp(String.raw`(\d\d?):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?(?:${HALF}|${UHR})?`, 'iuy');
const DOTTED = new RegExp(String.raw`(\d\d?)[.h](\d\d)(?:${HALF}|\s?(?:uhr|h)(?![\p{L}\d]))`, 'iuy');
const HOUR_H = /(\d\d?)h(\d\d)(?![\p{L}\d])/iuy;
const HOUR_HALF = new RegExp(String.raw`(\d\d?)()()${HALF}`, 'iuy');
const HOUR_UHR = /(\d\d?)\s?uhr(?:\s(\d\d)(?!\d))?(?![\p{L}\d])/iuy;
/** `3 to 5 pm`: the first is an hour because the second is. */
const HOUR_BEFORE_HALF = new RegExp(
  String.raw`(\d\d?)(?=\s{0,2}(?:[-–—]|to|until|till|and|bis|und)\s{0,2}\d\d?(?::\d\d)?(?:${HALF}|\s?uhr))`,
  'iuy',
);
const COMPACT = /([01]\d|2[0-4])([0-5]\d)(?![\d:.,/%]\d|[\p{L}\d])/uy;
const COMPACT_NAMED = /([01]\d|2[0-4])([0-5]\d)\s?(hrs?|hours|h|uhr|z|[a-z]{2,4})(?![\p{L}\d])/iuy;
const COMPACT_RANGE =
  /([01]\d|2[0-4])([0-5]\d)\s?(?:[-–—]|to|until|bis)\s?\d{4}\s?(hrs?|hours|h|uhr|z|[a-z]{2,4})(?![\p{L}\d])/iuy;

/** `isCompact`: four digits alone are a time here, as at the start of a row. */
export function clockAt(text: string, at: number, isCompact: boolean): Found<StatedClock> | null {
  // The `T` of 2019-02-28T11:30 belongs to the day, and is no word.
  const isInside =
    /[\p{L}\d:_]/u.test(text.charAt(at - 1)) && !/\dT$/.test(text.slice(Math.max(0, at - 2), at));
  if (isInside || /\d[.,]$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  for (const pattern of [COLON, DOTTED, HOUR_H, HOUR_HALF, HOUR_UHR, HOUR_BEFORE_HALF]) {
    const match = exec(pattern, text, at);
    if (!match) continue;
    const [all, hour = '', minute = '0', second = '0', half] = match;
    const end = at + all.length;
    if (pattern === COLON && /^(?::|\d|\p{L})/u.test(text.slice(end, end + 1)) && !isZoneAt(text, end))
      return null;
    return found(hour, minute, second, half, end);
  }
  return compactAt(text, at, isCompact);
}

function compactAt(text: string, at: number, isCompact: boolean): Found<StatedClock> | null {
  const named = exec(COMPACT_NAMED, text, at) ?? exec(COMPACT_RANGE, text, at);
  const isNamed = named !== null && (/^(?:h.*|uhr)$/i.test(named[3] ?? '') || isZoneName(named[3] ?? ''));
  const match = isCompact || isNamed ? exec(/\d{4}/y, text, at) : null;
  if (!match || (!isNamed && !exec(COMPACT, text, at))) return null;
  const hours = /\s?(?:hrs?|hours|h|uhr)(?![\p{L}\d])/iuy;
  const end = at + 4 + (exec(hours, text, at + 4)?.[0].length ?? 0);
  return found(match[0].slice(0, 2), match[0].slice(2), '0', undefined, end);
}

function found(
  hour: string,
  minute: string,
  second: string | undefined,
  half: string | undefined,
  end: number,
): Found<StatedClock> | null {
  const clock: StatedClock = {
    hour: Number(hour),
    minute: Number(minute || '0'),
    second: Math.min(Number(second || '0'), 59),
    half: half === undefined ? null : half.toLowerCase() === 'a' ? 'am' : 'pm',
    isShort: !hour.startsWith('0') && Number(hour) >= 1 && Number(hour) <= 12,
  };
  const isReal = clock.minute < 60 && (clock.hour < 24 || (clock.hour === 24 && clock.minute === 0));
  return isReal ? { what: clock, end } : null;
}

/** A name of a zone that is no word of the language: written in capitals, or one of those that nobody mistakes. */
export function isZoneName(word: string): boolean {
  if (zoneNamed(word) === null) return false;
  return word === word.toUpperCase() || /^(?:utc|gmt|[ecmp][sd]t|ce[s]?t|mes?z|z)$/i.test(word);
}

/** `3:15CDT`, `03:15Z`: letters directly behind a time must be a zone, or it is no time. */
function isZoneAt(text: string, at: number): boolean {
  return isZoneName(exec(/[a-z]{1,5}(?![\p{L}\d])/iuy, text, at)?.[0] ?? '');
}

export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
