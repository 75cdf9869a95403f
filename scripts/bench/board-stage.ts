// Owns a Chromium with the real extension in it, once for each size of history, with a background that does nothing.
import { rmSync } from 'node:fs';
import { launchChromium, type ChromiumBrowser } from '../browser/chromium.ts';
import type { ChromiumPage } from '../browser/chromium-page.ts';
import { fillHistory } from '../history/fill-history.ts';
import { historyPlan, type HistorySize } from '../history/history-plan.ts';
import { quietDist } from '../shots/quiet-dist.ts';
import { builtExtension } from './built.ts';
import { addPlainPages } from './plain-pages.ts';
import { processTree, type ProcessTree } from './process-tree.ts';
import { endExtensions, QUIET_PAGE } from './stage.ts';

export const BOARD = 'src/ui/pages/dashboard/index.html';
/** A year with a window a week and target, and the same number of days with ten times as many targets. */
export const USUAL: HistorySize = { targets: 500, days: 365, windows: 52, hasNights: true };
export const LARGE: HistorySize = { targets: 5000, days: 100, windows: 4, hasNights: false };
/** Where no extension is. */
const ELSEWHERE = 'data:text/html,elsewhere';
const DAYS_OF_CELLS = 90;

export interface BoardStage {
  readonly browser: ChromiumBrowser;
  readonly tree: ProcessTree;
  /** In the order of the sizes. */
  readonly origins: readonly string[];
  /** Opens a page in the one tab, in a process of its own: whatever was there before has ended. */
  show(address: string): Promise<ChromiumPage>;
  close(): Promise<void>;
}

export async function openBoardStage(sizes: readonly HistorySize[]): Promise<BoardStage> {
  const real = await builtExtension('real');
  const copies = sizes.map(() => quietDist(real));
  for (const { folder } of copies) addPlainPages(folder, DAYS_OF_CELLS);
  const [first] = copies;
  if (!first) throw new Error('There is no size');
  const flags = ['--disable-features=BackForwardCache'];
  const browser = await launchChromium({ dist: first.folder, flags });
  const remove = () => copies.forEach((copy) => copy.remove());
  try {
    const origins: string[] = [];
    for (const [index, size] of sizes.entries()) {
      const origin = index === 0 ? browser.extensionOrigin : await load(browser, copies[index]?.folder ?? '');
      const page = await browser.open(`${origin}/${QUIET_PAGE}`);
      await page.evaluate(fillHistory, await historyPlan(size, Date.now()));
      await page.close();
      origins.push(origin);
    }
    const tree = processTree(browser.profile);
    const tab = await browser.open('about:blank#');
    return {
      ...{ browser, tree, origins },
      async show(address) {
        await browser.cdp('Page.navigate', { url: ELSEWHERE }, tab);
        await endExtensions(browser, tab);
        await browser.cdp('Page.navigate', { url: address }, tab);
        return tab;
      },
      async close() {
        await browser.close();
        remove();
      },
    };
  } catch (error) {
    await browser.kill();
    remove();
    rmSync(browser.profile, { recursive: true, force: true });
    throw error;
  }
}

async function load(browser: ChromiumBrowser, folder: string): Promise<string> {
  const { id } = await browser.cdp<{ id: string }>('Extensions.loadUnpacked', { path: folder });
  return `chrome-extension://${id}`;
}
