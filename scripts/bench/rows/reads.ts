// Owns R1, R4 and R6: how soon a long history is read from the database, and that the present does not wait for the past.
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { compare, ratioOf, type Run } from '../compare.ts';
import type { PastSize } from '../extension/read-jobs.ts';
import { findingFrom, findingOf } from '../finding.ts';
import { medianOf } from '../median.ts';
import { openJobs, SUBJECTS, type JobSession, type Subject } from '../subjects.ts';

const PAST: PastSize = { targets: 500, windows: 120, days: 90 };
/** Of the whole, for a hurry. */
const HURRY = 4;
const DAYS_OF_GROWTH = { less: { ...PAST, windows: 1 }, more: { ...PAST, windows: 100 } } as const;
const READS = 5;

export const reads: Group = {
  rows: ['R1', 'R4', 'R6'],
  async run(bench, isWanted) {
    for (const subject of SUBJECTS) {
      const session = await openJobs(subject);
      try {
        if (isWanted('R1') || isWanted('R4')) {
          const size = bench.quick ? { ...PAST, targets: PAST.targets / HURRY } : PAST;
          await session.run('fillPast', size);
          if (isWanted('R1')) await packed(bench, subject, session, 'R1', size);
          if (isWanted('R4')) await packed(bench, subject, session, 'R4', size);
        }
        if (isWanted('R6') && !(bench.quick && subject === 'Firefox')) await growth(bench, subject, session);
      } finally {
        await session.close();
      }
    }
  },
};

async function packed(
  bench: Bench,
  subject: Subject,
  session: JobSession,
  row: 'R1' | 'R4',
  { targets, windows, days }: PastSize,
): Promise<void> {
  const [ours, anchor] = row === 'R1' ? (['days', 'day'] as const) : (['windowPack', 'window'] as const);
  const packing: Run<'wall'> = async () => ({ wall: await session.run('readPacked', { name: ours }) });
  const plain: Run<'wall'> = async () => ({ wall: await session.run('readPlain', { name: anchor }) });
  const comparison = await compare(['wall'], packing, plain, { pairs: pairsFor(bench) });
  const rows = targets * (row === 'R1' ? days : windows);
  const what = `${row === 'R1' ? 'days' : 'windows'} of ${targets} targets, packed ÷ ${rows} rows`;
  const most = row === 'R1' ? (subject === 'Firefox' ? 0.15 : 0.1) : subject === 'Firefox' ? 0.12 : 0.08;
  bench.found(findingFrom({ row, subject, what, bar: { most } }, comparison, 'wall'));
}

/** One after the other: there is one database. Each is set against plain rows, which do not grow. */
async function growth(bench: Bench, subject: Subject, session: JobSession): Promise<void> {
  const reading = async (size: PastSize) => {
    await session.run('fillPast', bench.quick ? { ...size, targets: 100 } : size);
    const taken: number[] = [];
    for (let left = pairsFor(bench); left > 0; left -= 1)
      taken.push(await session.run('readDay', { count: READS }));
    return medianOf(taken);
  };
  const [less, more] = [await reading(DAYS_OF_GROWTH.less), await reading(DAYS_OF_GROWTH.more)];
  const what = 'what the popup reads after 100 × as many windows ÷ before';
  const costs = `${more.toFixed(1)} ÷ ${less.toFixed(1)} ms`;
  bench.found(findingOf({ row: 'R6', subject, what, bar: { most: 1.3 }, costs }, ratioOf([more / less])));
}
