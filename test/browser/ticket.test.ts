// Owns the promise of the letter's page: three clicks from the toolbar to a filled form, and nothing that is typed is lost.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import { letterReady } from '../support/letter-ready.ts';
import { openDesks, type OpenDesk, type OpenDesks } from '../support/open-desks.ts';
import { openPopup } from '../support/popup.ts';
import { statusSite } from '../support/status-site.ts';
import { BROWSERS, type WatchedLab } from '../support/watched-lab.ts';
import { bothDown } from '../support/both-down.ts';

const API = '(globalThis.browser ?? globalThis.chrome)';
const PAGE = 'src/ui/pages/ticket/index.html';
const SECRET = 'hunter2hunter2';
const SLOW = { timeout: 15_000 };
const FILLED: readonly OpenDesk[] = [
  ...(['gitea', 'gitlab', 'redmine', 'zendesk', 'whmcs', 'jira', 'youtrack', 'discourse'] as const),
  'template',
];
const UNFILLED: readonly OpenDesk[] = ['jira-portal', 'freshdesk', 'other'];

const down = bothDown(['shop', 'blog'], ['shop']);

describe.each(BROWSERS)('in %s, a letter', (name) => {
  let scene: WatchedLab;
  let desks: OpenDesks;
  let page: Page;
  let outage = '';

  const reach = async (address: string) => {
    const desk = { address, identifiers: 'Customer: 4711', zone: null, hidesPrivateAddresses: false };
    const saved = await scene.session.send('save-desk', { provider: 'shop', desk });
    expect(saved).toMatchObject({ ok: true });
    await page.waitFor(addressIs, { args: [address], timeoutMs: 10_000 });
  };
  const openLetter = () => scene.session.browser.open(`${PAGE}?id=${encodeURIComponent(outage)}`);
  const text = () => page.evaluate<string>(`document.querySelector('[name=text]').value`);
  const shown = () => page.evaluate<string>('document.body.innerText');
  const rows = async (store: 'ticket' | 'draft') => {
    const opened = await scene.session.store();
    const read = await opened.read([store], (transaction) => transaction.objectStore(store).getAll());
    if (!read.ok) throw new Error(read.problem.message);
    return read.value;
  };

  beforeAll(async () => {
    desks = await openDesks();
    scene = await down(name);
    outage = (await scene.recorded()).windows[0]?.id ?? '';
  }, 150_000);
  afterAll(async () => {
    await scene?.close();
    await desks?.close();
  });
  beforeEach(async () => {
    page = await openLetter();
    await letterReady(page);
  });
  afterEach(() => page.close());

  test('is three clicks away: the button on the toolbar, the ticket, and the copy with the form', async () => {
    await reach(desks.addresses.gitea);
    const popup = await openPopup(scene.session);
    await popup.page.waitFor(`document.querySelector('[data-key=t]')`);
    const link = await popup.page.evaluate<string>(`document.querySelector('[data-key=t]').href`);
    const before = await tabsAt(scene, link);
    await popup.click('[data-key=t]');
    await expect.poll(() => tabsAt(scene, link), SLOW).toBe(before + 1);
    const letter = await scene.session.browser.open(link);
    await letter.waitFor(`document.querySelector('[data-do=copy-and-open]')`);
    await letter.click('[data-do=copy-and-open]');
    expect(popup.clicks() + 1).toBe(3);
    await expect.poll(() => desks.arrived.at(-1)?.subject, SLOW).toContain('[Outage]');
    await letter.close();
    await popup.close();
  });

  test('has its timeline on the clipboard after two clicks, or by key', async () => {
    const popup = await openPopup(scene.session);
    await popup.page.waitFor(`document.querySelector('[data-key=c]')`);
    await popup.click('[data-key=c]');
    expect(popup.clicks()).toBe(2);
    await popup.shows('Timeline copied', SLOW.timeout);
    await popup.close();
  });

  test('is about no outage that the user calls maintenance, which takes two clicks, or a key, and can be taken back', async () => {
    const popup = await openPopup(scene.session);
    await popup.page.waitFor(`document.querySelector('[data-key=m]')`);
    await popup.click('[data-key=m]');
    expect(popup.clicks()).toBe(2);
    await expect.poll(shown, SLOW).not.toContain('First report');
    await popup.page.press('m');
    await expect.poll(shown, SLOW).toContain('First report');
    await popup.close();
  });

  test.each(FILLED)('arrives filled at a desk of %s', async (desk) => {
    await reach(desks.addresses[desk]);
    await expect.poll(shown, SLOW).toContain('Subject and text arrive filled');
    await page.click('[data-do=copy-and-open]');
    const arrived = () => desks.arrived.findLast((each) => each.desk === desk);
    await expect.poll(() => arrived()?.subject, SLOW).toContain('[Outage]');
    expect(arrived()?.body?.replaceAll('\r\n', '\n')).toContain('HTTP 500');
  });

  test.each(UNFILLED)(
    'opens a desk of %s, says that nothing arrives there, and is on the clipboard',
    async (desk) => {
      await reach(desks.addresses[desk]);
      await expect.poll(shown, SLOW).toContain('Nothing arrives filled there');
      await page.click('[data-do=copy-and-open]');
      const arrived = () => desks.arrived.findLast((each) => each.desk === desk);
      await expect.poll(arrived, SLOW).toMatchObject({ subject: null, body: null });
      await expect.poll(shown, SLOW).toContain('Copied.');
    },
  );

  test('is short on demand, and in one line for a chat', async () => {
    await page.click('[name=form][value=short]');
    await expect.poll(async () => (await text()).length, SLOW).toBeLessThanOrEqual(900);
    expect(await text()).toContain('\n');
    await page.click('[name=form][value=compact]');
    await expect.poll(text, SLOW).toMatch(/^shop [^\n]+ what others saw\.$/);
    await page.click('[name=form][value=long]');
    await expect.poll(text, SLOW).toContain('HOW SURE THIS IS');
  });

  test('is kept at every keystroke, and leaves without its secrets', async () => {
    await reach(desks.addresses.template);
    const made = await text();
    await page.evaluate(append, `\nMy login was https://me:${SECRET}@shop.example/?token=${SECRET}`);
    await expect.poll(async () => (await rows('draft')).length, SLOW).toBe(1);
    await page.close();
    page = await openLetter();
    await letterReady(page);
    expect(await text()).toBe(`${made}\nMy login was https://me:${SECRET}@shop.example/?token=${SECRET}`);
    await page.click('[data-do=copy-and-open]');
    await expect.poll(() => desks.arrived.at(-1)?.body, SLOW).toContain('My login was');
    expect(JSON.stringify(desks.arrived)).not.toContain(SECRET);
  });

  test('takes what came since into it, and leaves what the user wrote', async () => {
    await scene.lab.add(
      'status',
      statusSite(() => ({
        indicator: 'major',
        incidents: [{ id: 'i', name: 'Disks fail', status: 'identified' }],
      })),
    );
    const url = scene.lab.url('status');
    expect(await scene.session.send('find-status-page', { provider: 'shop', url })).toMatchObject({
      ok: true,
    });
    await expect.poll(shown, SLOW).toContain('shop has an open incident that fits');
    const offer = () =>
      page.evaluate<string>(`document.querySelector('[data-do=catch-up]')?.innerText ?? ''`);
    await expect.poll(offer, SLOW).toMatch(/^Insert (?:one new fact|\d new facts)$/);
    expect(await text()).not.toContain('Disks fail');
    await page.click('[data-do=catch-up]');
    await expect.poll(text, SLOW).toContain('Disks fail');
    expect(await text()).toContain('My login was');
    await expect.poll(offer, SLOW).not.toMatch(/Insert/);
  });

  test('stands in the user’s own template, with their own sentences at hand', async () => {
    await page.evaluate(setField, '[name=template]', 'Dear {{provider}},\n\n{{letter}}\n\n{{#number');
    await page.evaluate(setField, '[name=snippets]', 'We use your smallest plan.\n\nThank you.');
    await expect.poll(shown, SLOW).toContain('It cannot be read');
    await page.evaluate(setField, '[name=template]', 'Dear {{provider}},\n\n{{letter}}\n\nYours');
    await page.click('.desk form button');
    await expect.poll(shown, SLOW).toContain('We use your smallest plan.');
    await page.evaluate(pressIn, 'Start again');
    await expect.poll(text, SLOW).toMatch(/^Dear shop,\n\n[^]*HTTP 500[^]*\nYours$/);
    await page.evaluate(pressIn, 'Thank you.');
    await expect.poll(text, SLOW).toMatch(/Yours\n\nThank you\.\n$/);
  });

  test('tells what the user noted', async () => {
    await page.evaluate(setField, '[name=note]', 'A restart did not help');
    await page.click('.note form button');
    await expect.poll(shown, SLOW).toContain('Not sent yet');
    await page.evaluate(pressIn, 'Start again');
    await expect.poll(text, SLOW).toContain('A restart did not help');
  });

  test('to the user’s own users opens no desk, and is no report', async () => {
    await page.click('[value=notice]');
    await expect.poll(text, SLOW).toMatch(/^shop has been down/);
    expect(await page.evaluate(`document.querySelector('[data-do=copy-and-open]') === null`)).toBe(true);
    await page.click('[data-do=copy]');
    await expect.poll(shown, SLOW).toContain('Copied.');
    expect(await shown()).not.toContain('Did you send it?');
  });

  test('is sent when the user says so, and its answers and promises are logged', async () => {
    await page.click('[data-do=copy]');
    await page.type('.sent [name=number]', 'OPS-42');
    await page.click('[data-do=sent]');
    await expect.poll(shown, SLOW).toContain('Ticket OPS-42');
    const [ticket] = await rows('ticket');
    expect(ticket).toMatchObject({
      outage,
      number: 'OPS-42',
      events: [{ kind: 'note' }, { kind: 'opened' }],
    });
    await page.click('.reply summary');
    await page.evaluate(choose, '.reply select', 'promise');
    await page.type('.reply textarea', 'Back within the hour');
    await page.click('.reply form button');
    await expect.poll(shown, SLOW).toContain('What they promised');
    await page.evaluate(pressIn, 'It was kept');
    await expect.poll(shown, SLOW).toMatch(/Back within the hour kept/);
    await expect.poll(shown, SLOW).toMatch(/A human answered after/);
  });
});

function tabsAt({ session }: WatchedLab, url: string): Promise<number> {
  return session.page.evaluate(
    `${API}.tabs.query({}).then((tabs) => tabs.filter((tab) => tab.url === ${JSON.stringify(url)}).length)`,
  );
}

/** These run inside the page, so they stand alone. */
function append(more: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('[name=text]');
  if (!field) throw new Error('there is no letter');
  field.value += more;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function setField(css: string, value: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(css);
  if (!field) throw new Error(`there is no ${css}`);
  field.closest('details')?.setAttribute('open', '');
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function addressIs(address: string): boolean {
  return document.querySelector<HTMLInputElement>('[name=address]')?.value === address;
}

function pressIn(label: string): void {
  const button = [...document.querySelectorAll('button')].find((each) => each.textContent === label);
  if (!button) throw new Error(`there is no ${label}`);
  button.click();
}

function choose(css: string, value: string): void {
  const list = document.querySelector<HTMLSelectElement>(css);
  if (!list) throw new Error(`there is no ${css}`);
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
}
