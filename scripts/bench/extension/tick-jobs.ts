// Owns what the rows about writing a tick run inside the extension: our tick, an empty transaction, a row for each check.
import { openDB } from 'idb';
import { systemClock } from '../../../src/platform/clock.ts';
import { openDatabase } from '../../../src/store/open.ts';
import { makeStore } from '../../../src/store/store.ts';
import type { Observation } from '../../../src/domain/observation.ts';
import { beginRound } from '../../../src/store/write/begin-round.ts';
import { wait } from '../../../src/time/clock.ts';
import { milliseconds } from '../../../src/time/duration.ts';
import { medianOf } from '../median.ts';
import { checksOf, W1 } from '../workload.ts';
import { observationOf } from './observations.ts';
import { commit, foundAnew, roundOf } from './rounds.ts';

const store = makeStore(systemClock, openDatabase);
const MINUTE = 60_000;
/** Ticks come one at a time, to processes that have gone to sleep: in a tight loop everything would look cheaper. */
const PAUSE = milliseconds(20);
let round = 0;
let rowsAt: number = W1.from;

/** The median time of `work`, which is done `count` times, each after a pause and on what `prepare` gives. */
async function timed<Prepared>(
  count: number,
  prepare: () => Prepared,
  work: (prepared: Prepared) => Promise<unknown>,
): Promise<number> {
  const times: number[] = [];
  for (let done = 0; done < count; done += 1) {
    const prepared = prepare();
    await wait(systemClock, PAUSE);
    const begun = performance.now();
    await work(prepared);
    times.push(performance.now() - begun);
  }
  return medianOf(times);
}

function nextRound(sites: number) {
  round += 1;
  const at = W1.from + round * MINUTE;
  return roundOf(round, at, goodObservations(sites, at));
}

function goodObservations(sites: number, at: number): Observation[] {
  return Array.from({ length: sites }, (_, site) =>
    observationOf(site, at, { ...checksOf(site)(), trouble: null }),
  );
}

type Batch = { readonly count: number; readonly sites: number };

/** A database in which this many sites have answered well twice: what follows are usual ticks. */
export async function resetTicks({ sites }: { sites: number }): Promise<null> {
  await foundAnew(store);
  round = 0;
  for (let times = 0; times < 2; times += 1) await commit(store, nextRound(sites));
  return null;
}

/** Milliseconds that writing a tick takes, without making up what it saw. */
export function writeTicks({ count, sites }: Batch): Promise<number> {
  return timed(
    count,
    () => nextRound(sites),
    (result) => commit(store, result),
  );
}

/** The same with the intent that goes before each round. */
export function writeIntents({ count, sites }: Batch): Promise<number> {
  return timed(
    count,
    () => nextRound(sites),
    async (result) => {
      const targets = result.observations.map(({ target }) => target);
      await beginRound(store, { round: result.round, boot: 'bench', startedAt: result.at, targets });
      await commit(store, result);
    },
  );
}

/** The least that any write costs: a transaction that writes nothing, on the same database. */
export async function emptyTransactions({ count }: { count: number }): Promise<number> {
  const opened = await store.opened();
  if (!opened.ok) throw new Error(opened.problem.message);
  const { db } = opened.value;
  return timed(
    count,
    () => null,
    () => db.transaction('tick', 'readwrite', { durability: 'relaxed' }).done,
  );
}

/** What a plain log would do: a row for each result, by target and time, all in one transaction. */
export async function putRows({ count, sites }: Batch): Promise<number> {
  const db = await openDB('rows', 1, {
    upgrade: (fresh) => void fresh.createObjectStore('check', { keyPath: ['target', 'at'] }),
  });
  const median = await timed(
    count,
    () => {
      // Not a round: for ours it would be one that was missed.
      rowsAt += MINUTE;
      return goodObservations(sites, rowsAt).map(({ target, startedAt, evidence }) => ({
        ...{ target, at: startedAt, outcome: 1, latency: evidence.latency },
      }));
    },
    async (rows) => {
      const transaction = db.transaction('check', 'readwrite', { durability: 'relaxed' });
      for (const row of rows) void transaction.store.put(row);
      await transaction.done;
    },
  );
  db.close();
  return median;
}
