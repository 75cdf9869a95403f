// Owns W1, W2 and W4: what it costs to write what one tick found.
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { compare, type Plan, type Run } from '../compare.ts';
import { findingFrom } from '../finding.ts';
import { backendOf, openJobs, SUBJECTS, type JobSession, type Subject } from '../subjects.ts';

type Measure = 'wall' | 'cpu' | 'bytes';
const MEASURES = ['wall', 'cpu', 'bytes'] as const;

const SITES = 500;

/** How many of each are one run: so many that processor time, told in steps of 10 ms, is known to a few percent. */
type Thoroughness = {
  readonly ticks: number;
  readonly empty: number;
  readonly rows: number;
  readonly plan: Plan;
};

/** What is only told, and never judged. */
const TOLD: Plan = { pairs: 3, warmUps: 1, guardPairs: 1 };

function thoroughnessOf(bench: Bench): Thoroughness {
  const pairs = pairsFor(bench);
  return bench.quick
    ? { ticks: 20, empty: 30, rows: 4, plan: { pairs, warmUps: 1, guardPairs: 2 } }
    : { ticks: 30, empty: 40, rows: 6, plan: { pairs } };
}

export const tick: Group = {
  rows: ['W1', 'W2', 'W4'],
  async run(bench, isWanted) {
    for (const subject of SUBJECTS) {
      const session = await openJobs(subject);
      try {
        await session.run('resetTicks', { sites: SITES });
        await session.run('writeTicks', { count: 1, sites: SITES });
        if (subject !== 'Firefox' && !subject.endsWith(backendOf(session.browser))) {
          bench.skip({ row: 'W1–W4', subject, why: 'this Chromium does not know the backend' });
          continue;
        }
        if (isWanted('W1')) await againstNothing(bench, session, subject);
        if (isWanted('W2')) await againstRows(bench, session, subject);
        if (isWanted('W4')) await growth(bench, session, subject);
      } finally {
        await session.close();
      }
    }
  },
};

/** Costs of one of whatever `job` does `count` times; it tells its own wall time. */
function costOf({ tree }: JobSession, count: number, job: () => Promise<number>): Run<Measure> {
  return async () => {
    const [cpu, bytes] = [tree.cpuMs(), tree.writtenBytes()];
    const wall = await job();
    return {
      wall,
      cpu: (tree.cpuMs() - cpu) / count,
      bytes: (tree.writtenBytes() - bytes) / count,
    };
  };
}

function ticksOf(session: JobSession, sites: number, count: number): Run<Measure> {
  return costOf(session, count, () => session.run('writeTicks', { count, sites }));
}

async function againstNothing(bench: Bench, session: JobSession, subject: Subject): Promise<void> {
  const { ticks: count, empty: times, plan } = thoroughnessOf(bench);
  const empty = costOf(session, times, () => session.run('emptyTransactions', { count: times }));
  const comparison = await compare(MEASURES, ticksOf(session, SITES, count), empty, plan);
  const what = `${SITES} results ÷ an empty transaction`;
  bench.found(
    findingFrom({ row: 'W1', subject, what: `${what}, wall`, bar: { most: 2 } }, comparison, 'wall'),
  );
  bench.found(findingFrom({ row: 'W1', subject, what: `${what}, CPU`, bar: { most: 2 } }, comparison, 'cpu'));

  if (bench.quick) return;
  const withIntent = costOf(session, count, () => session.run('writeIntents', { count, sites: SITES }));
  const two = await compare(MEASURES, withIntent, empty, TOLD);
  bench.found(
    findingFrom({ row: 'W1', subject, what: 'with the intent before it, wall', bar: null }, two, 'wall'),
  );
}

async function againstRows(bench: Bench, session: JobSession, subject: Subject): Promise<void> {
  const { ticks, rows: count, plan } = thoroughnessOf(bench);
  const rows = costOf(session, count, () => session.run('putRows', { count, sites: SITES }));
  const comparison = await compare(MEASURES, ticksOf(session, SITES, ticks), rows, plan);
  const bars = { wall: 0.08, cpu: 0.12, bytes: 0.15 };
  for (const measure of MEASURES) {
    const what = `${SITES} results ÷ ${SITES} rows, ${measure === 'bytes' ? 'bytes written' : measure}`;
    const judged = { row: 'W2', subject, what, bar: { most: bars[measure] } };
    bench.found(findingFrom(judged, comparison, measure));
  }
}

async function growth(bench: Bench, session: JobSession, subject: Subject): Promise<void> {
  const count = bench.quick ? 10 : 20;
  const afresh = (sites: number): Run<Measure> => {
    const run = ticksOf(session, sites, count);
    return async () => {
      await session.run('resetTicks', { sites });
      await session.run('writeTicks', { count: 5, sites });
      return run();
    };
  };
  const plan = { pairs: pairsFor(bench), warmUps: 1, guardPairs: bench.quick ? 1 : 2 };
  for (const [sites, bar] of [
    [50, null],
    [5000, { most: 1.5 }],
  ] as const) {
    if (bench.quick && bar === null) continue;
    const comparison = await compare(MEASURES, afresh(sites), afresh(SITES), bar === null ? TOLD : plan);
    const what = `${sites} sites ÷ ${SITES} sites, wall`;
    bench.found(findingFrom({ row: 'W4', subject, what, bar }, comparison, 'wall'));
  }
}
