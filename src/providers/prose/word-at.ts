// Owns recognising the words for days, hours and zones: `yesterday`, `Friday night`, `noon`, `Pacific Time`, `UTC+2`.
import { hours, minutes, sum, times } from '../../time/duration.ts';
import { isZone } from '../../time/wall-clock.ts';
import { zoneNamed } from '../../time/zone-names.ts';
import { exec, isZoneName, type Found } from './clock-at.ts';
import type { Item, StatedZone } from './item.ts';
import { DAY_PARTS, NAMED_HOURS, OFTEN_OTHER_WORDS, RELATIVE_DAYS, WEEKDAYS } from './vocabulary.ts';

const WORD = /[\p{L}]{1,12}/uy;
const NEXT_DAY =
  /(?:the\s)?(?:(?:next|following)\s(day|morning|afternoon|evening|night)|(?:am\s)?(?:nächsten|folgenden)\s(tag|morgen|abend))(?!\p{L})/iuy;
const THIS_OR_LAST = /(this|last|earlier)\s(morning|afternoon|evening|night|today)(?!\p{L})/iuy;
const OFFSET = /(?:(?:UTC|GMT)\s?)?([+\-−])(\d\d?)(?::?([0-5]\d))?(?![\d:]|\s?(?:am|pm|UTC|GMT)\b)/iuy;
const PLACE = /[A-Z][a-z]{2,12}\/[A-Z][A-Za-z_]{2,20}(?:\/[A-Z][A-Za-z_]{2,20})?/uy;
const SPELLED =
  /(?:(Central|Eastern|Western) European|(Eastern|Central|Mountain|Pacific|Greenwich|British))(?:\s(Standard|Daylight|Summer|Mean))?(?:\s[Tt]ime)?(?![\p{L}-])/uy;

/** What the word at this place says about a time; null: nothing. */
export function wordAt(text: string, at: number): Found<Item> | null {
  const next = exec(NEXT_DAY, text, at);
  if (next) return dayItem(at, next, { is: 'next' }, next[1] ?? next[2]);
  const near = exec(THIS_OR_LAST, text, at);
  if (near) {
    const days = /last/i.test(near[1] ?? '') ? -1 : 0;
    return dayItem(at, near, { is: 'relative', days }, near[2]);
  }
  const zone = zoneAt(text, at);
  if (zone) return { what: { kind: 'zone', zone: zone.what, start: at, end: zone.end }, end: zone.end };
  const word = exec(WORD, text, at)?.[0] ?? '';
  if (word.toLowerCase() === 'morgen') return morgen(text, at);
  return word === '' || /[\p{L}\d]/u.test(text.charAt(at + word.length)) ? null : plainWord(at, word);
}

/** Tomorrow; the morning, where a day stands before it: `heute Morgen`. */
function morgen(text: string, at: number): Found<Item> {
  const place = { start: at, end: at + 6 };
  const isMorning = /(?:heute|gestern|tag|mittwoch|am|jeden)\s$/i.test(text.slice(Math.max(0, at - 10), at));
  if (isMorning) return { what: { kind: 'part', part: 'morning', ...place }, end: place.end };
  return { what: { kind: 'day', day: { is: 'relative', days: 1 }, ...place }, end: place.end };
}

function plainWord(at: number, word: string): Found<Item> | null {
  const key = word.toLowerCase();
  const place = { start: at, end: at + word.length };
  const hour = NAMED_HOURS.get(key);
  if (hour !== undefined) {
    const clock = { hour, minute: 0, second: 0, half: null, isShort: false };
    return { what: { kind: 'clock', clock, ...place }, end: place.end };
  }
  const part = DAY_PARTS.get(key);
  const days = RELATIVE_DAYS.get(key);
  if (days !== undefined)
    return {
      what: { kind: 'day', day: { is: 'relative', days }, ...(part && { part }), ...place },
      end: place.end,
    };
  if (part !== undefined) return { what: { kind: 'part', part, ...place }, end: place.end };
  const weekday = WEEKDAYS.get(key);
  const isName =
    word.charAt(0) !== key.charAt(0) && !(OFTEN_OTHER_WORDS.has(key) && word === word.toUpperCase());
  if (weekday === undefined || (!isName && OFTEN_OTHER_WORDS.has(key))) return null;
  return { what: { kind: 'day', day: { is: 'weekday', weekday }, ...place }, end: place.end };
}

/** `PST`, `Pacific Time`, `Europe/Berlin`, `UTC+5:30`, `+0200`. */
export function zoneAt(text: string, at: number): Found<StatedZone> | null {
  const offset = exec(OFFSET, text, at);
  if (offset && (offset[2]?.length === 2 || /^[a-z]/i.test(offset[0])) && Number(offset[2]) <= 14)
    return named(offset, {
      kind: 'exact',
      offset: times(
        sum([hours(Number(offset[2])), minutes(Number(offset[3] ?? 0))]),
        offset[1] === '+' ? 1 : -1,
      ),
    });
  const place = exec(PLACE, text, at);
  if (place && isZone(place[0])) return named(place, { kind: 'place', zone: place[0] });
  const spelled = exec(SPELLED, text, at);
  const short = spelled && zoneNamed(initialsOf(spelled));
  if (short) return named(spelled, short);
  const word = exec(/[A-Z]{1,5}(?![\p{L}\d])/iuy, text, at);
  const zone = word && isZoneName(word[0]) ? zoneNamed(word[0]) : null;
  return word && zone ? named(word, zone) : null;
}

function named(match: RegExpExecArray, means: StatedZone['means']): Found<StatedZone> {
  const [name] = match;
  return { what: { name: name.trim(), means }, end: match.index + name.length };
}

/** `EST` of Eastern Standard Time, `CEST` of Central European Summer Time, `PACIFIC` of Pacific Time. */
function initialsOf([, european, place = '', season = '']: RegExpExecArray): string {
  if (european !== undefined) return `${european.charAt(0)}E${season === 'Summer' ? 'S' : ''}T`;
  return season === '' ? place : `${place.charAt(0)}${season.charAt(0)}T`;
}

function dayItem(
  at: number,
  match: RegExpExecArray,
  day: Extract<Item, { kind: 'day' }>['day'],
  word: string | undefined,
): Found<Item> {
  const end = at + match[0].length;
  const key = word?.toLowerCase() ?? '';
  const part = key === 'morgen' ? 'morning' : DAY_PARTS.get(key);
  return { what: { kind: 'day', day, ...(part && { part }), start: at, end }, end };
}
