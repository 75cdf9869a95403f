// Owns a strip as numbers, so that those of five hundred targets and a year are handed on like one. Pure.
import type { RunState, Strip } from '../../domain/strip.ts';
import type { Interval } from '../../time/interval.ts';
import { lengthOf } from '../../time/interval.ts';

/** In the order of painting: what was seen lies over what was not, and what was bad over everything. */
export const PAINTED = ['unobserved', 'up', 'degraded', 'intermittent', 'down', 'edge'] as const;
export type Painted = RunState | 'edge';

export type PackedStrip = {
  /** From and to of each run, as shares of the whole, 0..1, state by state. */
  readonly shares: Float32Array;
  /** Where the numbers of each state end. */
  readonly ends: readonly number[];
};

export function packStrip({ runs, edges }: Strip, whole: Interval): PackedStrip {
  const shares: number[] = [];
  const length = lengthOf(whole);
  const ends = PAINTED.map((state) => {
    const own: readonly Interval[] = state === 'edge' ? edges : runs.filter((run) => run.state === state);
    for (const { from, to } of own) shares.push((from - whole.from) / length, (to - whole.from) / length);
    return shares.length;
  });
  return { shares: Float32Array.from(shares), ends };
}

/** The numbers of one state. */
export function sharesOf({ shares, ends }: PackedStrip, state: Painted): Float32Array {
  const index = PAINTED.indexOf(state);
  return shares.subarray(ends[index - 1] ?? 0, ends[index]);
}
