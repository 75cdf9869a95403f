// Owns the promise of an outage's page: theirs beside ours, the user's word on what belongs, and what is pasted on a lane of its own.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import { readOutage } from '../../src/store/read/outage.ts';
import { statusSite, type Said } from '../support/status-site.ts';
import { BROWSERS, type WatchedLab } from '../support/watched-lab.ts';
import { bothDown } from '../support/both-down.ts';

const FIRE = { id: 'fire', name: 'A fire in hall 3', status: 'investigating' };
const EVIL =
  '<img src=x onerror=document.title="owned"> They said "we are not aware of any issue" at 14:05 UTC on 3 March 2026';
const SLOW = { timeout: 10_000 };

const down = bothDown(['shop'], ['shop']);

describe.each(BROWSERS)('in %s, the page of an outage', (name) => {
  let scene: WatchedLab;
  let page: Page;
  let said: Said = { indicator: 'none', incidents: [FIRE] };
  const text = () => page.evaluate<string>('document.body.innerText');
  const focused = () => page.evaluate<string>('document.activeElement?.id ?? ""');
  /** The part of the page below this heading. */
  const part = (heading: string) =>
    page.evaluate<string>(`document.querySelector('section[aria-labelledby="${heading}"]').innerText`);
  const readPage = async () => {
    const url = scene.lab.url('status');
    expect(await scene.session.send('find-status-page', { provider: 'shop', url })).toMatchObject({
      ok: true,
    });
  };
  const pasted = async () => {
    const read = await readOutage(await scene.session.store(), '');
    if (!read.ok) throw new Error(read.problem.message);
    return read.value.pasted;
  };

  beforeAll(async () => {
    scene = await down(name);
    await scene.lab.add(
      'status',
      statusSite(() => said),
    );
    const [{ id } = { id: '' }] = (await scene.recorded()).windows;
    page = await scene.session.browser.open(`src/ui/pages/outage/index.html?id=${encodeURIComponent(id)}`);
  });
  afterAll(async () => {
    await page?.close();
    await scene?.close();
  });

  test('knows nothing of a provider whose page nobody reads, and says so', async () => {
    await expect.poll(text, SLOW).toMatch(/Down for [^]*since [^]*UTC/);
    expect(await text()).toContain('No status page of shop was read at that time');
    expect(await text()).not.toContain('they said nothing of it');
  });

  test('tells what they said, when, since when we know, and that they disagree with themselves', async () => {
    await readPage();
    await expect.poll(text, SLOW).toContain(FIRE.name);
    const theirs = await part('theirs');
    expect(theirs).toMatch(/Belongs here by: overlaps/);
    expect(theirs).toMatch(/UTC[+\u2212]\d\d:\d\d/);
    expect(theirs).toContain('Seen at our first reading');
    expect(theirs).toContain('Their page is green, and their own incident is open');
    expect(await part('lag')).toMatch(/First word\s+\d+ m[^\n]*before you/);
  });

  test('shows both versions of what was edited', async () => {
    said = { indicator: 'none', incidents: [{ ...FIRE, name: 'A small fire' }] };
    await readPage();
    await expect.poll(text, SLOW).toMatch(/Before that the title read: ?A fire in hall 3/);
    expect(await part('theirs')).toMatch(/Version 2: Appeared to us between/);
  });

  test('lets the user say that it does not belong, and that it does, and keeps the focus near', async () => {
    await page.click('#theirs ~ article button');
    await expect.poll(text, SLOW).toContain('Unlinked by you');
    expect(await part('theirs')).not.toContain('Belongs here by');
    expect(await part('lag')).toContain('they said nothing of it');
    await expect.poll(focused).toBe('theirs');
    await page.click('#theirs ~ article button');
    await expect.poll(text, SLOW).toMatch(/Belongs here by:[^\n]*linked by you/);
    expect(await part('theirs')).not.toContain('Unlinked by you');
  });

  test('reads what is pasted before it is kept, as it was stated and as it was read', async () => {
    await page.type('textarea', EVIL);
    await expect.poll(text, SLOW).toContain('2026-03-03');
    expect(await part('pasted')).toContain('14:05 UTC');
    expect(await part('pasted')).toContain('before it failed for us');
    expect(await pasted()).toEqual([]);
  });

  test('keeps it beside the record, as text and nothing else', async () => {
    const { windows } = await scene.recorded();
    await page.type('form.paste input', 'https://social.example/@shop_status');
    await page.click('form.paste button.primary');
    await expect.poll(text, SLOW).toContain('Take back');
    expect(await text()).toContain('<img src=x');
    expect(await page.evaluate('document.title')).toBe('Outage');
    expect(await page.evaluate('document.querySelectorAll("img").length')).toBe(0);
    const link = '[...document.querySelectorAll("article a")].map((each) => each.href + each.rel)';
    expect(await page.evaluate(link)).toContain('https://social.example/@shop_statusnoopener noreferrer');
    expect(await pasted()).toMatchObject([
      { source: 'https://social.example/@shop_status', text: EVIL, removedAt: null },
    ]);
    expect((await scene.recorded()).windows.map(({ id }) => id)).toEqual(windows.map(({ id }) => id));
  });

  test('takes it back, and brings it back', async () => {
    const button = 'section[aria-labelledby="pasted"] article button';
    await page.click(button);
    await expect.poll(text, SLOW).toContain('Bring back');
    expect((await pasted())[0]?.removedAt).not.toBeNull();
    await page.click(button);
    await expect.poll(text, SLOW).toContain('Take back');
    expect((await pasted())[0]?.removedAt).toBeNull();
  });

  test('has no room to the side on a narrow screen, in either direction', async () => {
    await page.emulate({ width: 340, height: 800 });
    for (const dir of ['ltr', 'rtl']) {
      await page.evaluate(`document.documentElement.dir = '${dir}'`);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(340);
    }
  });
});
