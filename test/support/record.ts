// Owns a record to test with: a real IndexedDB for Node, a second copy, and rounds of checks written as the background does.
import 'fake-indexeddb/auto';
import { deleteDB, openDB } from 'idb';
import { canonicalJson } from '../../src/base/digest.ts';
import { UNCHECKED } from '../../src/domain/clock-check.ts';
import type { Evidence, Verdict } from '../../src/domain/observation.ts';
import { POLICY } from '../../src/domain/policy.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { catchUp } from '../../src/store/catch-up.ts';
import type { SecondCopy } from '../../src/store/mirror.ts';
import { openDatabase } from '../../src/store/open.ts';
import { reconcile, type Start } from '../../src/store/reconcile.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { commitRound, type RoundResult } from '../../src/store/write/commit-round.ts';
import { milliseconds, seconds } from '../../src/time/duration.ts';
import { later, type Instant } from '../../src/time/instant.ts';
import { MINUTE } from './watching.ts';

/** What is seen of each target in a round, by id. */
export type Seen = Readonly<Record<number, Verdict>>;

export function newStore(clock = systemClock): Store {
  return makeStore(clock, openDatabase);
}

/** A storage area as Chromium's is: values come back as JSON, with their members in an order of its own. */
export class MemoryCopy implements SecondCopy {
  readonly items = new Map<string, string>();
  isBroken = false;

  get(keys: readonly string[] | null): Promise<Record<string, unknown>> {
    if (this.isBroken) return Promise.reject(new Error('storage.local is broken'));
    const chosen = [...this.items].filter(([key]) => keys?.includes(key) ?? true);
    return Promise.resolve(
      Object.fromEntries(chosen.map(([key, text]) => [key, JSON.parse(text) as unknown])),
    );
  }

  set(items: Record<string, unknown>): Promise<void> {
    if (this.isBroken) return Promise.reject(new Error('storage.local is full'));
    for (const [key, value] of Object.entries(items)) this.items.set(key, canonicalJson(value));
    return Promise.resolve();
  }

  remove(keys: readonly string[]): Promise<void> {
    if (this.isBroken) return Promise.reject(new Error('storage.local is broken'));
    for (const key of keys) this.items.delete(key);
    return Promise.resolve();
  }
}

export type More = Partial<RoundResult> & { readonly evidence?: Evidence };

export function roundOf(
  round: number,
  at: Instant,
  seen: Seen,
  { evidence, ...more }: More = {},
): RoundResult {
  const observations = Object.entries(seen).map(([target, verdict]) => ({
    target: Number(target) as TargetId,
    startedAt: later(at, milliseconds(100)),
    endedAt: later(at, milliseconds(300)),
    verdict,
    evidence: { latency: milliseconds(120), ...evidence },
  }));
  return {
    ...{ round, at, observations, policy: POLICY, clock: UNCHECKED, clockStep: null, line: null },
    checkEveryOf: () => MINUTE,
    heartbeat: { at: later(at, seconds(1)), wall: later(at, seconds(1)), boot: 'boot', version: '1' },
    silence: [],
    addresses: null,
    holds: new Map(),
    fingerprints: null,
    ...more,
  };
}

/** A computer with a browser: starts, rounds, and the two places where they are kept. */
export class Machine {
  store = newStore();
  readonly copy = new MemoryCopy();
  round = 0;
  births = 0;

  /** A start of the browser: the old handle is gone, and the two copies are compared. */
  async start(now: Instant, more: Partial<Start> = {}) {
    this.store.close();
    this.store = newStore();
    this.births += 1;
    const grid = { phase: milliseconds(0) };
    const result = await reconcile(this.store, this.copy, {
      ...{ now, grid, birth: `birth-${this.births}`, gaveUp: null },
      ...more,
    });
    if (!result.ok) throw new Error(result.problem.message);
    return result.value;
  }

  /** A round as the background writes it: first the database, then the copy. */
  async see(at: Instant, seen: Seen, more: More = {}) {
    const committed = await this.commit(at, seen, more);
    if (committed && committed.facts.length > 0) await catchUp(this.store, this.copy, later(at, seconds(2)));
    return committed;
  }

  /** A round whose worker died before the copy was written. */
  async commit(at: Instant, seen: Seen, more: More = {}) {
    this.round += 1;
    const committed = await commitRound(this.store, roundOf(this.round, at, seen, more));
    if (!committed.ok) throw new Error(committed.problem.message);
    return committed.value;
  }

  /** The database's files are gone, as after a crash. */
  async loseDatabase(): Promise<void> {
    this.store.close();
    await deleteDB(DATABASE);
  }

  loseCopy(): void {
    this.copy.items.clear();
  }
}

/** A machine without a past. */
export async function newMachine(): Promise<Machine> {
  await deleteDB(DATABASE);
  return new Machine();
}

export type Rows = Readonly<Record<string, readonly (readonly [key: IDBValidKey, value: unknown])[]>>;

/** Every row of every store. */
export async function readRows(): Promise<Rows> {
  const db = await openDB(DATABASE);
  try {
    const rows: Record<string, [IDBValidKey, unknown][]> = {};
    for (const name of db.objectStoreNames) {
      const [keys, values] = await Promise.all([db.getAllKeys(name), db.getAll(name)]);
      rows[name] = keys.map((key, index) => [key, values[index] as unknown]);
    }
    return rows;
  } finally {
    db.close();
  }
}

/** Puts the database back as it was. */
export async function writeRows(rows: Rows): Promise<void> {
  const db = await openDB(DATABASE);
  const transaction = db.transaction([...db.objectStoreNames], 'readwrite');
  for (const name of db.objectStoreNames) {
    const store = transaction.objectStore(name);
    await store.clear();
    for (const [key, value] of rows[name] ?? [])
      await (store.keyPath === null ? store.put(value, key) : store.put(value));
  }
  await transaction.done;
  db.close();
}
