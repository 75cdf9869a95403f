// Owns the proof that a write is whole or absent, whichever request of it fails, and however it fails.
import { beforeEach, describe, expect, test } from 'vitest';
import { RETENTION } from '../../src/domain/retention.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { DATABASE_DEADLINE } from '../../src/store/deadline.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { commitRound } from '../../src/store/write/commit-round.ts';
import { foldTicks } from '../../src/store/write/fold.ts';
import { reconcile } from '../../src/store/reconcile.ts';
import { milliseconds } from '../../src/time/duration.ts';
import type { Clock } from '../../src/time/clock.ts';
import {
  Machine,
  newMachine,
  newStore,
  readRows,
  roundOf,
  writeRows,
  type MemoryCopy,
} from '../support/record.ts';
import { withTrouble, type Trouble } from '../support/trouble.ts';
import { at, down, up } from '../support/watching.ts';

const DAY = 86_400;
/** The five seconds of patience pass in a moment. */
const impatient: Clock = {
  ...systemClock,
  startTimer: (length, onEnd) => systemClock.startTimer(milliseconds(length / 200), onEnd),
};

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

/** Every request of `act` fails once, in each of the three ways; each time the rows are as before or as after. */
async function failEverywhere(act: (store: Store) => Promise<{ readonly ok: boolean }>): Promise<number> {
  machine.store.close();
  const before = await readRows();
  const plain = newStore();
  expect((await act(plain)).ok).toBe(true);
  plain.close();
  const after = await readRows();
  expect(after).not.toEqual(before);

  let troubles = 0;
  for (const trouble of ['fails', 'aborts', 'hangs'] satisfies Trouble[]) {
    for (let n = 1; ; n += 1) {
      await writeRows(before);
      const store = newStore(trouble === 'hangs' ? impatient : systemClock);
      let isDone = false;
      const count = await withTrouble(n, trouble, async () => {
        isDone = (await act(store)).ok;
      });
      store.close();
      if (count < n) break;
      troubles += 1;
      expect(await readRows(), `request ${n} ${trouble}`).toEqual(isDone ? after : before);
      // An aborted write may be tried again at once; one that fails or hangs is a problem to be told.
      expect(isDone, `request ${n} ${trouble}`).toBe(trouble === 'aborts');
    }
  }
  return troubles;
}

describe('a write that fails at any of its requests', () => {
  test('leaves a round of checks whole or absent', async () => {
    await machine.see(at(0), { 1: up, 2: up });
    await machine.see(at(60), { 1: down(), 2: down() });
    await machine.see(at(70), { 1: down(), 2: up });
    const opensWindow = roundOf(4, at(95), { 1: down(), 2: up, 3: up });
    expect(await failEverywhere((store) => commitRound(store, opensWindow))).toBeGreaterThan(20);
    const endsGap = roundOf(5, at(600), { 1: down(), 2: down() });
    expect(await failEverywhere((store) => commitRound(store, endsGap))).toBeGreaterThan(20);
  });

  test('leaves a fold at the end of a day whole or absent', async () => {
    for (let minute = 0; minute < 5; minute += 1) await machine.see(at(minute * 60), { 1: up, 2: down() });
    expect(await failEverywhere((store) => foldTicks(store, at(DAY + 60), RETENTION))).toBeGreaterThan(30);
  });

  test('leaves a restoration whole or absent', async () => {
    await seeAnOutage();
    const copy = structuredCopy(machine.copy);
    await machine.loseDatabase();
    const fresh = new Machine();
    await fresh.store.opened();
    fresh.store.close();
    machine = fresh;
    const start = { now: at(4000), birth: 'again', grid: { phase: milliseconds(0) }, gaveUp: null };
    const restoring = async (store: Store) => {
      machine.copy.items.clear();
      for (const [key, value] of copy) machine.copy.items.set(key, value);
      return reconcile(store, machine.copy, start);
    };
    // Reads that only serve the second copy may fail: it is caught up later.
    machine.store.close();
    const before = await readRows();
    for (let n = 1; ; n += 1) {
      await writeRows(before);
      const store = newStore();
      let isDone = false;
      const count = await withTrouble(n, 'fails', async () => {
        isDone = (await restoring(store)).ok;
      });
      store.close();
      if (count < n) break;
      const rows = await readRows();
      expect(rows['window']?.length, `request ${n}`).toBe(isDone ? 1 : 0);
      expect(rows['fact']?.length, `request ${n}`).toBe(isDone ? 1 : 0);
      expect(rows['live']?.length ?? 0, `request ${n}`).toBe(isDone ? 4 : 0);
    }
  });
});

describe('a database that never answers', () => {
  test('is given up after five seconds of work', async () => {
    expect(DATABASE_DEADLINE).toBe(5000);
    let kind: string | null = null;
    await withTrouble(1, 'hangs', async () => {
      const result = await commitRound(newStore(impatient), roundOf(1, at(0), { 1: up }));
      kind = result.ok ? null : result.problem.kind;
    });
    expect(kind).toBe('stuck');
  });

  test('is given up after five seconds of opening', async () => {
    const store = makeStore(impatient, () => new Promise(() => {}));
    expect(await store.opened()).toMatchObject({ ok: false, problem: { kind: 'stuck' } });
  });
});

async function seeAnOutage(): Promise<void> {
  for (const second of [0, 60]) await machine.see(at(second), { 1: up });
  for (const second of [120, 130, 160, 190]) await machine.see(at(second), { 1: down() });
  for (const second of [220, 250, 280, 310]) await machine.see(at(second), { 1: up });
}

function structuredCopy({ items }: MemoryCopy): ReadonlyMap<string, string> {
  return new Map(items);
}
