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

describe('a feed', () => {
  const feed: Reply = {
    body: `<rss version="2.0"><channel><title>News of the machines</title><item><title>Disk replaced</title>
      <link>https://host.example/news/1</link><pubDate>Sun, 01 Mar 2026 10:00:00 GMT</pubDate>
      <description>It is in place.</description></item></channel></rss>`,
  };
  const blog = (links: string, paths: readonly string[]): Answer => {
    return ({ path }) => {
      if (paths.includes(path)) return feed;
      return path === '/' ? { body: `<!doctype html><title>Blog</title>${links}` } : { status: 404 };
    };
  };
  const linkTo = (href: string) => `<link rel="alternate" type="application/rss+xml" href="${href}">`;
  const endpointsOf = async (site: Site, path = '/') => {
    const found = await paste(site, path);
    return found.ok ? found.value.source.endpoints.map(({ url }) => new URL(url).pathname) : found.problem;
  };

  test('is found where the page says, and not that of the comments', async () => {
    const links = linkTo('/comments/feed/') + linkTo('news/machines.rss');
    const site = await siteThat(blog(links, ['/comments/feed/', '/news/machines.rss']));
    expect(await endpointsOf(site)).toEqual(['/news/machines.rss']);
    expect(pathsAsked(site)).not.toContain('/comments/feed/');
  });

  test('is found where feeds usually are', async () => {
    expect(await endpointsOf(await siteThat(blog('', ['/feed'])))).toEqual(['/feed']);
  });

  test('is found where somebody pasted it', async () => {
    const site = await siteThat(blog('', ['/news/machines.rss']));
    expect(await endpointsOf(site, '/news/machines.rss')).toEqual(['/news/machines.rss']);
  });

  test('gives way to data, which tell more', async () => {
    const site = await siteThat(statusSite(() => ({}), { '/history.atom': feed }));
    expect(await endpointsOf(site, '/history.atom')).toContain(SUMMARY);
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
