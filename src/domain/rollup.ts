// Owns what stays of checks when the raw ones are gone: eight bytes an hour, eight bytes a day.
import { hours } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { RawCheck } from './chunk.ts';
import { decodeLatency, encodeLatency, isBadCode, UP } from './outcome.ts';
import { milliseconds } from '../time/duration.ts';

/** How the checks of an hour or a day went. Time lives in windows and gaps; this is about answers and their speed. */
export type Rollup = {
  /** Checks that told anything. */
  readonly checks: number;
  readonly failed: number;
  /** Mean and worst latency of those that have one, as latency bytes; 0: none had. */
  readonly meanLatency: number;
  readonly maxLatency: number;
};

export const ROLLUP_BYTES = 8;
const HOUR = hours(1);

export function hourOf(at: Instant): number {
  return Math.floor(at / HOUR);
}

export function rollUp(checks: readonly RawCheck[]): Rollup {
  let known = 0;
  let failed = 0;
  let timed = 0;
  let total = 0;
  let maxLatency = 0;
  for (const { outcome, latency } of checks) {
    if (outcome !== UP && !isBadCode(outcome)) continue;
    known += 1;
    if (outcome !== UP) failed += 1;
    if (latency === 0) continue;
    timed += 1;
    total += decodeLatency(latency) ?? 0;
    maxLatency = Math.max(maxLatency, latency);
  }
  const meanLatency = timed === 0 ? 0 : encodeLatency(milliseconds(total / timed));
  return { checks: known, failed, meanLatency, maxLatency };
}

/** A row of `cells` roll-ups with one of them written anew. */
export function putRollup(
  row: Uint8Array | undefined,
  cells: number,
  index: number,
  rollup: Rollup,
): Uint8Array {
  const next = new Uint8Array(cells * ROLLUP_BYTES);
  if (row) next.set(row.subarray(0, next.length));
  const cell = new DataView(next.buffer, index * ROLLUP_BYTES, ROLLUP_BYTES);
  cell.setUint16(0, Math.min(rollup.checks, 0xffff));
  cell.setUint16(2, Math.min(rollup.failed, 0xffff));
  cell.setUint8(4, rollup.meanLatency);
  cell.setUint8(5, rollup.maxLatency);
  return next;
}

export function takeRollup(row: Uint8Array, index: number): Rollup {
  const cell = new DataView(row.buffer, row.byteOffset + index * ROLLUP_BYTES, ROLLUP_BYTES);
  return {
    checks: cell.getUint16(0),
    failed: cell.getUint16(2),
    meanLatency: cell.getUint8(4),
    maxLatency: cell.getUint8(5),
  };
}
