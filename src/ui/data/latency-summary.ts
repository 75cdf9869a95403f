// Owns the response times of a stretch in a few figures, for those who do not see the chart. Pure.
import type { RawCheck } from '../../domain/chunk.ts';
import { decodeLatency, isBadCode, UP } from '../../domain/outcome.ts';
import type { Duration } from '../../time/duration.ts';
import type { Interval } from '../../time/interval.ts';

export type LatencySummary = {
  /** Good answers of which the time is known. */
  readonly timed: number;
  readonly failed: number;
  /** Of those that are timed; null: none is. */
  readonly times: { readonly least: Duration; readonly median: Duration; readonly most: Duration } | null;
};

const BYTES = 256;

export function latencySummary(checks: readonly RawCheck[], { from, to }: Interval): LatencySummary {
  const counts = new Uint32Array(BYTES);
  let timed = 0;
  let failed = 0;
  for (const { at, outcome, latency } of checks) {
    if (at < from || at > to) continue;
    if (isBadCode(outcome)) failed += 1;
    if (outcome !== UP || latency === 0) continue;
    timed += 1;
    counts[latency] = (counts[latency] ?? 0) + 1;
  }
  const nth = (rank: number) => {
    let left = rank;
    return decodeLatency(counts.findIndex((count) => (left -= count) < 0));
  };
  const [least, median, most] = [nth(0), nth((timed - 1) >> 1), nth(timed - 1)];
  const isKnown = timed > 0 && least !== undefined && median !== undefined && most !== undefined;
  return { timed, failed, times: isKnown ? { least, median, most } : null };
}
