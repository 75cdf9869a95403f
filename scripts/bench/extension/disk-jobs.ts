// Owns filling the database with the workload W1, as 90 days of watching would.
import { systemClock } from '../../../src/platform/clock.ts';
import { days } from '../../../src/time/duration.ts';
import { instant } from '../../../src/time/instant.ts';
import { openDatabase } from '../../../src/store/open.ts';
import { makeStore, type Store, type WriteTransaction } from '../../../src/store/store.ts';
import { foldTicks } from '../../../src/store/write/fold.ts';
import { success } from '../../../src/base/result.ts';
import { CHECKS_A_DAY, checksOf, W1 } from '../workload.ts';
import { observationOf } from './observations.ts';
import { Hurry } from './hurry.ts';
import { commit, foundAnew, roundOf } from './rounds.ts';

const store = makeStore(systemClock, openDatabase);
const sources = Array.from({ length: W1.sites }, (_, site) => checksOf(site));
const MINUTE = 60_000;
const HOUR = 60;
/** Raw checks for as long as the workload lasts: the most that the user can choose. */
const KEEP_ALL = { rawFor: days(W1.days), hourlyFor: days(W1.days) };
const hurry = new Hurry();
let minute = 0;

const STORES = [
  ...['config', 'live', 'tick', 'chunk', 'hours', 'days'],
  ...['window', 'windowPack', 'evidence', 'gap', 'blip', 'fact'],
] as Parameters<Store['write']>[0];

/**
 * Adds days, and tells how many checks there are by now. An hour's rounds and the fold after them share one transaction, and
 * of what changes with every round only the hour's last is written: that changes how long it takes, and the size by very
 * little (30 days in SQLite: 1.376 instead of 1.356 MB).
 */
export async function fillDays({ count }: { count: number }): Promise<number> {
  if (minute === 0) await foundAnew(store);
  for (let hour = 0; hour < count * (CHECKS_A_DAY / HOUR); hour += 1) {
    const written = await store.write(STORES, 'relaxed', fillHour);
    if (!written.ok) throw new Error(written.problem.message);
  }
  return minute * W1.sites;
}

async function fillHour(transaction: WriteTransaction): Promise<void> {
  const inside: Store = {
    ...store,
    write: async (_names, _durability, work) => success(await work(hurry.within(transaction))),
  };
  for (let left = HOUR; left > 0; left -= 1) {
    const at = W1.from + minute * MINUTE;
    minute += 1;
    const observations = sources.map((next, site) => observationOf(site, at, next()));
    await commit(inside, roundOf(minute, at, observations));
  }
  await foldTicks(inside, instant(W1.from + minute * MINUTE), KEEP_ALL);
  await hurry.flush(transaction);
}

export async function closeFilled(): Promise<null> {
  store.close();
  return null;
}

export type RowCount = { readonly rows: number; readonly bytes: number };

/** How many rows each store holds, and their bytes as JSON would write them: where the room goes. */
export async function rowCounts(): Promise<Record<string, RowCount>> {
  const read = await store.read(STORES, async (transaction) => {
    const counts: Record<string, RowCount> = {};
    for (const name of STORES) {
      const values: unknown[] = await transaction.objectStore(name).getAll();
      counts[name] = {
        rows: values.length,
        bytes: values.reduce<number>((sum, value) => sum + sizeOf(value), 0),
      };
    }
    return counts;
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function sizeOf(value: unknown): number {
  return value instanceof Uint8Array ? value.byteLength : JSON.stringify(value).length;
}
