// Owns the browsers that rows about storage run in: Chromium with each of its two backends, and Firefox.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, LaunchOptions, Page } from '../browser/browser.ts';
import { launchChromium, type ChromiumBrowser } from '../browser/chromium.ts';
import { launchFirefox } from '../browser/firefox.ts';
import type { Input, JobName, Output } from './extension/jobs.ts';
import { builtExtension } from './built.ts';
import { processTree, type ProcessTree } from './process-tree.ts';

export type Subject = 'Chromium, LevelDB' | 'Chromium, SQLite' | 'Firefox';

export const SUBJECTS: readonly Subject[] = ['Chromium, LevelDB', 'Chromium, SQLite', 'Firefox'];

/** https://chromestatus.com/feature/5161589557821440: new stores go to SQLite; builds differ in their default. */
const BACKEND: Readonly<Record<Subject, readonly string[]>> = {
  'Chromium, LevelDB': ['--disable-features=IdbSqliteBackingStore'],
  'Chromium, SQLite': [
    '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout:stage/UseSqliteForNewStores',
  ],
  Firefox: [],
};

/** Clocks of pages and workers with the resolution that the row needs, and no pause while nobody looks. */
const FIREFOX_PREFS = { 'privacy.reduceTimerPrecision': false };

export interface JobSession {
  readonly browser: Browser;
  readonly tree: ProcessTree;
  /** Runs a job in the background of the jobs extension. */
  run<Name extends JobName>(
    job: Name,
    ...input: Input<Name> extends undefined ? [] : [Input<Name>]
  ): Promise<Output<Name>>;
  close(): Promise<void>;
}

export async function openJobs(
  subject: Subject,
  options: Omit<LaunchOptions, 'dist'> = {},
): Promise<JobSession> {
  const browser = await launch(subject, options);
  const page = await browser.open('page.html');
  return {
    browser,
    tree: processTree(browser.profile),
    run: (job, ...input) => runJob(page, job, input[0]),
    close: () => browser.close(),
  };
}

async function launch(subject: Subject, options: Omit<LaunchOptions, 'dist'>): Promise<Browser> {
  if (subject === 'Firefox') {
    const dist = await builtExtension('jobs-firefox');
    return launchFirefox({ ...options, dist, grantHosts: true, prefs: FIREFOX_PREFS });
  }
  const dist = await builtExtension('jobs-chrome');
  const flags = [...BACKEND[subject], ...(options.flags ?? [])];
  return launchChromium({ ...options, dist, flags });
}

function runJob<Name extends JobName>(page: Page, job: Name, input: unknown): Promise<Output<Name>> {
  return page.evaluate(
    (name, given) => {
      const api = globalThis as unknown as Record<'browser' | 'chrome', MessagingApi | undefined>;
      return (api.browser ?? api.chrome)?.runtime.sendMessage({ job: name, input: given });
    },
    job,
    input ?? null,
  ) as Promise<Output<Name>>;
}

type MessagingApi = {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};

/** Which backend a Chromium really used: a build may not know our flag. */
export function backendOf({ profile }: ChromiumBrowser | Browser): 'LevelDB' | 'SQLite' {
  const folder = path.join(profile, 'Default', 'IndexedDB');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.some((name) => name.endsWith('.leveldb')) ? 'LevelDB' : 'SQLite';
}
