// Owns what a row found, and whether its bar is met.
import type { Comparison, Ratio } from './compare.ts';

/** Both ends are good. */
export type Bar = { readonly least?: number; readonly most?: number };

export type Finding = {
  readonly row: string;
  /** Where it was measured: a browser and the backend of its database, or Node. */
  readonly subject: string;
  readonly what: string;
  readonly ratio: Ratio;
  /** Null: it is only reported. */
  readonly bar: Bar | null;
  readonly verdict: 'met' | 'missed' | 'noisy' | 'reported';
  /** Our cost and the anchor's, as measured: not judged, as machines differ. */
  readonly costs?: string;
};

export type Skip = { readonly row: string; readonly subject: string; readonly why: string };

/** Rows that could not be measured to their end: as bad as a bar that is missed. */
export type Broken = { readonly row: string; readonly why: string };

export function meets({ median }: Ratio, { least = -Infinity, most = Infinity }: Bar): boolean {
  return median >= least && median <= most;
}

export type Judged = {
  readonly row: string;
  readonly subject: string;
  readonly what: string;
  readonly bar: Bar | null;
  readonly costs?: string;
};

/** `isNoisy`: the machine alone moves such a ratio further than the bar could tell. */
export function findingOf(judged: Judged, ratio: Ratio, isNoisy = false): Finding {
  return { ...judged, ratio, verdict: verdictOf(judged.bar, ratio, isNoisy) };
}

function verdictOf(bar: Bar | null, ratio: Ratio, isNoisy: boolean): Finding['verdict'] {
  if (!bar) return 'reported';
  if (meets(ratio, bar)) return 'met';
  return isNoisy ? 'noisy' : 'missed';
}

/** One measure of a comparison. Noise spoils wall time; time on the processors and bytes are judged all the same. */
export function findingFrom<Measure extends string>(
  judged: Omit<Judged, 'costs'>,
  comparison: Comparison<Measure>,
  measure: Measure,
): Finding {
  const { ratios, ours, anchor, isNoisy } = comparison;
  const costs = `${short(ours[measure])} ÷ ${short(anchor[measure])}${measure === 'bytes' ? ' B' : ' ms'}`;
  const spoilt = isNoisy && measure !== 'cpu' && measure !== 'bytes';
  return findingOf({ ...judged, costs }, ratios[measure], spoilt);
}

function short(cost: number): string {
  return Number(cost.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });
}
