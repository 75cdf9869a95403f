// Owns the promises of a restore that takes its time: it says how far it is, nobody takes the busy disk for a broken one, and what
// is taken back halfway leaves the record as it was.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { historyBackup, type HistoryBackup } from '../../scripts/history/history-backup.ts';
import { historyPlan } from '../../scripts/history/history-plan.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { openOptions, type OptionsPage } from '../support/options-page.ts';
import { BROWSERS } from '../support/watched-lab.ts';

/** A year of so many targets. */
const SIZE = { targets: 120, days: 365, windows: 40, hasNights: false };
/** Longer than anybody waits for the disk. */
const BUSY_MS = 10_000;
/** So long that it is found out on a busy machine, too. */
const BROKEN_MS = 20_000;

let folder = '';
let backup: HistoryBackup;
const file = () => path.join(folder, 'year.gz');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'downlog-large-'));
  backup = historyBackup(await historyPlan(SIZE, Date.now()));
  writeFileSync(file(), backup.file);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// They mostly wait, so both of them do it at the same time.
describe.concurrent.each<BrowserName>(BROWSERS)('a large backup in %s', (name) => {
  let session: Session;
  let options: OptionsPage;
  beforeAll(async () => {
    session = await openSession(name, { dist: await findOrBuild(name) });
    await session.send('page-opened', { dark: false });
    const draft = { url: 'http://localhost:47124/', name: 'Cart', site: 'Shop', provider: 'Hoster' };
    await session.send('save-target', { draft, id: null });
    options = await openOptions(session);
  }, 120_000);
  afterAll(() => session?.close());

  const rowsIn = (store: string) => session.page.evaluate(countRows, DATABASE, store);
  const sites = () => options.page.evaluate<string>('document.body.innerText');
  const notRecording = () =>
    session.page.evaluate<unknown>(
      "(globalThis.browser ?? globalThis.chrome).storage.session.get('notRecordingSince').then((kept) => kept.notRecordingSince ?? null)",
    );
  const choose = async () => {
    await options.page.upload('[name="backup"]', [file()]);
    await options.page.waitFor("document.querySelector('.dry-run') !== null", {
      timeoutMs: 90_000,
    });
  };
  const watchProgress = () => options.page.evaluate(keepProgress);
  const progress = () => options.page.evaluate<Step[]>('window.progressSeen');

  test.sequential('keeps the disk busy, and nobody calls it broken', async ({ expect }) => {
    await session.page.evaluate(keepBusy, DATABASE, BUSY_MS, true);
    await session.send('check-now', { ids: 'all' });
    await session.page.evaluate('window.letGo');
    expect(await notRecording()).toBeNull();
    expect(await sites()).not.toContain('cannot be read');
    // Without anybody at work it is the disk that does not answer.
    await session.page.evaluate(keepBusy, DATABASE, BROKEN_MS, false);
    const checked = session.send('check-now', { ids: 'all' });
    await expect.poll(notRecording, { timeout: BROKEN_MS }).not.toBeNull();
    await checked;
    await session.page.evaluate('window.letGo');
    await session.send('check-now', { ids: 'all' });
    await expect.poll(notRecording, { timeout: 20_000 }).toBeNull();
  });

  test.sequential('that is taken back while it is written leaves the record as it was', async ({
    expect,
  }) => {
    const facts = await rowsIn('fact');
    await choose();
    await watchProgress();
    await options.page.click('.dry-run button.primary');
    // Past the reading, and before the end of the writing.
    await options.page.waitFor("document.querySelector('progress')?.value > 0.55", { timeoutMs: 90_000 });
    await options.press('Cancel');
    await options.page.waitFor("document.querySelector('progress, .dry-run') === null", {
      timeoutMs: 90_000,
    });
    expect(await rowsIn('window')).toBe(0);
    expect(await rowsIn('fact')).toBeGreaterThanOrEqual(facts);
    expect(await sites()).toContain('Cart');
    expect(await notRecording()).toBeNull();
  });

  test.sequential('says all the way how far it is, and ends in the record that was saved', async ({
    expect,
  }) => {
    await choose();
    await watchProgress();
    await options.page.click('.dry-run button.primary');
    await options.page.waitFor(isTold, { args: ['Record restored'], timeoutMs: 120_000 });
    const steps = await progress();
    const labels = [...new Set(steps.map(({ label }) => label))];
    expect(labels).toEqual(['Restoring the record', 'Bringing the second copy up to date']);
    const ratios = steps.filter(({ label }) => label === labels[0]).map(({ ratio }) => ratio);
    expect(ratios).toEqual(ratios.toSorted((one, other) => one - other));
    // Neither half of the work is done in one leap.
    for (const part of [0.1, 0.3, 0.6, 0.8])
      expect(ratios.some((ratio) => ratio >= part && ratio < part + 0.2)).toBe(true);
    expect(await rowsIn('window')).toBe(backup.windows);
    expect(await notRecording()).toBeNull();
    expect((await session.badge()).text).not.toBe('!');
  });
});

type Step = { readonly label: string; readonly ratio: number };

/** Notes down what the bar shows, whenever that changes. */
function keepProgress(): void {
  const seen: Step[] = [];
  (window as { progressSeen?: Step[] }).progressSeen = seen;
  const look = () => {
    const bar = document.querySelector('progress');
    const label = bar?.closest('label')?.textContent ?? '';
    const last = seen.at(-1);
    if (bar && (last?.ratio !== bar.value || last.label !== label)) seen.push({ label, ratio: bar.value });
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
}

function isTold(text: string): boolean {
  return document.querySelector('.toast')?.textContent?.includes(text) ?? false;
}

function countRows(database: string, store: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onerror = () => reject(opening.error ?? new Error('no database'));
    opening.onsuccess = () => {
      const counting = opening.result.transaction(store).objectStore(store).count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result);
      };
      counting.onerror = () => reject(counting.error ?? new Error('no rows'));
    };
  });
}

/** Holds every store for so long, as the clerk does, or as nobody of ours. Resolves once it does; `window.letGo` once it no longer does. */
function keepBusy(database: string, length: number, asClerk: boolean): Promise<void> {
  return new Promise((isHeld, reject) => {
    const hold = () =>
      new Promise<void>((letGo) => {
        const opening = indexedDB.open(database);
        opening.onerror = () => reject(opening.error ?? new Error('no database'));
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
          const until = performance.now() + length;
          const go = () => {
            if (performance.now() < until) transaction.objectStore('config').get('watchlist').onsuccess = go;
            isHeld();
          };
          transaction.oncomplete = () => {
            db.close();
            letGo();
          };
          transaction.objectStore('config').get('watchlist').onsuccess = go;
        };
      });
    (window as { letGo?: Promise<void> }).letGo = asClerk
      ? navigator.locks.request('clerk', { mode: 'shared' }, hold)
      : hold();
  });
}
