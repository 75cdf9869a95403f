// Owns the promise of a contract on the letter's page: chosen and changed there, and kept.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import { letterReady } from '../support/letter-ready.ts';
import { bothDown } from '../support/both-down.ts';
import { BROWSERS, type WatchedLab } from '../support/watched-lab.ts';

const SLOW = { timeout: 15_000 };
/** The lab calls a provider as its site. */
const LINODE = 'linode';
const OVH = 'ovhcloud-us';

const down = bothDown([LINODE, OVH], [LINODE, OVH]);

describe.each(BROWSERS)('in %s, a contract', (name) => {
  let scene: WatchedLab;
  let page: Page;
  const shown = () => page.evaluate<string>('document.body.innerText');
  const part = () =>
    page.evaluate<string>(`document.querySelector('section[aria-labelledby=promise]')?.innerText ?? ''`);
  const openLetter = async (provider: string) => {
    const { windows } = await scene.recorded();
    const own = windows.find(({ target }) => target === scene.idOf(provider));
    page = await scene.session.browser.open(
      `src/ui/pages/ticket/index.html?id=${encodeURIComponent(own?.id ?? '')}`,
    );
    await letterReady(page);
  };
  const save = async () => {
    await page.click('[data-do=save-contract]');
    await expect.poll(shown, SLOW).toContain('The letter goes by it');
  };

  beforeAll(async () => {
    scene = await down(name);
  }, 150_000);
  afterAll(async () => {
    await scene?.close();
  });

  test('is offered where public terms bear their name, and nothing is said of it before', async () => {
    await openLetter(LINODE);
    expect(await part()).toContain('There are public terms of linode. Choose a contract below');
    expect(await part()).not.toContain('Promised');
    await page.close();
  });

  test('that was chosen tells what was promised, what was seen, and by which terms', async () => {
    await openLetter(LINODE);
    await page.type('[name=preset]', 'linode-compute');
    await save();
    await expect.poll(part, SLOW).toMatch(/Promised\s+99\.99\s%/);
    const said = await part();
    expect(said).toMatch(/Achieved\s+at most \d/);
    expect(said).toContain('that nobody watched: it widens the range, and is in no claim');
    expect(said).toContain('Check your contract: only that counts.');
    expect(said).toContain('https://www.linode.com/legal-sla-compute/');
    expect(said).toContain('dated 2021-01-13, read 2026-11-25');
    expect(said).toContain('Assumed: the period runs by midnights of UTC.');
    await page.close();
  });

  test('keeps what the user says of it, and says what cannot be', async () => {
    await openLetter(LINODE);
    await page.click('details.contract > summary');
    await page.type('[name=terms-zone]', 'Atlantis/Capital');
    await expect.poll(shown, SLOW).toContain('Name a time zone as');
    await page.type('[name=terms-zone]', 'America/New_York');
    await page.type('[name=fee]', '20');
    await page.type('[name=promised]', '100');
    await save();
    await expect.poll(part, SLOW).toContain('America/New_York');
    expect(await part()).toMatch(/Promised\s+100\s%/);
    expect(await part()).not.toContain('Assumed: the period runs by midnights of UTC.');
    expect(await part()).toMatch(/Credit\s+.*\$/);
    await page.close();
    await openLetter(LINODE);
    expect(await page.evaluate<string>(`document.querySelector('[name=fee]').value`)).toBe('20');
    await page.close();
  });

  test('with a deadline tells how long there still is, and what a claim needs of whom', async () => {
    await openLetter(LINODE);
    await page.click('details.contract > summary');
    await page.type('[name=preset]', 'vultr');
    await save();
    await expect.poll(part, SLOW).toMatch(/2 d 23 h.* left/);
    expect(await part()).toContain('What a claim needs');
    expect(await part()).toMatch(/Begin and end of each interruption.*in the letter/);
    expect(await part()).toMatch(/The number of your ticket.*you have to say it/);
    await page.close();
  });

  test('that counts from the report says so at the top until a letter was sent', async () => {
    await openLetter(OVH);
    await expect
      .poll(shown, SLOW)
      .toContain('By public terms of theirs ovhcloud-us counts only from your report');
    await page.type('[name=preset]', 'ovh-us-vmware');
    await save();
    await expect.poll(shown, SLOW).toContain('every minute before the letter is lost');
    await expect.poll(part, SLOW).toMatch(/before you told them: this contract counts from the report/);
    const { windows } = await scene.recorded();
    const own = windows.find(({ target }) => target === scene.idOf(OVH));
    if (!own) throw new Error('It never failed');
    // An outage goes by the name of its first window.
    const outage = own.id as string as OutageId;
    const sent = { kind: 'opened' as const, at: own.startedAt, text: 'It fails' };
    await scene.session.send('note-ticket', { id: 'one', outage, events: [sent] });
    await expect.poll(shown, SLOW).not.toContain('every minute before the letter is lost');
    await page.close();
  });
});
