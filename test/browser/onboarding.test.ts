// Owns the first minutes with the extension, in both browsers: it introduces itself once, takes sites, and shows an outage that is none.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import type { FirefoxBrowser } from '../../scripts/browser/firefox.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { openOptions, storedIn } from '../support/options-page.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const ONBOARDING = 'src/ui/pages/onboarding/index.html';
const HOSTS = ['shop.test', 'blog.test', 'wiki.test', 'mail.test'];

describe.concurrent.each(BROWSERS)('the first page in %s', (name) => {
  let server: Server;
  let session: Session;
  let port: number;
  const at = (host: string, path = '/') => `http://${host}:${port}${path}`;
  const witnesses = () => ['one', 'two', 'three'].map((word) => `http://127.0.0.1:${port}/${word}`);

  beforeAll(async () => {
    server = createServer((_request, response) => response.end('<p>We are open every day.</p>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = (server.address() as AddressInfo).port;
    session = await openSession(name, { dist: await findOrBuild(name), hosts: HOSTS });
    await session.send('save-settings', { witnesses: witnesses() });
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    server?.close();
  });

  /** Firefox lets anybody try an extension for a while, too. */
  const ways = name === 'firefox' ? (['for good', 'for a while'] as const) : (['for good'] as const);

  test.sequential.each(ways)('is opened once after an installation %s, and never again', async (way) => {
    // Not granted anything beforehand: as somebody installs it who knows nothing of it.
    const fresh = await openSession(name, {
      ...{ dist: await findOrBuild(name), hosts: HOSTS, grantHosts: false },
      ...(name === 'firefox' ? { permanent: way === 'for good' } : {}),
    });
    try {
      const opened = () => fresh.page.evaluate(countTabs, ONBOARDING);
      await poll('the first page', async () => (await opened()) === 1, { timeoutMs: 15_000 });
      await fresh.browser.stopWorker();
      await fresh.send('page-opened', { dark: false });
      expect(await opened()).toBe(1);
      await fresh.send('save-settings', { witnesses: witnesses() });
      if (name === 'firefox') await asksOnce(fresh, [at('shop.test'), at('blog.test')]);
    } finally {
      await fresh.close();
    }
  });

  test.sequential('has the first site watched, and up, after two clicks and within a minute', async () => {
    const started = Date.now();
    const page = await session.browser.open(ONBOARDING);
    await page.waitFor(`document.activeElement?.matches('textarea')`);
    await page.type('textarea', at('shop.test'));
    let clicks = 0;
    for (const label of ['Look at it', 'Watch this one']) {
      await press(page, label);
      clicks += 1;
    }
    await page.waitFor(`document.body.innerText.includes('Your site is up')`, { timeoutMs: 30_000 });
    expect(clicks).toBe(2);
    expect(Date.now() - started).toBeLessThan(60_000);
    await page.waitFor(`document.body.innerText.includes('Who hosts shop.test')`);
    await page.type('[name=provider]', 'netlify');
    await press(page, 'Save');
    await page.waitFor(`document.body.innerText.includes('Read www.netlifystatus.com')`);
    await page.close();
  });

  test.sequential('plays an outage through badge, popup and letter, of which nothing is left', async () => {
    const page = await session.browser.open(ONBOARDING);
    const before = [(await storedIn(session)).watchlist, await session.badge()];
    await press(page, 'Try it');
    const shown = ['all is well', 'a check fails', 'the shop is down', 'the ticket', 'it is back'];
    const seen: Stage[] = [];
    for (const [index, title] of shown.entries()) {
      await page.waitFor(isStage, { args: [title] });
      expect(await page.evaluate('document.body.innerText')).toContain('Simulation: nobody is down');
      seen.push(await page.evaluate(stageOf));
      await press(page, index === shown.length - 1 ? 'Delete it' : 'What happens next');
    }
    expect(seen.map(({ badge }) => badge)).toEqual(['', '', '8m', '8m', 'ok']);
    expect(seen[1]?.popup).not.toContain('Down');
    expect(seen[2]?.popup).toContain('Down 8 m');
    expect(seen[2]?.popup).toContain('Example docs at Another Host is up');
    expect(seen[3]?.letter).toContain('HTTP 503');
    expect(seen[4]?.popup).toMatch(/Was down|was down/);
    // Its buttons would act on the real record: none of them can be reached.
    expect(seen.every(({ isInert, letter }) => isInert || letter !== '')).toBe(true);
    await page.waitFor(`document.body.innerText.includes('Nothing of it was stored')`);
    expect(await page.evaluate(`document.querySelector('.simulation')`)).toBeNull();
    const after = await storedIn(session);
    expect([after.watchlist, await session.badge()]).toEqual(before);
    expect(after.windows).toEqual([]);
    await page.close();
  });

  test.sequential('takes a list of another monitor on the options page, and keeps none of its secrets', async () => {
    const options = await openOptions(session);
    await options.press('Bring a list');
    await options.paste('list', 'endpoints:\n  - name: "cut off');
    await options.press('Look at it');
    await options.page.waitFor(`document.querySelector('[name=list][aria-invalid=true]')`);
    expect(await options.problemAt('[name=list]')).toContain('an error in line');
    await options.paste('list', kumaBackup(at));
    await options.press('Look at it');
    await options.page.waitFor(`document.querySelectorAll('.proposal').length === 4`);
    const text = await options.page.evaluate<string>(`document.querySelector('.brought').innerText`);
    expect(text).toContain('Uptime Kuma: 4 can be watched, 3 left out');
    expect(text).toContain('It is watched already.');
    expect(text).toContain('A browser cannot ping.');
    expect(text).toContain('exists only in a private network');
    expect(text).not.toMatch(/s3cr3t/);
    const ticked = `[...document.querySelectorAll('.proposal input')].map(({ checked }) => checked)`;
    expect(await options.page.evaluate(ticked)).toEqual([true, true, false, false]);
    await options.press('Watch these 2');
    await options.told('Now watched: 2 addresses');
    const { watchlist } = await storedIn(session);
    const targets = watchlist.sites.flatMap((site) =>
      site.targets.map((target) => ({ site: site.name, ...target })),
    );
    expect(targets.filter(({ url }) => url !== at('shop.test'))).toMatchObject([
      {
        site: 'Customers',
        name: 'Blog',
        url: at('blog.test'),
        checkEvery: 120_000,
        expectation: { mustContain: 'open' },
      },
      {
        site: 'wiki.test',
        name: 'Wiki',
        url: at('wiki.test', '/start'),
        expectation: { statusFrom: 200, statusTo: 299 },
      },
    ]);
    await options.page.waitFor(`document.querySelector('[aria-label="Edit Blog"]') !== null`);
    const copies = await session.page.evaluate<string>(
      `(globalThis.browser ?? globalThis.chrome).storage.local.get(null).then(JSON.stringify)`,
    );
    expect(JSON.stringify(await session.dump()) + copies).not.toMatch(/s3cr3t/);
    await options.page.close();
  });

  test.sequential('is in the menus of pages and of its button, and asks for nothing at the installation', async () => {
    expect(await session.page.evaluate(namesInMenus, ['watch', 'record'])).toEqual(['watch', 'record']);
    if (name === 'chromium') expect(await session.page.evaluate(installWarnings)).toEqual([]);
  });
});

/** Firefox shows its real prompt: there is one, for all hosts at once, and what is allowed there is looked at, within a minute of the first page. */
async function asksOnce(fresh: Session, urls: readonly string[]): Promise<void> {
  const firefox = fresh.browser as FirefoxBrowser;
  const started = Date.now();
  const page = await fresh.browser.open(ONBOARDING);
  await page.waitFor(`document.activeElement?.matches('textarea')`);
  await page.type('textarea', urls.join(' '));
  await press(page, 'Look at it');
  await press(page, 'Watch these 2');
  await poll('the prompt', () => firefox.chrome(pressAllow));
  await poll('the permission', () => page.evaluate(mayLookAt, ['*://shop.test/*', '*://blog.test/*']));
  expect(await firefox.chrome(countPrompts)).toBe(0);
  await page.waitFor(`document.body.innerText.includes('All 2 up')`, { timeoutMs: 30_000 });
  expect(Date.now() - started).toBeLessThan(60_000);
  await page.close();
}

function kumaBackup(at: (host: string, path?: string) => string): string {
  const web = { type: 'http', interval: 60, active: true, method: 'GET' };
  return JSON.stringify({
    version: '1.23.16',
    notificationList: [{ id: 1, config: '{"token":"s3cr3tNotification"}' }],
    monitorList: [
      { id: 1, type: 'group', name: 'Customers' },
      {
        ...web,
        id: 2,
        parent: 1,
        type: 'keyword',
        keyword: 'open',
        name: 'Blog',
        url: at('blog.test'),
        interval: 120,
      },
      { ...web, id: 3, name: 'Wiki', url: at('wiki.test', '/start'), accepted_statuscodes: ['200-299'] },
      {
        ...web,
        id: 4,
        name: 'Mail',
        url: at('mail.test'),
        basic_auth_user: 'me',
        basic_auth_pass: 's3cr3tPassword',
      },
      { ...web, id: 5, name: 'Router', url: 'http://me:s3cr3tRouter@192.168.1.1/?key=s3cr3tKey' },
      { ...web, id: 6, name: 'Shop', url: at('shop.test') },
      { id: 7, type: 'ping', name: 'Gateway', hostname: '10.0.0.1' },
      { id: 8, type: 'push', name: 'Job', pushToken: 's3cr3tPush' },
    ],
  });
}

type Stage = {
  readonly badge: string;
  readonly popup: string;
  readonly letter: string;
  readonly isInert: boolean;
};

function stageOf(): Stage {
  const place = document.querySelector('.popup-picture > div');
  return {
    badge: document.querySelector('.toolbar-badge')?.textContent ?? '',
    popup: place?.shadowRoot?.querySelector('main')?.textContent ?? '',
    letter: document.querySelector('.simulation pre')?.textContent ?? '',
    isInert: place?.matches('[inert]') ?? false,
  };
}

function isStage(title: string): boolean {
  return document.querySelector('.simulation h3')?.textContent?.endsWith(title) ?? false;
}

async function press(page: Page, label: string): Promise<void> {
  await page.waitFor(markButton, { args: [label], timeoutMs: 10_000 });
  await page.click('[data-wanted]');
}

/** Marks the button with this text for the click. */
function markButton(label: string): boolean {
  document.querySelector('[data-wanted]')?.removeAttribute('data-wanted');
  const wanted = [...document.querySelectorAll('button')].find((each) => each.textContent?.trim() === label);
  wanted?.setAttribute('data-wanted', '');
  return wanted !== undefined;
}

type Tabs = { query(filter: object): Promise<readonly { readonly url?: string }[]> };
type Extension = {
  readonly tabs: Tabs;
  readonly contextMenus: { update(id: string, changes: object): Promise<void> };
  readonly management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> };
  readonly runtime: { getManifest(): object };
  readonly permissions: { contains(wanted: { origins: readonly string[] }): Promise<boolean> };
};
declare const browser: Extension | undefined;
declare const chrome: Extension;

async function countTabs(path: string): Promise<number> {
  const { tabs } = typeof browser === 'undefined' ? chrome : browser;
  return (await tabs.query({})).filter(({ url }) => url?.endsWith(path)).length;
}

function mayLookAt(origins: readonly string[]): Promise<boolean> {
  const { permissions } = typeof browser === 'undefined' ? chrome : browser;
  return permissions.contains({ origins });
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

function countPrompts(): number {
  return PopupNotifications.panel.querySelectorAll('popupnotification').length;
}

/** Those of the entries that the browser has. */
async function namesInMenus(ids: readonly string[]): Promise<string[]> {
  const { contextMenus } = typeof browser === 'undefined' ? chrome : browser;
  const found = await Promise.all(
    ids.map((id) =>
      contextMenus.update(id, { enabled: true }).then(
        () => [id],
        () => [],
      ),
    ),
  );
  return found.flat();
}

function installWarnings(): Promise<string[]> {
  return chrome.management.getPermissionWarningsByManifest(JSON.stringify(chrome.runtime.getManifest()));
}
