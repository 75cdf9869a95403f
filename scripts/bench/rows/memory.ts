// Owns M1: what a cold wake of the background costs in memory.
import type { Bench, Group } from '../bench.ts';
import { coldWake, WAKE_MS } from '../cold-wake.ts';
import { compare, type Run } from '../compare.ts';
import { findingFrom } from '../finding.ts';
import { pssOf } from '../process-tree.ts';
import { sleepUntil } from '../sleep-until.ts';
import { openStage, type Actor, type Stage } from '../stage.ts';

const SUBJECT = 'Chromium';
const BARS = new Map([
  [20, 1.25],
  [500, 1.5],
]);

export const memory: Group = {
  rows: ['M1'],
  async run(bench) {
    const stage = await openStage([...BARS.keys()]);
    try {
      for (const actor of stage.real) await peakMemory(bench, stage, actor);
    } finally {
      await stage.close();
    }
  },
};

async function peakMemory(bench: Bench, stage: Stage, actor: Actor): Promise<void> {
  const peak = (who: Actor): Run<'bytes'> => {
    return async () => ({ bytes: await coldWake(stage, who, (when) => peakPss(stage, when)) });
  };
  // Memory hardly differs from time to time.
  const plan = bench.quick
    ? { pairs: 2, guardPairs: 1, warmUps: 0 }
    : { pairs: 5, guardPairs: 1, warmUps: 1 };
  const comparison = await compare(['bytes'], peak(actor), peak(stage.empty), plan);
  const bar = { most: BARS.get(actor.sites) ?? 0 };
  const what = `peak memory of a cold tick of ${actor.sites} sites ÷ an empty wake`;
  bench.found(findingFrom({ row: 'M1', subject: SUBJECT, what, bar }, comparison, 'bytes'));
}

async function peakPss(stage: Stage, when: number): Promise<number> {
  await sleepUntil(when);
  let peak = 0;
  let pid: string | undefined;
  while (Date.now() < when + WAKE_MS) {
    pid ??= stage.tree.extensionPids()[0];
    if (pid !== undefined) peak = Math.max(peak, pssOf(pid) ?? 0);
    await sleepUntil(Date.now() + 5);
  }
  await stage.clear();
  return peak;
}
