// Owns the proof that whatever address of a status page somebody pastes is found out, and that nothing else is taken for one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import type { Recognition } from '../../src/domain/poll.ts';
import { recognise } from '../../src/providers/recognise.ts';
import type { Answer, Reply } from '../lab/answer.ts';
import { openLab, type Lab } from '../lab/lab.ts';
import type { Site } from '../lab/site.ts';
import { statusNetwork } from '../support/status-network.ts';
import { json, statusSite, SUMMARY } from '../support/status-site.ts';

const PAGE = '<!doctype html><title>Welcome</title><p>We host things.';
const well = statusSite(() => ({}));

let lab: Lab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

let sites = 0;

async function siteThat(answer: Answer): Promise<Site> {
  sites += 1;
  return lab.add(`site-${sites}`, answer);
}

function paste(site: Site, path = '/', network = statusNetwork(20)): Promise<Recognition> {
  return recognise(network, lab.url(site.name, path) as HttpUrl);
}

const pathsAsked = (site: Site) => site.requests.map(({ path }) => path);

describe('a status page', () => {
  test.for(['/', '/incidents/4711', SUMMARY, '/?utm_source=mail', '/not-there'])(
    'is found by its shape, pasted as %s',
    async (path) => {
      const site = await siteThat(well);
      const found = await paste(site, path);
      expect(found).toMatchObject({
        ok: true,
        value: {
          source: {
            page: lab.url(site.name),
            technology: 'statuspage',
            evidence: lab.url(site.name, SUMMARY),
            endpoints: [{ url: lab.url(site.name, SUMMARY), holds: 'state' }, {}, {}],
          },
          answer: { withHistory: true, heldFor: null, report: { ok: true } },
        },
      });
      expect(site.mostAtOnce).toBe(1);
    },
  );

  test('is found where its page itself is shown to browsers only', async () => {
    const site = await siteThat(statusSite(() => ({}), { '/': { status: 403, body: 'Are you a robot?' } }));
    expect(await paste(site)).toMatchObject({ ok: true, value: { source: { technology: 'statuspage' } } });
  });

  test('is asked for everything once, except for what is read in the end', async () => {
    const site = await siteThat(well);
    await paste(site);
    const looks = pathsAsked(site).slice(0, -3);
    expect(new Set(looks).size).toBe(looks.length);
  });
});

describe('what is no status page', () => {
  test('is not taken for one because it answers everything with a page', async () => {
    const site = await siteThat({ body: PAGE });
    expect(await paste(site)).toEqual({
      ok: false,
      problem: { kind: 'unrecognised', found: 'html', mayAsk: [] },
    });
  });

  test('is not taken for one because it serves data', async () => {
    const site = await siteThat(json({ status: 'ok', version: 4 }));
    expect(await paste(site)).toMatchObject({ ok: false, problem: { kind: 'unrecognised', found: 'json' } });
  });

  test('is told as what was wrong with the address that was pasted', async () => {
    const problem = async (answer: Answer) => {
      const found = await paste(await siteThat(answer));
      return found.ok ? null : found.problem;
    };
    expect(await problem({ status: 404 })).toEqual({ kind: 'http', status: 404, mayAsk: [] });
    expect(await problem({ fault: 'refused' })).toEqual({ kind: 'network', code: null, mayAsk: [] });
  });
});

describe('a search', () => {
  test('says whom it may not ask', async () => {
    const site = await siteThat(well);
    const found = await paste(
      site,
      '/',
      statusNetwork(20, () => false),
    );
    const url = lab.url(site.name);
    expect(found).toEqual({ ok: false, problem: { kind: 'permission', host: site.address, mayAsk: [url] } });
    expect(site.requests).toEqual([]);
  });

  test('says where an address led, when that is somebody else', async () => {
    const other = await siteThat(well);
    const location = lab.url(other.name);
    const site = await siteThat({ status: 301, headers: { location } });
    const place = location.replace('http:', 'https:');
    const network = statusNetwork(20, (url) => url !== place);
    expect(await paste(site, '/', network)).toMatchObject({
      ok: false,
      problem: { kind: 'elsewhere', mayAsk: [place] },
    });
    expect(pathsAsked(site)).toEqual(['/']);

    // Addresses are https unless somebody says otherwise; the lab's authority is known to browsers only.
    const overPlain: typeof fetch = (url, init) => fetch((url as string).replace('https:', 'http:'), init);
    const allowed = await paste(site, '/', { ...statusNetwork(20), fetch: overPlain });
    expect(allowed).toMatchObject({
      ok: true,
      value: { source: { page: location, technology: 'statuspage' } },
    });
  });

  test('ends where nobody is, and where they count requests', async () => {
    const dead = await siteThat({ fault: 'reset' });
    await paste(dead);
    expect(dead.requests.length).toBeLessThanOrEqual(2);
    const tired = await siteThat({ status: 429 });
    expect(await paste(tired)).toMatchObject({ ok: false, problem: { kind: 'http', status: 429 } });
    expect(pathsAsked(tired)).toEqual(['/']);
  });

  test('ends when a patient person would', async () => {
    const slow: Reply = { fault: 'silent' };
    const site = await siteThat(({ path }) => (path === '/' ? { body: PAGE } : slow));
    const before = performance.now();
    expect(await paste(site, '/', statusNetwork(40))).toMatchObject({ ok: false });
    expect(performance.now() - before).toBeLessThan(1500);
    expect(site.requests.length).toBeLessThanOrEqual(7);
  });
});
