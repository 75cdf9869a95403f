// Owns the promises of the options page about what is decided for all sites at once, and about permissions.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import type { FirefoxBrowser } from '../../scripts/browser/firefox.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { idOfUnpacked, managedChromium, type ManagedChromium } from '../support/managed-chromium.ts';
import { openOptions, storedIn, targetAt, type OptionsPage } from '../support/options-page.ts';

// They mostly wait, so both of them do it at the same time.
describe.concurrent.each<BrowserName>(['chromium', 'firefox'])('the settings in %s', (name) => {
  let server: Server;
  let session: Session;
  let options: OptionsPage;
  let home = '';
  let managed: ManagedChromium | null = null;
  let port: number;
  let front = '<title>Shop</title> Welcome to everything that we sell, from apples to zebras';
  const settings = async () => (await storedIn(session)).settings;
  const add = async (host: string) => {
    const url = `http://${host}:${port}/`;
    const saved = await session.send('save-target', { draft: { url }, id: null });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    return saved.value;
  };

  beforeAll(async () => {
    server = createServer((_request, response) => response.end(front));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    const dist = await findOrBuild(name);
    // Firefox shows its real prompt, which the test answers; Chromium's cannot be seen without a display.
    const grantOptional = name === 'chromium';
    const policy = { targets: [{ url: `http://intranet.test:${port}/`, site: 'Intranet' }] };
    home = managedHome(policy);
    const profile = path.join(home, 'profile');
    const extension = idOfUnpacked(path.join(profile, 'extension'));
    managed =
      name === 'chromium' ? managedChromium({ '3rdparty': { extensions: { [extension]: policy } } }) : null;
    session = await openSession(name, {
      ...{ dist, profile },
      ...(managed && { program: managed.program }),
      grantOptional,
      hosts: ['shop.test', 'mail.test', 'wiki.test', 'docs.test', 'home.test', 'intranet.test'],
      env: { HOME: home },
    });
    const witnesses = ['a', 'b', 'c'].map((label) => `http://localhost:${port}/${label}`);
    await session.send('save-settings', { witnesses, freshNames: `http://*.localhost:${port}/` });
    options = await openOptions(session);
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    managed?.forget();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    server?.close();
  });

  const allow = async () => {
    if (name === 'chromium') return;
    const firefox = session.browser as FirefoxBrowser;
    await poll('the prompt', () => firefox.chrome(pressAllow));
  };

  test.sequential('keep the witnesses and the host of fresh names', async ({ expect }) => {
    const { press, save, told, problemAt, page } = options;
    const before = await settings();
    const typeWitness = (index: number, text: string) =>
      page.type(`.witnesses li:nth-child(${index}) input`, text);
    await typeWitness(1, 'http://witness.test/');
    await typeWitness(2, 'ftp://witness.test/');
    await press('Add an address');
    await typeWitness(4, 'https://cp.example/');
    await press('Add an address');
    await typeWitness(5, 'https://cp.example/');
    await page.type('form[aria-label="Is it me?"] > .field input', 'https://example.com/');
    await save('Is it me?');
    await page.waitFor('document.querySelectorAll(\'form[aria-label="Is it me?"] .problem\').length === 4');
    expect(await problemAt('.witnesses li:nth-child(1) input')).toContain('It must begin with https');
    expect(await problemAt('.witnesses li:nth-child(2) input')).toContain('Only http and https');
    expect(await problemAt('.witnesses li:nth-child(3) input')).toBeNull();
    expect(await problemAt('.witnesses li:nth-child(5) input')).toBe('It is in the list already.');
    expect(await problemAt('form[aria-label="Is it me?"] > .field input')).toContain('Put a *');
    expect(await settings()).toEqual(before);
    await press('Remove address 5');
    await press('Remove address 3');
    await typeWitness(1, `http://127.0.0.1:${port}/one`);
    await typeWitness(2, `http://localhost:${port}/two`);
    await page.type('form[aria-label="Is it me?"] > .field input', `http://*.fresh.localhost:${port}/`);
    await save('Is it me?');
    await told('Saved: Is it me?');
    expect(await settings()).toMatchObject({
      witnesses: [`http://127.0.0.1:${port}/one`, `http://localhost:${port}/two`, 'https://cp.example/'],
      freshNames: `http://*.fresh.localhost:${port}/`,
    });
  });

  test.sequential('switch notifications on, with the permission asked for on the click', async ({
    expect,
  }) => {
    const { page, told, tick, fill, save, problemAt } = options;
    expect((await settings()).notifications.enabled).toBe(false);
    await page.click('[name="enabled"]');
    await allow();
    await told('Saved: Notifications');
    expect((await settings()).notifications.enabled).toBe(true);
    await page.waitFor(`document.querySelector('[name="enabled"]').checked`);

    await tick('quiet');
    await fill({ from: '23:30', to: '23:30', remindAfterHours: '49' });
    await save('Notifications');
    await page.waitFor(`document.querySelector('[name="from"]').ariaInvalid === 'true'`);
    expect(await problemAt('[name="from"]')).toBe('Choose two different times of day.');
    expect(await problemAt('[name="remindAfterHours"]')).toBe(
      'Choose a number from 0.5 to 48, or leave it empty.',
    );
    expect((await settings()).notifications).toMatchObject({ remindAfter: 4 * 3_600_000, quietHours: null });

    await fill({ to: '06:15', remindAfterHours: '1.5' });
    await save('Notifications');
    await page.waitFor(`document.querySelector('[name="from"]').ariaInvalid === 'false'`);
    const quietHours = { fromMinute: 23 * 60 + 30, toMinute: 6 * 60 + 15 };
    await expect
      .poll(async () => (await settings()).notifications, { timeout: 20_000, interval: 500 })
      .toEqual({ enabled: true, remindAfter: 5_400_000, quietHours, duringOwnWork: false });

    await page.click('[name="enabled"]');
    await page.waitFor(`!document.querySelector('[name="enabled"]').checked`);
    expect((await settings()).notifications).toMatchObject({
      enabled: false,
      remindAfter: 5_400_000,
      quietHours,
    });
  });

  test.sequential(
    'learn a page anew when the user says that it is right',
    { timeout: 150_000 },
    async ({ expect }) => {
      const { press, page } = options;
      const { id } = await add('shop.test');
      for (let count = 0; count < 4; count += 1) await session.send('check-now', { ids: [id] });
      front = `<title>Closed</title> ${'Entirely different sentences stand here nowadays. '.repeat(20)}`;
      const isShown = () => page.evaluate("document.body.innerText.includes('another page than before')");
      const deadline = performance.now() + 120_000;
      while (!(await isShown()) && performance.now() < deadline) {
        await session.send('check-now', { ids: [id] });
        await new Promise((resolve) => setTimeout(resolve, 3000));
      }
      await press('This content is right');
      await options.told('Learned anew: shop.test');
      const titleOf = async () => {
        const dump = await session.dump();
        return JSON.stringify(dump?.stores['config']?.find(([key]) => key === 'fingerprints')?.[1]);
      };
      await expect.poll(titleOf, { timeout: 20_000, interval: 500 }).toContain('"title":"Closed"');
      expect(await titleOf()).not.toContain('"title":"Shop"');
    },
  );

  test.sequential(
    'share the list with other browsers, and take what they and a team offer',
    { timeout: 90_000 },
    async ({ expect }) => {
      const { press, page, told, shows } = options;
      await add('home.test');
      const watched = async () =>
        (await storedIn(session)).watchlist.sites.flatMap(({ targets }) => targets).map(({ url }) => url);
      const take = async (title: string) => {
        await page.waitFor((wanted: string) => document.body.innerText.includes(wanted), {
          args: [title],
          timeoutMs: 30_000,
        });
        await press('Watch these');
        await told('1 of 1 are watched now.');
      };
      if (name === 'firefox' || managed) {
        await take('Your organisation asks to watch these');
        expect(await watched()).toContain(`http://intranet.test:${port}/`);
      } else console.warn('Nobody may manage Chromium here: only Firefox was tried with a policy.');
      const synced = `(globalThis.browser ?? chrome).storage.sync`;
      const shared = async () => {
        const items = await page.evaluate<Record<string, { url: string }>>(`${synced}.get(null)`);
        return Object.values(items).map(({ url }) => url);
      };
      expect(await shared()).toEqual([]);
      await page.click('[name="sharing"]');
      await expect.poll(shared, { timeout: 20_000 }).toContain(`http://home.test:${port}/`);
      expect((await shared()).toSorted()).toEqual((await watched()).toSorted());
      // As another browser of the same user would.
      const item = { url: `http://docs.test:${port}/`, site: 'Manuals', provider: 'Bolt' };
      await page.evaluate(`${synced}.set({ 't:another': ${JSON.stringify(item)} }).then(() => true)`);
      await take('Watched by your other browsers, and not here');
      expect(targetAt(await storedIn(session), item.url).name).toBe('docs.test');
      expect(await shows('Manuals')).toBe(true);
    },
  );

  test.sequential(
    'show which site may not be looked at, and ask for it on a click',
    { timeout: 60_000 },
    async ({ expect }) => {
      const { press, page, shows } = options;
      const { id, url } = await add('mail.test');
      await add('wiki.test');
      await session.send('check-now', { ids: [id] });
      await page.evaluate(
        "(globalThis.browser ?? chrome).permissions.remove({ origins: ['*://*/*'] }).then(() => true)",
      );
      await page.waitFor("document.body.innerText.includes('Downlog may not look at mail.test yet')");
      const silences = async () => {
        const { known } = await storedIn(session);
        return known?.memory.states.get(id)?.silence.map(({ reason }) => reason) ?? [];
      };
      await expect.poll(silences, { timeout: 20_000, interval: 500 }).toContain('permission');
      if (name === 'chromium') return;
      await press('Allow Downlog to look at mail.test');
      await allow();
      await page.waitFor("!document.body.innerText.includes('may not look at mail.test')");
      await expect.poll(silences, { timeout: 20_000, interval: 500 }).toEqual([]);
      expect(await shows('may not look at wiki.test')).toBe(true);
      expect(targetAt(await storedIn(session), url).id).toBe(id);
    },
  );
});

/** A home in which whoever manages Firefox has something watched. https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests#managed_storage_manifests */
function managedHome(data: object): string {
  const home = mkdtempSync(path.join(tmpdir(), 'downlog-home-'));
  const folder = path.join(home, '.mozilla/managed-storage');
  mkdirSync(folder, { recursive: true });
  const id = 'downlog@downlog.example';
  const manifest = { name: id, description: 'What people here watch', type: 'storage', data };
  writeFileSync(path.join(folder, `${id}.json`), JSON.stringify(manifest));
  return home;
}

declare const PopupNotifications: { readonly panel: Element };

/** Presses the first button of Firefox's own prompt; false where there is none yet. */
function pressAllow(): boolean {
  const prompt = PopupNotifications.panel.querySelector('popupnotification') as
    | (Element & { readonly button: HTMLElement })
    | null;
  prompt?.button.click();
  return prompt !== null;
}
