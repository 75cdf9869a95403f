// Owns reading long histories inside the extension: our packed rows, and plain rows of the same content beside them.
import { deleteDB, openDB } from 'idb';
import { systemClock } from '../../../src/platform/clock.ts';
import { putRollup, ROLLUP_BYTES } from '../../../src/domain/rollup.ts';
import { EMPTY_TALLY } from '../../../src/domain/tally.ts';
import type { TargetId } from '../../../src/domain/target.ts';
import { windowId, type DowntimeWindow } from '../../../src/domain/window.ts';
import { openDatabase } from '../../../src/store/open.ts';
import { readOverview } from '../../../src/store/read/overview.ts';
import { makeStore } from '../../../src/store/store.ts';
import { days, milliseconds, minutes } from '../../../src/time/duration.ts';
import { earlier, instant, later, type Instant } from '../../../src/time/instant.ts';
import { foundAnew } from './rounds.ts';

const store = makeStore(systemClock, openDatabase);
const PLAIN = 'plain-rows';
const MINUTE = 60_000;
const DAY = 86_400_000;
const DAYS_A_ROW = 366;

export type PastSize = { readonly targets: number; readonly windows: number; readonly days: number };

/** Windows, evenly over a year, and days of each target, both as packed and as plain rows. */
export async function fillPast({ targets, windows, days: count }: PastSize): Promise<null> {
  await foundAnew(store);
  await deleteDB(PLAIN);
  const plain = await openDB(PLAIN, 1, {
    upgrade(db) {
      db.createObjectStore('window', { autoIncrement: true });
      db.createObjectStore('day', { autoIncrement: true });
    },
  });
  const now = systemClock.wall();
  for (let target = 1; target <= targets; target += 1) {
    const starts = Array.from({ length: windows }, (_, index) =>
      Math.round(now - 365 * DAY + ((index + 0.5) * 365 * DAY) / windows + target * MINUTE),
    );
    const column = (after: number) => Float64Array.from(starts, (start) => start + after * MINUTE);
    const written = await store.write(['windowPack', 'window', 'days'], 'relaxed', async (transaction) => {
      const key: [TargetId, number] = [target as TargetId, 2026];
      const pack = {
        startedAfter: column(-1),
        startedAt: column(0),
        endedAfter: column(11),
        endedAt: column(12),
      };
      await transaction.objectStore('windowPack').put({ ...pack, kind: new Uint8Array(windows) }, key);
      const rows = transaction.objectStore('window');
      for (const start of starts) void rows.put(windowAt(target as TargetId, instant(Math.round(start))));
      let row = new Uint8Array(DAYS_A_ROW * ROLLUP_BYTES);
      for (let day = 0; day < count; day += 1)
        row = putRollup(row, DAYS_A_ROW, day, {
          ...{ checks: 1440, failed: day % 7, meanLatency: 60, maxLatency: 90 },
        }) as typeof row;
      await transaction.objectStore('days').put(row, key);
    });
    if (!written.ok) throw new Error(written.problem.message);
    const transaction = plain.transaction(['window', 'day'], 'readwrite', { durability: 'relaxed' });
    for (const start of starts)
      void transaction.objectStore('window').put({ target, start, end: start + 12 * MINUTE, cause: 'down' });
    for (let day = 0; day < count; day += 1)
      void transaction.objectStore('day').put({ target, day, up: 1440, down: day % 7, mean: 60, max: 90 });
    await transaction.done;
  }
  plain.close();
  return null;
}

function windowAt(target: TargetId, startedAt: Instant): DowntimeWindow {
  const endedAt = later(startedAt, minutes(12));
  const failure = { kind: 'http', status: 502 } as const;
  return {
    ...{ id: windowId(target, startedAt), target, kind: 'down', startedAt, endedAt },
    ...{ startedAfter: earlier(startedAt, minutes(1)), endedAfter: earlier(endedAt, minutes(1)) },
    phases: [{ severity: 'down', failure, from: startedAt, lastSeenAt: endedAt, checks: 12 }],
    ...{ tally: EMPTY_TALLY, spells: 1, unobservedFor: milliseconds(0) },
  };
}

/** Milliseconds from no handle at all until every row is there. */
export async function readPacked({ name }: { name: 'windowPack' | 'days' }): Promise<number> {
  store.close();
  const begun = performance.now();
  const read = await store.read([name], (transaction) => transaction.objectStore(name).getAll());
  const took = performance.now() - begun;
  if (!read.ok || read.value.length === 0) throw new Error('nothing was read');
  return took;
}

export async function readPlain({ name }: { name: 'window' | 'day' }): Promise<number> {
  const begun = performance.now();
  const db = await openDB(PLAIN);
  const rows: unknown[] = await db.getAll(name);
  const took = performance.now() - begun;
  db.close();
  if (rows.length === 0) throw new Error('nothing was read');
  return took;
}

/** What the popup reads: the present, and a day of the past. */
export async function readDay({ count }: { count: number }): Promise<number> {
  const begun = performance.now();
  for (let times = 0; times < count; times += 1) {
    store.close();
    const read = await readOverview(store, earlier(systemClock.wall(), days(2)));
    if (!read.ok) throw new Error(read.problem.message);
  }
  return (performance.now() - begun) / count;
}
