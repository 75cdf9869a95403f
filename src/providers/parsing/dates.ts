// Owns reading the dates of status pages, in every spelling that was met. Engines read each their own way, so none is asked.
import { hours, type Duration } from '../../time/duration.ts';
import { between, instant, later, type Instant } from '../../time/instant.ts';
import { datePartsOf, type DateParts } from './date-parts.ts';

/** The zone of a date that states none: UTC, or so far ahead of it. */
export type Zoneless = 'utc' | Duration;

/** Which year a date is of that states none: the last one that puts it before an instant, or the one that puts it nearest. */
export type Yearless = { readonly before: Instant } | { readonly near: Instant };

const [FIRST_YEAR, LAST_YEAR] = [1990, 2200];
const MAX_LENGTH = 100;
/** What a page calls the latest change, and what it shows beside it, may be as far apart as two zones. */
const SLACK = hours(24);

/**
 * ISO 8601, RFC 822, Go, JavaScript, epoch seconds or milliseconds, `Dec 20, 2025 14:30 UTC` and the like.
 * Null: no date, one in a zone that we do not know, or one before 1990 or after 2200.
 */
export function readDate(value: unknown, zoneless: Zoneless, yearless?: Yearless): Instant | null {
  if (typeof value === 'number') return epoch(value);
  if (typeof value !== 'string' || value.length > MAX_LENGTH) return null;
  if (/^\s*\d{9,13}(?:\.\d{1,9})?\s*$/.test(value)) return epoch(Number(value));
  const parts = datePartsOf(value);
  if (!parts) return null;
  if (parts.year !== null || yearless === undefined) return instantOf(parts, parts.year, zoneless);
  const [reference, limit] =
    'near' in yearless ? [yearless.near, Infinity] : [yearless.before, later(yearless.before, SLACK)];
  const around = new Date(reference).getUTCFullYear();
  return [around - 1, around, around + 1]
    .flatMap((year) => instantOf(parts, year, zoneless) ?? [])
    .filter((at) => at <= limit)
    .reduce<Instant | null>(
      (best, at) => (best !== null && nearness(best) <= nearness(at) ? best : at),
      null,
    );

  function nearness(at: Instant): number {
    return Math.abs(between(at, reference));
  }
}

function epoch(value: number): Instant | null {
  return inRange(Math.round(value < 1e11 ? value * 1000 : value));
}

function instantOf(parts: DateParts, year: number | null, zoneless: Zoneless): Instant | null {
  if (year === null) return null;
  const { month, day, time } = parts;
  const midnight = Date.UTC(year, month - 1, day);
  // The 30th of February would be the 2nd of March.
  if (month < 1 || month > 12 || new Date(midnight).getUTCDate() !== day) return null;
  const offset = parts.offset ?? (zoneless === 'utc' ? 0 : zoneless);
  return inRange(Math.round(midnight + time - offset));
}

function inRange(at: number): Instant | null {
  const isSensible = at >= Date.UTC(FIRST_YEAR, 0) && at < Date.UTC(LAST_YEAR + 1, 0);
  return isSensible ? instant(at) : null;
}
