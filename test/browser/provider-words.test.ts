// Owns the promise that a popup shows what a provider says of an outage, as it says it, and that the user has the last word on it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPopup, type Popup } from '../support/popup.ts';
import { statusSite, type Said } from '../support/status-site.ts';
import { BROWSERS, type WatchedLab } from '../support/watched-lab.ts';
import { bothDown } from '../support/both-down.ts';

const FIRE = { id: 'fire', name: 'A fire in hall 3', status: 'investigating' };

const down = bothDown(['shop'], ['shop']);

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
    scene = await down(name);
    await scene.lab.add(
      'status',
      statusSite(() => said),
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

  test('the user says that it does not belong, and that it does, in one click each, and keeps the focus', async () => {
    await popup.press(`Unlink: ${FIRE.name}`);
    await popup.shows('Unlinked by you');
    await popup.lacks('overlaps');
    const focused = () => popup.page.evaluate('document.activeElement?.tagName');
    await expect.poll(focused).toBe('H2');
    await popup.press(`Link again: ${FIRE.name}`);
    await popup.shows('linked by you');
  });

  test('one link leads to the page of the outage', async () => {
    await popup.page.waitFor(
      `[...document.querySelectorAll('a')].some((link) => link.href.includes('pages/outage/'))`,
    );
  });
});
