// Owns the promises of the options page about the user's own planned work: added, told, removed, and back again.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { ownWorksIn } from '../../src/store/read/own-works.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { openOptions, type OptionsPage } from '../support/options-page.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('planned work in the settings of %s', (name) => {
  let session: Session;
  let options: OptionsPage;
  const works = async () => {
    const own = await ownWorksIn(await session.store());
    if (!own.ok) throw new Error(own.problem.message);
    return own.value.works;
  };

  beforeAll(async () => {
    session = await openSession(name, { dist: await findOrBuild(name) });
    const draft = { url: 'http://localhost:47123/', name: 'Cart', site: 'Shop', provider: 'Hoster' };
    const saved = await session.send('save-target', { draft, id: null });
    expect(saved.ok).toBe(true);
    options = await openOptions(session);
  }, 120_000);
  afterAll(() => session?.close());

  /** As a person does who goes through the list with the keys. */
  const choose = (field: string, label: string) =>
    options.page.evaluate(chooseIn, `[name="${field}"]`, label);

  test('has a problem beside each field that is wrong', async () => {
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

  test('is stored, told, removed, and back when that is taken back', async () => {
    const { paste, press, save, shows, told } = options;
    await paste('workName', 'Backup');
    await choose('workScope', 'The site Shop');
    await choose('workKind', 'Every week');
    await paste('zone', 'Europe/Berlin');
    await choose('weekday', 'Saturday');
    await paste('clock', '03:15');
    await paste('lastsMinutes', '90');
    await paste('firstDay', '');
    await save('Plan work');
    await told('Saved: Backup');
    const [work, ...others] = await works();
    expect(others).toEqual([]);
    expect(work).toMatchObject({
      ...{ name: 'Backup', scope: { kind: 'site', site: 1 } },
      time: { kind: 'recurring', weekday: 6, minute: 195, zone: 'Europe/Berlin', firstDay: null },
    });
    expect(work?.time).toMatchObject({ lasts: hours(1) + minutes(30) });
    expect(await shows('The site Shop · every Saturday at')).toBe(true);

    await press('Remove Backup');
    await told('Backup is removed.');
    expect(await works()).toEqual([]);
    await press('Undo');
    await expect.poll(works, { timeout: 10_000 }).toEqual([work]);
  });
});

function chooseIn(css: string, label: string): void {
  const list = document.querySelector(css);
  if (!(list instanceof HTMLSelectElement)) throw new Error(`There is no list ${css}`);
  list.selectedIndex = [...list.options].findIndex(({ text }) => text === label);
  if (list.selectedIndex < 0) throw new Error(`There is no ${label} in ${css}`);
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
