// Owns the proof that what our own side could not see is never called an outage: it is not observed, with its reason.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { grantPermissions } from '../../scripts/browser/firefox-chrome.ts';
import { poll, sleep } from '../../scripts/browser/wait.ts';
import type { SilenceReason } from '../../src/domain/silence.ts';
import { trustInFirefox } from '../lab/trust.ts';
import { keyHashOf, openPortal, type Portal } from '../support/portal.ts';
import { BROWSERS, isUp, WatchedLab, WITNESSES, type Plan } from '../support/watched-lab.ts';

const TIMEOUT = { timeout: 300_000 };
/** Longer than two and a half of the shortest periods. */
const LONG_MS = 77_000;

async function watching(
  name: (typeof BROWSERS)[number],
  plan: Plan,
  play: (scene: WatchedLab) => Promise<void>,
) {
  const scene = await WatchedLab.open(name, plan);
  try {
    await play(scene);
  } finally {
    await scene.close();
  }
}

/** Failing evidence that spans more than half a minute would open a window, if it counted. */
async function checkForAWhile(scene: WatchedLab, targets: readonly string[], reason: SilenceReason) {
  for (let checks = 1; checks <= 4; checks += 1) {
    const since = Date.now();
    scene.begin();
    for (const target of targets) {
      const { verdict } = await scene.observed(target, () => true, { since });
      expect(verdict).toEqual({ kind: 'unknown', reason });
    }
    await sleep(10_500);
  }
}

/** Nothing but this one reason, over the whole of the stretch. */
async function expectGap(scene: WatchedLab, target: string, reason: SilenceReason, from: number, to: number) {
  const { gaps, windows } = await scene.recorded();
  const own = gaps.filter((gap) => gap.target === scene.idOf(target));
  expect(own).toEqual([expect.objectContaining({ reason })]);
  expect(own[0]?.from).toBeLessThanOrEqual(from);
  expect(own[0]?.to).toBeGreaterThanOrEqual(to);
  expect(windows).toEqual([]);
}

/** In Firefox at once; Chromium would ask in a window that nobody can see here, and takes the answer at its next start. */
async function grantAgain(scene: WatchedLab): Promise<void> {
  const { browser } = scene.session;
  if ('chrome' in browser) await browser.chrome(grantPermissions, browser.extensionId, ['*://*/*'], []);
  else await scene.killBrowser();
}

// They mostly wait, so all of them do it at the same time.
describe.concurrent.each(BROWSERS)('in %s', (name) => {
  test('a computer that sleeps blames no server for it', TIMEOUT, async () => {
    const plan: Plan = {
      targets: [{ id: 'shop', answer: { afterMs: 1500, body: 'Open.' }, timeoutSeconds: 3 }],
    };
    await watching(name, plan, async (scene) => {
      const { browser } = scene.session;
      await scene.observed('shop', isUp);
      // Past the patience for an answer, and past that for answer and body together.
      for (const sleepMs of [6_800, 12_000]) {
        const since = Date.now();
        scene.begin();
        await poll('the request', () => scene.lab.requests('shop').some(({ at }) => at >= since));
        browser.suspend();
        await sleep(sleepMs);
        browser.resume();
        const { verdict } = await scene.observed('shop', () => true, { since });
        expect(verdict).toEqual({ kind: 'unknown', reason: 'asleep' });
      }
      scene.begin();
      await scene.observed('shop', isUp, { since: Date.now() });
      const asleepAt = Date.now();
      browser.suspend();
      await sleep(LONG_MS);
      browser.resume();
      const awakeAt = Date.now();
      await scene.observed('shop', isUp, { since: awakeAt });
      await expectGap(scene, 'shop', 'asleep', asleepAt, awakeAt);
    });
  });

  test('a permission that is taken away is no outage, even while there is one', TIMEOUT, async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'downlog-permission-'));
    const plan: Plan = { targets: [{ id: 'shop' }], options: { profile, permanent: true } };
    await watching(name, plan, async (scene) => {
      await scene.observed('shop', isUp);
      const shop = scene.lab.site('shop');
      const revokedAt = Date.now();
      const revoked = await scene.session.page.evaluate<boolean>(
        "(globalThis.browser ?? globalThis.chrome).permissions.remove({ origins: ['*://*/*'] })",
      );
      expect(revoked).toBe(true);
      // The browser tells, so that nobody has to wait for the next round.
      const { verdict } = await scene.observed('shop', () => true, { since: revokedAt, timeoutMs: 20_000 });
      expect(verdict).toEqual({ kind: 'unknown', reason: 'permission' });
      shop.answer = { status: 500 };
      const before = shop.requests.length;
      await checkForAWhile(scene, ['shop'], 'permission');
      expect(shop.requests).toHaveLength(before);
      await sleep(LONG_MS - (Date.now() - revokedAt));
      shop.answer = { body: 'Open.' };
      const grantedAt = Date.now();
      await grantAgain(scene);
      await scene.observed('shop', isUp, { since: grantedAt });
      await expectGap(scene, 'shop', 'permission', revokedAt, grantedAt);
    });
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  test('a line that is unplugged is our own', TIMEOUT, async () => {
    await watching(name, { targets: [{ id: 'shop' }, { id: 'blog' }] }, async (scene) => {
      for (const id of ['shop', 'blog']) await scene.observed(id, isUp);
      const lostAt = Date.now();
      await scene.session.browser.setOffline(true);
      await checkForAWhile(scene, ['shop', 'blog'], 'own-line');
      await sleep(LONG_MS - (Date.now() - lostAt));
      const foundAt = Date.now();
      await scene.session.browser.setOffline(false);
      scene.begin();
      for (const id of ['shop', 'blog']) {
        await scene.observed(id, isUp, { since: foundAt });
        await expectGap(scene, id, 'own-line', lostAt, foundAt);
      }
    });
  });

  test('a captive portal is our own line, whether it forges an answer or fails to', TIMEOUT, async () => {
    let portal: Portal | undefined;
    const secure = (id: string) => (lab: WatchedLab['lab']) =>
      lab.url(id, '/', { secure: true, host: `${id}.test.example` });
    const plan: Plan = {
      targets: [
        { id: 'shop', url: secure('shop') },
        { id: 'plain', url: (lab) => lab.url('plain', '/', { host: 'plain.test.example' }) },
      ],
      witnesses: (lab) => WITNESSES.map((witness) => secure(witness)(lab)),
      options: async (lab) => {
        portal = await openPortal(lab, ['shop', 'plain', ...WITNESSES]);
        return name === 'chromium'
          ? chromiumBehind(portal, await keyHashOf(lab, 'shop'))
          : firefoxBehind(portal);
      },
      prepare: async ({ browser }, lab) => {
        if ('chrome' in browser) await trustInFirefox(browser, lab.authority);
      },
    };
    await watching(name, plan, async (scene) => {
      for (const id of ['shop', 'plain']) await scene.observed(id, isUp);
      portal?.setCaptive(true);
      await checkForAWhile(scene, ['shop', 'plain'], 'own-line');
      expect(portal?.caught).toBeGreaterThan(10);
      portal?.setCaptive(false);
      const since = Date.now();
      scene.begin();
      for (const id of ['shop', 'plain']) await scene.observed(id, isUp, { since });
      expect((await scene.recorded()).windows).toEqual([]);
    });
    portal?.close();
  });

  test('a real outage is our own line as long as no witness can be reached', TIMEOUT, async () => {
    const hosts = { 'www.gstatic.com': null, 'cp.cloudflare.com': null, 'www.apple.com': null };
    const plan: Plan = {
      targets: [{ id: 'shop', answer: { status: 500 } }],
      witnesses: 'default',
      options: { hosts },
    };
    await watching(name, plan, async (scene) => {
      await checkForAWhile(scene, ['shop'], 'own-line');
      expect((await scene.recorded()).windows).toEqual([]);
      expect((await scene.session.badge()).text).toBe('?');
    });
  });
});

function chromiumBehind({ port }: Portal, keyHash: string) {
  return {
    flags: [`--proxy-server=http://127.0.0.1:${port}`, `--ignore-certificate-errors-spki-list=${keyHash}`],
  };
}

function firefoxBehind({ port }: Portal) {
  const proxy = (kind: string) => ({
    [`network.proxy.${kind}`]: '127.0.0.1',
    [`network.proxy.${kind}_port`]: port,
  });
  return { prefs: { 'network.proxy.type': 1, ...proxy('http'), ...proxy('ssl') } };
}

// Chromium stops a worker half a minute after its last event, whatever it is waiting for.
describe.concurrent('in chromium', () => {
  test('a round that takes longer than a minute comes to its end', TIMEOUT, async () => {
    const pages = Array.from({ length: 18 }, (_, index) => ({
      id: `page-${index}`,
      url: (lab: WatchedLab['lab']) => lab.url('page-0', `/${index}`),
      timeoutSeconds: 20,
      answer: { body: 'At last.', afterMs: 18_000 },
    }));
    await watching('chromium', { targets: pages }, async (scene) => {
      const isOver = async () => {
        await scene.listen();
        return scene.observations().length >= pages.length;
      };
      await poll('the long round', isOver, { timeoutMs: 150_000, everyMs: 500 });
      expect(scene.observations().every(isUp)).toBe(true);
      // The first page is checked as soon as it is there; those that are added meanwhile make one round.
      const [, long = []] = scene.rounds();
      expect(long.length).toBeGreaterThanOrEqual(pages.length - 1);
      const starts = long.map(({ startedAt }) => startedAt);
      const ends = long.map(({ endedAt }) => endedAt);
      expect(Math.max(...ends) - Math.min(...starts)).toBeGreaterThan(60_000);
    });
  });
});
