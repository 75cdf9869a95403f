// Owns recognising how long something lasted: `for 3 hours`, `lasted about 45 minutes`, `für 2 Stunden`.
import { days, hours, minutes, sum, times, type Duration } from '../../time/duration.ts';
import { exec, type Found } from './clock-at.ts';
import type { Item } from './item.ts';

const UNIT = String.raw`(hours?|hrs?|h|minutes?|mins?|m|days?|stunden?|minuten?|tagen?)(?!\p{L})`;
const COUNT = String.raw`(\d{1,4}(?:[.,]\d)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half an|eine[nr]?|zwei|drei|vier)`;
const LENGTH = new RegExp(
  String.raw`(for|last(?:ed|ing|s)|für|dauerte)\s{1,2}(?:(?:about|approximately|around|roughly|some|nearly|almost|over|etwa|rund|ca\.)\s)?${COUNT}[\s-]{0,2}${UNIT}(?:(?:,|\sand|\sund)?\s?(\d{1,3})\s?(minutes?|mins?|m|minuten)(?!\p{L}))?`,
  'iuy',
);
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  zwei: 2,
  three: 3,
  drei: 3,
  four: 4,
  vier: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  'half an': 0.5,
};

export function lengthAt(text: string, at: number): Found<Item> | null {
  const match = exec(LENGTH, text, at);
  if (!match) return null;
  const [all, verb = '', count = '', unit = '', more = '0'] = match;
  const length = sum([times(unitOf(unit), countOf(count)), minutes(Number(more))]);
  const end = at + all.length;
  const isWhole = /^(?:last|dau)/i.test(verb);
  return { what: { kind: 'length', length, isWhole, start: at, end }, end };
}

function countOf(count: string): number {
  return /^\d/.test(count) ? Number(count.replace(',', '.')) : (WORDS[count.toLowerCase()] ?? 1);
}

function unitOf(unit: string): Duration {
  if (/^(?:h|st)/i.test(unit)) return hours(1);
  return /^m/i.test(unit) ? minutes(1) : days(1);
}
