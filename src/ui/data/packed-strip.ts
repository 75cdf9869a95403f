// Owns a strip as numbers, so that those of five hundred targets and a year are handed on like one. Pure.
import type { Strip } from '../../domain/strip.ts';
import type { Interval } from '../../time/interval.ts';
import { lengthOf } from '../../time/interval.ts';

/** In the order of painting: what was seen lies over what was not, and what was bad over everything. */
export const PAINTED = ['unobserved', 'up', 'degraded', 'intermittent', 'down', 'edge'] as const;
export type Painted = (typeof PAINTED)[number];

export type PackedStrip = {
  /** From and to of each run, as shares of the whole, 0..1, state by state. */
  readonly shares: Float32Array;
  /** Where the numbers of each state end. */
  readonly ends: readonly number[];
};

export function packStrip({ runs: all, edges }: Strip, whole: Interval): PackedStrip {
  const runs = PAINTED.map((painted): readonly Interval[] =>
    painted === 'edge' ? edges : all.filter(({ state }) => state === painted),
  );
  const shares = new Float32Array(2 * runs.reduce((count, own) => count + own.length, 0));
  const length = lengthOf(whole);
  let end = 0;
  const ends = runs.map((own) => {
    for (const { from, to } of own) {
      shares[end] = (from - whole.from) / length;
      shares[end + 1] = (to - whole.from) / length;
      end += 2;
    }
    return end;
  });
  return { shares, ends };
}

/** The numbers of one state. */
export function sharesOf({ shares, ends }: PackedStrip, state: Painted): Float32Array {
  const index = PAINTED.indexOf(state);
  return shares.subarray(ends[index - 1] ?? 0, ends[index]);
}
