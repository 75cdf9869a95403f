// Owns the promises of the options page about the user's own planned work: added, told, removed, and back again.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { correctionsIn } from '../../src/store/read/corrections.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { openOptions, storedIn, type OptionsPage } from '../support/options-page.ts';

// They mostly wait, so both of them do it at the same time.
describe.concurrent.each<BrowserName>(['chromium', 'firefox'])(
  'planned work in the settings of %s',
  (name) => {
    let server: Server;
    let session: Session;
    let options: OptionsPage;
    const own = async () => {
      const read = await correctionsIn(await session.store());
      if (!read.ok) throw new Error(read.problem.message);
      return read.value;
    };
    const works = async () => (await own()).works;
    const marked = async () => (await own()).marked;

    beforeAll(async () => {
      server = createServer((_request, response) => response.end('Here'));
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      session = await openSession(name, { dist: await findOrBuild(name) });
      // With witnesses that answer, it is the site that fails, and not our own line.
      const witnesses = ['a', 'b', 'c'].map((label) => `http://localhost:${port}/${label}`);
      await session.send('save-settings', { witnesses, freshNames: `http://*.localhost:${port}/` });
      const draft = { url: 'http://localhost:47123/', name: 'Cart', site: 'Shop', provider: 'Hoster' };
      const saved = await session.send('save-target', { draft, id: null });
      expect(saved.ok).toBe(true);
      options = await openOptions(session);
    }, 120_000);
    afterAll(async () => {
      await session?.close();
      server?.close();
    });

    /** As a person does who goes through the list with the keys. */
    const choose = (field: string, label: string) =>
      options.page.evaluate(chooseIn, `[name="${field}"]`, label);

    const tick = (field: string, label: string) => options.page.evaluate(tickIn, `[name="${field}"]`, label);

    test.sequential('has a problem beside each field that is wrong', async ({ expect }) => {
      const { press, paste, save, problemAt, page } = options;
      await press('Plan work');
      await paste('zone', 'Europe/Berlim');
      await paste('from', '2019-03-30T22:00');
      await paste('to', '2019-03-30T22:00');
      await save('Plan work');
      await page.waitFor(`document.querySelector('[name="zone"]').ariaInvalid === 'true'`);
      expect(await problemAt('[name="zone"]')).toBe('Name a time zone as Europe/Berlin or America/New_York.');
      expect(await problemAt('[name="to"]')).toBe('It has to end after it begins.');
      expect(await works()).toEqual([]);
    });

    test.sequential('is stored, told, removed, and back when that is taken back', async ({ expect }) => {
      const { paste, press, save, shows, told } = options;
      await paste('workName', 'Backup');
      await choose('workScope', 'The site Shop');
      await choose('workKind', 'Every week');
      await paste('zone', 'Europe/Berlin');
      await tick('weekday', 'Saturday');
      await tick('weekday', 'Sunday');
      await paste('clock', '03:15');
      await paste('lastsMinutes', '90');
      await paste('firstDay', '');
      await save('Plan work');
      await told('Saved: Backup');
      const [work, ...others] = await works();
      expect(others).toEqual([]);
      expect(work).toMatchObject({
        ...{ name: 'Backup', scope: { kind: 'site', site: 1 } },
        time: {
          ...{ kind: 'recurring', on: { every: 'week', weekdays: [0, 6] }, minute: 195 },
          ...{ zone: 'Europe/Berlin', firstDay: null },
        },
      });
      expect(work?.time).toMatchObject({ lasts: hours(1) + minutes(30) });
      expect(await shows('The site Shop · every Saturday and Sunday at')).toBe(true);

      await press('Edit Backup');
      await paste('lastsMinutes', '45');
      await save('Edit Backup');
      await told('Saved: Backup');
      const [changed, ...more] = await works();
      expect(more).toEqual([]);
      expect(changed).toEqual({ ...work, time: { ...work?.time, lasts: minutes(45) } });

      await press('Remove Backup');
      await told('Backup is removed.');
      expect(await works()).toEqual([]);
      await press('Undo');
      await expect.poll(works, { timeout: 10_000 }).toEqual([changed]);
    });

    test.sequential(
      'can be said of an outage afterwards, and taken back',
      { timeout: 90_000 },
      async ({ expect }) => {
        const windows = async () => (await storedIn(session)).windows;
        const deadline = performance.now() + 60_000;
        while ((await windows()).length === 0 && performance.now() < deadline) {
          await session.send('check-now', { ids: 'all' });
          await new Promise((resolve) => setTimeout(resolve, 2000));
        }
        const [window] = await windows();
        const page = await session.browser.open('src/ui/pages/outage/index.html');
        const press = () => page.click('.mark button');
        const button = (text: string) => `document.querySelector('.mark button')?.textContent === '${text}'`;
        await page.waitFor(button('Mark as maintenance'));
        await press();
        await page.waitFor(button('It was no maintenance'), { timeoutMs: 10_000 });
        expect(await marked()).toMatchObject([{ outage: window?.id, from: window?.startedAt, to: null }]);
        expect(await windows()).toMatchObject([{ id: window?.id }]);
        await press();
        await page.waitFor(button('Mark as maintenance'), { timeoutMs: 10_000 });
        expect(await marked()).toEqual([]);
      },
    );
  },
);

function chooseIn(css: string, label: string): void {
  const list = document.querySelector(css);
  if (!(list instanceof HTMLSelectElement)) throw new Error(`There is no list ${css}`);
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === label);
  if (list.selectedIndex < 0) throw new Error(`There is no ${label} in ${css}`);
  list.dispatchEvent(new Event('change', { bubbles: true }));
}

function tickIn(css: string, label: string): void {
  const boxes = [...document.querySelectorAll<HTMLInputElement>(css)];
  const box = boxes.find(({ labels }) => labels?.[0]?.textContent === label);
  if (!box) throw new Error(`There is no ${label} in ${css}`);
  box.click();
}
