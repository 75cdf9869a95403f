// Owns the packed form of gaps: four columns, so that a night that nobody watched five hundred targets is read like one number.
import { instant } from '../time/instant.ts';
import type { Gap } from './coverage.ts';
import { SILENCE_REASONS } from './silence.ts';
import type { TargetId } from './target.ts';

export type GapPack = {
  readonly target: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The place of each reason among `SILENCE_REASONS`, which is stored: add at the end, never reorder. */
  readonly reason: Uint8Array;
};

export function packGaps(gaps: readonly Gap[]): GapPack {
  return {
    target: Float64Array.from(gaps, ({ target }) => target),
    from: Float64Array.from(gaps, ({ from }) => from),
    to: Float64Array.from(gaps, ({ to }) => to),
    reason: Uint8Array.from(gaps, ({ reason }) => SILENCE_REASONS.indexOf(reason)),
  };
}

export function unpackGaps({ target, from, to, reason }: GapPack): Gap[] {
  return Array.from(target, (id, index) => ({
    target: id as TargetId,
    from: instant(from[index] ?? 0),
    to: instant(to[index] ?? 0),
    reason: SILENCE_REASONS[reason[index] ?? 0] ?? 'interrupted',
  }));
}
