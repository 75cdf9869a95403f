// Owns R5: how much longer a whole export takes than making its text, what it takes in memory, and whether its page stays free.
import { sleep } from '../../browser/wait.ts';
import { pairsFor, type Bench, type Group } from '../bench.ts';
import { openBoardStage } from '../board-stage.ts';
import { compare, ratioOf, type Run } from '../compare.ts';
import { findingFrom, findingOf } from '../finding.ts';
import { longestTask, watchTasks } from '../in-board.ts';
import { countFile, isPrinted, savedBytes } from '../in-report.ts';
import { pssOf } from '../process-tree.ts';
import { openJobs, SUBJECTS, type Subject } from '../subjects.ts';
import { longWatchlist } from '../watchlist.ts';

const REPORT = 'src/ui/pages/report/index.html';
const FORMATS = ['csv-windows', 'json'] as const;
const PAST = { targets: 500, windows: 120, days: 1 } as const;
/** A year in which every night was slept through. */
const HISTORY = { targets: 500, days: 365, windows: 120, hasNights: true } as const;
const MOST = { peak: 3, taskMs: 50 } as const;
const PATIENCE_MS = 120_000;
const LOOK_MS = 20;
const DAY_MS = 86_400_000;

export const exports: Group = {
  rows: ['R5'],
  async run(bench) {
    for (const subject of SUBJECTS) await time(bench, subject);
    await memory(bench);
  },
};

async function time(bench: Bench, subject: Subject): Promise<void> {
  const size = bench.quick ? { ...PAST, targets: 50 } : PAST;
  const urls = Array.from({ length: size.targets + 1 }, (_, index) => `https://site-${index}.example/`);
  const session = await openJobs(subject);
  try {
    await session.run('fillPast', size);
    const windows = await session.run('holdLog', { watchlist: longWatchlist(urls) });
    for (const format of FORMATS) {
      const ours: Run<'wall'> = async () => ({ wall: await session.run('exportAll', { format }) });
      const anchor: Run<'wall'> = async () => ({ wall: await session.run('formatAll', { format }) });
      const comparison = await compare(['wall'], ours, anchor, { pairs: pairsFor(bench, 5), warmUps: 1 });
      const what = `${format} of ${windows} windows ÷ its text of what is in memory`;
      const bar = { most: subject === 'Firefox' ? 1.7 : 1.4 };
      bench.found(findingFrom({ row: 'R5', subject, what, bar }, comparison, 'wall'));
    }
  } finally {
    await session.close();
  }
}

async function memory(bench: Bench): Promise<void> {
  const stage = await openBoardStage([bench.quick ? { ...HISTORY, windows: 12 } : HISTORY]);
  const pss = () => stage.tree.extensionPids().reduce((sum, pid) => sum + (pssOf(pid) ?? 0), 0);
  const dayBefore = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
  try {
    const page = await stage.show(
      `${stage.origins[0] ?? ''}/${REPORT}?from=${dayBefore(364)}&to=${dayBefore(0)}`,
    );
    await page.waitFor(`document.querySelector('[data-format]')`, { timeoutMs: PATIENCE_MS });
    // Its fingerprint is an export, too.
    for (let left = PATIENCE_MS; left > 0 && !(await page.evaluate(isPrinted)); left -= 200) await sleep(200);
    await page.evaluate(watchTasks);
    await stage.browser.cdp('HeapProfiler.collectGarbage', {}, page);
    await sleep(1000);
    const before = pss();
    let peak = before;
    await page.evaluate(countFile, 'csv-windows');
    for (let size = 0; size === 0; size = await page.evaluate(savedBytes)) {
      peak = Math.max(peak, pss());
      await sleep(LOOK_MS);
    }
    const size = await page.evaluate(savedBytes);
    const longest = await page.evaluate(longestTask);
    const found = (what: string, ratio: number, most: number, costs?: string) =>
      bench.found(
        findingOf(
          { row: 'R5', subject: 'Chromium', what, bar: { most }, ...(costs ? { costs } : {}) },
          ratioOf([ratio]),
        ),
      );
    const costs = `${((peak - before) / 1e6).toFixed(0)} ÷ ${(size / 1e6).toFixed(1)} MB`;
    found('memory at the peak of an export of a year ÷ the file', (peak - before) / size, MOST.peak, costs);
    found('ms of the longest task of its page meanwhile', longest, MOST.taskMs);
  } finally {
    await stage.close();
  }
}
