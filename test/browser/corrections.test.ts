// Owns the promise of corrections on the page of an outage: every figure and letter follows at once, the original stays, and both outlive the browser and the database.
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { BrowserName, Page } from '../../scripts/browser/browser.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import type { Session } from '../../scripts/extension/session.ts';
import { loadDatabase } from '../../scripts/shots/load-database.ts';
import { playScene, type PlayedScene } from '../../scripts/shots/play-scene.ts';
import { HOSTING, plot } from '../../scripts/shots/plot.ts';
import { NO_DESK } from '../../src/domain/desk.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { correctionsIn } from '../../src/store/read/corrections.ts';
import { isIntact } from '../../src/store/verify.ts';
import { wipeDatabase } from './damage/damage.ts';
import { KeptProfile } from './damage/kept-profile.ts';
import { readRecord } from './damage/read-record.ts';
import { recordWithLoss } from './damage/record-with-loss.ts';

const API = '(globalThis.browser ?? globalThis.chrome)';
const SLOW = { timeout: 15_000 };
const BLOG = 'blog.example.net';
/** Three hours, as exactly as a check a minute can tell. */
const AS_SEEN = /Was down for 2 h 5\d m – (?:3 h 0\d m|2 h 5\d m)\n/;
const SHOP = 'shop.example.com';

let played: PlayedScene;
beforeAll(async () => {
  const story = plot({
    targets: [BLOG, 'www.example.net', SHOP],
    truth: [
      [6, BLOG, { status: 503 }],
      [3, BLOG, 'ok'],
      [2, SHOP, { status: 503 }],
      [1, SHOP, 'ok'],
    ],
  });
  // Nothing is checked while the pages are looked at: what is shown is what was recorded.
  const scene = await playScene({ name: 'recorded', story, paused: 'all' }, Date.now());
  if (!scene) throw new Error('Nothing was recorded');
  played = scene;
}, 120_000);

describe.concurrent.each<BrowserName>(['chromium', 'firefox'])('in %s, a correction', (name) => {
  const profile = new KeptProfile(name);
  let session: Session;
  let page: Page;
  let id = '';

  const open = (file: string) => session.browser.open(`src/ui/pages/${file}/index.html`);
  const shown = (of = page) => of.evaluate<string>('document.body.innerText');
  const popupShows = async () => {
    const popup = await open('popup');
    try {
      await popup.waitFor(`/\\d\\s%/.test(document.body.innerText)`);
      return await shown(popup);
    } finally {
      await popup.close();
    }
  };
  /** The letter as it stands in the editor, and all that the page says of the contract. */
  const letter = async () => {
    const ticket = await session.browser.open(`src/ui/pages/ticket/index.html?id=${encodeURIComponent(id)}`);
    try {
      await ticket.waitFor(`document.querySelector('section[aria-labelledby=promise]')`);
      await ticket.evaluate(chooseClaim);
      const text = await ticket.evaluate<string>(`document.querySelector('[name=text]')?.value ?? ''`);
      return { text, said: await shown(ticket) };
    } finally {
      await ticket.close();
    }
  };
  /** Of the month in which it began, on the page of the outage. */
  const monthShown = () => page.evaluate<string>(monthIn);
  const windows = async () => (await readRecord(session))?.windows ?? [];
  const amended = async () => {
    const read = await correctionsIn(await session.store());
    if (!read.ok) throw new Error(read.problem.message);
    return read.value.amended;
  };

  beforeAll(async () => {
    session = await profile.open({ dist: await findOrBuild(name) });
    await session.send('pause', { ids: 'all' });
    await session.page.evaluate(loadDatabase, DATABASE, played.dump, played.shape);
    // The second copy is one of the database that was there before.
    await session.page.evaluate(`${API}.storage.local.clear()`);
    const contract = { preset: 'linode-compute', changes: {}, savedOn: { year: 2026, month: 1, day: 1 } };
    await session.send('save-desk', { provider: HOSTING, desk: { ...NO_DESK, contract } });
    id = (await windows()).find(({ target }) => target === 1)?.id ?? '';
    page = await session.browser.open(`src/ui/pages/outage/index.html?id=${encodeURIComponent(id)}`);
    // What is read second moves what stands there already.
    await page.waitFor("document.body.innerText.includes('Single checks')", { timeoutMs: 20_000 });
  }, 120_000);
  afterAll(async () => {
    await session?.close();
    profile.forget();
  });

  let before: Awaited<ReturnType<typeof windows>> = [];

  test.sequential('of an edge stands beside what was seen, and no claim grows by it', async ({ expect }) => {
    before = await windows();
    await expect.poll(shown, SLOW).toMatch(AS_SEEN);
    const claimed = await letter();
    expect(claimed.text).toMatch(/I ask for the credit due/);
    await page.click('[data-do=edge]');
    await page.type('[name=why]', 'An order failed then');
    await page.type('[name=at]', await page.evaluate(anHourEarlier));
    await page.click('.correction-form .primary');
    await expect.poll(shown, SLOW).toContain('First recorded as');
    expect(await shown()).toMatch(/Was down for 2 h 5\d m – (?:4 h|3 h 5\d m)/);
    expect(await shown()).toContain('An order failed then');
    const after = await letter();
    expect(after.text).toContain('I state that blog.example.net began to fail at');
    const downtime = /Downtime that counts: at least [^.]+/;
    expect(after.text.match(downtime)?.[0]).toBe(claimed.text.match(downtime)?.[0]);
    expect(claimed.text.match(downtime)?.[0]).toBeDefined();
  });

  test.sequential('that calls it a false alarm is followed by headline, figures and letter at once', async ({
    expect,
  }) => {
    const worse = await popupShows();
    expect(percentIn(worse)).toBeLessThan(95);
    await expect.poll(monthShown, SLOW).toMatch(/^[1-9]\d\.\d/);
    await page.click('[data-do=false-alarm]');
    await page.type('[name=why]', 'Our firewall');
    await page.press('Enter');
    await expect.poll(shown, SLOW).toContain('A false alarm');
    expect(await shown()).toMatch(/First recorded as 2 h 5\d m/);
    expect(await shown()).toContain('blog.example.net, as recorded');
    await expect.poll(monthShown, SLOW).toBe('100\u00a0%');
    const better = percentIn(await popupShows());
    expect(better).toBeGreaterThan(percentIn(worse));
    const { text, said } = await letter();
    expect(text).not.toContain('I ask for the credit due');
    expect(said).toContain('You called this a false alarm');
    expect(said).toMatch(/Achieved\s+(?:at most )?100\s%/);
    expect(await windows()).toEqual(before);
  });

  test.sequential(
    'is in the chain, and survives the end of the browser and of the database',
    { timeout: 90_000 },
    async ({ expect }) => {
      const said = await amended();
      expect(said.map(({ amendment: { kind } }) => kind)).toEqual(['edge', 'false-alarm']);
      expect(await isIntact(await session.store())).toEqual({ ok: true, value: true });
      await session.close();
      session = await profile.open({ dist: await findOrBuild(name) });
      expect(await amended()).toEqual(said);
      await session.close();
      wipeDatabase(profile);
      session = await profile.open({ dist: await findOrBuild(name) });
      const { loss } = await recordWithLoss(session);
      expect(loss.restoredWindows).toBe(2);
      expect(await amended()).toEqual(said);
      expect(await isIntact(await session.store())).toEqual({ ok: true, value: true });
      expect((await windows()).map((each) => each.id)).toEqual(before.map((each) => each.id));
    },
  );

  test.sequential('that is taken back leaves everything as it was, and stays in the list', async ({
    expect,
  }) => {
    page = await session.browser.open(`src/ui/pages/outage/index.html?id=${encodeURIComponent(id)}`);
    await expect.poll(shown, SLOW).toContain('A false alarm');
    for (const left of [1, 0]) {
      await page.click('.corrections li:not(.is-aside) button');
      await expect.poll(() => page.evaluate<number>(TAKEABLE), SLOW).toBe(left);
    }
    await expect.poll(shown, SLOW).toMatch(AS_SEEN);
    expect(await shown()).not.toContain('First recorded as');
    expect(await shown()).toContain('Taken back');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('corrections');
    expect((await letter()).text).toContain('I ask for the credit due');
    await page.click('.corrections > details > summary');
    const trail = () =>
      page.evaluate<string[]>(`[...document.querySelectorAll('.trail li')].map((each) => each.innerText)`);
    await expect.poll(trail, SLOW).toHaveLength(4);
    expect((await trail()).map((each) => each.replace(/^.*?: /, '').slice(0, 20))).toEqual([
      ...['You stated that', 'You called it a fals', 'You took this back:', 'You took this back:'].map(
        (start) => expect.stringContaining(start),
      ),
    ]);
  });

  test.sequential('that cuts it in two makes two outages that touch, each with its page and letter, until it is taken back', async ({
    expect,
  }) => {
    await page.click('[data-do=cut]');
    await page.click('.correction-form .primary');
    await expect.poll(shown, SLOW).toMatch(/It was failing from .+ to .+: choose a moment between them/);
    await page.type('[name=at]', await page.evaluate(hoursLater, 1));
    await page.type('[name=why]', 'Our own release began');
    await page.click('.correction-form .primary');
    await expect.poll(shown, SLOW).toContain('You cut it off from another outage');
    expect(await shown()).toMatch(/Was down for (?:1 h|59 m)/);
    expect(await shown()).toMatch(/First recorded as 2 h 5\d m/);
    expect(await shown()).toContain('Our own release began');
    const [dashboard, first] = [await open('dashboard'), id];
    const titles = () => dashboard.evaluate<string>(`document.querySelector('.outages')?.innerText ?? ''`);
    await expect.poll(async () => (await titles()).match(new RegExp(BLOG, 'g'))?.length, SLOW).toBe(2);
    await dashboard.close();
    await page.click('.as-recorded a[href^="?id="]');
    await expect.poll(shown, SLOW).toMatch(/Was down for (?:2 h|1 h 5\d m)/);
    id = decodeURIComponent((await page.evaluate<string>('location.search')).slice('?id='.length));
    expect(id).not.toBe(first);
    const { text } = await letter();
    expect(text.replaceAll(/\s+/g, ' ')).toContain('where I cut it off from an earlier outage');
    expect(await windows()).toEqual(before);
    await page.click('.corrections li:not(.is-aside) button');
    await expect.poll(shown, SLOW).toMatch(AS_SEEN);
    id = first;
  });

  test.sequential('is said from the keyboard, and notes and texts are kept with it', async ({ expect }) => {
    const focused = () => page.evaluate<string | null>(`document.activeElement.dataset.do ?? null`);
    await page.click('[data-do=note]');
    await expect.poll(() => page.evaluate<string>('document.activeElement.name'), SLOW).toBe('at');
    await page.press('Escape');
    await expect.poll(focused, SLOW).toBe('note');
    await page.press('Enter');
    await page.type('[name=text]', 'Restarted PHP <b>twice</b>');
    await page.click('.correction-form .primary');
    await expect.poll(shown, SLOW).toContain('Restarted PHP <b>twice</b>');
    await expect.poll(focused, SLOW).toBe('note');
    await page.click('[data-do=attachment]');
    await page.click('.correction-form .primary');
    await expect.poll(shown, SLOW).toContain('Give it a name.');
    await page.type('[name=name]', 'traceroute');
    await page.type('[name=text]', '1  192.0.2.1');
    await page.click('.correction-form .primary');
    await expect.poll(shown, SLOW).toContain('You attached');
    await page.click('[data-do=not-my-provider]');
    await page.type('[name=why]', 'A certificate that I forgot');
    await page.press('Enter');
    await expect.poll(shown, SLOW).toContain('You say that this was not the doing of');
    expect(await shown()).toMatch(AS_SEEN);
    const { text, said } = await letter();
    expect(text).not.toContain('I ask for the credit due');
    expect(said).toContain('that you say was not their doing');
  });
});

const TAKEABLE = `document.querySelectorAll('.corrections li:not(.is-aside)').length`;

function monthIn(): string {
  const figures = [...document.querySelectorAll<HTMLElement>('.glance > div')];
  const month = figures.find((each) => each.innerText.includes('of observed time'));
  return month?.querySelector('dd')?.innerText ?? '';
}

/** What the field shows, an hour earlier. */
function anHourEarlier(): string {
  const field = document.querySelector<HTMLInputElement>('[name=at]');
  const at = new Date(`${field?.value}Z`);
  return new Date(at.getTime() - 3_600_000).toISOString().slice(0, 16);
}

/** The claim among the letters that fit, if it is one of them. */
function chooseClaim(): void {
  const field = document.querySelector<HTMLInputElement>('[value=credit-claim]');
  field?.click();
}

function hoursLater(hours: number): string {
  const field = document.querySelector<HTMLInputElement>('[name=at]');
  const at = new Date(`${field?.value}Z`);
  return new Date(at.getTime() + hours * 3_600_000).toISOString().slice(0, 16);
}

function percentIn(text: string): number {
  return Number(/(\d+(?:\.\d+)?)\s%/.exec(text)?.[1]);
}
