// Owns B1, B2 and M1: what a cold wake of the background costs in time, processor time and memory.
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { compare, type Run } from '../compare.ts';
import { FIRST_FETCH_ALARM } from '../extension/alarms.ts';
import { findingFrom } from '../finding.ts';
import { askNothing, makeDue } from '../in-page.ts';
import { pssOf } from '../process-tree.ts';
import { openStage, QUIET_PAGE, type Actor, type Stage } from '../stage.ts';

const SUBJECT = 'Chromium';
const TICK = 'tick';
/** Time to close the page that set the alarm, and for its process to end. */
const AHEAD_MS = 1200;
/** Long enough for everything that a wake does. */
const WAKE_MS = 1500;
const MEMORY_BARS = new Map([
  [20, 1.25],
  [500, 1.5],
]);

export const wake: Group = {
  rows: ['B1', 'B2', 'M1'],
  async run(bench, isWanted) {
    const stage = await openStage(isWanted('M1') ? [20, 500] : [20]);
    try {
      const [usual] = stage.real;
      if (!usual) return;
      if (isWanted('B1')) await starting(bench, stage, usual);
      if (isWanted('B2')) await processorTime(bench, stage, usual);
      if (isWanted('M1')) for (const actor of stage.real) await memory(bench, stage, actor);
    } finally {
      await stage.close();
    }
  },
};

const sleepUntil = (at: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, at - Date.now())));

async function starting(bench: Bench, stage: Stage, actor: Actor): Promise<void> {
  const [ours, theirs] = [await actor.open(QUIET_PAGE), await stage.empty.open(QUIET_PAGE)];
  const answer = (page: typeof ours): Run<'wall'> => {
    return async () => {
      await stage.stopWorkers();
      await sleepUntil(Date.now() + 150);
      return { wall: await page.evaluate(askNothing) };
    };
  };
  const judged = { row: 'B1', subject: SUBJECT, bar: { most: 1.3 } };
  const answered = await compare(['wall'], answer(ours), answer(theirs), { pairs: pairsFor(bench, 15) });
  const what = 'message → answer, worker stopped ÷ empty worker';
  bench.found(findingFrom({ ...judged, what }, answered, 'wall'));

  const fetching = (page: typeof ours, alarm: string): Run<'wall'> => {
    return async () => {
      await stage.stopWorkers();
      const when = await page.evaluate(makeDue, alarm, 400);
      await stage.stopWorkers();
      const at = await (actor.shops?.nextRequest() ?? NaN);
      await sleepUntil(when + 600);
      return { wall: at - when };
    };
  };
  const alarm = `${FIRST_FETCH_ALARM}${actor.shops?.urls[0]}`;
  const plan = { pairs: pairsFor(bench) };
  const fetched = await compare(['wall'], fetching(ours, TICK), fetching(theirs, alarm), plan);
  bench.found(
    findingFrom({ ...judged, what: 'alarm → first request, worker stopped ÷ empty worker' }, fetched, 'wall'),
  );
  await Promise.all([ours.close(), theirs.close()]);
}

/** Lets one alarm ring with nothing of any extension running; `during` sees the wake, which is over afterwards. */
async function coldWake<Value>(
  stage: Stage,
  actor: Actor,
  during: (when: number) => Promise<Value>,
): Promise<Value> {
  for (;;) {
    const when = await stage.visit(actor, (page) => page.evaluate(makeDue, TICK, AHEAD_MS));
    await stage.clear();
    // A machine that was too busy to clear the stage in time gets another chance.
    if (Date.now() < when - 100) return during(when);
  }
}

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
  const plan = { pairs: pairsFor(bench, 12), guardPairs: bench.quick ? 2 : 5, warmUps: 1 };
  const comparison = await compare(['cpu'], spent(actor), spent(stage.empty), plan);
  const what = 'processor time of a cold tick of 20 sites ÷ an empty wake';
  bench.found(findingFrom({ row: 'B2', subject: SUBJECT, what, bar: { most: 2 } }, comparison, 'cpu'));
}

async function memory(bench: Bench, stage: Stage, actor: Actor): Promise<void> {
  const peak = (who: Actor): Run<'bytes'> => {
    return async () => ({ bytes: await coldWake(stage, who, (when) => peakPss(stage, when)) });
  };
  const plan = { pairs: bench.quick ? 3 : 5, guardPairs: 1, warmUps: 1 };
  const comparison = await compare(['bytes'], peak(actor), peak(stage.empty), plan);
  const bar = { most: MEMORY_BARS.get(actor.sites) ?? 0 };
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
