// Owns a browser with the extension in it, as seen from outside: commands in, announcements out, the log as it stands.
import type { Announcement } from '../../src/messages/announcement.ts';
import type { CommandName, Message, Reply, Request } from '../../src/messages/commands.ts';
import { DATABASE } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import type { BrowserName, LaunchOptions, Page } from '../browser/browser.ts';
import { type ChromiumBrowser, launchChromium } from '../browser/chromium.ts';
import { type FirefoxBrowser, type FirefoxOptions, launchFirefox } from '../browser/firefox.ts';
import { poll } from '../browser/wait.ts';
import { dumpDatabase, snapshotOf, type Dump } from './dump.ts';

export type SessionOptions = Omit<LaunchOptions, 'dist'> &
  Pick<FirefoxOptions, 'permanent'> & { readonly dist?: string };

export type BadgeLook = { readonly text: string; readonly title: string };

export interface Session {
  readonly browser: ChromiumBrowser | FirefoxBrowser;
  /** The extension page through which everything here goes. It keeps no worker alive. */
  readonly page: Page;
  send<Name extends CommandName>(command: Name, request: Request<Name>): Promise<Reply<Name>>;
  /** What was announced since the last call. */
  hear(): Promise<Announcement[]>;
  /** Hears until an announcement fits; gives everything heard on the way, that one last. */
  hearUntil(fits: (announcement: Announcement) => boolean, timeoutMs: number): Promise<Announcement[]>;
  badge(): Promise<BadgeLook>;
  /** Null: nothing was ever written. */
  dump(): Promise<Dump | null>;
  /** The log of this moment, behind the extension's own store, in this process. */
  store(): Promise<Store>;
  close(): Promise<void>;
  kill(): Promise<void>;
}

/** A page that does nothing by itself, at the extension's own origin. */
const QUIET_PAGE = 'icons/app-16.png';

/** The way to each browser's API from a page. */
const API = '(globalThis.browser ?? globalThis.chrome)';

export async function openSession(name: BrowserName, options: SessionOptions = {}): Promise<Session> {
  const { dist = `dist/${name === 'firefox' ? 'firefox' : 'chrome'}`, ...others } = options;
  const launch = { grantHosts: true, ...others, dist };
  const browser = await (name === 'firefox' ? launchFirefox(launch) : launchChromium(launch));
  try {
    return await attend(browser);
  } catch (error) {
    await browser.kill();
    throw error;
  }
}

async function attend(browser: ChromiumBrowser | FirefoxBrowser): Promise<Session> {
  const page = await browser.open(QUIET_PAGE);
  await page.evaluate(listen);
  const hear = () => page.evaluate(takeHeard);
  return {
    browser,
    page,
    async send<Name extends CommandName>(command: Name, request: Request<Name>) {
      const message: Message<Name> = { command, request };
      return page.evaluate<Reply<Name>>(`${API}.runtime.sendMessage(${JSON.stringify(message)})`);
    },
    hear,
    async hearUntil(fits, timeoutMs) {
      const heard: Announcement[] = [];
      const isThere = async () => {
        heard.push(...(await hear()));
        return heard.some(fits);
      };
      await poll('the announcement', isThere, { timeoutMs, everyMs: 100 });
      return heard;
    },
    async badge() {
      const action = `${API}.action`;
      const [text, title] = await page.evaluate<[string, string]>(
        `Promise.all([${action}.getBadgeText({}), ${action}.getTitle({})])`,
      );
      return { text, title };
    },
    dump: () => page.evaluate(dumpDatabase, DATABASE),
    async store() {
      const dump = await page.evaluate(dumpDatabase, DATABASE);
      if (!dump) throw new Error('There is no log yet');
      return snapshotOf(dump);
    },
    close: () => browser.close(),
    kill: () => browser.kill(),
  };
}

type Listening = { heard?: unknown[] };

function listen(): void {
  const place = window as Listening;
  const heard: unknown[] = (place.heard = []);
  new BroadcastChannel('downlog').addEventListener('message', (event) => heard.push(event.data));
}

function takeHeard(): Announcement[] {
  return ((window as Listening).heard?.splice(0) ?? []) as Announcement[];
}
