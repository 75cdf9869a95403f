// Owns the ways to the letter that asks for the cause: two clicks from any page, and the browser's panel at the side.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { groupOutages } from '../../src/domain/outage.ts';
import type { TicketEvent } from '../../src/domain/ticket.ts';
import { minutes, type Duration } from '../../src/time/duration.ts';
import { earlier, instant } from '../../src/time/instant.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { letterReady } from '../support/letter-ready.ts';
import { addressInFront } from '../support/address-in-front.ts';
import { clipboardOf } from '../support/clipboard.ts';
import { loadScene } from '../support/loaded.ts';
import { openPopup, openPopupOver } from '../support/popup.ts';
import { openSidePanel } from '../support/side-panel.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const PAGE = 'src/ui/pages/ticket/index.html';
const SLOW = { timeout: 15_000 };
/** Of the page, or of any part of it that does not scroll by itself: how far something reaches out of it. */
const OVERHANG = `Math.max(
  view.document.documentElement.scrollWidth - view.innerWidth,
  ...[...view.document.querySelectorAll('main *')]
    .filter((each) => each.checkVisibility() && !each.closest('.hidden'))
    .map((each) => each.getBoundingClientRect().right - view.innerWidth),
)`;

describe.each(BROWSERS)('in %s, the letter about an outage that is over', (name) => {
  let session: Session;
  let server: Server;
  let anyPage = '';

  beforeAll(async () => {
    server = createServer((_, response) => response.end('<title>Any page</title><p>Of the web.</p>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    anyPage = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    session = await openSession(name, { dist: await findOrBuild(name) });
    await loadScene(session, 'after');
  });
  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  test('asks for the root cause after two clicks: it is in front, and on the clipboard', async () => {
    const popup = await openPopupOver(session, anyPage);
    await popup.page.waitFor(`document.querySelector('[data-key~=r]')`);
    expect(await popup.page.evaluate(`document.querySelector('[data-key~=r]').textContent`)).toBe(
      'Ask for the cause',
    );
    await popup.click('[data-key~=r]');
    expect(popup.clicks()).toBe(2);
    const inFront = () => addressInFront(session);
    await expect.poll(inFront, SLOW).toMatch(/ticket\/index\.html\?id=[^&]+&letter=recovered&copied$/);
    expect(await clipboardOf(session)).toMatch(/What was the root cause\?/);
    const letter = await session.browser.open(await inFront());
    await letterReady(letter);
    expect(await letter.evaluate(`document.querySelector('[name=variant]:checked').value`)).toBe('recovered');
    expect(await letter.evaluate('document.body.innerText')).toContain('Copied.');
    expect(await letter.evaluate('document.body.innerText')).toContain('Did you send it?');
    await letter.close();
    // A popup goes when it has done what it was asked for.
    await popup.close().catch(() => {});
  });

  test.each(['r', 't'])('asks for it by the key %s, too', async (key) => {
    const popup = await openPopupOver(session, anyPage);
    await popup.page.waitFor(`document.querySelector('[data-key~=${key}]')`);
    await popup.page.press(key);
    await expect.poll(() => addressInFront(session), SLOW).toContain('&letter=recovered');
    await popup.close().catch(() => {});
  });

  test('copies the timeline by the key C', async () => {
    const popup = await openPopupOver(session, anyPage);
    await popup.page.waitFor(`document.querySelector('[data-key~=c]')`);
    await popup.page.press('c');
    await popup.page.waitFor(`document.querySelector('[data-key~=c]').textContent === 'Timeline copied'`);
    expect(await clipboardOf(session)).toMatch(/first failure/);
    await popup.close();
  });

  test('opens at the side of the window with a click, and nothing of it is cut off there', async () => {
    const page = await session.browser.open(PAGE);
    await page.waitFor(`document.querySelector('[data-do=side-panel]')`);
    const panel = await openSidePanel(session, page, '[data-do=side-panel]');
    await expect
      .poll(() => panel.read<string>(`view.document.querySelector('[name=text]')?.value ?? ''`), SLOW)
      .toContain('What was the root cause?');
    expect(await panel.read(`view.location.pathname`)).toBe(`/${PAGE}`);
    expect(await panel.read<number>('view.innerWidth')).toBeLessThanOrEqual(420);
    expect(await panel.read<number>(OVERHANG)).toBeLessThan(1);
    // There is no way from the panel to itself.
    expect(await panel.read(`view.document.querySelector('[data-do=side-panel]')`)).toBeNull();
    await panel.close();
    await page.close();
  });

  test('is called to mind when no human has answered it for hours, until one does', async () => {
    const store = await session.store();
    const read = await store.read(['window'], (transaction) => transaction.objectStore('window').getAll());
    if (!read.ok) throw new Error(read.problem.message);
    const outage = groupOutages(read.value, () => 'Northwind Hosting').at(-1)?.id;
    if (!outage) throw new Error('nothing happened');
    const ago = (length: Duration) => earlier(instant(Date.now()), length);
    const note = (event: TicketEvent) =>
      session.send('note-ticket', { ...{ id: 'reminded', outage, number: 'OPS-7' }, events: [event] });
    const [popup, page] = [await openPopup(session), await session.browser.open(PAGE)];
    await letterReady(page);
    const both = async () => [await popup.text(), await page.evaluate<string>('document.body.innerText')];

    await note({ kind: 'opened', at: ago(minutes(300)), text: 'It is down' });
    await note({ kind: 'reply', at: ago(minutes(298)), reply: 'automatic', text: 'Received' });
    const reminded = [/no human has answered it for 5 h/, /answered for 5 h[^]*It may be time to ask again/];
    await expect.poll(both, SLOW).toEqual(reminded.map((words) => expect.stringMatching(words)));
    await note({ kind: 'reply', at: ago(minutes(2)), reply: 'human', text: 'We look at it' });
    await expect
      .poll(both, SLOW)
      .toEqual([expect.not.stringMatching(/no human/), expect.not.stringMatching(/time to ask again/)]);
    await page.close();
    await popup.close();
  });

  test.each([360, 250])('fits into %d pixels, every part of it opened', async (width) => {
    const page = await session.browser.open(PAGE);
    await letterReady(page);
    await page.emulate({ width, height: 800 });
    await page.evaluate(`document.querySelectorAll('details').forEach((each) => { each.open = true; })`);
    expect(await page.evaluate<number>(`((view) => ${OVERHANG})(window)`)).toBeLessThan(1);
    await page.close();
  });
});
