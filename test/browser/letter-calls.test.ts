// Owns the ways to the extension from outside its pages: the browser's own key for a letter, a notification, the address bar, and the menu of a page.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import { sleep } from '../../scripts/browser/wait.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { addressInFront } from '../support/address-in-front.ts';
import { clickNotification, pressFileTicket, takeSecondOffer, watchFromMenu } from '../support/calls.ts';
import { openDesktop, type Desktop } from '../support/desktop.ts';
import { loadScene } from '../support/loaded.ts';
import { storedIn } from '../support/options-page.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const API = '(globalThis.browser ?? globalThis.chrome)';
const SLOW = { timeout: 15_000 };

describe.each(BROWSERS)('in %s', (name) => {
  let desktop: Desktop | null = null;
  let session: Session;
  let page: Page;
  const letters = () =>
    session.page.evaluate<string[]>(
      `${API}.tabs.query({}).then((tabs) =>
        tabs.map(({ url = '' }) => url).filter((url) => url.includes('/ticket/index.html')))`,
    );

  beforeAll(async () => {
    desktop = await openDesktop();
    session = await openSession(name, {
      ...{ dist: await findOrBuild(name), grantOptional: true, headless: desktop === null },
      ...(desktop && { env: desktop.env }),
      // Notifications as windows of the browser's own, whatever the desktop would show.
      prefs: name === 'firefox' ? { 'alerts.useSystemBackend': false } : {},
    });
    await loadScene(session, 'outage');
    page = await session.browser.open('src/ui/pages/options/index.html');
  });
  afterAll(async () => {
    await session?.close();
    desktop?.close();
  });

  test('the letter opens by a key that the browser has given to it', async () => {
    const given = await session.page.evaluate<{ name: string; shortcut: string }[]>(
      `${API}.commands.getAll()`,
    );
    // A key that the browser needs itself is not given: there would be none.
    expect(given.find((each) => each.name === 'file-ticket')?.shortcut).toBe('Alt+Shift+L');
    const before = await letters();
    await page.evaluate('document.title');
    await pressFileTicket(session, desktop);
    await expect.poll(letters, SLOW).toHaveLength(before.length + 1);
    const letter = await session.browser.open((await letters()).at(-1) ?? '');
    await letter.waitFor(`document.querySelector('[name=text]')?.value.includes('WHAT IS DOWN')`);
    await letter.close();
  });

  test('the letter opens by a click on the notification of an outage, about that one', async () => {
    const id = '1@0';
    await session.page.evaluate(
      `${API}.notifications.create('${id}', {
        type: 'basic', iconUrl: '/icons/app-128.png', title: 'Down', message: 'It fails'
      })`,
    );
    await expect
      .poll(async () => {
        // It takes its time to come up.
        await clickNotification(session, id, desktop).catch(() => {});
        return letters();
      }, SLOW)
      .toContainEqual(expect.stringMatching(/index\.html\?id=1%400$/));
  });

  test('the address bar offers the sites that fit, and opens the outage of the one that is taken', async () => {
    await page.evaluate('document.title');
    await expect
      .poll(async () => {
        // On a busy machine what is offered comes later than somebody takes it.
        await takeSecondOffer(session, desktop);
        await sleep(1000);
        return addressInFront(session);
      }, SLOW)
      // Of those the first is up, and the second is down.
      .toMatch(/outage\/index\.html\?id=2%40\d+$/);
  });

  test('the menu of a page has its site watched', async () => {
    const server: Server = createServer((_, response) => response.end('<p>Open every day.</p>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const site = await session.browser.open(`${origin}inbox?folder=1`);
    const watched = async () =>
      (await storedIn(session)).watchlist.sites.flatMap(({ targets }) => targets.map(({ url }) => url));
    await expect
      .poll(async () => {
        // On a busy machine the menu may not be there yet.
        await watchFromMenu(session, desktop);
        await sleep(1000);
        return watched();
      }, SLOW)
      .toContain(origin);
    await site.close();
    server.close();
  });
});
