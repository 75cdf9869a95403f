// Owns the proof that a status page is read over real sockets whatever they do, and never taken for well when it was not read.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import type { PollAnswer, PollProblem } from '../../src/domain/poll.ts';
import type { StatusSource } from '../../src/domain/status-source.ts';
import { fetchReport } from '../../src/providers/fetch-report.ts';
import type { StatusNetwork } from '../../src/providers/status-network.ts';
import { hours, minutes, seconds, type Duration } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';
import type { Answer, Reply } from '../lab/answer.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import type { Site } from '../lab/site.ts';
import { statusNetwork } from '../support/status-network.ts';
import { json, PAST, statusSite, SUMMARY } from '../support/status-site.ts';

const MB = 1024 * 1024;
const OPEN = { id: 'outage', name: 'No mail', status: 'investigating' };
const PLAIN = { page: { id: 'lab' }, status: { indicator: 'none' }, components: [], incidents: [] };

let lab: Lab;
let elsewhere: Site;

beforeAll(async () => {
  lab = await openLab();
  elsewhere = await lab.add('elsewhere', json(PLAIN));
});
afterAll(() => lab.close());

let sites = 0;

async function siteThat(answer: Answer): Promise<Site> {
  sites += 1;
  return lab.add(`status-${sites}`, answer);
}

function sourceOn({ name }: Site): StatusSource {
  const endpoint = (path: string, holds: 'state' | 'history') => ({
    url: lab.url(name, path) as HttpUrl,
    holds,
  });
  return {
    page: lab.url(name) as HttpUrl,
    technology: 'statuspage',
    pageId: null,
    endpoints: [endpoint(SUMMARY, 'state'), ...PAST.map((path) => endpoint(path, 'history'))],
    foundAt: instant(0),
    evidence: '',
  };
}

const HASTY = statusNetwork(20);

function poll(site: Site, withHistory = false, network: StatusNetwork = HASTY): Promise<PollAnswer> {
  return fetchReport(network, { source: sourceOn(site), withHistory });
}

async function problemWith(answer: Answer): Promise<PollProblem | null> {
  const { report } = await poll(await siteThat(answer));
  return report.ok ? null : report.problem;
}

const pathsAsked = (site: Site) => site.requests.map(({ path }) => path);

describe('a status page', () => {
  test('is read at its endpoint for the state, and with its past when that is asked for', async () => {
    const site = await siteThat(
      statusSite(() => ({ incidents: [OPEN, { ...OPEN, id: 'past', status: 'resolved' }] })),
    );
    const state = await poll(site);
    expect(pathsAsked(site)).toEqual([SUMMARY]);
    expect(state).toMatchObject({ withHistory: false, heldFor: null, report: { ok: true } });
    expect(state.endedAt).toBeGreaterThanOrEqual(state.startedAt);
    const whole = await poll(site, true);
    expect(pathsAsked(site).slice(1)).toEqual([SUMMARY, ...PAST]);
    expect(site.mostAtOnce).toBe(1);
    expect(whole).toMatchObject({ withHistory: true, report: { ok: true } });
    expect(whole.report.ok && whole.report.value.incidents.map(({ id }) => id).sort()).toEqual([
      'outage',
      'past',
    ]);
    expect(state.report.ok && state.report.value.incidents.map(({ id }) => id)).toEqual(['outage']);
  });

  test('is not asked at all without the permission to', async () => {
    const site = await siteThat(statusSite(() => ({})));
    const { report } = await poll(
      site,
      true,
      statusNetwork(1, () => false),
    );
    expect(report).toEqual({ ok: false, problem: { kind: 'permission', host: site.address } });
    expect(site.requests).toEqual([]);
  });

  test('gets no cookies and no referrer', async () => {
    const site = await siteThat(statusSite(() => ({})));
    await poll(site);
    const [{ headers } = { headers: {} }] = site.requests;
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
  });
});

describe('what is no report', () => {
  const broken: readonly (readonly [name: string, answer: Answer, problem: PollProblem])[] = [
    ['a connection that is refused', { fault: 'refused' }, { kind: 'network', code: null }],
    ['a connection that is torn down', { fault: 'reset' }, { kind: 'network', code: null }],
    ['a connection that is closed without a byte', { fault: 'closed' }, { kind: 'network', code: null }],
    ['bytes that are not HTTP', { fault: 'garbage' }, { kind: 'network', code: null }],
    ['a body that is torn off', { ending: 'reset' }, { kind: 'network', code: null }],
    ['a body that is shorter than promised', { ending: 'short' }, { kind: 'network', code: null }],
    ['a chunk without a length', { ending: 'bad-chunk' }, { kind: 'network', code: null }],
    ['silence', { fault: 'silent' }, { kind: 'timeout' }],
    ['a body that never ends', { ending: 'stalled' }, { kind: 'timeout' }],
    ['an error of the server', { status: 500, ...json(PLAIN) }, { kind: 'http', status: 500 }],
    ['a page that is gone', { status: 404, body: 'gone' }, { kind: 'http', status: 404 }],
    ['nothing', { body: '' }, { kind: 'empty' }],
    ['nothing, and 204', { status: 204 }, { kind: 'empty' }],
    [
      'data that break off',
      { body: '{"page":{"id":"lab"},"status":' },
      { kind: 'unreadable', why: 'not-json' },
    ],
    ['a page for people', { body: '<!doctype html><title>All systems operational</title>' }, SHAPE()],
    ['data of somebody else', json({ status: 'ok' }), SHAPE()],
  ];
  test.for(broken)('is told as what it is: %s', async ([, answer, problem]) => {
    expect(await problemWith(answer)).toMatchObject(problem);
  });

  test('is told for the state, even where the past could be read', async () => {
    const shell: Reply = { body: '<!doctype html><title>Well</title>' };
    const site = await siteThat(statusSite(() => ({ incidents: [OPEN] }), { [SUMMARY]: shell }));
    const { report } = await poll(site, true);
    expect(report).toMatchObject({ ok: false, problem: { kind: 'wrong-shape' } });
    expect(pathsAsked(site)).toEqual([SUMMARY]);
  });

  function SHAPE(): PollProblem {
    return { kind: 'wrong-shape', technology: 'statuspage', missing: 'page' };
  }
});

describe('a body', () => {
  const huge: readonly (readonly [name: string, body: string, most: number])[] = [
    ['JSON', `{"page":"${'x'.repeat(5 * MB)}"}`, 4 * MB],
    ['a feed', `<?xml version="1.0"?><rss>${' '.repeat(3 * MB)}</rss>`, 2 * MB],
    ['a page', `<!doctype html>${'x'.repeat(2 * MB)}`, MB],
    ['text', 'x'.repeat(2 * MB), MB],
  ];
  test.for(huge)('of %s is not taken beyond what its kind may weigh', async ([, body, most]) => {
    expect(await problemWith({ body })).toEqual({ kind: 'too-large', most });
  });

  test('that is the largest of its kind is taken', async () => {
    const filler = { ...PLAIN, filler: 'x'.repeat(3.9 * MB) };
    expect(await problemWith(json(filler))).toBeNull();
  });

  test('without end is given up after a few megabytes', async () => {
    const site = await siteThat({ body: { megabytes: 1024 } });
    expect((await poll(site, false, statusNetwork())).report).toMatchObject({
      problem: { kind: 'too-large' },
    });
    await expect.poll(() => site.requests[0]?.endedAt).not.toBeNull();
    expect(site.requests[0]?.written).toBeLessThan(16 * MB);
  });

  test('that unpacks to a gigabyte is given up before it does', async () => {
    const before = performance.now();
    expect(await problemWith({ body: { bombMegabytes: 1024 } })).toMatchObject({ kind: 'too-large' });
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe('a redirect', () => {
  const to = (location: string): Reply => ({ status: 302, headers: { location } });

  test('within the site is followed', async () => {
    const site = await siteThat(
      statusSite(() => ({}), { [SUMMARY]: to('/moved.json'), '/moved.json': json(PLAIN) }),
    );
    expect((await poll(site)).report.ok).toBe(true);
  });

  test('to another site is not believed, however well its answer reads', async () => {
    const { host } = new URL(lab.url(elsewhere.name));
    expect(await problemWith(to(lab.url(elsewhere.name, SUMMARY)))).toEqual({ kind: 'elsewhere', host });
  });

  test('without end, or to no web address, leads nowhere', async () => {
    expect(await problemWith(to(SUMMARY))).toEqual({ kind: 'network', code: null });
    expect(await problemWith(to('ftp://127.0.0.1/'))).toEqual({ kind: 'network', code: null });
    expect(await problemWith(to('data:application/json,{}'))).toEqual({ kind: 'network', code: null });
  });
});

describe('who asks to be left alone', () => {
  const held = async (status: number, retryAfter: string | null): Promise<Duration | null> => {
    const headers: Record<string, string> = retryAfter === null ? {} : { 'retry-after': retryAfter };
    const { report, heldFor } = await poll(await siteThat({ status, headers }));
    expect(report).toEqual({ ok: false, problem: { kind: 'http', status } });
    return heldFor;
  };

  test('is, for as long as they say, within reason', async () => {
    expect(await held(429, '120')).toBe(seconds(120));
    expect(await held(503, '60')).toBe(seconds(60));
    expect(await held(403, '7')).toBe(seconds(7));
    expect(await held(429, '1000000000')).toBe(hours(1));
  });

  test('may say until when', async () => {
    const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
    const heldFor = await held(429, inTwoMinutes);
    expect(heldFor).toBeGreaterThan(seconds(110));
    expect(heldFor).toBeLessThanOrEqual(seconds(120));
    expect(await held(503, new Date(Date.now() - 60_000).toUTCString())).toBeNull();
  });

  test('need not say so', async () => {
    expect(await held(429, null)).toBe(minutes(10));
    expect(await held(403, null)).toBe(minutes(10));
    expect(await held(500, null)).toBeNull();
    expect(await held(404, null)).toBeNull();
  });
});

describe('the past', () => {
  const [incidents, maintenances] = PAST;
  const pollWith = async (others: Readonly<Record<string, Reply>>) => {
    const site = await siteThat(statusSite(() => ({ incidents: [OPEN] }), others));
    return { site, answer: await poll(site, true) };
  };

  test('that could not be read is asked for again, and the state is told all the same', async () => {
    for (const reply of [{ status: 502 }, { fault: 'reset' as const }]) {
      const { answer } = await pollWith({ [incidents]: reply });
      expect(answer).toMatchObject({ withHistory: false, heldFor: null, report: { ok: true } });
    }
  });

  test('that they do not have is not asked for again', async () => {
    for (const reply of [{ status: 404 }, { body: '<!doctype html><title>Well</title>' }]) {
      const { answer } = await pollWith({ [incidents]: reply });
      expect(answer).toMatchObject({ withHistory: true, heldFor: null, report: { ok: true } });
    }
  });

  test('is left alone once they ask to be', async () => {
    const { site, answer } = await pollWith({
      [incidents]: { status: 429, headers: { 'retry-after': '30' } },
    });
    expect(answer).toMatchObject({ withHistory: false, heldFor: seconds(30), report: { ok: true } });
    expect(pathsAsked(site)).not.toContain(maintenances);
  });
});
