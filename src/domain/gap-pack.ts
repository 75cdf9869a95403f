// Owns the packed form of gaps: four columns, so that a night that nobody watched five hundred targets is read like one number.
import type { Gap } from './coverage.ts';
import type { SilenceReason } from './silence.ts';

export type GapPack = {
  readonly target: Float64Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The place of each one's reason among those that there are. */
  readonly reason: Uint8Array;
  readonly reasons: readonly SilenceReason[];
};

export function packGaps(gaps: readonly Gap[]): GapPack {
  const column = () => new Float64Array(gaps.length);
  const pack = { target: column(), from: column(), to: column(), reason: new Uint8Array(gaps.length) };
  const reasons = [...new Set(gaps.map(({ reason }) => reason))];
  for (const [index, gap] of gaps.entries()) {
    pack.target[index] = gap.target;
    pack.from[index] = gap.from;
    pack.to[index] = gap.to;
    pack.reason[index] = reasons.indexOf(gap.reason);
  }
  return { ...pack, reasons };
}

export function unpackGaps(pack: GapPack): Gap[] {
  return Array.from(pack.target, (target, index) => ({
    target,
    from: pack.from[index],
    to: pack.to[index],
    reason: pack.reasons[pack.reason[index] ?? 0],
  })) as Gap[];
}
