// Owns the promise of the dashboard: a year of five hundred targets at hand, with right figures, few elements and every key.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { fillHistory } from '../../scripts/history/fill-history.ts';
import { historyPlan } from '../../scripts/history/history-plan.ts';
import { quietDist, type QuietDist } from '../../scripts/shots/quiet-dist.ts';
import { openPopup } from '../support/popup.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const DASHBOARD = 'src/ui/pages/dashboard/index.html';
/** A window a month of each target, in hours that were watched; the first one is down since an hour, too. */
const SIZE = { targets: 500, days: 365, windows: 12, hasNights: true, hasOpen: true } as const;
/** Providers, sites of two targets, targets. */
const ROWS = 5 + 250 + 500;
const SLOW = { timeout: 20_000 };

describe.each(BROWSERS)('in %s, the dashboard', (name) => {
  let quiet: QuietDist;
  let session: Session;
  let page: Page;
  const count = (css: string) => page.evaluate<number>(`document.querySelectorAll('${css}').length`);
  const rowCount = () => page.evaluate<number>(`+document.querySelector('[role=treegrid]').ariaRowCount - 1`);
  const search = () => page.evaluate<string>('location.search');
  const textOf = (css: string) => page.evaluate<string>(`document.querySelector('${css}')?.innerText ?? ''`);
  const focused = () => page.evaluate<string>(`document.activeElement?.dataset.key ?? ''`);
  const choose = (field: string, value: string) => page.evaluate(chooseIn, `[name="${field}"]`, value);
  const settled = () =>
    page.waitFor(`document.querySelector('[aria-busy=false]')`, { timeoutMs: SLOW.timeout });

  beforeAll(async () => {
    quiet = quietDist(`dist/${name === 'firefox' ? 'firefox' : 'chrome'}`);
    session = await openSession(name, { dist: quiet.folder });
    const plan = await historyPlan(SIZE, Date.now());
    expect(await session.page.evaluate(fillHistory, plan)).toBe(SIZE.targets * SIZE.windows);
    page = await session.browser.open(DASHBOARD);
    await page.emulate({ width: 1200, height: 900 });
    await page.waitFor(`document.querySelector('.board-row')`, { timeoutMs: 20_000 });
  });
  afterAll(async () => {
    await session?.close();
    quiet?.remove();
  });

  test('is two clicks away: the button on the toolbar, and what the day came to', async () => {
    const popup = await openPopup(session);
    await popup.page.waitFor(`document.querySelector('footer a')`);
    const link = await popup.page.evaluate<string>(`document.querySelector('footer a').href`);
    expect(link).toBe(`${session.browser.extensionOrigin}/${DASHBOARD}`);
    const before = await pagesAt(session, link);
    await popup.click('footer a');
    expect(popup.clicks()).toBe(2);
    await expect.poll(() => pagesAt(session, link), SLOW).toBe(before + 1);
    await popup.close();
  });

  test('shows what is down first, with figures of what was observed', async () => {
    expect(await rowCount()).toBe(ROWS);
    expect(await textOf('h1')).toBe('1 of 500 down');
    const texts = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.board-row')].map((row) => row.innerText)`,
    );
    expect(texts[0]).toMatch(/^Northwind Hosting\s+100 targets/);
    expect(texts[1]).toContain('site-0.example');
    expect(texts[2]).toMatch(
      /home page 0\s+99\.\d+ % of 20 d 0 h observed \(66 %\)\s+2 outages, 1 h \d\d m – 1 h \d\d m/,
    );
    expect(await textOf('.outage.is-open')).toMatch(
      /Down for 1 h 00 m – 1 h 01 m\s+HTTP 501\s+home page 0[^]*No ticket/,
    );
    const strip = `document.querySelector('[data-key="target 1"] .strip')`;
    expect(await page.evaluate(`${strip}.ariaLabel`)).toMatch(
      /^down 1 h \d\d m, up 19 d \d+ h, not observed 10 d 0 h$/,
    );
    expect(await page.evaluate(`${strip}.querySelector('.down').getBBox().height`)).toBe(16);
  });

  test('has few elements, however many rows there are', async () => {
    const rows = await count('.board-row');
    expect(rows).toBeLessThan(60);
    expect((await count('.board-row *')) / rows + 1).toBeLessThanOrEqual(10);
    expect(await count('*')).toBeLessThanOrEqual(2500);
  });

  test('lets the keyboard reach every row, and close what it does not want to see', async () => {
    await page.evaluate(`document.querySelector('.board-row').focus()`);
    await page.press('End');
    const last = `document.activeElement.ariaRowIndex`;
    await expect.poll(() => page.evaluate(last), SLOW).toBe(String(ROWS + 1));
    expect(await page.evaluate(isInSight)).toBe(true);
    expect(await count('*')).toBeLessThanOrEqual(2500);
    await page.press('Home');
    await expect.poll(focused, SLOW).toBe('provider Northwind Hosting');
    expect(await page.evaluate(isInSight)).toBe(true);
    await page.press('ArrowLeft');
    await expect.poll(rowCount, SLOW).toBe(ROWS - 150);
    await page.press('ArrowDown');
    await expect.poll(focused, SLOW).not.toBe('provider Northwind Hosting');
    await page.press('ArrowUp');
    await page.press('Enter');
    await expect.poll(rowCount, SLOW).toBe(ROWS);
  });

  test('is scrolled to its end, and its last row is there', async () => {
    await page.evaluate(`document.querySelector('.board-body').scrollIntoView({ block: 'end' })`);
    const isThere = `[...document.querySelectorAll('.board-row')].some((row) => row.ariaRowIndex === '${ROWS + 1}')`;
    await expect.poll(() => page.evaluate(isThere), SLOW).toBe(true);
    await page.evaluate('scrollTo(0, 0)');
  });

  test('finds what is searched, and keeps it in the address', async () => {
    await page.type('[name=search]', 'api 17 site-17.');
    await expect.poll(rowCount, SLOW).toBe(3);
    expect(await textOf('.board-row:last-child')).toContain('API 17');
    await expect.poll(search, SLOW).toBe('?search=api+17+site-17.');
    await choose('state', 'down');
    await expect.poll(() => count('.board-row'), SLOW).toBe(0);
    expect(await textOf('.nothing')).toContain('No row fits');
    await page.click('.nothing button');
    await expect.poll(rowCount, SLOW).toBe(ROWS);
    await choose('state', 'down');
    await expect.poll(rowCount, SLOW).toBe(3);
    await choose('state', '');
    await choose('provider', 'Blue Heron');
    await expect.poll(rowCount, SLOW).toBe(151);
    await choose('provider', '');
    await expect.poll(search, SLOW).toBe('');
  });

  test('shows a year as it shows a month, and goes back to the month before', async () => {
    await page.click('input[value=year]');
    await expect.poll(() => textOf('#outages'), SLOW).toMatch(/^Last 365 days: \d+ outages/);
    await settled();
    expect(await textOf('[data-key="target 2"]')).toMatch(/of 243 d \d+ h observed \(66 %\)\s+12 outages/);
    await expect.poll(search, SLOW).toBe('?stretch=year');
    const months = await page.evaluate<string[]>(
      `[...document.querySelectorAll('[name=month] option')].map((option) => option.value)`,
    );
    expect(months.length).toBeGreaterThanOrEqual(13);
    await page.click('.months button:first-child');
    await expect.poll(search, SLOW).toBe(`?stretch=${months[1] ?? ''}`);
    await page.click('.months button:first-child');
    await expect.poll(search, SLOW).toBe(`?stretch=${months[2] ?? ''}`);
    await expect.poll(() => textOf('#outages'), SLOW).toMatch(/^\w+ \d{4}: \d+ outages?/);
    await settled();
    expect(await textOf('[data-key="target 2"]')).toMatch(/1 outage, /);
  });

  test('shows the same again to whoever follows a link to it', async () => {
    const other = await session.browser.open(`${DASHBOARD}?stretch=90d&provider=Kestrel+Cloud&outages=some`);
    await other.waitFor(`document.querySelector('.board-row')`, { timeoutMs: 20_000 });
    expect(await other.evaluate(`document.querySelector('[name=stretch]:checked').value`)).toBe('90d');
    expect(await other.evaluate(`document.querySelector('[name=outages]').checked`)).toBe(true);
    expect(await other.evaluate(`document.querySelector('.board-row').innerText`)).toContain('Kestrel Cloud');
    await other.close();
  });

  test('has no room to the side on a narrow screen, in either direction', async () => {
    await page.emulate({ width: 340, height: 800 });
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate(`document.documentElement.dir = '${dir}'`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(340);
    }
  });
});

/** How many pages of ours are open at this address. */
async function pagesAt({ page }: Session, url: string): Promise<number> {
  const api = '(globalThis.browser ?? globalThis.chrome)';
  return page.evaluate<number>(
    `${api}.tabs.query({ url: ${JSON.stringify(url)} }).then((tabs) => tabs.length)`,
  );
}

function chooseIn(css: string, value: string): void {
  const field = document.querySelector<HTMLSelectElement>(css);
  if (!field) throw new Error(`no ${css}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

function isInSight(): boolean {
  const { top = -1, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
  return top >= 0 && bottom <= innerHeight;
}
