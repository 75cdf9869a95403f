// Owns what the user can say otherwise on the letter's page: which ticket it goes with, and every term of a contract.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from '../../scripts/browser/browser.ts';
import { findOrBuild } from '../../scripts/build/find-or-build.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { letterReady } from '../support/letter-ready.ts';
import { clipboardOf } from '../support/clipboard.ts';
import { addressInFront } from '../support/address-in-front.ts';
import { loadScene } from '../support/loaded.ts';
import { mailProgram, type MailProgram } from '../support/mail-program.ts';
import { BROWSERS } from '../support/watched-lab.ts';

const PAGE = 'src/ui/pages/ticket/index.html';
const SLOW = { timeout: 15_000 };

/** Every field of a contract of one's own, by name; `true` is ticked. In this order each is there when its turn comes. */
const TERMS: Readonly<Record<string, string | true>> = {
  ...{ product: 'Virtual machine', promised: '99.95', period: 'billing-month', 'anchor-day': '15' },
  ...{ 'terms-zone': 'America/Los_Angeles', fee: '20', currency: 'EUR' },
  ...{ 'counts-from': 'report', longer: '90', grain: 'five-minutes', 'measured-by': 'host' },
  ...{ announced: true, notice: '48', 'most-announced': '4' },
  ...{ hours: true, 'hours-from': '23:30', 'hours-to': '01:15', 'hours-zone': 'Europe/London' },
  ...{ credit: 'per', 'credit-unit': 'days', 'credit-of': 'interruption', stretch: '30', count: 'full' },
  ...{ amount: '2', beyond: 'first', first: '45', 'cap-each': '10', 'cap-kind': 'prepaid' },
  ...{ 'cap-percent': '25', prepaid: '365', 'claim-within': '10', 'claim-unit': 'business-days' },
  ...{ 'claim-after': 'interruption-start', 'claim-subject': 'Credit Request' },
  ...{ 'evidence-times': true, 'evidence-account-id': true },
  ...{ source: 'https://host.example/terms', 'source-is-theirs': true },
};

describe.each(BROWSERS)('in %s, on the page of a letter', (name) => {
  let session: Session;
  let page: Page;
  let mail: MailProgram;
  const shown = () => page.evaluate<string>('document.body.innerText');
  const tickets = async () => {
    const store = await session.store();
    const read = await store.read(['ticket'], (transaction) => transaction.objectStore('ticket').getAll());
    if (!read.ok) throw new Error(read.problem.message);
    const brief = read.value.map(({ number, events }) => [number, events.map(({ kind }) => kind)] as const);
    return Object.fromEntries(brief);
  };
  const send = async (number: string) => {
    await page.click('[data-do=copy]');
    await page.type('.sent [name=number]', number);
    await page.click('[data-do=sent]');
    await expect.poll(shown, SLOW).toContain(`Ticket ${number}`);
  };
  const tabs = () =>
    session.page.evaluate<number>(
      `(globalThis.browser ?? globalThis.chrome).tabs.query({}).then(({ length }) => length)`,
    );
  const open = async () => {
    page = await session.browser.open(PAGE);
    await letterReady(page);
  };

  beforeAll(async () => {
    // What is opened there is opened on this machine.
    mail = mailProgram();
    session = await openSession(name, {
      ...{ dist: await findOrBuild(name), hosts: ['github.com'], env: mail.env },
    });
    await mail.settleIn(session);
    await loadScene(session, 'outage');
  });
  afterAll(async () => {
    await session?.close();
    mail?.remove();
  });

  test('a new issue on GitHub is opened with subject and text in its address', async () => {
    await open();
    const address = 'https://github.com/northwind/hosting/issues/new?labels=outage';
    const desk = { address, identifiers: '', zone: null, hidesPrivateAddresses: false };
    await session.send('save-desk', { provider: 'Northwind Hosting', desk });
    await expect.poll(shown, SLOW).toContain('Subject and text arrive filled');
    await page.click('[data-do=copy-and-open]');
    await expect.poll(() => addressInFront(session), SLOW).toContain('https://github.com/');
    const opened = new URL(await addressInFront(session));
    expect(`${opened.origin}${opened.pathname}`).toBe('https://github.com/northwind/hosting/issues/new');
    expect([...opened.searchParams.keys()]).toEqual(['labels', 'title', 'body']);
    expect(opened.searchParams.get('title')).toContain('[Outage]');
    expect(opened.searchParams.get('body')).toContain('HTTP 500');
    await page.close();
  });

  test('a mail is begun in the user’s own program, no longer than any of them takes, and no empty tab is left', async () => {
    await open();
    const desk = { identifiers: '', zone: null, hidesPrivateAddresses: false };
    await session.send('save-desk', {
      ...{ provider: 'Northwind Hosting', desk: { ...desk, address: 'support@northwind.example' } },
    });
    await expect.poll(shown, SLOW).toContain('Copy and open support@northwind.example');
    const before = await tabs();
    await page.click('[data-do=copy-and-open]');
    await expect.poll(mail.opened, SLOW).toHaveLength(1);
    const [begun = ''] = mail.opened();
    expect(begun.length).toBeLessThanOrEqual(1500);
    const { protocol, pathname, searchParams } = new URL(begun);
    expect(`${protocol}${pathname}`).toBe('mailto:support@northwind.example');
    expect([...searchParams.keys()]).toEqual(['subject', 'body']);
    expect(searchParams.get('subject')).toContain('[Outage]');
    expect(searchParams.get('body')).toContain('HTTP 500');
    // Blanks as %20: mail programs take a plus for itself. Lines end as RFC 6068 has it.
    expect(begun).not.toMatch(/[+\s]|(?<!%0D)%0A/);
    expect(await clipboardOf(session)).toContain('WHAT IS DOWN');
    await expect.poll(tabs, SLOW).toBe(before);
    await page.close();
  });

  test('one ticket goes on about an outage, until the user wants another', async () => {
    await open();
    expect(await page.evaluate(`document.querySelector('[name=ticket]')`)).toBeNull();
    await send('OPS-1');
    const chosen = () =>
      page.evaluate<string>(`document.querySelector('[name=ticket]:checked').parentElement.innerText`);
    await expect.poll(chosen, SLOW).toBe('Ticket OPS-1');
    await page.evaluate(keepNote, 'A restart did not help');
    await expect.poll(tickets, SLOW).toEqual({ 'OPS-1': ['opened', 'note'] });

    await page.click('[name=ticket][value=another]');
    expect(await page.evaluate(`document.querySelector('[name=variant]:checked').value`)).toBe(
      'first-report',
    );
    await send('OPS-2');
    await expect.poll(chosen, SLOW).toBe('Ticket OPS-2');
    await page.evaluate(keepNote, 'Nor did another');
    await expect.poll(tickets, SLOW).toEqual({ 'OPS-1': ['opened', 'note'], 'OPS-2': ['opened', 'note'] });

    await page.click('[name=ticket]');
    expect(await chosen()).toBe('Ticket OPS-1');
    await page.click('[name=variant][value=update]');
    await send('OPS-1');
    await expect.poll(tickets, SLOW).toMatchObject({ 'OPS-1': ['opened', 'note', 'sent'] });
    await page.close();
  });

  test('every term of a contract can be said, is kept, and its zone stands in the letter', async () => {
    await open();
    await page.evaluate(openAll);
    await page.type('[name=preset]', 'free-form');
    await page.waitFor(`document.querySelector('[name=product]')`);
    await page.evaluate(openAll);
    for (const [field, value] of Object.entries(TERMS)) {
      const css = `.contract [name="${field}"]`;
      await page.waitFor(`document.querySelector('${css}')`);
      if (value === true) await page.evaluate(tick, css);
      else await page.type(css, value);
    }
    await page.click('[data-do=save-contract]');
    await expect.poll(shown, SLOW).toContain('The letter goes by it');
    await page.close();
    await open();
    await page.evaluate(openAll);
    expect(await page.evaluate(readFields, Object.keys(TERMS))).toEqual(TERMS);
    expect(await shown()).toContain('Until you name one, letters show America/Los_Angeles beside UTC');
    await page.click('[name=variant][value=update]');
    await expect
      .poll(() => page.evaluate<string>(`document.querySelector('[name=text]').value`), SLOW)
      .toMatch(/UTC-0[78]:00/);
    await page.close();
  });

  test('sentences for other providers are a click away, behind those for this one', async () => {
    const desk = { address: '', identifiers: '', zone: null, hidesPrivateAddresses: false };
    const saved = await session.send('save-desk', {
      ...{ provider: 'Another', desk: { ...desk, snippets: 'With kind regards' } },
    });
    expect(saved).toMatchObject({ ok: true });
    await open();
    await page.waitFor(`document.querySelector('.snippets')`);
    await page.evaluate(openAll);
    await page.click('.snippets button');
    await expect
      .poll(() => page.evaluate<string>(`document.querySelector('[name=text]').value`), SLOW)
      .toMatch(/With kind regards\n$/);
    await page.close();
  });
});

/** These run inside the page, so they stand alone. */
function openAll(): void {
  for (const each of document.querySelectorAll('details')) each.open = true;
}

function tick(css: string): void {
  const box = document.querySelector<HTMLInputElement>(css);
  if (!box) throw new Error(`there is no ${css}`);
  if (!box.checked) box.click();
}

function keepNote(text: string): void {
  const field = document.querySelector<HTMLTextAreaElement>('[name=note]');
  if (!field) throw new Error('there is no field for a note');
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  setTimeout(() => field.form?.requestSubmit(), 100);
}

function readFields(names: readonly string[]): Record<string, string | boolean> {
  const read = names.map((name) => {
    const field = document.querySelector<HTMLInputElement>(`.contract [name="${name}"]`);
    return [name, field?.type === 'checkbox' ? field.checked : (field?.value ?? 'missing')] as const;
  });
  return Object.fromEntries(read);
}
