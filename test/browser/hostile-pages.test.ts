// Owns the proof that status pages which were made to hurt hurt nobody: sites are checked on time meanwhile, nothing runs.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { poll, sleep } from '../../scripts/browser/wait.ts';
import type { PollState } from '../../src/domain/poll-schedule.ts';
import { readStatusPages } from '../../src/store/read/status-pages.ts';
import type { Answer, Reply } from '../lab/answer.ts';
import { HOSTILE_BODIES } from '../providers/parsing/hostile-bodies.ts';
import { openPopup } from '../support/popup.ts';
import { json, statusSite, SUMMARY } from '../support/status-site.ts';
import { BROWSERS, WatchedLab } from '../support/watched-lab.ts';
import { xssTexts, type Written } from '../support/xss.ts';

const GOOD_FEED =
  '<rss version="2.0"><channel><title>News</title><link>https://host.example/</link>' +
  '<item><title>All is well</title><guid>1</guid></item></channel></rss>';
const XML = { 'content-type': 'application/rss+xml' };
const bodyOf = (name: string) => String(HOSTILE_BODIES[name]?.());
const summary = (reply: Reply) => statusSite(() => ({}), { [SUMMARY]: reply });

/** What each page answers once it has been recognised, and what is wrong with that. */
const HOSTILE: Readonly<Record<string, { readonly answer: () => Answer; readonly problem: string }>> = {
  hangs: { answer: () => summary({ fault: 'silent' }), problem: 'timeout' },
  drips: { answer: () => summary({ ...json({}), ending: 'stalled' }), problem: 'timeout' },
  bomb: { answer: () => summary({ body: { bombMegabytes: 2048 } }), problem: 'too-large' },
  nested: { answer: () => summary({ body: bodyOf('deep JSON') }), problem: 'unreadable' },
  records: { answer: () => summary({ body: bodyOf('a million records') }), problem: 'unreadable' },
  laughs: { answer: () => ({ headers: XML, body: bodyOf('billion laughs') }), problem: 'unreadable' },
};
const NAMES = Object.keys(HOSTILE);
const pageOf = (name: string) => `page-of-${name}`;

// They mostly wait, so both of them do it at the same time.
describe.concurrent.each(BROWSERS)('in %s', (name) => {
  let scene: WatchedLab;
  let foundAt = 0;
  let evil: readonly Written[] = [];

  const polls = async (): Promise<ReadonlyMap<string, PollState>> => {
    const read = await readStatusPages(await scene.session.store());
    if (!read.ok) throw new Error(read.problem.message);
    return read.value.polls;
  };
  const find = async (provider: string) => {
    const url = scene.lab.url(pageOf(provider));
    const found = await scene.session.send('find-status-page', { provider, url });
    expect(found, provider).toMatchObject({ ok: true });
  };
  const checkAll = () => scene.session.send('check-now', { ids: 'all' });

  beforeAll(async () => {
    const ids = ['shop', 'talker', ...NAMES];
    scene = await WatchedLab.open(name, { targets: ids.map((id) => ({ id })) });
    for (const each of NAMES) {
      const isFeed = each === 'laughs';
      await scene.lab.add(pageOf(each), isFeed ? { headers: XML, body: GOOD_FEED } : statusSite(() => ({})));
    }
    await scene.lab.add('beacon');
    evil = xssTexts(scene.lab.url('beacon', '/seen'));
    await scene.lab.add(
      pageOf('talker'),
      statusSite(() => ({ indicator: 'major', incidents: incidentsOf(evil.map(({ written }) => written)) })),
    );
    await Promise.all(NAMES.map(find));
    foundAt = performance.now();
    for (const [each, { answer }] of Object.entries(HOSTILE)) scene.lab.site(pageOf(each)).answer = answer();
  }, 120_000);
  afterAll(() => scene?.close());

  test.sequential(
    'three hundred texts that would be markup elsewhere are shown as what they are',
    { timeout: 200_000 },
    async ({ expect }) => {
      expect(new Set(evil.map(({ written }) => written)).size).toBe(300);
      scene.lab.site('talker').answer = { status: 500 };
      const isDown = async () => {
        await scene.session.send('check-now', { ids: [scene.idOf('talker')] });
        return (await scene.recorded()).windows.length > 0;
      };
      await poll('the outage', isDown, { timeoutMs: 90_000, everyMs: 1000 });
      const [window] = (await scene.recorded()).windows;
      const popup = await openPopup(scene.session);
      const outage = await scene.session.browser.open(
        `src/ui/pages/outage/index.html?id=${encodeURIComponent(window?.id ?? '')}`,
      );
      const pages = [popup.page, outage];
      for (const page of pages) await page.evaluate(listenForViolations);
      const titles = await Promise.all(pages.map((page) => page.evaluate('document.title')));
      await find('talker');
      for (const page of pages)
        await page.waitFor(String.raw`/\(\d+, \d\)/.test(document.body.innerText)`, { timeoutMs: 20_000 });
      const text = () => outage.evaluate<string>('document.body.innerText');
      const shown = evil.flatMap(({ shown: wanted }) => wanted ?? []);
      const isWhole = async () => {
        const all = await text();
        return shown.filter((each) => all.includes(each)).length;
      };
      await expect.poll(isWhole, { timeout: 20_000 }).toBe(shown.length);
      // Whatever was to be fetched would have been by now.
      await sleep(1000);
      for (const [index, page] of pages.entries()) {
        expect(await page.evaluate('document.title')).toBe(titles[index]);
        expect(await page.evaluate('violations')).toEqual([]);
        expect(
          await page.evaluate("document.querySelectorAll('body script, iframe, svg script').length"),
        ).toBe(0);
        await page.close();
      }
      expect(scene.lab.requests('beacon')).toEqual([]);
    },
  );

  test.sequential(
    'what hangs, swells or nests is told as a problem, and no check waits for it',
    { timeout: 200_000 },
    async ({ expect }) => {
      // Nobody reads a page again so soon.
      await sleep(Math.max(0, 31_000 - (performance.now() - foundAt)));
      const before = await polls();
      const isRead = async () => {
        const now = await polls();
        return NAMES.every((each) => (now.get(each)?.triedAt ?? 0) > (before.get(each)?.triedAt ?? 0));
      };
      let [slowest, rounds] = [0, 0];
      await poll(
        'all of them to be read',
        async () => {
          const asked = performance.now();
          await checkAll();
          slowest = Math.max(slowest, performance.now() - asked);
          rounds += 1;
          return isRead();
        },
        { timeoutMs: 120_000, everyMs: 500 },
      );
      expect(rounds).toBeGreaterThan(3);
      expect(slowest).toBeLessThan(5000);
      const after = await polls();
      for (const [each, { problem }] of Object.entries(HOSTILE)) {
        const { read } = before.get(each) ?? {};
        expect(after.get(each), each).toMatchObject({ problem: { kind: problem }, read });
      }
      // The good page beside them was read as ever.
      expect(after.get('talker')?.problem).toBeNull();
    },
  );
});

function incidentsOf(texts: readonly string[]) {
  return Array.from({ length: texts.length / 3 }, (_, index) => {
    const [title = '', ...posts] = texts.slice(3 * index, 3 * index + 3);
    return { id: `i${index}`, name: title, status: 'investigating', posts };
  });
}

/** Runs inside a page, so it stands alone. */
function listenForViolations(): void {
  const place = window as { violations?: string[] };
  const violations: string[] = (place.violations = []);
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(`${violatedDirective} ${blockedURI}`);
  });
}
