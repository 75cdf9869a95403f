// Owns the promises of the settings about status pages: found through the page itself, read, told of, and forgotten.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { readStatusPages } from '../../src/store/read/status-pages.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import { openOptions, type OptionsPage } from '../support/options-page.ts';
import { statusSite, SUMMARY } from '../support/status-site.ts';

const FORM = 'form[aria-label="Status page of Host Ltd"]';
const FIELD = `${FORM} input`;

describe.each<BrowserName>(['chromium', 'firefox'])('status pages in %s', (name) => {
  let lab: Lab;
  let session: Session;
  let options: OptionsPage;
  const stored = async () => {
    const read = await readStatusPages(await session.store());
    if (!read.ok) throw new Error(read.problem.message);
    return read.value;
  };
  const look = async (address: string) => {
    await options.page.type(FIELD, address);
    await options.page.click(`${FORM} button.primary`);
  };
  const problem = async (part: string) => {
    const isShown = (css: string, wanted: string) =>
      document.querySelector(`${css} .problem`)?.textContent?.includes(wanted);
    await options.page.waitFor(isShown, { args: [FORM, part], timeoutMs: 60_000 });
  };

  beforeAll(async () => {
    lab = await openLab();
    await lab.add('shop', () => ({ body: '<title>Shop</title> All that we sell' }));
    await lab.add(
      'word',
      statusSite(() => ({ indicator: 'none' })),
    );
    await lab.add('plain', ({ path }) =>
      path === '/' ? { body: '<title>Hello</title> Hello' } : { status: 404 },
    );
    await lab.add('tired', { status: 429 });
    session = await openSession(name);
    const draft = { url: lab.url('shop'), site: 'Shop', provider: 'Host Ltd' };
    const saved = await session.send('save-target', { draft, id: null });
    if (!saved.ok) throw new Error(JSON.stringify(saved.problem));
    options = await openOptions(session);
  }, 120_000);

  afterAll(async () => {
    await session?.close();
    await lab?.close();
  });

  test('what is no address, or no status page, gets a sentence beside the field, and nothing is stored', async () => {
    await look('ftp://status.example/');
    await problem('Only http and https');
    await look(lab.url('plain'));
    await problem('no status page that Downlog knows');
    await look(lab.url('tired'));
    await problem('fewer requests');
    expect((await stored()).providers.get('Host Ltd')).toBeUndefined();
  });

  test('a page is recognised, read at once, and told of; then it is forgotten', async () => {
    await look(lab.url('word'));
    await options.told('The status page of Host Ltd is read from now on');
    await expect.poll(() => options.shows('Atlassian Statuspage'), { timeout: 10_000 }).toBe(true);
    expect(await options.shows(lab.url('word', SUMMARY))).toBe(true);
    const { providers, polls } = await stored();
    expect(providers.get('Host Ltd')?.source).toMatchObject({
      technology: 'statuspage',
      page: lab.url('word'),
    });
    expect(polls.get('Host Ltd')).toMatchObject({ problem: null, read: {} });

    await options.press('Stop reading the status page of Host Ltd');
    await options.told('is not read any more');
    const focused = () => options.page.evaluate('document.activeElement?.textContent');
    await expect.poll(focused).toBe('Host Ltd');
    expect((await stored()).providers.get('Host Ltd')?.source).toBeNull();
  });

  test('a page stays with its provider through a new name', async () => {
    await look(lab.url('word'));
    await options.told('The status page of Host Ltd is read from now on');
    await options.press('Edit site Shop');
    await options.page.type('form[aria-label="Edit site Shop"] [name="provider"]', 'Better Host');
    await options.save('Edit site Shop');
    await options.told('Shop');
    const shown = () =>
      document.querySelector<HTMLInputElement>('form[aria-label="Status page of Better Host"] input')?.value;
    await expect.poll(() => options.page.evaluate(shown), { timeout: 10_000 }).toBe(lab.url('word'));
    await expect
      .poll(async () => [...(await stored()).polls.keys()], { timeout: 20_000 })
      .toEqual(['Better Host']);
  });

  test('an account on X is kept as a link, and never asked', async () => {
    const account = 'form[aria-label="Where else Better Host posts"]';
    await options.page.type(
      'form[aria-label="Status page of Better Host"] input',
      'https://x.com/betterhost',
    );
    await options.page.click('form[aria-label="Status page of Better Host"] button.primary');
    await expect.poll(() => options.shows('X lets no program read')).toBe(true);
    await options.page.type(`${account} input`, 'ftp://x.com/betterhost');
    await options.page.click(`${account} button.primary`);
    await expect.poll(() => options.shows('Only http and https')).toBe(true);
    await options.page.type(`${account} input`, 'https://x.com/betterhost');
    await options.page.click(`${account} button.primary`);
    await options.told('Saved: Where else Better Host posts');
    expect((await stored()).providers.get('Better Host')?.account).toBe('https://x.com/betterhost');
  });

  test('a known provider has its page offered', async () => {
    const draft = { url: lab.url('shop', '/other'), site: 'Other', provider: 'hetzner' };
    await session.send('save-target', { draft, id: null });
    const offered = () => {
      const field = document.querySelector<HTMLInputElement>(
        'form[aria-label="Status page of hetzner"] input',
      );
      return field?.value ?? null;
    };
    await expect
      .poll(() => options.page.evaluate(offered), { timeout: 20_000 })
      .toBe('https://status.hetzner.com/');
  });

  test('an address on a host of a known provider has its name offered', async () => {
    await options.press('Add a target');
    await options.page.type('[name="url"]', 'https://my-shop.netlify.app/');
    await options.press('That is my provider');
    const typed = () => document.querySelector<HTMLInputElement>('[name="provider"]')?.value ?? null;
    await expect.poll(() => options.page.evaluate(typed)).toBe('Netlify');
  });
});
