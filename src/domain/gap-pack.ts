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
  const column = () => new Float64Array(gaps.length);
  const pack = { target: column(), from: column(), to: column(), reason: new Uint8Array(gaps.length) };
  for (const [index, gap] of gaps.entries()) {
    pack.target[index] = gap.target;
    pack.from[index] = gap.from;
    pack.to[index] = gap.to;
    pack.reason[index] = SILENCE_REASONS.indexOf(gap.reason);
  }
  return pack;
}

export function unpackGaps({ target, from, to, reason }: GapPack): Gap[] {
  return Array.from(target, (id, index) => ({
    target: id as TargetId,
    from: instant(from[index] ?? 0),
    to: instant(to[index] ?? 0),
    reason: SILENCE_REASONS[reason[index] ?? 0] ?? 'interrupted',
  }));
}
