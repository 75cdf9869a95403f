// Owns a browser profile with an outage in its log, kept aside, so that every test damages a fresh copy of it.
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserName } from '../../../scripts/browser/browser.ts';
import { poll } from '../../../scripts/browser/wait.ts';
import { openSession, type Session, type SessionOptions } from '../../../scripts/extension/session.ts';
import type { Line } from './line.ts';
import { readRecord, recordOf, type Recorded } from './read-record.ts';

export class KeptProfile {
  readonly browser: BrowserName;
  /** Chromium derives the extension's id from this path: every copy has to live here. */
  readonly folder: string;
  readonly #root: string;

  constructor(browser: BrowserName) {
    this.browser = browser;
    this.#root = mkdtempSync(path.join(tmpdir(), 'downlog-damage-'));
    this.folder = path.join(this.#root, 'profile');
  }

  /** A start of the browser on the profile as it is. */
  open(options: SessionOptions = {}): Promise<Session> {
    return openSession(this.browser, { profile: this.folder, permanent: true, ...options });
  }

  /** Watches one site that works and one that refuses, until there is a window, and keeps the profile as it is then. */
  async record({ witnesses, works, refuses }: Line): Promise<Recorded> {
    const session = await this.open();
    try {
      await session.send('save-settings', { witnesses });
      for (const url of [works, refuses]) {
        await session.send('save-target', { draft: { url, provider: url }, id: null });
      }
      const hasWindow = async () => {
        await session.send('check-now', { ids: 'all' });
        return ((await readRecord(session))?.windows.length ?? 0) > 0;
      };
      await poll('a window', hasWindow, { timeoutMs: 60_000, everyMs: 2000 });
    } finally {
      await session.close();
    }
    cpSync(this.folder, path.join(this.#root, 'kept'), { recursive: true });
    const next = await this.open();
    try {
      return await recordOf(next);
    } finally {
      await next.close();
    }
  }

  /** The profile as it was kept. */
  renew(): void {
    rmSync(this.folder, { recursive: true, force: true });
    cpSync(path.join(this.#root, 'kept'), this.folder, { recursive: true });
  }

  forget(): void {
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  /** The folder that holds the database's files. */
  get database(): string {
    if (this.browser === 'firefox') return path.join(this.#origin(''), 'idb');
    const folder = path.join(this.folder, 'Default/IndexedDB');
    return path.join(folder, the(folder, /^chrome-extension_.*\.leveldb$/));
  }

  /** The folder that holds the second copy. */
  get copy(): string {
    if (this.browser === 'firefox') return this.#origin('^userContextId=4294967295');
    const folder = path.join(this.folder, 'Default/Local Extension Settings');
    return path.join(folder, the(folder, /./));
  }

  #origin(suffix: string): string {
    const folder = path.join(this.folder, 'storage/default');
    return path.join(folder, the(folder, new RegExp(`^moz-extension\\+\\+\\+[0-9a-f-]+${escape(suffix)}$`)));
  }
}

function escape(text: string): string {
  return text.replaceAll(/[\^$]/g, '\\$&');
}

function the(folder: string, name: RegExp): string {
  const found = (existsSync(folder) ? readdirSync(folder) : []).filter((each) => name.test(each));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} × ${name.source} in ${folder}`);
  return only;
}
