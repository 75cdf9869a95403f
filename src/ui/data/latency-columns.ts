// Owns response times by column of pixels: the quickest and the slowest good answer of each, and where checks failed. Pure.
import type { RawCheck } from '../../domain/chunk.ts';
import { decodeLatency, isBadCode, UP } from '../../domain/outcome.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';

export type LatencyColumn = {
  /** From 0 to one less than how many columns there are. */
  readonly x: number;
  /** Milliseconds. */
  readonly least: number;
  readonly most: number;
};

export type LatencyColumns = {
  /** By time; a column without a good answer has none. */
  readonly columns: readonly LatencyColumn[];
  /** Columns with a failing check. */
  readonly failed: readonly number[];
};

/** Checks by time; `width` columns over what is seen. */
export function latencyColumns(checks: readonly RawCheck[], seen: Interval, width: number): LatencyColumns {
  const scale = width / lengthOf(seen);
  const columns: { x: number; least: number; most: number }[] = [];
  const failed: number[] = [];
  for (let index = firstAt(checks, seen.from); index < checks.length; index += 1) {
    const check = checks[index];
    if (!check || check.at > seen.to) break;
    const x = Math.min(width - 1, Math.floor((check.at - seen.from) * scale));
    if (isBadCode(check.outcome) && failed.at(-1) !== x) failed.push(x);
    const latency = goodLatency(check);
    if (latency === undefined) continue;
    const last = columns.at(-1);
    if (last?.x === x) {
      last.least = Math.min(last.least, latency);
      last.most = Math.max(last.most, latency);
    } else columns.push({ x, least: latency, most: latency });
  }
  return { columns, failed };
}

/** Milliseconds; none of a check that failed, or that told nothing. */
export function goodLatency({ outcome, latency }: RawCheck): number | undefined {
  return outcome === UP ? decodeLatency(latency) : undefined;
}

function firstAt(checks: readonly RawCheck[], from: number): number {
  let [low, high] = [0, checks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((checks[middle]?.at ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
