// Owns the proof that the log is true whenever its writer dies: the worker alone, or the whole browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { poll, sleep } from '../../scripts/browser/wait.ts';
import { flawsOf } from '../support/integrity.ts';
import { GOOD, playOutage, type Truth } from '../support/outage.ts';
import type { Recorded } from '../support/recorded.ts';
import { BROWSERS, WatchedLab, type Watched } from '../support/watched-lab.ts';

const TARGETS: readonly Watched[] = [
  { id: 'shop', answer: GOOD, timeoutSeconds: 2 },
  { id: 'steady', timeoutSeconds: 2 },
];
/** Longer than two and a half of the shortest periods. */
const REST_MS = 77_000;
const TIMEOUT = { timeout: 600_000 };

// They mostly wait, so all of them do it at the same time.
describe.concurrent.each(BROWSERS)('in %s', (name) => {
  test('a worker that dies at any line loses nothing and blames nobody', TIMEOUT, async () => {
    const scene = await WatchedLab.open(name, { targets: TARGETS });
    try {
      const truth = await playOutage(scene, {
        seed: 20_261,
        leastStrikes: 50,
        strike: () => scene.session.browser.stopWorker(),
        rest: async () => {
          // In this order: a living worker would set its alarm again.
          await scene.session.browser.stopWorker();
          await scene.session.page.evaluate('(globalThis.browser ?? globalThis.chrome).alarms.clearAll()');
          await sleep(REST_MS);
          // Without its alarm it sleeps on, until anything else wakes it.
          await scene.session.browser.open('icons/app-32.png');
        },
      });
      expect(truth.strikes).toBeGreaterThanOrEqual(50);
      await bearsOut(scene, truth, ['asleep', 'interrupted']);
    } finally {
      await scene.close();
    }
  });

  test('a browser that is killed at any line loses nothing and blames nobody', TIMEOUT, async () => {
    const profile = mkdtempSync(path.join(tmpdir(), 'downlog-kill-'));
    const scene = await WatchedLab.open(name, { targets: TARGETS, options: { profile, permanent: true } });
    try {
      const truth = await playOutage(scene, {
        seed: 20_262,
        // Firefox takes its time to start: as many as fit.
        leastStrikes: name === 'chromium' ? 50 : 15,
        strike: () => scene.killBrowser(),
        rest: () => scene.killBrowser(REST_MS),
      });
      expect(truth.strikes).toBeGreaterThanOrEqual(name === 'chromium' ? 50 : 15);
      await bearsOut(scene, truth, ['closed']);
      const startedAfter = Date.now();
      await scene.killBrowser();
      await expectAlarm(scene, startedAfter);
    } finally {
      await scene.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  });
});

type Alarm = { readonly name: string; readonly scheduledTime: number };
const FIRST_ALARM = '(globalThis.browser ?? globalThis.chrome).alarms.getAll().then(([first]) => first)';

/** The alarm of a browser that was started after `since`: Firefox forgets its alarms at every restart. */
async function expectAlarm({ name, session: { page } }: WatchedLab, since: number): Promise<void> {
  const alarm = await poll('the alarm', () => page.evaluate<Alarm | undefined>(FIRST_ALARM), {
    timeoutMs: 60_000,
  });
  expect(alarm.name).toBe('tick');
  expect(alarm.scheduledTime).toBeGreaterThan(since);
  expect(alarm.scheduledTime).toBeLessThan(Date.now() + 100_000);
  // Firefox loses an alarm that rings in the moment in which it puts the page to sleep, half a minute after its last work.
  if (name === 'firefox') expect(alarm.scheduledTime - since).toBeGreaterThan(35_000);
}

async function bearsOut(scene: WatchedLab, truth: Truth, restReasons: readonly string[]): Promise<void> {
  await scene.listen();
  const recorded = await scene.recorded();
  expect(flawsOf(recorded, scene.observations())).toEqual([]);

  expect(recorded.windows).toHaveLength(1);
  const [window] = recorded.windows;
  expect(window).toMatchObject({ target: scene.idOf('shop'), kind: 'down' });
  expect(window?.startedAfter).toBeLessThanOrEqual(truth.beganAt);
  expect(window?.startedAt).toBeGreaterThanOrEqual(truth.beganAt);
  expect(window?.endedAfter).toBeLessThanOrEqual(truth.endedAt);
  expect(window?.endedAt).toBeGreaterThanOrEqual(truth.endedAt);

  for (const id of ['shop', 'steady']) expectGaps(scene, recorded, id, truth, restReasons);
  const cutOff = recorded
    .checksOf(scene.idOf('shop'))
    .filter(({ outcome }) => outcome.kind === 'unknown' && outcome.reason === 'interrupted');
  expect(cutOff.length).toBeGreaterThanOrEqual(3);
}

const LONG_MS = 2.5 * 30_000;
/** The times of rounds are those of their beginning; attempts take a while. */
const SLACK_MS = 6_000;

/** Every silence longer than 2.5 periods is a gap, the rest among them, and no shorter one. */
function expectGaps(
  scene: WatchedLab,
  recorded: Recorded,
  id: string,
  truth: Truth,
  restReasons: readonly string[],
): void {
  const target = scene.idOf(id);
  // A database that Chromium threw away is a gap of its own, however short.
  const gaps = recorded.gaps.filter((gap) => gap.target === target && gap.reason !== 'database-lost');
  const results = recorded.checksOf(target).filter(({ outcome }) => outcome.kind !== 'unknown');
  for (const [index, { at: to }] of results.entries()) {
    const from = results[index - 1]?.at ?? to;
    const covered = gaps.some((gap) => gap.from < to && gap.to > from + SLACK_MS);
    if (to - from > LONG_MS + SLACK_MS) expect(covered, `a gap of ${id} from ${from} to ${to}`).toBe(true);
    if (to - from < LONG_MS - SLACK_MS) expect(covered, `no gap of ${id} from ${from} to ${to}`).toBe(false);
  }
  const middle = (truth.restedFrom + truth.restedUntil) / 2;
  const rest = gaps.find((gap) => gap.from <= middle && middle < gap.to);
  expect(restReasons).toContain(rest?.reason);
}
