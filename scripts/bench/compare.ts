// Owns the comparison of two things on a noisy machine: in turns, as ratios of neighbours, with a look at the noise itself.
import { medianOf } from './median.ts';

/** What one run of something cost, by measure: `wall`, `cpu`, `bytes` … */
export type Cost<Measure extends string> = Readonly<Record<Measure, number>>;
export type Run<Measure extends string> = () => Promise<Cost<Measure>>;

export type Ratio = {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly pairs: number;
};

export type Comparison<Measure extends string> = {
  readonly ratios: Readonly<Record<Measure, Ratio>>;
  readonly ours: Cost<Measure>;
  readonly anchor: Cost<Measure>;
  /** The anchor against itself: what the machine's noise alone makes of a ratio of 1. */
  readonly guard: number;
  readonly isNoisy: boolean;
};

const CALM = { least: 0.85, most: 1.18 } as const;
const WARM_UPS = 2;
const GUARD_PAIRS = 3;
const GUARD_TRIES = 3;

export type Plan = { readonly pairs: number; readonly warmUps?: number; readonly guardPairs?: number };

/** Runs A B A B. `measures` names what each run tells; the first one is what the guard looks at. */
export async function compare<Measure extends string>(
  measures: readonly [Measure, ...Measure[]],
  ours: Run<Measure>,
  anchor: Run<Measure>,
  { pairs, warmUps = WARM_UPS, guardPairs = GUARD_PAIRS }: Plan,
): Promise<Comparison<Measure>> {
  for (let times = 0; times < warmUps; times += 1) await pairOf(ours, anchor);
  const guard = await guardOf(measures[0], anchor, guardPairs);
  const costs: (readonly [Cost<Measure>, Cost<Measure>])[] = [];
  for (let times = 0; times < pairs; times += 1) costs.push(await pairOf(ours, anchor));
  const each = <Value>(make: (measure: Measure) => Value) =>
    Object.fromEntries(measures.map((measure) => [measure, make(measure)])) as Record<Measure, Value>;
  return {
    ratios: each((measure) => ratioOf(costs.map(([one, other]) => one[measure] / other[measure]))),
    ours: each((measure) => medianOf(costs.map(([one]) => one[measure]))),
    anchor: each((measure) => medianOf(costs.map(([, other]) => other[measure]))),
    guard,
    isNoisy: guard < CALM.least || guard > CALM.most,
  };
}

async function pairOf<Measure extends string>(
  ours: Run<Measure>,
  anchor: Run<Measure>,
): Promise<readonly [Cost<Measure>, Cost<Measure>]> {
  return [await ours(), await anchor()];
}

async function guardOf<Measure extends string>(
  measure: Measure,
  anchor: Run<Measure>,
  pairs: number,
): Promise<number> {
  let guard = 1;
  for (let tries = 0; tries < GUARD_TRIES; tries += 1) {
    const ratios = [];
    for (let times = 0; times < pairs; times += 1) {
      const [one, other] = await pairOf(anchor, anchor);
      ratios.push(one[measure] / other[measure]);
    }
    guard = medianOf(ratios);
    if (guard >= CALM.least && guard <= CALM.most) break;
  }
  return guard;
}

export function ratioOf(ratios: readonly number[]): Ratio {
  const known = ratios.filter((ratio) => Number.isFinite(ratio));
  return {
    median: medianOf(known),
    least: Math.min(...known),
    most: Math.max(...known),
    pairs: known.length,
  };
}
