// Owns recognising a time of the day where it begins: `11:30`, `3:15AM`, `10 p.m.`, `14.30 Uhr`, `14h30`, `0425Z`.
import { zoneNamed } from '../../time/zone-names.ts';
import type { StatedClock } from './item.ts';

export type Found<What> = { readonly what: What; readonly end: number };

const HALF = String.raw`(?:\s{0,2}(?<half>[ap])(?:\.\s?m\.?|m)(?![\p{L}\d]))`;
const UHR = String.raw`(?:\s?(?:uhr|hrs?|h)(?![\p{L}\d]))`;
const COLON = String.raw`(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?(?:${HALF}|${UHR})?(?![:\d])`;
const OTHERS = [
  String.raw`(?<hour>\d\d?)[.h](?<minute>\d\d)(?:${HALF}|\s?(?:uhr|h)(?![\p{L}\d]))`,
  String.raw`(?<hour>\d\d?)h(?<minute>\d\d)(?![\p{L}\d])`,
  String.raw`(?<hour>\d\d?)${HALF}`,
  String.raw`(?<hour>\d\d?)\s?uhr(?:\s(?<minute>\d\d)(?!\d))?(?![\p{L}\d])`,
  // `3 to 5 pm`: the first is an hour because the second is.
  String.raw`(?<hour>\d\d?)(?=\s{0,2}(?:[-–—]|to|until|till|and|bis|und)\s{0,2}\d\d?(?::\d\d)?\s{0,2}(?:[ap](?:\.\s?m|m)|uhr)(?![\p{L}\d]))`,
];
const WITH_COLON = new RegExp(COLON, 'iuy');
const WITHOUT_COLON = OTHERS.map((pattern) => new RegExp(pattern, 'iuy'));
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
  const colon = exec(WITH_COLON, text, at);
  if (colon) {
    const end = at + colon[0].length;
    return !/\p{L}/u.test(text.charAt(end)) || isZoneAt(text, end) ? found(colon.groups, end) : null;
  }
  for (const pattern of WITHOUT_COLON) {
    const match = exec(pattern, text, at);
    if (match) return found(match.groups, at + match[0].length);
  }
  return compactAt(text, at, isCompact);
}

function compactAt(text: string, at: number, isCompact: boolean): Found<StatedClock> | null {
  const isNamed = [COMPACT_NAMED, COMPACT_RANGE].some((pattern) => {
    const name = exec(pattern, text, at)?.[3] ?? '';
    return /^(?:h.*|uhr)$/i.test(name) || isZoneName(name);
  });
  if (!isNamed && !(isCompact && exec(COMPACT, text, at))) return null;
  const hours = /\s?(?:hrs?|hours|h|uhr)(?![\p{L}\d])/iuy;
  const end = at + 4 + (exec(hours, text, at + 4)?.[0].length ?? 0);
  return found({ hour: text.slice(at, at + 2), minute: text.slice(at + 2, at + 4) }, end);
}

type Groups = Partial<Record<string, string>>;

function found(
  { hour = '', minute = '0', second = '0', half }: Groups = {},
  end: number,
): Found<StatedClock> | null {
  const clock: StatedClock = {
    hour: Number(hour),
    minute: Number(minute),
    second: Math.min(Number(second), 59),
    half: half === undefined ? null : half.toLowerCase() === 'a' ? 'am' : 'pm',
    isShort: !hour.startsWith('0') && Number(hour) <= 12,
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
