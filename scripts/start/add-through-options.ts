// Owns adding sites the way a person does: on the settings page, with keyboard and mouse.
import { watchedTargets } from '../../src/domain/target.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { poll } from '../browser/wait.ts';
import type { Page } from '../browser/browser.ts';
import type { Session } from '../extension/session.ts';
import type { Narrator } from './narrator.ts';
import type { SampleTarget } from './sites.ts';

const EVERY = '30';

export async function addThroughOptions(
  session: Session,
  targets: readonly SampleTarget[],
  narrator: Narrator,
): Promise<void> {
  const page = await session.browser.open('src/ui/pages/options/index.html');
  await page.waitFor("document.querySelector('form [name=url]')");
  for (const target of targets) {
    await fillIn(page, target);
    const id = await poll(`${target.name} in the watch list`, () => idOf(session, target.url));
    narrator.name(id, target.name);
  }
  await page.close();
}

async function fillIn(page: Page, { url, mustContain = '', ...target }: SampleTarget): Promise<void> {
  const isOpen = await page.evaluate("document.querySelector('form [name=url]') !== null");
  if (!isOpen) await page.click('.tools button.primary');
  const fields = { url, ...target, mustContain, checkEverySeconds: EVERY };
  for (const [name, text] of Object.entries(fields)) await page.type(`form [name=${name}]`, text);
  await page.press('Enter');
  await page.waitFor("document.querySelector('form [name=url]') === null");
}

async function idOf(session: Session, url: string) {
  const store = await session.store();
  const roster = await readRoster(store);
  store.close();
  if (!roster.ok || !roster.value) return null;
  return watchedTargets(roster.value.watchlist.sites).find(({ target }) => target.url === url)?.target.id;
}
