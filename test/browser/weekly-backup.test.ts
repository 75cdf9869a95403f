// Owns the promises of the backup of the week in a browser: no page of ours need be open, it restores to the same log, four files
// are kept, and what went wrong is told.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { NO_HABIT } from '../../src/domain/backup-habit.ts';
import { HABIT, KEPT, slotOf, WEEKLY, type WeeklyBackup } from '../../src/domain/weekly-backup.ts';
import { days } from '../../src/time/duration.ts';
import { earlier, instant } from '../../src/time/instant.ts';
import { savedLines } from '../support/backups.ts';
import { loadScene } from '../support/loaded.ts';
import { openOptions } from '../support/options-page.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const STORED = '(globalThis.browser ?? globalThis.chrome).storage.local';
const now = () => instant(Date.now());
const WEEK_AGO = () => earlier(now(), days(8));

// They mostly wait, so both of them do it at the same time.
describe.concurrent.each<BrowserName>(BROWSERS)('the backup of the week in %s', (name) => {
  const profile = mkdtempSync(path.join(tmpdir(), 'downlog-weekly-'));
  let session: Session;
  let folder = '';

  const open = async () => {
    const options = { profile, permanent: true, grantOptional: true, dist: await findOrBuild(name) };
    session = await openSession(name, {
      ...options,
      prefs:
        name === 'chromium'
          ? { 'download.default_directory': path.join(profile, 'downloads') }
          : { 'extensions.webextOptionalPermissionPrompts': false },
    });
    folder = path.join(session.browser.downloads, 'Downlog');
  };
  /** The driver of Chromium would else give what is downloaded a name of its own. */
  const asUsual = async () => {
    if ('cdp' in session.browser)
      await session.browser.cdp('Browser.setDownloadBehavior', { behavior: 'default' });
  };
  beforeAll(open, 120_000);
  afterAll(async () => {
    await session?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  const set = (items: object) => session.page.evaluate<null>(`${STORED}.set(${JSON.stringify(items)})`);
  const weekly = async () =>
    (await session.page.evaluate<Record<string, WeeklyBackup>>(`${STORED}.get('${WEEKLY}')`))[WEEKLY];
  /** As if the last one had been saved more than a week ago. */
  const makeDue = () =>
    set({
      [HABIT]: { ...NO_HABIT, scheduledSince: WEEK_AGO() },
      [WEEKLY]: { savedAt: WEEK_AGO(), triedAt: WEEK_AGO(), failure: null },
    });
  const tried = async (after: number) => {
    const ended = async () => {
      const last = await weekly();
      const isOver = last?.savedAt === last?.triedAt || last?.failure !== null;
      return last && (last.triedAt ?? 0) >= after && isOver ? last : null;
    };
    return poll('the backup', ended, { timeoutMs: 30_000 });
  };
  const files = () => readdirSync(session.browser.downloads, { recursive: true, encoding: 'utf8' });
  const due = async () => {
    const began = Date.now();
    await makeDue();
    await session.send('page-opened', { dark: false });
    return tried(began);
  };

  test.sequential('is saved at the next start, if the computer was off when it was due', async ({
    expect,
  }) => {
    await session.send('page-opened', { dark: false });
    await loadScene(session, 'outage');
    await makeDue();
    await session.close();
    const began = Date.now();
    await open();
    expect((await tried(began)).failure).toBeNull();
    const saved = files().filter((file) => file.endsWith('.gz'));
    expect(saved).toHaveLength(1);
    const text = gunzipSync(readFileSync(path.join(session.browser.downloads, saved[0] ?? ''))).toString();
    // What a wake changes nothing of, whenever it comes.
    const lasting = (line: string) => /^\["(?:window|windowPack|gap|blip|chunk|thread|ticket)"/.test(line);
    const there = (await savedLines(await session.store(), now())).filter(lasting);
    expect(there.length).toBeGreaterThan(10);
    expect(text.split('\n').filter(lasting)).toEqual(there);
    expect(text).toContain('"kind":"end"');
  });

  test.sequential('goes into one of its files, over the one that was there', async ({ expect }) => {
    await asUsual();
    mkdirSync(folder, { recursive: true });
    for (let slot = 1; slot <= KEPT; slot += 1)
      writeFileSync(path.join(folder, `downlog-backup-${slot}.gz`), 'an older one');
    expect((await due()).failure).toBeNull();
    expect(readdirSync(folder).toSorted()).toEqual([1, 2, 3, 4].map((slot) => `downlog-backup-${slot}.gz`));
    const written = path.join(folder, `downlog-backup-${slotOf(now())}.gz`);
    expect(gunzipSync(readFileSync(written)).toString()).toContain('"kind":"downlog-backup"');
  });

  test.sequential('says that the disk refused it', async ({ expect }) => {
    await asUsual();
    rmSync(folder, { recursive: true, force: true });
    // Where the folder should be stands something else.
    writeFileSync(folder, 'in the way');
    expect((await due()).failure).toBe('disk');
    rmSync(folder);
    const { page } = await openOptions(session);
    await page.waitFor(says, { args: ['The browser could not write the file'] });
    await page.close();
  });

  test.sequential('says that it may not any more', async ({ expect }) => {
    const api = '(globalThis.browser ?? globalThis.chrome).permissions';
    await session.page.evaluate(`${api}.remove({ permissions: ['downloads'] })`);
    expect((await due()).failure).toBe('permission');
    const page = await session.browser.open('src/ui/pages/dashboard/index.html');
    await page.waitFor(says, { args: ['The browser does not let Downlog save files by itself'] });
    await page.close();
  });

  // Chromium has no answer to its question but a person's.
  if (name === 'firefox')
    test.sequential('is saved at once when it is allowed again', async ({ expect }) => {
      const options = await openOptions(session);
      await options.page.waitFor(says, {
        args: ['The browser does not let Downlog save files by itself'],
      });
      const began = Date.now();
      await options.tick('weekly-backup');
      expect((await tried(began)).failure).toBeNull();
      await options.page.waitFor(says, { args: ['Saved by itself'] });
      await options.page.close();
    });
});

function says(text: string): boolean {
  return document.body.innerText.includes(text);
}
