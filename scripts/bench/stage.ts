// Owns a Chromium with the real extension in it, once for each number of sites, and an empty extension beside them.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Message } from '../../src/messages/commands.ts';
import { launchChromium, type ChromiumBrowser } from '../browser/chromium.ts';
import type { ChromiumPage } from '../browser/chromium-page.ts';
import { poll } from '../browser/wait.ts';
import { builtExtension } from './built.ts';
import { putWatchlist } from './in-page.ts';
import { processTree, type ProcessTree } from './process-tree.ts';
import { openShops, type Shops } from './shops.ts';
import { longWatchlist } from './watchlist.ts';

/** A page of the extension that does nothing by itself: an image. */
export const QUIET_PAGE = 'icons/app-16.png';
export const POPUP = 'src/ui/pages/popup/index.html';

/** Where no extension is: `about:blank` would stay in the process of the page before it. */
const ELSEWHERE = 'data:text/html,elsewhere';

const ASK_AGAIN_MS = 400;

export interface Actor {
  readonly sites: number;
  readonly origin: string;
  readonly shops: Shops | null;
  open(file: string): Promise<ChromiumPage>;
}

export interface Stage {
  readonly browser: ChromiumBrowser;
  readonly tree: ProcessTree;
  /** The real extension, watching so many sites, each of them found well and not due for an hour. */
  readonly real: readonly Actor[];
  readonly empty: Actor;
  /** Does something in a page of an actor and leaves it again, in a tab that stays: a new tab would wake workers. */
  visit<Value>(actor: Actor, job: (page: ChromiumPage) => Promise<Value>): Promise<Value>;
  /** Ends every worker, and waits until no process of an extension is left. */
  readonly clear: () => Promise<void>;
  readonly stopWorkers: () => Promise<void>;
  close(): Promise<void>;
}

export async function openStage(siteCounts: readonly number[]): Promise<Stage> {
  const empty = await builtExtension('empty');
  // A page that was left would otherwise be kept for the way back, and its process with it.
  const browser = await launchChromium({ dist: empty, flags: ['--disable-features=BackForwardCache'] });
  const shops: Shops[] = [];
  try {
    const real: Actor[] = [];
    for (const sites of siteCounts) {
      const mine = await openShops(sites);
      shops.push(mine);
      real.push(await hire(browser, sites, mine));
    }
    const tab = await browser.open('about:blank#');
    return {
      browser,
      async visit(actor, job) {
        await tab.go(`${actor.origin}/${QUIET_PAGE}`);
        const value = await job(tab);
        await browser.cdp('Page.navigate', { url: ELSEWHERE }, tab);
        return value;
      },
      tree: processTree(browser.profile),
      real,
      empty: actorAt(browser, browser.extensionOrigin, 0, null),
      stopWorkers: () => stopWorkers(browser, tab),
      clear: () => endExtensions(browser, tab),
      async close() {
        await browser.close();
        for (const each of shops) each.close();
      },
    };
  } catch (error) {
    await browser.kill();
    for (const each of shops) each.close();
    throw error;
  }
}

function actorAt(browser: ChromiumBrowser, origin: string, sites: number, shops: Shops | null): Actor {
  return { sites, origin, shops, open: (file) => browser.open(`${origin}/${file}`) };
}

async function hire(browser: ChromiumBrowser, sites: number, shops: Shops): Promise<Actor> {
  const folder = await permittedCopy(`real-${sites}`);
  const { id } = await browser.cdp<{ id: string }>('Extensions.loadUnpacked', { path: folder });
  const actor = actorAt(browser, `chrome-extension://${id}`, sites, shops);
  const page = await actor.open(QUIET_PAGE);
  await sendTo(page, { command: 'save-settings', request: { witnesses: shops.urls.slice(0, 3) } });
  await page.evaluate(putWatchlist, longWatchlist(shops.urls));
  await sendTo(page, { command: 'check-now', request: { ids: 'all' } });
  await page.close();
  return actor;
}

/** The real extension with its optional hosts granted: in a folder of its own, and so at an origin of its own. */
export async function permittedCopy(name: string): Promise<string> {
  const copy = path.resolve('out/bench', name);
  rmSync(copy, { recursive: true, force: true });
  cpSync(await builtExtension('real'), copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(
    file,
    JSON.stringify({ ...manifest, host_permissions: manifest['optional_host_permissions'] }),
  );
  return copy;
}

export function sendTo(page: ChromiumPage, message: Message): Promise<unknown> {
  return page.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(message)})`);
}

type Target = { readonly targetId: string; readonly type: string };

async function workersOf(browser: ChromiumBrowser): Promise<Target[]> {
  const { targetInfos } = await browser.cdp<{ targetInfos: Target[] }>('Target.getTargets', {
    filter: [{}],
  });
  return targetInfos.filter(({ type }) => type === 'service_worker');
}

/**
 * Asks again and again, and not too soon after the time before: a worker that is stopped while an event is starting it is
 * started once more for that event.
 */
async function stopWorkers(browser: ChromiumBrowser, tab: ChromiumPage): Promise<void> {
  await browser.cdp('ServiceWorker.enable', {}, tab);
  let askedAt = -Infinity;
  await poll(
    'the workers to stop',
    async () => {
      if ((await workersOf(browser)).length === 0) return true;
      if (performance.now() - askedAt < ASK_AGAIN_MS) return false;
      askedAt = performance.now();
      await browser.cdp('ServiceWorker.stopAllWorkers', {}, tab);
      return false;
    },
    { everyMs: 20, timeoutMs: 20_000 },
  );
}

/** Ends every worker, and waits until no process of an extension is left. */
export async function endExtensions(browser: ChromiumBrowser, tab: ChromiumPage): Promise<void> {
  const tree = processTree(browser.profile);
  await stopWorkers(browser, tab);
  await poll('the extensions to end', () => tree.extensionPids().length === 0, { everyMs: 10 });
}
