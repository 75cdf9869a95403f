// Owns D1 to D4: how soon the dashboard shows a long history, how few elements that takes, and how soon it answers.
import type { ChromiumPage } from '../../browser/chromium-page.ts';
import { sleep } from '../../browser/wait.ts';
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { BOARD, LARGE, openBoardStage, USUAL, type BoardStage } from '../board-stage.ts';
import { compare, ratioOf, type Run } from '../compare.ts';
import { findingFrom, findingOf } from '../finding.ts';
import { firstPaint } from '../in-page.ts';
import { longestTask, takeStep, watchTasks } from '../in-board.ts';
import { CELLS_PAGE, TEXT_PAGE } from '../plain-pages.ts';

const SUBJECT = 'Chromium';
const QUARTER = `${BOARD}?stretch=90d`;
const YEAR = `${BOARD}?stretch=year`;
const MOST_ELEMENTS = { perRow: 10, all: 2500 } as const;
const THROTTLE = 4;
const STEPS = ['search', 'filter', 'range', 'collapse'] as const;
const MOST_MS = { step: 100, task: 50 } as const;

export const board: Group = {
  rows: ['D1', 'D2', 'D3', 'D4'],
  async run(bench, isWanted) {
    const stage = await openBoardStage(isWanted('D2') ? [USUAL, LARGE] : [USUAL]);
    const at = (file: string, index = 0) => `${stage.origins[index] ?? ''}/${file}`;
    try {
      const paints = (address: string): Run<'wall'> => {
        return async () => ({ wall: await paintOf(await stage.show(address)) });
      };
      const judge = async (row: string, what: string, most: number, ours: string, anchor: string) => {
        const plan = bench.quick ? { pairs: 3, warmUps: 1, guardPairs: 1 } : { pairs: pairsFor(bench) };
        const comparison = await compare(['wall'], paints(ours), paints(anchor), plan);
        bench.found(findingFrom({ row, subject: SUBJECT, what, bar: { most } }, comparison, 'wall'));
      };
      if (isWanted('D1')) {
        await judge('D1', 'dashboard of 500 × 90 days ÷ the same as text', 1, at(QUARTER), at(TEXT_PAGE));
        await judge('D1', 'dashboard of 500 × 90 days ÷ an element a day', 0.25, at(QUARTER), at(CELLS_PAGE));
      }
      if (isWanted('D2')) {
        await judge('D2', '500 × 365 days ÷ 500 × 90', 1.8, at(YEAR), at(QUARTER));
        await judge('D2', '5000 × 90 days ÷ 500 × 90', 1.5, at(QUARTER, 1), at(QUARTER));
      }
      if (isWanted('D3')) await elements(bench, await stage.show(at(QUARTER)));
      if (isWanted('D4')) await steps(bench, stage, at(QUARTER));
    } finally {
      await stage.close();
    }
  },
};

/** Milliseconds from the start of the navigation until it shows something. */
async function paintOf(page: ChromiumPage): Promise<number> {
  const { paintedAt } = await page.evaluate(firstPaint);
  return paintedAt - (await page.evaluate<number>('performance.timeOrigin'));
}

async function elements(bench: Bench, page: ChromiumPage): Promise<void> {
  const rows = await page.waitFor<number>(`document.querySelectorAll('.board-row').length`);
  const inside = await page.evaluate<number>(`document.querySelectorAll('.board-row *').length`);
  const all = await page.evaluate<number>(`document.querySelectorAll('*').length`);
  const perRow = inside / rows + 1;
  const found = (what: string, count: number, most: number) =>
    bench.found(findingOf({ row: 'D3', subject: SUBJECT, what, bar: { most } }, ratioOf([count])));
  found(`elements in each of ${rows} rows`, perRow, MOST_ELEMENTS.perRow);
  found('elements in all', all, MOST_ELEMENTS.all);
}

async function steps(bench: Bench, stage: BoardStage, address: string): Promise<void> {
  const { browser } = stage;
  const page = await stage.show(address);
  await page.waitFor(`document.querySelector('.board-row')`);
  await browser.cdp('Emulation.setCPUThrottlingRate', { rate: THROTTLE }, page);
  await page.evaluate(watchTasks);
  for (const step of STEPS) {
    const taken: number[] = [];
    for (let left = bench.quick ? 3 : 9; left > 0; left -= 1) {
      taken.push(await page.evaluate(takeStep, step));
      await sleep(400);
    }
    const what = `${step}, ms until the next paint, slowed down by ${THROTTLE}`;
    bench.found(
      findingOf({ row: 'D4', subject: SUBJECT, what, bar: { most: MOST_MS.step } }, ratioOf(taken)),
    );
  }
  const longest = await page.evaluate(longestTask);
  const what = 'ms of the longest task of the page meanwhile';
  bench.found(
    findingOf({ row: 'D4', subject: SUBJECT, what, bar: { most: MOST_MS.task } }, ratioOf([longest])),
  );
  await browser.cdp('Emulation.setCPUThrottlingRate', { rate: 1 }, page);
}
