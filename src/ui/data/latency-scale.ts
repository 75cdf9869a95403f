// Owns the axis of response times: by equal factors where they differ much, else by equal steps from zero. Pure.

export type LatencyScale = {
  readonly kind: 'log' | 'linear';
  /** Milliseconds, at the bottom and at the top. */
  readonly from: number;
  readonly to: number;
  /** Round figures between them. */
  readonly ticks: readonly number[];
};

/** So many times as slow as the quickest: by equal steps the quick ones would all be one line. */
const MUCH = 8;
const MOST_TICKS = 4;
const ROUND = [1, 2, 5] as const;

/** Of the quickest and the slowest answer, in milliseconds. */
export function latencyScale(least: number, most: number): LatencyScale {
  const floor = Math.max(1, least);
  if (most / floor < MUCH) return linear(most);
  const [from, to] = [roundDown(floor), roundUp(most)];
  const all = rounds(from, to);
  const decades = all.filter((each) => Number.isInteger(Math.log10(each)));
  return { kind: 'log', from, to, ticks: all.length <= MOST_TICKS ? all : decades };
}

/** 0 at the bottom, 1 at the top; nothing lies outside. */
export function placeOnScale({ kind, from, to }: LatencyScale, latency: number): number {
  const place =
    kind === 'log'
      ? Math.log(Math.max(from, latency) / from) / Math.log(to / from)
      : (latency - from) / (to - from);
  return Math.max(0, Math.min(1, place));
}

function linear(most: number): LatencyScale {
  const step = roundUp(Math.max(1, most) / 3);
  const count = Math.max(1, Math.ceil(most / step));
  return {
    ...{ kind: 'linear', from: 0, to: count * step },
    ticks: Array.from({ length: count }, (_, index) => (index + 1) * step),
  };
}

function rounds(from: number, to: number): number[] {
  const found: number[] = [];
  for (let each = from; each <= to * 1.0001; each = roundUp(each * 1.0001)) found.push(each);
  return found;
}

function roundUp(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value));
  const factor = ROUND.find((each) => each * decade >= value * 0.99999);
  return factor === undefined ? 10 * decade : factor * decade;
}

function roundDown(value: number): number {
  const decade = 10 ** Math.floor(Math.log10(value) + 1e-9);
  return (ROUND.findLast((each) => each * decade <= value * 1.00001) ?? 1) * decade;
}
