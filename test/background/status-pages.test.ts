// Owns the promises about where a provider's word is read: found whole or not at all, forgotten, and kept through a new name.
import { deleteDB } from 'idb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { matching } from '../../src/base/match-pattern.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import type { Provider } from '../../src/domain/provider.ts';
import { threadId } from '../../src/domain/thread.ts';
import { readHearing } from '../../src/store/read/hearing.ts';
import { readOverview } from '../../src/store/read/overview.ts';
import { readStatusPages } from '../../src/store/read/status-pages.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { minutes, seconds } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import { Computer } from '../support/computer.ts';
import { readRows } from '../support/record.ts';
import { statusNetwork } from '../support/status-network.ts';
import { statusSite, SUMMARY } from '../support/status-site.ts';
import { START } from '../support/watching.ts';

const PORT = { id: 'port', name: 'A switch port fails', status: 'investigating' };
const SHOP = { url: 'https://shop.example/', site: 'Shop', provider: 'Host' };
const BLOG = { url: 'https://blog.example/', site: 'Blog', provider: 'Host' };

let lab: Lab;
let computer: Computer;

beforeAll(async () => {
  lab = await openLab();
  await lab.add(
    'word',
    statusSite(() => ({ indicator: 'major', incidents: [PORT] })),
  );
  await lab.add(
    'other',
    statusSite(() => ({})),
  );
  await lab.add('plain', ({ path }) => (path === '/' ? { body: '<title>Hi</title> Hi' } : { status: 404 }));
  await lab.add('moved', { status: 302, headers: { location: lab.url('word') } });
  await lab.add('tired', ({ path }) => (path === '/' ? { body: '<title>Hi</title> Hi' } : { status: 429 }));
  await lab.add('gone', { fault: 'refused' });
});
afterAll(() => lab.close());

beforeEach(async () => {
  await deleteDB(DATABASE);
  computer = new Computer(START);
  permit('word', 'other', 'plain', 'moved', 'tired', 'gone');
  await send('save-target', { draft: SHOP, id: null });
});

/** Patience passes more quickly than it should, and the time of day is that of the computer. */
function permit(...sites: readonly string[]): void {
  const mayRead = matching(sites.map((site) => `*://${new URL(lab.url(site)).hostname}/*`));
  const network = statusNetwork(20, mayRead);
  computer.statusNetwork = { ...network, clock: { ...network.clock, wall: () => computer.now } };
}

type Handlers = ReturnType<Computer['startWorker']>['handlers'];

/** A page asks, and the background does all that comes of it. */
async function send<Name extends keyof Handlers>(
  name: Name,
  request: Parameters<Handlers[Name]>[0],
): Promise<Awaited<ReturnType<Handlers[Name]>>> {
  const { handlers, watcher } = computer.startWorker();
  const handle = handlers[name] as (asked: typeof request) => ReturnType<Handlers[Name]>;
  const reply = await handle(request);
  await watcher.wake();
  return reply;
}

const find = (site: string, provider = 'Host') => send('find-status-page', { provider, url: lab.url(site) });

async function later(length = minutes(6)): Promise<void> {
  computer.pass(length);
  await computer.startWorker().watcher.wake();
}

async function stored() {
  const read = await readStatusPages(computer.startWorker().world.store);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

async function siteNamed(name: string) {
  const read = await readOverview(computer.startWorker().world.store, instant(0));
  const site = read.ok && read.value.watchlist.sites.find((each) => each.name === name);
  if (!site) throw new Error(`There is no site ${name}`);
  return site;
}

async function callProvider(site: string, provider: string): Promise<void> {
  const { id, name } = await siteNamed(site);
  const draft = { name, provider, notifyAfterMinutes: 0 };
  expect(await send('save-site', { id, draft })).toMatchObject({ ok: true });
}

async function secondCopy(): Promise<readonly Provider[]> {
  const { providers } = await computer.lasting.get(['providers']);
  return (providers ?? []) as readonly Provider[];
}

async function heardOf(provider: string): Promise<string[]> {
  const read = await readHearing(computer.startWorker().world.store, { since: START, windowsSince: null });
  if (!read.ok) throw new Error(read.problem.message);
  const own = read.value.threads.filter((thread) => thread.provider === provider);
  return own.flatMap(({ kind, heads }) => (kind === 'page' ? [] : heads.map(({ content }) => content.title)));
}

describe('a status page', () => {
  test('is recognised, read, copied, and read on; forgotten, it is asked for nothing', async () => {
    expect(await find('word')).toMatchObject({ ok: true, value: { technology: 'statuspage' } });
    expect(await heardOf('Host')).toEqual([PORT.name]);
    expect(await secondCopy()).toMatchObject([{ name: 'Host', source: { page: lab.url('word') } }]);
    const asked = lab.requests('word').length;
    await later();
    const askedAgain = lab.requests('word').slice(asked);
    expect(askedAgain.map(({ path }) => path)).toContain(SUMMARY);

    await send('forget-status-page', { provider: 'Host' });
    expect(await secondCopy()).toMatchObject([{ name: 'Host', source: null }]);
    const before = lab.requests('word').length;
    await later();
    expect(lab.requests('word')).toHaveLength(before);
  });

  test('that cannot be read is named with its reason, and nothing of it is stored', async () => {
    permit('word', 'plain', 'moved', 'tired', 'gone');
    const word = new URL(lab.url('word'));
    expect(await send('find-status-page', { provider: 'Host', url: 'ftp://status.example' })).toMatchObject({
      problem: { kind: 'not-an-address', problem: 'not-http' },
    });
    expect(await find('plain')).toMatchObject({ problem: { kind: 'unrecognised', mayAsk: [] } });
    expect(await find('tired')).toMatchObject({ problem: { kind: 'http', status: 429 } });
    expect(await find('gone')).toMatchObject({ problem: { kind: 'network' } });
    expect(await find('other')).toMatchObject({
      problem: { kind: 'permission', mayAsk: [lab.url('other')] },
    });
    permit('moved');
    expect(await find('moved')).toMatchObject({
      problem: { kind: 'elsewhere', host: word.host, mayAsk: [`https://${word.host}/`] },
    });
    expect(await stored()).toEqual({ providers: new Map(), polls: new Map() });
    expect(await secondCopy()).toEqual([]);
  });

  test('has an account beside it, which is copied, kept through finding and forgetting, and asked for nothing', async () => {
    permit('word', 'plain');
    const keep = (url: string) => send('save-account', { provider: 'Host', url });
    expect(await keep('javascript:alert(1)')).toMatchObject({
      problem: { kind: 'not-an-address', problem: 'not-http' },
    });
    expect(await secondCopy()).toEqual([]);
    expect(await keep(lab.url('plain', '/@host'))).toMatchObject({ ok: true });
    await find('word');
    await send('forget-status-page', { provider: 'Host' });
    await later();
    const account = { name: 'Host', source: null, account: lab.url('plain', '/@host') };
    expect(await secondCopy()).toEqual([account]);
    expect([...(await stored()).providers.values()]).toEqual([account]);
    expect(lab.requests('plain').filter(({ path }) => path === '/@host')).toEqual([]);
    await keep(' ');
    expect(await secondCopy()).toEqual([{ name: 'Host', source: null }]);
  });

  test('that was read already stays, when another address is no status page', async () => {
    await find('word');
    const before = await stored();
    expect(await find('plain')).toMatchObject({ ok: false });
    expect(await stored()).toEqual(before);
  });

  test('is read while a site names its provider, and again when one does', async () => {
    await find('word');
    const { targets } = await siteNamed('Shop');
    const ids = targets.map(({ id }) => id);
    await send('remove-targets', { ids });
    const before = lab.requests('word').length;
    await later();
    expect(lab.requests('word')).toHaveLength(before);
    await send('restore-targets', { ids });
    await later(seconds(30));
    expect(lab.requests('word').length).toBeGreaterThan(before);
  });
});

describe('a provider that is called otherwise', () => {
  const OUTAGE = '1@0' as OutageId;

  test('takes its page and all that it said along', async () => {
    await find('word');
    const thread = threadId('Host', 'incident', 'port');
    await send('correct', { correction: { kind: 'link', outage: OUTAGE, thread, link: 'unlinked' } });
    computer.pass(seconds(40));
    await callProvider('Shop', 'Better Host');
    const { providers, polls } = await stored();
    expect([...providers.keys()]).toEqual(['Better Host']);
    expect(providers.get('Better Host')?.source?.page).toBe(lab.url('word'));
    expect([...polls.keys()]).toEqual(['Better Host']);
    expect(await secondCopy()).toMatchObject([{ name: 'Better Host' }]);
    expect(await heardOf('Better Host')).toEqual([PORT.name]);
    const { thread: threads, report, config, fact } = await readRows();
    expect(threads?.filter(([key]) => (key as string).startsWith('Host\n'))).toEqual([]);
    expect(report?.map(([key]) => key)).toEqual(['Better Host']);
    const moved = { outage: OUTAGE, thread: threadId('Better Host', 'incident', 'port'), is: 'unlinked' };
    expect(config?.find(([key]) => key === 'corrections')?.[1]).toMatchObject({ links: [moved] });
    expect(fact?.at(-1)?.[1]).toMatchObject({ kind: 'provider-renamed', from: 'Host', to: 'Better Host' });
  });

  test('may be called so through its only target, and twice before it is read again', async () => {
    await find('word');
    const [target] = (await siteNamed('Shop')).targets;
    if (!target) throw new Error('There is no target');
    computer.statusNetwork = { ...statusNetwork(), mayRead: () => false };
    const { handlers, watcher } = computer.startWorker();
    for (const provider of ['Typo', 'Host Ltd'])
      await handlers['save-target']({ draft: { ...SHOP, provider }, id: target.id });
    permit('word');
    computer.pass(minutes(6));
    await watcher.wake();
    expect([...(await stored()).providers.keys()]).toEqual(['Host Ltd']);
    expect(await heardOf('Host Ltd')).toEqual([PORT.name]);
  });

  test('by one site only stays what it is for the others', async () => {
    await send('save-target', { draft: BLOG, id: null });
    await find('word');
    await callProvider('Blog', 'Another');
    expect([...(await stored()).providers.keys()]).toEqual(['Host']);
    expect(await heardOf('Host')).toEqual([PORT.name]);
  });

  test('like one whose page is read already gives neither page up', async () => {
    await send('save-target', { draft: { ...BLOG, provider: 'Another' }, id: null });
    await find('word');
    await find('other', 'Another');
    await callProvider('Shop', 'Another');
    const pages = [...(await stored()).providers].map(([name, { source }]) => [name, source?.page]);
    expect(pages).toEqual([
      ['Host', lab.url('word')],
      ['Another', lab.url('other')],
    ]);
    const before = lab.requests('word').length;
    await later();
    expect(lab.requests('word')).toHaveLength(before);
  });
});
