// Owns B2: what a cold wake of the background costs in processor time.
import type { Bench, Group } from '../bench.ts';
import { coldWake, WAKE_MS } from '../cold-wake.ts';
import { compare, type Run } from '../compare.ts';
import { findingFrom } from '../finding.ts';
import { sleepUntil } from '../sleep-until.ts';
import { openStage, type Actor, type Stage } from '../stage.ts';

const SUBJECT = 'Chromium';

export const wake: Group = {
  rows: ['B2'],
  async run(bench) {
    const stage = await openStage([20]);
    try {
      for (const actor of stage.real) await processorTime(bench, stage, actor);
    } finally {
      await stage.close();
    }
  },
};

const requestsOf = ({ shops }: Actor) => shops?.requests() ?? 0;

async function processorTime(bench: Bench, stage: Stage, actor: Actor): Promise<void> {
  const spent = (who: Actor): Run<'cpu'> => {
    return async () => {
      const cpu = await coldWake(stage, who, async (when) => {
        const [begun, before] = [stage.tree.cpuMs(), requestsOf(who)];
        await sleepUntil(when + WAKE_MS);
        const checked = requestsOf(who) - before;
        if (checked !== who.sites) throw new Error(`a wake checked ${checked} of ${who.sites} sites`);
        await stage.clear();
        return stage.tree.cpuMs() - begun;
      });
      return { cpu };
    };
  };
  const plan = bench.quick
    ? { pairs: 4, guardPairs: 1, warmUps: 1 }
    : { pairs: 12, guardPairs: 2, warmUps: 1 };
  const comparison = await compare(['cpu'], spent(actor), spent(stage.empty), plan);
  const what = 'processor time of a cold tick of 20 sites ÷ an empty wake';
  bench.found(findingFrom({ row: 'B2', subject: SUBJECT, what, bar: { most: 2 } }, comparison, 'cpu'));
}
