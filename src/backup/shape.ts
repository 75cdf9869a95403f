// Owns the shapes of what is read from a file: each takes an unknown value apart and builds the known one anew, or says where
// it does not fit. Nothing of what was read is handed on as it stood.
import { failure, success, type Result } from '../base/result.ts';
import type { HttpUrl } from '../base/http-url.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import { fromBase64 } from './base64.ts';

/** Where in a value something does not fit: `phases.3.from`. */
export type Misfit = { readonly where: string };
export type Shape<Value> = (value: unknown) => Result<Value, Misfit>;

export const MISFIT = failure<Misfit>({ where: '' });
/** The year 2200. Whoever goes through a record day by day must come to an end. */
const FARTHEST = Date.UTC(2200);
/** An instant of the language's own calendar. */
const FARTHEST_CLAIM = 8_640_000_000_000_000;
/** Numbers that count up for years, and never come near what a double can tell apart. */
const HIGHEST = 1_000_000_000_000;
const WORD = 200;
const LINE = 2000;
const TEXT = 200_000;

export function within<Value>(part: string | number, read: Result<Value, Misfit>): Result<Value, Misfit> {
  if (read.ok) return read;
  const { where } = read.problem;
  return failure({ where: where === '' ? String(part) : `${part}.${where}` });
}

function fitting<Value>(fits: (value: unknown) => boolean): Shape<Value> {
  return (value) => (fits(value) ? success(value as Value) : MISFIT);
}

function textOf<Value extends string>(most: number): Shape<Value> {
  return fitting((value) => typeof value === 'string' && value.length <= most);
}

export const name: Shape<string> = textOf(WORD);
export const line: Shape<string> = textOf(LINE);
export const text: Shape<string> = textOf(TEXT);
/** A name that has a type of its own. */
export function branded<Value extends string>(): Shape<Value> {
  return textOf<Value>(LINE);
}

export const flag: Shape<boolean> = fitting((value) => typeof value === 'boolean');
export const one: Shape<1> = fitting((value) => value === 1);
export const number: Shape<number> = fitting((value) => Number.isFinite(value));
export function whole<Value extends number>(least = 0, most = HIGHEST): Shape<Value> {
  return fitting((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most);
}
export const count: Shape<number> = whole();
export function between<Value extends number>(least: number, most: number): Shape<Value> {
  return fitting((value) => Number.isFinite(value) && Number(value) >= least && Number(value) <= most);
}
export const duration: Shape<Duration> = between(-FARTHEST, FARTHEST);
/** A time of ours: it was read from a clock since there are computers like these. */
export const moment: Shape<Instant> = between(0, FARTHEST);
/** A time that somebody else named. */
export const claimed: Shape<Instant> = between(-FARTHEST_CLAIM, FARTHEST_CLAIM);
/** 64 hexadecimal digits. */
export const hash: Shape<string> = fitting(
  (value) => typeof value === 'string' && /^[\da-f]{64}$/.test(value),
);
export const address: Shape<HttpUrl> = fitting(
  (value) => typeof value === 'string' && value.length <= 4 * LINE && /^https?:\/\//i.test(value),
);

/** One of these words; the compiler asks for each of them. */
export function word<Value extends string>(all: Readonly<Record<Value, true>>): Shape<Value> {
  return fitting((value) => typeof value === 'string' && Object.hasOwn(all, value));
}

export function oneOf<Value extends string>(all: readonly Value[]): Shape<Value> {
  return fitting((value) => all.includes(value as Value));
}

/** What `encode` makes of bytes. */
export const bytes: Shape<Uint8Array> = (value) => {
  const packed = packedAs('bytes', value);
  const read = typeof packed === 'string' ? fromBase64(packed) : null;
  return read ? success(read) : MISFIT;
};

export const doubles: Shape<Float64Array> = (value) => {
  const packed = packedAs('doubles', value);
  const read = typeof packed === 'string' ? fromBase64(packed) : null;
  if (!read || read.length % 8 !== 0) return MISFIT;
  const view = new DataView(read.buffer, read.byteOffset, read.length);
  return success(
    Float64Array.from({ length: read.length / 8 }, (_, index) => view.getFloat64(8 * index, true)),
  );
};

/** Times of ours, one a target; NaN where there is none, if that may be. */
export function moments(mayBeMissing = false): Shape<Float64Array> {
  return (value) => {
    const read = doubles(value);
    if (!read.ok) return read;
    const fits = (at: number) => (at >= 0 && at <= FARTHEST) || (mayBeMissing && Number.isNaN(at));
    return read.value.every(fits) ? read : MISFIT;
  };
}

/** What `encode` made of a value that JSON does not know; undefined: it is something else. */
export function packedAs(kind: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (!Object.hasOwn(value, '$') || !Object.hasOwn(value, 'of')) return undefined;
  const packed = value as { readonly $: unknown; readonly of: unknown };
  return packed.$ === kind ? packed.of : undefined;
}

/** What JSON does not know stands for a missing value in a list. */
export function isPackedNothing(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, '$') &&
    (value as { readonly $: unknown }).$ === 'undefined'
  );
}
