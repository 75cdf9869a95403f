// Owns the promises of the options page about sites and targets, in both browsers: what is shown is what is stored.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { openOptions, storedIn, targetAt, type OptionsPage } from '../support/options-page.ts';

const HOSTS = ['shop.test', 'blog.test', 'mail.test', 'wiki.test', 'forum.test', 'bad.test', 'files.test'];

describe.each<BrowserName>(['chromium', 'firefox'])('the options page in %s', (name) => {
  let server: Server;
  let session: Session;
  let options: OptionsPage;
  let port: number;
  const at = (host: string, path = '/') => `http://${host}:${port}${path}`;
  const add = async (host: string, site = host) => {
    const saved = await session.send('save-target', { draft: { url: at(host), site }, id: null });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    return saved.value;
  };

  beforeAll(async () => {
    server = createServer((_request, response) => response.end('Welcome'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    session = await openSession(name, { dist: await findOrBuild(name), hosts: HOSTS });
    const witnesses = ['one', 'two', 'three'].map((label) => `http://localhost:${port}/${label}`);
    await session.send('save-settings', { witnesses, freshNames: `http://*.localhost:${port}/` });
    options = await openOptions(session);
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  test('takes the first target with every field as it was typed', async () => {
    const { fill, tick, save, told, page } = options;
    await fill({ url: at('shop.test', '/start#top'), site: ' Shop ', provider: 'Hoster', name: 'Front' });
    await fill({ checkEverySeconds: '90', mustContain: 'Welcome ' });
    await page.click('summary');
    await fill({ mustNotContain: 'sold out', wrongTextIs: 'degraded', slowAfterMs: '800' });
    await fill({ statusFrom: '200', statusTo: '204', timeOutAfterSeconds: '7.5' });
    await tick('emptyIsGood', 'forbiddenIsDown', 'sendCookies');
    await save('Add a target');
    await told('Front');
    // The form is gone, and the focus is where the next one opens.
    expect(await page.evaluate('document.activeElement?.textContent')).toBe('Add a target');
    const stored = await storedIn(session);
    expect(stored.watchlist.sites).toMatchObject([{ name: 'Shop', provider: 'Hoster', notifyAfter: 0 }]);
    expect(targetAt(stored, at('shop.test', '/start'))).toMatchObject({
      ...{ name: 'Front', checkEvery: 90_000, timeOutAfter: 7500, sendCookies: true },
      expectation: {
        ...{ statusFrom: 200, statusTo: 204, mustContain: 'Welcome ', mustNotContain: 'sold out' },
        ...{ wrongTextIs: 'degraded', slowAfter: 800, emptyIsGood: true, forbiddenIsDown: true },
      },
    });
  });

  test('changes a target, which keeps its id and moves to the site that it now names', async () => {
    const { press, fill, save, told } = options;
    const { id } = await add('blog.test', 'Blog');
    await press('Edit blog.test');
    await fill({ site: 'Journal', checkEverySeconds: '300' });
    await save('Edit blog.test');
    await told('Saved: blog.test');
    const stored = await storedIn(session);
    expect(targetAt(stored, at('blog.test'))).toMatchObject({ id, checkEvery: 300_000 });
    const names = stored.watchlist.sites.map((site) => site.name);
    expect(names).toContain('Journal');
    expect(names).not.toContain('Blog');
  });

  test('says beside each field what is wrong with it, and stores nothing', async () => {
    const { press, fill, paste, save, problemAt, page } = options;
    await add('mail.test');
    const before = (await storedIn(session)).watchlist;
    await press('Add a target');
    await page.click('summary');
    const wrong: readonly (readonly [field: string, typed: string, sentence: string])[] = [
      ['url', '', 'Type an address.'],
      ['url', 'not a url', 'This is not a web address.'],
      ['url', 'ftp://bad.test/', 'Only http and https addresses can be watched.'],
      ['url', 'https://me:secret@bad.test/', 'Leave name and password out of the address'],
      ['url', 'http://bad.test:6666/', 'No browser connects to this port.'],
      ['url', at('mail.test', '/#same'), 'This address is watched already.'],
      ['url', `http://bad.test/${'a'.repeat(10_000)}`, 'The address is too long.'],
      ['site', 'x'.repeat(10_000), 'At most 200 characters.'],
      ['provider', 'x'.repeat(201), 'At most 200 characters.'],
      ['name', 'x'.repeat(10_000), 'At most 200 characters.'],
      ['checkEverySeconds', '0', 'Choose a number from 30 to 3600.'],
      ['checkEverySeconds', '', 'Choose a number from 30 to 3600.'],
      ['mustContain', 'x'.repeat(1001), 'At most 1000 characters.'],
      ['mustNotContain', 'x'.repeat(1001), 'At most 1000 characters.'],
      ['slowAfterMs', '0', 'Choose a number from 1 to 60000.'],
      ['timeOutAfterSeconds', '21', 'Choose a number from 1 to 20.'],
      ['statusFrom', '99', 'Choose a number from 100 to 999.'],
      ['statusTo', '199', 'Choose a number from 200 to 999.'],
    ];
    const right: Record<string, string> = {
      ...{ url: at('bad.test'), site: '', provider: '', name: '', checkEverySeconds: '60', mustContain: '' },
      ...{
        mustNotContain: '',
        slowAfterMs: '',
        timeOutAfterSeconds: '10',
        statusFrom: '200',
        statusTo: '399',
      },
    };
    await fill({ url: right['url'] ?? '' });
    for (const [field, typed, sentence] of wrong) {
      await paste(field, typed);
      await save('Add a target');
      const said = () => problemAt(`[name="${field}"]`);
      await expect.poll(said, { message: `${field}: ${typed.slice(0, 40)}` }).toContain(sentence);
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
      expect(focused).toBe(field);
      await paste(field, right[field] ?? '');
    }
    await press('Cancel');
    expect((await storedIn(session)).watchlist).toEqual(before);
  });

  test('changes a site: its name, its provider, and when it is told', async () => {
    const { press, fill, save, told, problemAt } = options;
    await add('wiki.test', 'Wiki');
    await press('Edit site Wiki');
    await fill({ name: ' ', notifyAfterMinutes: '1441' });
    await save('Edit site Wiki');
    expect(await problemAt('[name="name"]')).toBe('Give it a name.');
    expect(await problemAt('[name="notifyAfterMinutes"]')).toBe('Choose a number from 0 to 1440.');
    await fill({ name: 'Handbook', provider: 'Hoster', notifyAfterMinutes: '15' });
    await save('Edit site Wiki');
    await told('Saved: Handbook');
    const { watchlist } = await storedIn(session);
    const site = watchlist.sites.find(({ targets }) => targets.some(({ url }) => url === at('wiki.test')));
    expect(site).toMatchObject({ name: 'Handbook', provider: 'Hoster', notifyAfter: 900_000 });
  });

  test('removes a target, takes it back, and brings an older one back', async () => {
    const { press, told, page } = options;
    const { id } = await add('forum.test');
    const isRemoved = async () => targetAt(await storedIn(session), at('forum.test')).removedAt !== null;
    await press('Remove forum.test');
    await told('Removed: forum.test');
    expect(await isRemoved()).toBe(true);
    await press('Undo');
    await press('Edit forum.test');
    expect(await isRemoved()).toBe(false);
    await press('Remove forum.test');
    await told('Removed: forum.test');
    await press('Close');
    await press('Watch forum.test again');
    await told('Now watched: forum.test');
    await page.waitFor(`document.querySelector('[aria-label="Edit forum.test"]') !== null`);
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');
    expect(targetAt(await storedIn(session), at('forum.test'))).toMatchObject({ id, removedAt: null });
  });

  test('pauses one target, and everything', async () => {
    const { press, page } = options;
    await add('files.test');
    await press('Pause files.test');
    await page.waitFor(`document.querySelector('[aria-label="Resume files.test"]') !== null`);
    expect(targetAt(await storedIn(session), at('files.test')).pausedSince).not.toBeNull();
    await press('Resume files.test');
    await press('Pause files.test');
    await press('Resume files.test');
    await page.waitFor(`document.querySelector('[aria-label="Pause files.test"]') !== null`);
    expect(targetAt(await storedIn(session), at('files.test')).pausedSince).toBeNull();
    await press('Pause everything');
    await page.waitFor("document.body.innerText.includes('nothing is checked')");
    expect((await storedIn(session)).settings.pausedSince).not.toBeNull();
    await press('Go on checking');
    await page.waitFor("!document.body.innerText.includes('nothing is checked')");
    expect((await storedIn(session)).settings.pausedSince).toBeNull();
  });
});
