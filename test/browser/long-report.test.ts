// Owns the promises of a report that takes its time: it is printed whole, and what is called off leaves no file.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sleep } from '../../scripts/browser/wait.ts';
import { openTold, REPORT, type ToldReport } from '../support/told-report.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const SLOW = { timeout: 15_000 };
/** So many targets come one part after the other. */
const MANY = 400;

describe.each(BROWSERS)('in %s, a long report', (name) => {
  let told: ToldReport;
  beforeAll(async () => {
    told = await openTold(name);
  }, 120_000);
  afterAll(() => told?.close());

  test('of a crowd is printed by the button once all of it is there, and says so when it is printed too early', async () => {
    await told.session.page.evaluate(multiply, MANY);
    const own = await told.session.browser.open(REPORT);
    await own.waitFor(`document.querySelector('[data-do="print"]')`);
    await own.evaluate(notePrinting);
    const missing = await own.evaluate<boolean>(`document.querySelector('.on-paper') !== null`);
    await own.click('[data-do="print"]');
    await own.waitFor(`window.printed.length > 0`, { timeoutMs: 60_000 });
    expect(missing).toBe(true);
    expect(await own.evaluate('window.printed')).toEqual([{ strips: MANY, hasAll: true, hasHash: true }]);
    await own.close();
  });

  test('that takes long says how far it is, and is called off by a click', async () => {
    await told.session.page.evaluate(crowd);
    const own = await told.open();
    await own.click('[data-format="ndjson"]');
    await own.waitFor(`document.querySelector('progress')?.value > 0`, { timeoutMs: 15_000 });
    expect(await own.evaluate('document.querySelector(".working").innerText')).toMatch(/Writing: \d+ %/);
    const folder = told.session.browser.downloads;
    const before = readdirSync(folder);
    // While the clerk works it holds a lock, which ends with it.
    const working = `navigator.locks.query().then(({ held }) => held.length)`;
    expect(await own.evaluate(working)).toBe(1);
    await own.click('.working button');
    await own.waitFor(`document.body.innerText.includes('Cancelled: nothing was saved.')`);
    await expect.poll(() => own.evaluate(working), SLOW).toBe(0);
    // A file would be there by then.
    await sleep(1500);
    expect(readdirSync(folder)).toEqual(before);
    await own.close();
  });
});

/** Makes the checks of the last two days of every target very many. */
async function crowd(): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const number = (value: number): number[] =>
    value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...number(value >>> 7)];
  const count = 400_000;
  // One run each: steps of no length, good outcomes, no latency.
  const chunk = Uint8Array.from([
    ...number(count),
    0,
    ...number(count),
    1,
    ...number(count),
    0,
    ...number(count),
  ]);
  const db = await done(indexedDB.open('downlog'));
  const store = db.transaction(['chunk'], 'readwrite').objectStore('chunk');
  const today = Math.floor(Date.now() / 86_400_000);
  for (let target = 1; target <= 5; target += 1)
    for (const day of [today - 1, today]) await done(store.put(chunk, [target, day]));
  db.close();
}

type Printed = { readonly strips: number; readonly hasAll: boolean; readonly hasHash: boolean };

/** Notes down what would be on paper, in the place of the browser's dialog, which nobody here would close. */
function notePrinting(): void {
  const printed: Printed[] = [];
  Object.assign(window, { printed });
  window.print = () =>
    void printed.push({
      strips: document.querySelectorAll('svg.strip').length,
      hasAll: document.querySelector('#trust') !== null && document.querySelector('.on-paper') === null,
      hasHash: document.querySelector('.hash') !== null,
    });
}

/** Makes the targets of the last site so many that there are `count` in all, and gives each of them its windows. */
async function multiply(count: number): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  const db = await done(indexedDB.open('downlog'));
  const config = db.transaction(['config'], 'readwrite').objectStore('config');
  type List = { sites: { targets: { id: number; url: string }[] }[]; nextTargetId: number };
  const list = (await done(config.get('watchlist'))) as List;
  const all = list.sites.flatMap(({ targets }) => targets);
  const [last] = all.slice(-1);
  const site = list.sites.at(-1);
  if (!last || !site) throw new Error('nothing is watched');
  for (let more = all.length; more < count; more += 1) {
    const id = list.nextTargetId;
    site.targets.push({ ...last, id, url: `${last.url}${id}` });
    list.nextTargetId += 1;
  }
  await done(config.put(list, 'watchlist'));
  db.close();
}
