// Owns the promises of the dashboard about backups: it reminds of the first after an outage, then every month, and takes a no.
import { afterAll, beforeAll, describe, test } from 'vitest';
import type { BrowserName, Page } from '../../scripts/browser/browser.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { NO_HABIT, type BackupHabit } from '../../src/domain/backup-habit.ts';
import { HABIT } from '../../src/domain/weekly-backup.ts';
import { days } from '../../src/time/duration.ts';
import { earlier, instant } from '../../src/time/instant.ts';
import { loadScene } from '../support/loaded.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const FIRST = 'There is an outage in the record, and no backup of it.';
const OLD = 'The last backup is more than a month old';

// They mostly wait, so both of them do it at the same time.
describe.concurrent.each<BrowserName>(BROWSERS)('the dashboard of %s', (name) => {
  let session: Session;
  beforeAll(async () => {
    session = await openSession(name, { dist: await findOrBuild(name) });
    await session.send('page-opened', { dark: false });
  }, 120_000);
  afterAll(() => session?.close());

  const ago = (count: number) => earlier(instant(Date.now()), days(count));
  const remember = (habit: Partial<BackupHabit>) => {
    const items = JSON.stringify({ [HABIT]: { ...NO_HABIT, ...habit } });
    return session.page.evaluate(`(globalThis.browser ?? globalThis.chrome).storage.local.set(${items})`);
  };
  const board = async (): Promise<Page> => {
    const page = await session.browser.open('src/ui/pages/dashboard/index.html');
    await page.waitFor(`document.querySelector('h1') !== null`, { timeoutMs: 20_000 });
    return page;
  };
  const says = (page: Page, text: string) =>
    page.evaluate((wanted: string) => document.body.innerText.includes(wanted), text);

  test.sequential('reminds of nothing while there is no outage', async ({ expect }) => {
    const page = await board();
    await page.waitFor(`document.body.innerText.length > 20`);
    expect(await says(page, FIRST)).toBe(false);
    await page.close();
  });

  test.sequential('reminds of the first backup after an outage, and takes a no', async ({ expect }) => {
    await loadScene(session, 'outage');
    const page = await board();
    await expect.poll(() => says(page, FIRST)).toBe(true);
    const link = `[...document.querySelectorAll('.banner a')].map(({ href }) => href).join(' ')`;
    expect(await page.evaluate(link)).toContain('options/index.html#backup');
    await page.evaluate(`[...document.querySelectorAll('.banner button')].at(-1).dataset.wanted = ''`);
    await page.click('[data-wanted]');
    await expect.poll(() => says(page, FIRST)).toBe(false);
    await page.close();
    const again = await board();
    await again.waitFor(`document.querySelector('table, [role=grid], .board') !== null`);
    expect(await says(again, FIRST)).toBe(false);
    await again.close();
  });

  test.sequential('reminds again a month after the no, and a month after the last backup', async ({
    expect,
  }) => {
    await remember({ declinedAt: ago(31) });
    const first = await board();
    await expect.poll(() => says(first, FIRST)).toBe(true);
    await first.close();
    await remember({ savedAt: ago(31) });
    const old = await board();
    await expect.poll(() => says(old, OLD)).toBe(true);
    await old.close();
    await remember({ savedAt: ago(3) });
    const fresh = await board();
    await fresh.waitFor(`document.querySelector('table, [role=grid], .board') !== null`);
    expect(await says(fresh, OLD)).toBe(false);
    expect(await says(fresh, FIRST)).toBe(false);
    await fresh.close();
  });
});
