// Owns the proof that the reader works in real browsers: beside the background, conditionally, and again after it broke.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../scripts/browser/browser.ts';
import { poll } from '../../scripts/browser/wait.ts';
import { openSession, type Session } from '../../scripts/extension/session.ts';
import { current } from '../../src/domain/thread.ts';
import { threadsOf } from '../../src/store/read/threads.ts';
import { DATABASE } from '../../src/store/schema.ts';
import type { Reply, Served } from '../lab/answer.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import { closeReader } from '../support/close-reader.ts';
import { PAST, statusSite, SUMMARY, type Said } from '../support/status-site.ts';

const API = '(globalThis.browser ?? globalThis.chrome)';

describe.each(['chromium', 'firefox'] as const)('in %s', (name: BrowserName) => {
  let lab: Lab;
  let session: Session;
  beforeAll(async () => {
    lab = await openLab();
    await lab.add('shop');
    session = await openSession(name);
  });
  afterAll(async () => {
    await session.close();
    await lab.close();
  });

  const find = (provider: string, path = '/') =>
    session.send('find-status-page', { provider, url: lab.url(provider, path) });
  const asked = (site: string, path: string): Served[] =>
    lab.requests(site).filter((request) => request.path === path);

  /** Lets everything be due, and asks "am I overdue?" until the page was read once more. */
  async function pollAgain(site: string): Promise<Served> {
    const before = asked(site, SUMMARY).length;
    await session.page.evaluate(forgetPolls, DATABASE);
    await session.send('page-opened', { dark: false });
    const next = await poll('another reading', async () => {
      const request = asked(site, SUMMARY)[before];
      return request && request.endedAt !== null ? request : null;
    });
    await poll('the reading to be written', async () => (await pollsIn(session)).has(site));
    return next;
  }

  test('a page is recognised, read again, and sent once only for as long as it says the same', async () => {
    let said: Said = {};
    await lab.add(
      'provider',
      statusSite(() => said),
    );
    // Nobody's page is read again: a site has to stand there.
    const draft = { url: lab.url('shop'), provider: 'provider' };
    expect(await session.send('save-target', { draft, id: null })).toMatchObject({ ok: true });
    expect(await find('provider')).toMatchObject({
      ok: true,
      value: { technology: 'statuspage', page: lab.url('provider'), evidence: lab.url('provider', SUMMARY) },
    });
    const [first] = asked('provider', SUMMARY);
    expect(first?.headers).not.toHaveProperty('cookie');

    said = { indicator: 'major', incidents: [{ id: 'fire', name: 'A fire', status: 'investigating' }] };
    const changed = await pollAgain('provider');
    expect(statusOf(changed)).toBe(200);
    expect(changed.headers).toHaveProperty('if-none-match');
    expect(await incidentsOf(session, 'provider')).toEqual(['A fire']);

    const same = await pollAgain('provider');
    expect(statusOf(same)).toBe(304);
    expect(same.written).toBeLessThan(300);
    expect(same.written).toBeLessThan(changed.written / 2);
    for (const path of PAST) expect(statusOf(asked('provider', path).at(-1))).toBe(304);
    expect((await pollsIn(session)).get('provider')).toMatchObject({ problem: null, misreadings: 0 });
    expect(await incidentsOf(session, 'provider')).toEqual(['A fire']);
  });

  test('checks of an hour that is over are folded away beside the background, and sealed', async () => {
    const before = (await foldedIn(session)).facts;
    await session.page.evaluate(makeOld, DATABASE);
    await session.send('page-opened', { dark: false });
    await poll('the fold', async () => (await foldedIn(session)).old === 0);
    const { chunks, facts } = await foldedIn(session);
    expect(chunks).toBeGreaterThan(0);
    expect(facts).toBe(before + 1);
    if (name === 'chromium')
      await poll('the document to close', async () => (await documents(session)) === 0);
  });

  test('two pages are found at once, and nothing is kept open for it afterwards', async () => {
    for (const site of ['one', 'other'])
      await lab.add(
        site,
        statusSite(() => ({}), { '/': { body: '<!doctype html>Slow', afterMs: 500 } }),
      );
    const both = await Promise.all([find('one'), find('other')]);
    expect(both).toMatchObject([
      { ok: true, value: { page: lab.url('one') } },
      { ok: true, value: { page: lab.url('other') } },
    ]);
    if (name === 'chromium')
      await poll('the document to close', async () => (await documents(session)) === 0);
  });

  test('what the background asked before it died keeps nobody from asking again', async () => {
    const slow: Reply = { body: '<!doctype html>Slow', afterMs: 3000 };
    await lab.add(
      'patient',
      statusSite(() => ({}), { '/': slow }),
    );
    find('patient').catch(() => {});
    await poll('the first request', async () => lab.requests('patient').length > 0);
    await session.browser.stopWorker();
    expect(await find('patient')).toMatchObject({ ok: true, value: { technology: 'statuspage' } });
    if (name === 'chromium')
      await poll('the document to close', async () => (await documents(session)) === 0);
  });

  test('a body of a gigabyte is given up at its beginning, and told as too large', async () => {
    await lab.add('endless', { body: { megabytes: 1024 } });
    expect(await find('endless')).toMatchObject({ ok: false, problem: { kind: 'too-large' } });
    await poll('the end of all requests', async () =>
      lab.requests('endless').every(({ endedAt }) => endedAt !== null),
    );
    const most = Math.max(...lab.requests('endless').map(({ written }) => written));
    // What is on its way when the reader gives up depends on how fast this computer talks to itself.
    expect(most).toBeLessThan(64 * 1024 * 1024);
  });

  if (name === 'chromium')
    test('a reader that goes away in the middle is opened again', async () => {
      await lab.add(
        'fragile',
        statusSite(() => ({}), { '/': { body: '<!doctype html>Slow', afterMs: 2000 } }),
      );
      const finding = find('fragile');
      await poll('the first request', async () => lab.requests('fragile').length > 0);
      expect(await closeReader(session.browser)).toBe(true);
      expect(await finding).toMatchObject({ ok: true, value: { technology: 'statuspage' } });
      expect(asked('fragile', '/')).toHaveLength(2);
    });

  test('without the permission for a host nothing is asked there', async () => {
    await lab.add(
      'private',
      statusSite(() => ({})),
    );
    await session.page.evaluate(`${API}.permissions.remove({ origins: ['*://*/*'] })`);
    const url = lab.url('private');
    expect(await find('private')).toMatchObject({
      ok: false,
      problem: { kind: 'permission', mayAsk: [url] },
    });
    expect(lab.requests('private')).toEqual([]);
  });
});

describe.concurrent.each(['chromium', 'firefox'] as const)('in %s', (name: BrowserName) => {
  test('a search that takes longer than a background may idle is ended, and answered', async () => {
    const lab = await openLab();
    const session = await openSession(name);
    try {
      const page: Reply = { body: '<!doctype html><title>Welcome</title>' };
      await lab.add('slow', ({ path }) => (path === '/' ? page : { fault: 'silent' }));
      const before = performance.now();
      const found = await session.send('find-status-page', { provider: 'slow', url: lab.url('slow') });
      // What was not looked at for want of time may be a status page all the same.
      expect(found).toMatchObject({ ok: false, problem: { kind: 'timeout' } });
      expect(performance.now() - before).toBeGreaterThan(35_000);
      expect(performance.now() - before).toBeLessThan(50_000);
    } finally {
      await session.close();
      await lab.close();
    }
  });
});

function statusOf(served: Served | undefined): number | null {
  return served && 'status' in served.reply ? (served.reply.status ?? 200) : 200;
}

async function pollsIn(session: Session) {
  const store = await session.store();
  const polls = await store.read(['live'], (transaction) => transaction.objectStore('live').get('polls'));
  if (!polls.ok) throw new Error(polls.problem.message);
  return polls.value as ReadonlyMap<string, unknown>;
}

/** How many days of checks there are, ticks that should be in one by now, and seals of them. */
async function foldedIn(session: Session) {
  const store = await session.store();
  const read = await store.read(['tick', 'chunk', 'fact'], async (transaction) => {
    const ticks = await transaction.objectStore('tick').getAll();
    const facts = await transaction.objectStore('fact').getAll();
    return {
      chunks: await transaction.objectStore('chunk').count(),
      old: ticks.filter(({ at }) => at < Date.now() - 3_600_000).length,
      facts: facts.filter(({ kind }) => kind === 'checks').length,
    };
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** What the record holds of what they call incidents. */
async function incidentsOf(session: Session, provider: string): Promise<string[]> {
  const store = await session.store();
  const threads = await store.read(['thread'], (transaction) => threadsOf(transaction, provider));
  if (!threads.ok) throw new Error(threads.problem.message);
  const incidents = [...threads.value.values()].filter(({ kind }) => kind === 'incident');
  return incidents.map(({ heads }) => current(heads).content.title);
}

function documents({ page }: Session): Promise<number> {
  return page.evaluate(
    `chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] }).then(({ length }) => length)`,
  );
}

/** Puts every check so far two hours back. Runs inside an extension page, so it stands alone. */
async function makeOld(name: string): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  const before = (at: number) => at - 2 * 3_600_000;
  const database = await done(indexedDB.open(name));
  const transaction = database.transaction(['live', 'tick'], 'readwrite');
  const [ticks, live] = [transaction.objectStore('tick'), transaction.objectStore('live')];
  for (const tick of (await done(ticks.getAll())) as { at: number }[])
    await done(ticks.put({ ...tick, at: before(tick.at) }));
  const row = (await done(live.get('live'))) as { unsealed: { from: number } };
  await done(live.put({ ...row, unsealed: { ...row.unsealed, from: before(row.unsealed.from) } }, 'live'));
  database.close();
}

/** Runs inside an extension page, so it stands alone. */
async function forgetPolls(name: string): Promise<void> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  const database = await done(indexedDB.open(name));
  await done(database.transaction('live', 'readwrite').objectStore('live').delete('polls'));
  database.close();
}
