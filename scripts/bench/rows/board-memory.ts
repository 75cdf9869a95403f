// Owns M2: what the dashboard costs in memory.
import { sleep } from '../../browser/wait.ts';
import type { Group } from '../bench.ts';
import { BOARD, LARGE, openBoardStage, USUAL } from '../board-stage.ts';
import { compare, type Run } from '../compare.ts';
import { findingFrom } from '../finding.ts';
import { firstPaint } from '../in-page.ts';
import { TEXT_PAGE } from '../plain-pages.ts';
import { pssOf } from '../process-tree.ts';

const QUARTER = `${BOARD}?stretch=90d`;
/** Until memory no longer moves. */
const CALM_MS = 1200;

export const boardMemory: Group = {
  rows: ['M2'],
  async run(bench) {
    const stage = await openBoardStage([USUAL, LARGE]);
    const at = (file: string, index = 0) => `${stage.origins[index] ?? ''}/${file}`;
    const pss = (address: string): Run<'bytes'> => {
      return async () => {
        const page = await stage.show(address);
        await page.evaluate(firstPaint);
        await sleep(CALM_MS);
        const pids = stage.tree.extensionPids();
        return { bytes: pids.reduce((sum, pid) => sum + (pssOf(pid) ?? 0), 0) };
      };
    };
    // Memory hardly differs from time to time.
    const plan = bench.quick
      ? { pairs: 2, guardPairs: 1, warmUps: 0 }
      : { pairs: 5, guardPairs: 1, warmUps: 1 };
    const judge = async (what: string, ours: string, anchor: string) => {
      const comparison = await compare(['bytes'], pss(ours), pss(anchor), plan);
      bench.found(
        findingFrom({ row: 'M2', subject: 'Chromium', what, bar: { most: 1.4 } }, comparison, 'bytes'),
      );
    };
    try {
      await judge('memory of the dashboard, 500 × 90 days ÷ the same as text', at(QUARTER), at(TEXT_PAGE));
      await judge('memory of the dashboard, 5000 × 90 days ÷ 500 × 90', at(QUARTER, 1), at(QUARTER));
    } finally {
      await stage.close();
    }
  },
};
