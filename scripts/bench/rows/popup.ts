// Owns P1 and P2: how soon the popup shows what is, with nothing of the extension running before.
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { compare, type Run } from '../compare.ts';
import { findingFrom } from '../finding.ts';
import { firstPaint } from '../in-page.ts';
import { openStage, POPUP, QUIET_PAGE, sendTo, type Actor, type Stage } from '../stage.ts';

type Measure = 'wall' | 'cpu';
const MEASURES = ['wall', 'cpu'] as const;
const SUBJECT = 'Chromium';
const EMPTY_PAGE = 'page.html';
const BARS = new Map([
  [20, 1.4],
  [500, 1.7],
]);
/** Rows that fit into a popup: what lies below them may be painted later. */
const VISIBLE = 12;
/** Until a page that was just painted, or a worker that was just stopped, no longer moves any figure. */
const CALM_MS = 150;

export const popup: Group = {
  rows: ['P1', 'P2'],
  async run(bench, isWanted) {
    const stage = await openStage([...BARS.keys()]);
    try {
      if (isWanted('P1')) for (const actor of stage.real) await cold(bench, stage, actor);
      if (isWanted('P2'))
        for (const actor of stage.real.slice(0, 1)) await withoutWorker(bench, stage, actor);
    } finally {
      await stage.close();
    }
  },
};

const calm = () => new Promise((resolve) => setTimeout(resolve, CALM_MS));

/** From the wish to see a page until it shows something; `before` is done when the tab is already there. */
async function paint(
  { browser, tree }: Stage,
  actor: Actor,
  file: string,
  before: () => Promise<unknown>,
): Promise<Record<Measure, number>> {
  // A new tab wakes whoever listens to tabs, so it comes first.
  const page = await browser.open('about:blank#');
  await before();
  await calm();
  const cpu = tree.cpuMs();
  const begun = performance.timeOrigin + performance.now();
  await browser.cdp('Page.navigate', { url: `${actor.origin}/${file}` }, page);
  const { paintedAt, rows } = await page.evaluate(firstPaint);
  if (rows < Math.min(actor.sites, VISIBLE)) {
    throw new Error(`the first paint shows ${rows} of ${actor.sites} sites`);
  }
  await calm();
  const spent = tree.cpuMs() - cpu;
  await page.close();
  return { wall: paintedAt - begun, cpu: spent };
}

async function cold(bench: Bench, stage: Stage, actor: Actor): Promise<void> {
  const coldly = (who: Actor, file: string): Run<Measure> => {
    return () => paint(stage, who, file, stage.clear);
  };
  const plan = { pairs: pairsFor(bench, bench.quick ? 10 : 15), warmUps: 1, guardPairs: bench.quick ? 2 : 3 };
  const comparison = await compare(MEASURES, coldly(actor, POPUP), coldly(stage.empty, EMPTY_PAGE), plan);
  const bar = { most: BARS.get(actor.sites) ?? 0 };
  const judged = { row: 'P1', subject: SUBJECT, what: `cold popup of ${actor.sites} sites ÷ empty page` };
  bench.found(findingFrom({ ...judged, bar }, comparison, 'wall'));
  // The worker, which the popup wakes once it is painted, is in it: it is told, not judged.
  const what = `${judged.what}, cpu`;
  bench.found(findingFrom({ ...judged, what, bar: null }, comparison, 'cpu'));
}

/** The process is there in both cases, so that only the worker makes a difference. */
async function withoutWorker(bench: Bench, stage: Stage, actor: Actor): Promise<void> {
  const holder = await actor.open(QUIET_PAGE);
  const wakeUp = () => sendTo(holder, { command: 'page-opened', request: { dark: false } });
  const stopped: Run<Measure> = () => paint(stage, actor, POPUP, stage.stopWorkers);
  const alive: Run<Measure> = () => paint(stage, actor, POPUP, wakeUp);
  const comparison = await compare(MEASURES, stopped, alive, { pairs: pairsFor(bench) });
  const what = 'popup with the worker stopped ÷ with it alive';
  bench.found(findingFrom({ row: 'P2', subject: SUBJECT, what, bar: { most: 1.1 } }, comparison, 'wall'));
  await holder.close();
}
