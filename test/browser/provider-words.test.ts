// Owns the promise that a popup shows what a provider says of an outage, as it says it, and that the user has the last word on it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll } from '../../scripts/browser/wait.ts';
import { openPopup, type Popup } from '../support/popup.ts';
import { statusSite, type Said } from '../support/status-site.ts';
import { BROWSERS, WatchedLab } from '../support/watched-lab.ts';

const FIRE = { id: 'fire', name: 'A fire in hall 3', status: 'investigating' };

describe.each(BROWSERS)('in %s, while a site fails', (name) => {
  let scene: WatchedLab;
  let popup: Popup;
  let said: Said = {};

  const readPage = async () => {
    const url = scene.lab.url('status');
    expect(await scene.session.send('find-status-page', { provider: 'shop', url })).toMatchObject({
      ok: true,
    });
  };

  beforeAll(async () => {
    scene = await WatchedLab.open(name, { targets: [{ id: 'shop' }] });
    await scene.lab.add(
      'status',
      statusSite(() => said),
    );
    await scene.session.send('check-now', { ids: 'all' });
    scene.lab.site('shop').answer = { status: 500 };
    await poll(
      'the outage',
      async () => {
        await scene.session.send('check-now', { ids: 'all' });
        return (await scene.recorded()).windows.length > 0;
      },
      { timeoutMs: 90_000 },
    );
    popup = await openPopup(scene.session);
  });
  afterAll(async () => {
    await popup?.close();
    await scene?.close();
  });

  test('nothing is told of a provider whose page nobody reads', async () => {
    await popup.shows('Down');
    expect(await popup.text()).not.toContain('said nothing');
  });

  test('its silence is told, with what its page shows and when that was read', async () => {
    await readPage();
    await popup.shows('has said nothing so far');
    expect(await popup.text()).toMatch(/Their page shows green[^]*page read \d+ s ago/);
  });

  test('its first word appears by itself, beside its green page, which it contradicts', async () => {
    said = { indicator: 'none', incidents: [FIRE] };
    await readPage();
    await popup.shows(FIRE.name);
    const text = await popup.text();
    expect(text).toMatch(/“.?investigating.?”/);
    expect(text).toContain('before you');
    expect(text).toContain('Their page is green, and their own incident is open.');
    expect(text).toContain('overlaps');
  });

  test('the user says that it does not belong, and that it does, in one click each', async () => {
    await popup.press(`Unlink: ${FIRE.name}`);
    await popup.shows('Unlinked by you');
    await popup.lacks('overlaps');
    await popup.press(`Link again: ${FIRE.name}`);
    await popup.shows('linked by you');
  });

  test('the page of the outage tells it all, and keeps what is pasted', async () => {
    const { page } = popup;
    await page.waitFor(
      `[...document.querySelectorAll('a')].some((link) => link.href.includes('pages/outage/'))`,
    );
    const [{ id } = { id: '' }] = (await scene.recorded()).windows;
    const tab = await scene.session.browser.open(
      `src/ui/pages/outage/index.html?id=${encodeURIComponent(id)}`,
    );
    const text = () => tab.evaluate<string>('document.body.innerText');
    await expect.poll(text, { timeout: 10_000 }).toContain(FIRE.name);
    expect(await text()).toMatch(/Down for [^]*What shop said/);
    expect(await text()).toContain('Their page is green, and their own incident is open.');
    expect(await text()).toContain('appeared to us between');

    said = { indicator: 'none', incidents: [{ ...FIRE, name: 'A small fire' }] };
    await readPage();
    await expect.poll(text, { timeout: 10_000 }).toMatch(/Before that it read: ?A fire in hall 3/);

    const evil =
      '<img src=x onerror=document.title="owned"> They said "we are not aware of any issue" at 14:05 UTC on 3 March 2026';
    await tab.type('textarea', evil);
    await expect.poll(text).toContain('2026-03-03');
    await tab.click('form.paste button.primary');
    await expect.poll(text, { timeout: 10_000 }).toContain('Take back');
    expect(await text()).toContain('<img src=x');
    expect(await tab.evaluate('document.title')).toBe('Outage');
    await tab.click('section[aria-labelledby="pasted"] article button');
    await expect.poll(text, { timeout: 10_000 }).toContain('Bring back');
    await tab.close();
  });
});
