// Owns C1: what is lost when the browser is killed in the middle of ticks, and what opening the log costs afterwards.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium, type ChromiumBrowser } from '../../browser/chromium.ts';
import type { ChromiumPage } from '../../browser/chromium-page.ts';
import { medianOf } from '../median.ts';
import type { Bench, Group } from '../bench.ts';
import { ratioOf } from '../compare.ts';
import { findingOf } from '../finding.ts';
import { openLog, putWatchlist } from '../in-page.ts';
import { openShops, type Shops } from '../shops.ts';
import { permittedCopy, QUIET_PAGE, sendTo } from '../stage.ts';
import { longWatchlist } from '../watchlist.ts';

const SUBJECT = 'Chromium';
const SITES = 12;
const FAILING = 4;
const KILLS = 20;
const QUICK_KILLS = 9;
/** A tick of these sites takes about this long: the kill comes at any moment of it. */
const TICK_MS = 120;
/** A window opens when failing checks reach over this long. */
const CONFIRMED_MS = 31_000;

type Log = Awaited<ReturnType<typeof openLog>>;

export const crash: Group = {
  rows: ['C1'],
  async run(bench) {
    const shops = await openShops(SITES);
    const profile = mkdtempSync(path.join(tmpdir(), 'downlog-crash-'));
    try {
      await killAndLook(bench, new Patient(await permittedCopy('real-crash'), profile), shops);
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      shops.close();
    }
  },
};

/** One profile through many lives of the browser. */
class Patient {
  readonly #dist: string;
  readonly #profile: string;
  readonly #manifest: string;

  constructor(dist: string, profile: string) {
    this.#dist = dist;
    this.#profile = profile;
    this.#manifest = readFileSync(path.join(dist, 'manifest.json'), 'utf8');
  }

  /** Starts the browser, and looks at the log before the background does, which then starts too. */
  async start(look: (page: ChromiumPage) => Promise<void>): Promise<[ChromiumBrowser, ChromiumPage]> {
    const file = path.join(this.#dist, 'manifest.json');
    const { background: _notYet, ...quiet } = JSON.parse(this.#manifest) as Record<string, unknown>;
    writeFileSync(file, JSON.stringify(quiet));
    const browser = await launchChromium({ dist: this.#dist, profile: this.#profile });
    try {
      await look(await browser.open(QUIET_PAGE));
      writeFileSync(file, this.#manifest);
      await browser.reloadExtension();
      return [browser, await browser.open(QUIET_PAGE)];
    } catch (error) {
      await browser.kill();
      throw error;
    }
  }
}

async function killAndLook(bench: Bench, patient: Patient, shops: Shops): Promise<void> {
  const begunAt = await prepare(patient, shops);
  const known = new Set<string>();
  const opened = { killed: [] as number[], clean: [] as number[] };
  let lostTicks = 0;
  let lostWindows = 0;
  let committed = 0;
  const look = (kind: keyof typeof opened) => async (page: ChromiumPage) => {
    const log: Log = await page.evaluate(openLog);
    opened[kind].push(log.openedMs);
    lostTicks = Math.max(lostTicks, committed - log.round);
    lostWindows += [...known].filter((window) => !log.windows.includes(window)).length;
    for (const window of log.windows) known.add(window);
  };

  let last: keyof typeof opened = 'clean';
  const kills = bench.quick ? QUICK_KILLS : KILLS;
  for (let times = 0; times < kills; times += 1) {
    for (const next of ['killed', 'clean'] as const) {
      const [browser, page] = await patient.start(look(last));
      await sendTo(page, { command: 'check-now', request: { ids: 'all' } });
      const log: Log = await page.evaluate(openLog);
      committed = log.round;
      for (const window of log.windows) known.add(window);
      if (next === 'killed') await killInTick(browser, page);
      else await browser.close();
      last = next;
    }
  }
  const missing = await lastWords(patient, look(last), begunAt);
  const judged = { row: 'C1', subject: SUBJECT };
  const all = `${kills} kills in the middle of ticks`;
  const tell = (what: string, bar: { readonly most: number }, ...values: readonly number[]) =>
    bench.found(findingOf({ ...judged, what, bar }, ratioOf(values)));
  tell(`windows lost in ${all}`, { most: 0 }, lostWindows + missing);
  tell(`ticks lost by the worst of ${all}`, { most: 1 }, Math.max(0, lostTicks) + 1);
  const ratio = medianOf(opened.killed) / medianOf(opened.clean);
  tell('opening the log after a kill ÷ after an orderly end', { most: 1.5 }, ratio);
}

/** A few sites fail from the start, so that there are windows to lose. Gives the time of the first check. */
async function prepare(patient: Patient, shops: Shops): Promise<number> {
  const [browser, page] = await patient.start(async () => {});
  await sendTo(page, { command: 'save-settings', request: { witnesses: shops.urls.slice(-3) } });
  await page.evaluate(putWatchlist, longWatchlist(shops.urls, 30));
  await sendTo(page, { command: 'check-now', request: { ids: 'all' } });
  shops.breakFirst(FAILING);
  const begunAt = Date.now();
  // The first failing check is looked at again ten seconds later: a kill may well come in between.
  void sendTo(page, { command: 'check-now', request: { ids: 'all' } }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 1000));
  await browser.close();
  return begunAt;
}

async function killInTick(browser: ChromiumBrowser, page: ChromiumPage): Promise<void> {
  void sendTo(page, { command: 'check-now', request: { ids: 'all' } }).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, Math.random() * TICK_MS));
  await browser.kill();
}

/** Once failing has lasted long enough, each failing site must have its window: how many have none. */
async function lastWords(
  patient: Patient,
  look: (page: ChromiumPage) => Promise<void>,
  begunAt: number,
): Promise<number> {
  const [browser, page] = await patient.start(look);
  const left = begunAt + CONFIRMED_MS - Date.now();
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
  await sendTo(page, { command: 'check-now', request: { ids: 'all' } });
  const { windows }: Log = await page.evaluate(openLog);
  await browser.close();
  return Math.max(0, FAILING - windows.length);
}
