// Owns the script of one outage during which the watcher is struck down again and again, at moments that only the seed knows.
import { poll, sleep } from '../../scripts/browser/wait.ts';
import { randomFrom } from '../../scripts/replay/random.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import type { Answer } from '../lab/answer.ts';
import type { WatchedLab } from './watched-lab.ts';

export type Ordeal = {
  readonly seed: number;
  /** Strikes until then go on, however long it takes. */
  readonly leastStrikes: number;
  /** Ends what watches, in the middle of whatever it does. */
  readonly strike: () => Promise<void>;
  /** Lets nobody watch for longer than two and a half periods, and then somebody again, who has to begin by himself. */
  readonly rest: () => Promise<void>;
};

/** What is true, by this computer's clock, whatever the log says. */
export type Truth = {
  readonly strikes: number;
  readonly beganAt: number;
  readonly endedAt: number;
  readonly restedFrom: number;
  readonly restedUntil: number;
};

export const GOOD: Answer = { body: '<title>Shop</title><p>Open, and rather slow.', afterMs: 250 };
const BAD: readonly Answer[] = [
  { status: 500 },
  { fault: 'silent' },
  { status: 502, afterMs: 700 },
  { fault: 'closed' },
];

/** No request that was made before the rest is still under way after this. */
const PATIENCE_MS = 20_000;

/** Plays the outage of the site `shop`. Every pass is begun by hand, so that a strike has something to hit. */
export async function playOutage(
  scene: WatchedLab,
  { seed, leastStrikes, strike, rest }: Ordeal,
): Promise<Truth> {
  const random = randomFrom(seed);
  const shop = scene.lab.site('shop');
  let strikes = 0;
  const torment = async (forMs: number, least: number, before: () => void = () => {}) => {
    for (const end = performance.now() + forMs; performance.now() < end || strikes < least; strikes += 1) {
      before();
      scene.begin();
      // Most strikes hit the pass itself, some the wait for the second look after it, some the moment that tells of it.
      if (random() < 0.25) await scene.hearMore(2000);
      else await sleep(random() * (random() < 0.7 ? 1000 : 3000));
      await scene.listen();
      await strike();
    }
  };
  const turn = (answer: Answer) => {
    shop.answer = answer;
    return Date.now();
  };

  await torment(5_000, 0);
  const beganAt = turn({ status: 500 });
  await torment(32_000, 0, () => turn(BAD[Math.floor(random() * BAD.length)] ?? GOOD));
  await shopWindow(scene, (window) => window.endedAt === null);
  const restedFrom = turn({ fault: 'silent' });
  await rest();
  const isAsked = () => shop.requests.some(({ at }) => at > restedFrom + PATIENCE_MS);
  await poll('the first check after the rest', isAsked, { timeoutMs: 90_000 });
  const restedUntil = Date.now();
  // It dies in the act: what it had found out about the rest must not be forgotten.
  await strike();
  scene.begin();
  // A line that comes back is given time to settle: strikes in a row would never let a check get that far.
  await poll('the end of the rest', async () => (await scene.recorded()).gaps.length > 0, {
    timeoutMs: 90_000,
  });
  await torment(3_000, 0);
  const endedAt = turn(GOOD);
  await torment(50_000, leastStrikes);
  await shopWindow(scene, (window) => window.endedAt !== null);
  return { strikes, beganAt, endedAt, restedFrom, restedUntil };
}

/** Waits for a window like that, and asks for checks meanwhile: alarms would do, but in their own time. */
function shopWindow(scene: WatchedLab, fits: (window: DowntimeWindow) => boolean): Promise<boolean> {
  const isThere = async () => {
    const { windows } = await scene.recorded();
    if (windows.some(fits)) return true;
    scene.begin();
    await sleep(5_000);
    await scene.listen();
    return false;
  };
  return poll('the window of the shop', isThere, { timeoutMs: 150_000 });
}
