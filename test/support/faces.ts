// Owns a browser in which every face of the extension has something to show: a day with outages, words of others, and plans.
import { readdirSync } from 'node:fs';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import type { Browser, BrowserName, Emulation, Page } from '../../scripts/browser/browser.ts';
import { launchChromium } from '../../scripts/browser/chromium.ts';
import { launchFirefox } from '../../scripts/browser/firefox.ts';
import { inLanguage } from '../../scripts/browser/in-language.ts';
import { sleep } from '../../scripts/browser/wait.ts';
import { loadDatabase } from '../../scripts/shots/load-database.ts';
import { playScene } from '../../scripts/shots/play-scene.ts';
import { plot } from '../../scripts/shots/plot.ts';
import { quietDist } from '../../scripts/shots/quiet-dist.ts';
import type { Scene } from '../../scripts/shots/scenes.ts';
import { DATABASE } from '../../src/store/schema.ts';

const QUIET_PAGE = 'icons/app-16.png';
/** It has a document because Chromium wants one for its worker, and nobody ever sees it. */
const UNSEEN = 'src/reader/index.html';
export const POPUP = 'src/ui/pages/popup/index.html';
const TALL = 7000;
/** Parts of a page that come after its first paint are there by then. */
const SETTLED_MS = 500;

const DAY: Scene = {
  name: 'faces',
  story: plot({
    truth: [
      [9, 'shop.example.com', { flap: 0.35 }],
      [8.2, 'shop.example.com', 'ok'],
      [3.87, 'blog.example.net', { status: 500 }],
      [3.82, 'api.example.net', 'refused'],
    ],
    away: [[16.8, 12.4, 'asleep']],
    said: [
      { before: 24, kind: 'page', state: 'none', text: 'All Systems Operational' },
      ...['investigating', 'identified', 'monitoring'].map((state, index) => ({
        ...{ before: 3.2 - index, kind: 'incident' as const, state },
        text: `Storage cluster kct09 degraded, volume ${index + 1} of 15 is being moved`,
      })),
      {
        ...{ before: 2, kind: 'maintenance', state: 'scheduled', from: -5, to: -7 },
        text: 'Network maintenance in hall 3',
      },
    ],
  }),
  ...{ notifies: true, forbidden: ['intranet.corp'], pasted: true, edited: true, planned: true },
  account: 'https://social.example/@northwind_status',
};

export type Faces = {
  readonly browser: Browser;
  /** Every page that was built for people. */
  readonly pages: readonly string[];
  /** How large a page is opened: so high that nothing of it is out of sight. */
  readonly lookOf: (page: string) => Emulation;
  /** Opens a page, or gives the one that is open already. */
  readonly show: (page: string, look?: Emulation) => Promise<Page>;
  readonly close: () => Promise<void>;
};

let playing: ReturnType<typeof playScene> | null = null;

/** Chromium speaks German here, and Firefox English. */
export async function openFaces(name: BrowserName): Promise<Faces> {
  const dist = quietDist(await findOrBuild(name));
  const launch = { dist: dist.folder };
  const browser = await (name === 'firefox'
    ? launchFirefox(launch)
    : launchChromium({ ...launch, ...inLanguage(name, 'de') }));
  const store = await browser.open(QUIET_PAGE);
  // Lived through once for all browsers: they would share the one database of this process.
  const played = await (playing ??= playScene(DAY, Date.now()));
  if (played) await store.evaluate(loadDatabase, DATABASE, played.dump, played.shape);
  const lookOf = (url: string) => ({ width: url === POPUP ? 400 : 900, height: TALL });
  const shown = new Map<string, Page>();
  return {
    browser,
    pages: pagesIn(dist.folder),
    lookOf,
    async show(url, look = {}) {
      const known = shown.get(url);
      const page = known ?? (await browser.open(url));
      shown.set(url, page);
      await page.emulate({ ...lookOf(url), ...look });
      if (known) return page;
      await page.waitFor('document.body?.innerText.trim() !== ""');
      await sleep(SETTLED_MS);
      return page;
    },
    async close() {
      await browser.close();
      dist.remove();
    },
  };
}

function pagesIn(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && file !== UNSEEN)
    .toSorted();
}
