// Owns the promises of the popup, in both browsers: a site in two clicks, and nothing that cannot be taken back.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { watchedTargets } from '../../src/domain/target.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { storedIn, targetAt } from '../support/options-page.ts';
import { openPopup, openPopupOver } from '../support/popup.ts';

/** Stands on a host of a company that everybody knows. */
const HOSTED = 'my-shop.netlify.app';
const HOSTS = ['shop.test', 'blog.test', 'wiki.test', HOSTED];

describe.each<BrowserName>(['chromium', 'firefox'])('the popup in %s', (name) => {
  let server: Server;
  let session: Session;
  let port: number;
  let asked: string[] = [];
  const at = (host: string, path = '/') => `http://${host}:${port}${path}`;
  const rowOf = (host: string) => `.row:has([title^="${host}"]) .row-head`;

  beforeAll(async () => {
    server = createServer(({ headers }, response) => {
      if (!headers.host?.startsWith('127.0.0.1')) asked.push(headers.host ?? '');
      response.end('<title>Open</title><p>We are open every day, and this page never changes.</p>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    session = await openSession(name, { dist: await findOrBuild(name), hosts: HOSTS });
    // An answer over plain http could be a portal's: without witnesses nothing would be up.
    const witnesses = ['one', 'two', 'three'].map((word) => `http://127.0.0.1:${port}/${word}`);
    const set = await session.send('save-settings', { witnesses });
    if (!set.ok) throw new Error(JSON.stringify(set.problem));
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  test('offers the page behind it at the first run, and watches its site after two clicks in all', async () => {
    const popup = await openPopupOver(session, at('shop.test', '/basket?item=1'));
    await popup.shows('Which site shall Downlog watch?');
    await popup.press(`Watch shop.test:${port}`);
    // The browser may close a popup that asks for a permission: what counts is what was stored.
    expect(popup.clicks()).toBe(2);
    const stored = await poll('the target', async () => targetAt(await storedIn(session), at('shop.test')));
    expect(stored.name).toBe('shop.test');
    await popup.close();
    const again = await openPopup(session);
    await again.shows('Your site is up');
    await again.close();
  });

  test('offers no site that is watched already', async () => {
    const popup = await openPopupOver(session, at('shop.test', '/other'));
    await popup.shows('Your site is up');
    await popup.press('Another address');
    await popup.page.waitFor(`document.querySelector('#address').placeholder !== 'https://'`);
    expect(await popup.text()).not.toContain(`Watch shop.test:${port}`);
    await popup.close();
  });

  test('says beside the field what is wrong with an address, and stores nothing', async () => {
    const before = (await storedIn(session)).watchlist;
    const popup = await openPopup(session);
    await popup.press('Another address');
    await popup.page.waitFor(`document.activeElement?.id === 'address'`);
    const wrong: readonly (readonly [typed: string, sentence: string])[] = [
      ['', 'Type an address.'],
      ['not a url', 'This is not a web address.'],
      ['ftp://shop.test/', 'Only http and https addresses can be watched.'],
      ['https://me:secret@shop.test/', 'Leave name and password out of the address'],
      ['http://shop.test:6666/', 'No browser connects to this port.'],
      [at('shop.test', '/#top'), 'This address is watched already.'],
      [`http://shop.test/${'a'.repeat(10_000)}`, 'The address is too long.'],
    ];
    for (const [typed, sentence] of wrong) {
      await popup.page.evaluate(paste, typed);
      await popup.press('Watch');
      const said = await popup.page.waitFor(problemAt, { args: [sentence], timeoutMs: 5000 });
      expect(said).toContain(sentence);
    }
    expect((await storedIn(session)).watchlist).toEqual(before);
    await popup.close();
  });

  test('watches an address that is typed', async () => {
    const popup = await openPopup(session);
    await popup.press('Another address');
    await popup.page.type('#address', at('blog.test', '/feed'));
    await popup.page.press('Enter');
    await popup.shows('All 2 up');
    expect(targetAt(await storedIn(session), at('blog.test', '/feed')).name).toBe('blog.test/feed');
    await popup.close();
  });

  test('removes a target, and takes that back', async () => {
    const popup = await openPopup(session);
    await popup.click(rowOf('blog.test'));
    await popup.press('Remove');
    await popup.shows('Removed: blog.test/feed');
    await popup.shows('Your site is up');
    expect(targetAt(await storedIn(session), at('blog.test', '/feed')).removedAt).not.toBeNull();
    await popup.press('Undo');
    await popup.lacks('Removed: blog.test/feed');
    await popup.shows('All 2 up');
    expect(targetAt(await storedIn(session), at('blog.test', '/feed')).removedAt).toBeNull();
    await popup.close();
  });

  test('names the company on whose host a new site stands, and takes it as its provider on a click', async () => {
    const popup = await openPopup(session);
    await popup.press('Another address');
    await popup.page.type('#address', at(HOSTED));
    await popup.page.press('Enter');
    await popup.shows('This address stands on a host of Netlify');
    await popup.press('That is my provider');
    await popup.lacks('This address stands on a host of Netlify');
    const { watchlist } = await storedIn(session);
    expect(watchlist.sites.find(({ name: site }) => site === HOSTED)?.provider).toBe('Netlify');
    await popup.press('Remove');
    await popup.shows('All 2 up');
    await popup.close();
  });

  test('pauses one target and goes on with it', async () => {
    const popup = await openPopup(session);
    await popup.click(rowOf('blog.test'));
    await popup.press('Pause');
    await popup.shows('Not observed: paused');
    expect(targetAt(await storedIn(session), at('blog.test', '/feed')).pausedSince).not.toBeNull();
    await popup.press('Resume');
    await popup.shows('All 2 up');
    await popup.close();
  });

  test('pauses everything and goes on', async () => {
    const popup = await openPopup(session);
    await popup.press('Pause all');
    await popup.shows('Paused: nothing is checked');
    expect((await storedIn(session)).settings.pausedSince).not.toBeNull();
    await popup.press('Resume');
    await popup.shows('All 2 up');
    expect((await storedIn(session)).settings.pausedSince).toBeNull();
    await popup.close();
  });

  test('checks everything now, by its button and by the key R, but not while somebody types an R', async () => {
    const popup = await openPopup(session);
    const checked = async (start: () => Promise<void>) => {
      await popup.page.waitFor(`!document.querySelector('.busy')`);
      asked = [];
      await start();
      await popup.page.waitFor(`!document.querySelector('.busy')`);
      return [...new Set(asked)].sort();
    };
    const both = [`blog.test:${port}`, `shop.test:${port}`];
    expect(await checked(() => popup.press('Check now'))).toEqual(both);
    expect(await checked(() => popup.page.press('r'))).toEqual(both);
    await popup.press('Another address');
    await popup.page.type('#address', 'r');
    expect(await popup.page.evaluate(`document.querySelector('.busy') === null`)).toBe(true);
    await popup.close();
  });

  test('tells its headline to those who do not see it', async () => {
    const popup = await openPopup(session);
    await popup.shows('All 2 up');
    const told = `document.querySelector('[aria-live=polite]').textContent`;
    expect(await popup.page.evaluate(told)).toBe('All 2 up');
    await popup.close();
  });

  test('has a row for every one of many targets, each with its strip and within reach of the keyboard', async () => {
    const { sites } = (await storedIn(session)).watchlist;
    const before = watchedTargets(sites).length;
    for (let page = 1; page <= 20; page += 1) {
      const saved = await session.send('save-target', {
        draft: { url: at('wiki.test', `/${page}`) },
        id: null,
      });
      if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    }
    const popup = await openPopup(session);
    await popup.page.waitFor(`document.querySelectorAll('.row .strip').length === ${before + 20}`);
    const last = `document.querySelector('.rows > li:last-child .row-head')`;
    expect(await popup.page.evaluate(`${last}.focus(), document.activeElement === ${last}`)).toBe(true);
    await popup.click('.rows > li:last-child .row-head');
    await popup.page.waitFor(`document.querySelector('.row .details')`);
    await popup.close();
  });
});

function paste(text: string): void {
  const field = document.querySelector<HTMLInputElement>('#address');
  if (!field) throw new Error('there is no field');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** The sentence that the field itself points to. */
function problemAt(wanted: string): string | null {
  const field = document.querySelector('#address[aria-invalid=true]');
  const problem = document.getElementById(field?.getAttribute('aria-describedby') ?? '');
  return problem?.textContent?.includes(wanted) ? problem.textContent : null;
}
