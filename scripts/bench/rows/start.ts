// Owns B1: how soon a stopped worker answers, and how soon it sends the first request.
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { TICK } from '../cold-wake.ts';
import { compare, type Run } from '../compare.ts';
import { FIRST_FETCH_ALARM } from '../extension/alarms.ts';
import { findingFrom } from '../finding.ts';
import { askNothing, makeDue } from '../in-page.ts';
import { sleepUntil } from '../sleep-until.ts';
import { openStage, QUIET_PAGE, type Actor, type Stage } from '../stage.ts';

const SUBJECT = 'Chromium';

export const start: Group = {
  rows: ['B1'],
  async run(bench) {
    const stage = await openStage([20]);
    try {
      for (const actor of stage.real) await starting(bench, stage, actor);
    } finally {
      await stage.close();
    }
  },
};

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
  const hurry = bench.quick ? { warmUps: 1, guardPairs: 2 } : {};
  const answered = await compare(['wall'], answer(ours), answer(theirs), {
    ...hurry,
    pairs: pairsFor(bench, 15),
  });
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
  const plan = { ...hurry, pairs: pairsFor(bench) };
  const fetched = await compare(['wall'], fetching(ours, TICK), fetching(theirs, alarm), plan);
  bench.found(
    findingFrom({ ...judged, what: 'alarm → first request, worker stopped ÷ empty worker' }, fetched, 'wall'),
  );
  await Promise.all([ours.close(), theirs.close()]);
}
