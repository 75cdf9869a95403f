// Owns the compact form of one target's checks of one day: about half a byte a check.
import { seconds, days } from '../time/duration.ts';
import { instant, later, type Instant } from '../time/instant.ts';
import { packLatencies, unpackLatencies } from './latency-bits.ts';

/** A check as raw history keeps it: its tick's time to the second, outcome code and latency byte (see outcome.ts). */
export type RawCheck = { readonly at: Instant; readonly outcome: number; readonly latency: number };

const DAY = days(1);

/** Days since 1970 in UTC: local days are made when something is shown, from instants. */
export function dayOf(at: Instant): number {
  return Math.floor(at / DAY);
}

export function startOfDay(day: number): Instant {
  return instant(day * DAY);
}

/**
 * Layout: number of checks; runs of equal steps in time (step in seconds, count); runs of equal outcomes (code, count);
 * runs of checks without and with a latency (0 or 1, count); the latencies that there are (see latency-bits.ts). All other
 * numbers are LEB128. A chunk is always written whole.
 */
export function encodeChunk(checks: readonly RawCheck[]): Uint8Array {
  const bytes: number[] = [];
  putNumber(bytes, checks.length);
  const times = checks.map((check) => Math.floor((check.at % DAY) / seconds(1)));
  putRuns(
    bytes,
    times.map((time, index) => Math.max(0, time - (times[index - 1] ?? 0))),
  );
  putRuns(
    bytes,
    checks.map((check) => check.outcome),
  );
  const latencies = checks.map((check) => check.latency);
  putRuns(
    bytes,
    latencies.map((latency) => Math.min(1, latency)),
  );
  return Uint8Array.from([...bytes, ...packLatencies(latencies.filter((latency) => latency > 0))]);
}

/** The checks of a chunk, in order; [] for bytes that are not a whole chunk. */
export function decodeChunk(chunk: Uint8Array, day: number): RawCheck[] {
  const cursor: Cursor = { bytes: chunk, index: 0 };
  const count = takeNumber(cursor);
  const steps = takeRuns(cursor, count);
  const outcomes = takeRuns(cursor, count);
  const hasLatency = takeRuns(cursor, count);
  const present = hasLatency.reduce((sum, each) => sum + each, 0);
  const latencies = unpackLatencies(chunk.subarray(cursor.index), present);
  if (hasLatency.length !== count || latencies === null) return [];
  const start = startOfDay(day);
  let second = 0;
  let taken = 0;
  return steps.map((step, index) => {
    second += step;
    return {
      at: later(start, seconds(second)),
      outcome: outcomes[index] ?? 0,
      latency: hasLatency[index] === 1 ? (latencies[taken++] ?? 0) : 0,
    };
  });
}

type Cursor = { readonly bytes: Uint8Array; index: number };

function putNumber(bytes: number[], value: number): void {
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

function takeNumber(cursor: Cursor): number {
  let value = 0;
  for (let shift = 0; cursor.index < cursor.bytes.length && shift < 32; shift += 7) {
    const byte = cursor.bytes[cursor.index++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return value >>> 0;
}

function putRuns(bytes: number[], values: readonly number[]): void {
  for (let from = 0; from < values.length;) {
    let to = from + 1;
    while (to < values.length && values[to] === values[from]) to += 1;
    putNumber(bytes, values[from] ?? 0);
    putNumber(bytes, to - from);
    from = to;
  }
}

function takeRuns(cursor: Cursor, count: number): number[] {
  const values: number[] = [];
  while (values.length < count && cursor.index < cursor.bytes.length) {
    const value = takeNumber(cursor);
    const repeat = Math.min(takeNumber(cursor), count - values.length);
    for (let index = 0; index < repeat; index += 1) values.push(value);
  }
  return values;
}
