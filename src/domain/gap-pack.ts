// Owns the packed form of gaps: columns, so that a night that nobody watched five hundred targets is read like one number.
import { instant } from '../time/instant.ts';
import type { Gap } from './coverage.ts';
import type { SilenceReason } from './silence.ts';
import type { TargetId } from './target.ts';

/** In order; those that follow each other for the same reason are one. */
export type GapPack = readonly GapColumns[];

export type GapColumns = {
  readonly reason: SilenceReason;
  readonly target: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
};

export function packGaps(gaps: readonly Gap[]): GapPack {
  const starts = [...gaps.entries()].filter(([index, { reason }]) => reason !== gaps[index - 1]?.reason);
  return starts.map(([start, { reason }], which) => {
    const alike = gaps.slice(start, starts[which + 1]?.[0]);
    return {
      reason,
      target: Float64Array.from(alike, ({ target }) => target),
      from: Float64Array.from(alike, ({ from }) => from),
      to: Float64Array.from(alike, ({ to }) => to),
    };
  });
}

export function unpackGaps(pack: GapPack): Gap[] {
  return pack.flatMap(({ reason, target, from, to }) =>
    Array.from(target, (id, index) => ({
      target: id as TargetId,
      from: instant(from[index] ?? 0),
      to: instant(to[index] ?? 0),
      reason,
    })),
  );
}
