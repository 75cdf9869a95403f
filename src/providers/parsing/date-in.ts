// Owns reading a date that goes by one of several names.
import type { Instant } from '../../time/instant.ts';
import { readDate } from './dates.ts';
import { text, type JsonRecord } from './json.ts';

/** The first of these that is a date, in UTC where it states no zone; null: none is. */
export function dateIn(item: JsonRecord, ...names: readonly string[]): Instant | null {
  for (const name of names) {
    const at = readDate(text(item, name), 'utc');
    if (at !== null) return at;
  }
  return null;
}
