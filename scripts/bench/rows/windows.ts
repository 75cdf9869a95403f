// Owns O1 and O2: what it costs to derive windows from checks.
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { compare, ratioOf, type Run } from '../compare.ts';
import { deriveWindows, oneMore } from '../extension/window-jobs.ts';
import { findingFrom, findingOf } from '../finding.ts';
import { openJobs } from '../subjects.ts';
import { W1 } from '../workload.ts';

type Runtime = {
  readonly subject: string;
  readonly mostPerSum: number;
  readonly deriveWindows: typeof deriveWindows;
  readonly oneMore: typeof oneMore;
};

const NODE: Runtime = { subject: 'Node', mostPerSum: 2, deriveWindows, oneMore };
const YEAR = 365;

export const windows: Group = {
  rows: ['O1', 'O2'],
  async run(bench, isWanted) {
    const session = await openJobs('Chromium, LevelDB');
    const chromium: Runtime = {
      subject: 'Chromium',
      mostPerSum: 5,
      deriveWindows: (input) => session.run('deriveWindows', input),
      oneMore: (input) => session.run('oneMore', input),
    };
    try {
      for (const runtime of [NODE, chromium]) {
        if (isWanted('O1')) await deriving(bench, runtime);
        if (isWanted('O2')) await oneMoreAfter(bench, runtime);
      }
    } finally {
      await session.close();
    }
  },
};

async function deriving(bench: Bench, { subject, mostPerSum, ...runtime }: Runtime): Promise<void> {
  const days = bench.quick ? 15 : W1.days;
  const ratios: number[] = [];
  // Each run takes turns by itself, a day of the one and a day of the other.
  await runtime.deriveWindows({ days });
  for (let left = pairsFor(bench); left > 0; left -= 1) {
    const { derivingMs, summingMs } = await runtime.deriveWindows({ days });
    ratios.push(derivingMs / summingMs);
  }
  const what = `windows of 20 sites × ${days} days ÷ sum of their outcome codes`;
  bench.found(findingOf({ row: 'O1', subject, what, bar: { most: mostPerSum } }, ratioOf(ratios)));
}

async function oneMoreAfter(bench: Bench, { subject, ...runtime }: Runtime): Promise<void> {
  const after = (days: number): Run<'wall'> => {
    return async () => ({ wall: await runtime.oneMore({ days, count: 20_000 }) });
  };
  const comparison = await compare(['wall'], after(YEAR), after(1), { pairs: pairsFor(bench, 15) });
  const what = 'one more observation after a year ÷ after a day';
  bench.found(findingFrom({ row: 'O2', subject, what, bar: { most: 1.2 } }, comparison, 'wall'));
}
