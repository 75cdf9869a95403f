// Owns the promise of the record on an outage's page: lanes that zoom by keyboard, one table of everything, every single check.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import { openRecordedOutage, type RecordedOutage } from '../support/recorded-outage.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const SLOW = { timeout: 15_000 };

describe.each(BROWSERS)('in %s, the record on the page of an outage', (name) => {
  let scene: RecordedOutage;
  let page: Page;
  const textOf = (css: string) =>
    page.evaluate((each: string) => document.querySelector<HTMLElement>(each)?.innerText ?? '', css);
  const seen = () => textOf('.zoom [role=status]');
  const search = () => page.evaluate<string>('location.search');
  const focused = () => page.evaluate<string>('document.activeElement?.getAttribute("aria-label") ?? ""');
  const lengthSeen = async () => {
    const fields = new URLSearchParams(await search());
    return Date.parse(fields.get('to') ?? '') - Date.parse(fields.get('from') ?? '');
  };
  const cells = (css: string) =>
    page.evaluate(
      (each: string) => [...document.querySelectorAll<HTMLElement>(each)].map(({ innerText }) => innerText),
      css,
    );

  beforeAll(async () => {
    scene = await openRecordedOutage(name);
    page = await scene.open();
    await page.waitFor("document.querySelector('.events') !== null");
  });
  afterAll(async () => {
    await page?.close();
    await scene?.close();
  });

  test('tells at a glance what was seen and missed, how late they were, and what became of the month', async () => {
    const glance = (await textOf('.glance')).replaceAll('\n', ' ');
    expect(glance).toMatch(/seen down 1 h 1\d m/);
    expect(glance).toMatch(/of it not observed 1\d m/);
    expect(glance).toMatch(/until they admitted it \+1\d m/);
    expect(glance).toMatch(/until a human replied to the ticket 1 h \d\d m/);
    expect(glance).toMatch(/\d{4} so far, of observed time \([\d.]+\s% observed\) \d+/);
    expect(glance).toMatch(/by your contract, which promises 99\.9\s% \d+/);
  });

  test('has a lane for each voice, and says in words what each shows', async () => {
    const labels = await page.evaluate<string[]>(
      '[...document.querySelectorAll(".lane")].map((lane) => lane.getAttribute("aria-label"))',
    );
    const lane = (start: string) => labels.find((label) => label.startsWith(start)) ?? '';
    expect(lane('blog.example.net:')).toMatch(/down 1 h 1\d m, up .* In order: .*down .*not observed .*down/);
    expect(lane('My line:')).toContain('not observed 1');
    expect(lane('Their posts:')).toContain('Storage cluster kct09 degraded');
    expect(lane('My ticket:')).toMatch(/first letter .*automatic answer.*first reply after/);
    expect(lane('My notes:')).toContain('I/O errors over ssh');
    expect(lane('blog.example.net, Response times:')).toMatch(
      /good answers, \d+ ms – .*half of them within.*failed/,
    );
  });

  test('looks nearer and moves by keyboard, keeps that in the address, and shows it again', async () => {
    const whole = await seen();
    await page.evaluate('document.querySelector(".lane[tabindex=\'0\']").focus()');
    expect(await focused()).toContain('blog.example.net');
    await page.press('+');
    await page.press('+');
    await page.press('Home');
    await expect.poll(search, SLOW).toMatch(/from=.*Z&to=.*Z/);
    const start = await seen();
    expect(start).not.toBe(whole);
    const length = await lengthSeen();
    await page.press('ArrowRight');
    await expect.poll(seen, SLOW).not.toBe(start);
    await page.press('ArrowLeft');
    await expect.poll(seen, SLOW).toBe(start);
    await page.press('-');
    await expect.poll(lengthSeen, SLOW).toBeGreaterThan(length * 1.9);

    const [shown, query] = [await seen(), await search()];
    const again = await scene.open(query);
    await again.waitFor("document.querySelector('.zoom [role=status]') !== null");
    expect(await again.evaluate('document.querySelector(".zoom [role=status]").innerText')).toBe(shown);
    await again.close();
    await page.press('0');
    await expect.poll(search, SLOW).toBe('');
    expect(await seen()).toBe(whole);
  });

  test('looks nearer where two fingers part, and farther where they meet', async () => {
    await page.evaluate(pinch, 60, 240);
    await expect.poll(search, SLOW).toMatch(/from=.*Z&to=.*Z/);
    const near = await lengthSeen();
    await page.evaluate(pinch, 160, 80);
    await expect.poll(lengthSeen, SLOW).toBeGreaterThan(near * 1.5);
    await page.evaluate(pinch, 400, 20);
    await expect.poll(search, SLOW).toBe('');
  });

  test('moves where the arrow points in a page that runs from the right, and from lane to lane', async () => {
    await page.press('+');
    await page.press('Home');
    const start = await seen();
    await page.evaluate("document.documentElement.dir = 'rtl'");
    await page.press('ArrowLeft');
    await expect.poll(seen, SLOW).not.toBe(start);
    await page.evaluate("document.documentElement.dir = 'ltr'");
    await page.press('0');
    await page.press('ArrowDown');
    expect(await focused()).toContain('api.example.net');
    await page.press('ArrowUp');
    expect(await focused()).toContain('blog.example.net');
  });

  test('lists everything on three clocks, with who says it and what speaks for it', async () => {
    const heads = await cells('.events thead th');
    expect(heads[0]).toBe('UTC');
    expect(heads[1]).toMatch(/Your clock \(UTC\+0[12]:00\)/);
    expect(heads[2]).toMatch(/Their clock \(UTC\u22120[78]:00\)/);
    const rows = (await cells('.events .event')).map((row) =>
      row.replaceAll(/[\u2068\u2069]/g, '').replaceAll(/\s+/g, ' '),
    );
    const row = (text: string) => rows.find((each) => each.includes(text)) ?? '';
    expect(row('first failing check, HTTP 500')).toMatch(
      /between \d\d:\d\d and \d\d:\d\d .*Our checks.*192\.0\.2\.1/,
    );
    expect(row('blog.example.net: HTTP 500,')).toMatch(/\d\d:\d\d – \d\d:\d\d .*(\d+) of \1 checks/);
    expect(row('not observed, the computer slept')).not.toBe('');
    expect(row('Incident, investigating')).toMatch(
      /Northwind Hosting.*Storage cluster kct09 degraded.*read by us/,
    );
    expect(row('First letter')).toContain('You');
    expect(row('Answer that explains something')).toContain('Support of Northwind Hosting');
    expect((await cells('.events .day')).length).toBeGreaterThan(0);
  });

  test('opens the checks of a day, and draws every one of them', async () => {
    await page.click('.fold.has-failed summary');
    const isDrawn = "document.querySelector('.checks')?.getAttribute('aria-busy') !== 'true'";
    await page.waitFor(`document.querySelector('.checks') && ${isDrawn}`, { timeoutMs: 15_000 });
    const summary = await textOf('.fold.has-failed summary');
    const [, failed, all] = /(\d+) of (\d+) checks failed: HTTP 500/.exec(summary) ?? [];
    expect(Number(failed)).toBeGreaterThan(0);
    expect((await cells('.check.is-bad')).length).toBe(Number(failed));
    expect((await cells('.check:not(.is-silent)')).length).toBe(Number(all));
    expect((await cells('.check-head > span')).map((each) => each.trim())).toEqual([
      ...['Your clock', 'UTC', 'Outcome', 'Time taken', 'Address', 'Evidence'],
    ]);
    // What is off the screen has words, though none are laid out.
    const bad = await page.evaluate<string>("document.querySelector('.check.is-bad').textContent");
    expect(bad).toMatch(/^\d\d:\d\d:\d\d.*HTTP 500.*\d+ ms.*192\.0\.2\.1.*server clock \d{4}-/);
  });

  test('has no room to the side on a narrow screen, in either direction', async () => {
    await page.emulate({ width: 360, height: 800 });
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate(`document.documentElement.dir = '${dir}'`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    }
  });

  const lanesOf = (id: string) =>
    page.evaluate(
      (start: string) =>
        [...document.querySelectorAll('[data-lane]')].flatMap((each) => {
          const lane = each.getAttribute('data-lane') ?? '';
          return lane.startsWith(start) ? [lane] : [];
        }),
      id,
    );

  test('has each target of more than a screen holds a click away', async () => {
    await scene.load('rack');
    await page.close();
    page = await scene.open();
    await page.waitFor(`document.querySelector('[data-more=latency]')`);
    for (const [what, first] of [
      ['target', 12],
      ['latency', 6],
    ] as const) {
      expect(await lanesOf(`${what} `)).toHaveLength(first);
      expect(await textOf(`[data-more=${what}]`)).toBe(`Show ${14 - first} more`);
      await page.click(`[data-more=${what}]`);
      await expect.poll(() => lanesOf(`${what} `), SLOW).toHaveLength(14);
    }
  });

  test('draws response times once, however many lanes a correction makes of a target', async () => {
    await scene.load('corrected');
    await page.close();
    page = await scene.open();
    await page.waitFor(`document.querySelector('[data-lane^="latency "]')`);
    expect((await lanesOf('recorded ')).length).toBeGreaterThan(0);
    const drawn = await lanesOf('latency ');
    expect(drawn).toEqual([...new Set(drawn)]);
  });
});

/** Two fingers on the lanes, so many pixels apart, and then so many. */
async function pinch(before: number, after: number): Promise<void> {
  const lanes = document.querySelector('.lanes');
  const lane = document.querySelector('.lanes .lane');
  if (!lanes || !lane) throw new Error('there are no lanes');
  const { left, width, top } = lane.getBoundingClientRect();
  const touch = (type: string, pointerId: number, apart: number) => {
    const clientX = left + width / 2 + (pointerId === 11 ? -apart / 2 : apart / 2);
    const where = { pointerId, clientX, clientY: top + 5, pointerType: 'touch', bubbles: true };
    lanes.dispatchEvent(new PointerEvent(type, where));
  };
  for (const id of [11, 12]) touch('pointerdown', id, before);
  for (const id of [11, 12]) {
    touch('pointermove', id, after);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  for (const id of [11, 12]) touch('pointerup', id, after);
}
