// Owns the proof that whatever dies, and whenever, every committed check is in the log and the two copies agree again.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../src/base/digest.ts';
import { decodeChunk } from '../../src/domain/chunk.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { isClosed, type DowntimeWindow, type WindowId } from '../../src/domain/window.ts';
import { RETENTION } from '../../src/domain/retention.ts';
import type { Live, Tick } from '../../src/store/schema.ts';
import { commitRound } from '../../src/store/write/commit-round.ts';
import { foldTicks } from '../../src/store/write/fold.ts';
import type { WindowPack } from '../../src/domain/window-pack.ts';
import { headOf } from '../support/chain.ts';
import { newMachine, readRows, roundOf, writeRows, type Machine, type Rows } from '../support/record.ts';
import { withTrouble } from '../support/trouble.ts';
import { at, down, up } from '../support/watching.ts';

type Step =
  | { readonly kind: 'see'; readonly bad: readonly number[]; readonly after: number }
  /** The worker dies after the database was written, before the copy is. */
  | { readonly kind: 'die-between'; readonly bad: readonly number[]; readonly after: number }
  /** The worker dies inside the transaction, at its n-th request. */
  | {
      readonly kind: 'die-inside';
      readonly bad: readonly number[];
      readonly after: number;
      readonly n: number;
    }
  | { readonly kind: 'copy-breaks' | 'copy-works' | 'fold' | 'restart' }
  | { readonly kind: 'lose-database' | 'lose-copy' | 'roll-back' };

const seeing = { bad: fc.subarray([1, 2]), after: fc.constantFrom(10, 30, 60, 60, 60, 400, 3600) };
const round = fc.record({ kind: fc.constant('see' as const), ...seeing });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: round },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('die-between' as const), ...seeing }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('die-inside' as const),
      ...seeing,
      n: fc.integer({ min: 1, max: 14 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('copy-breaks', 'copy-works', 'fold', 'restart') }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('lose-database', 'lose-copy', 'roll-back') }),
  },
);

/** What must be in the log, whatever happened. */
class Expected {
  /** Rounds that were committed since the database was last lost, by their second. */
  readonly rounds = new Set<number>();
  /** Closed windows that the second copy had seen. */
  readonly windows = new Map<WindowId, DowntimeWindow>();
}

function windowsIn({ items }: Machine['copy']): DowntimeWindow[] {
  const found = [...items].filter(([key]) => key.startsWith('window:'));
  return found.map(([, text]) => JSON.parse(text) as DowntimeWindow);
}

function roundsIn(rows: Rows): Set<number> {
  const ticks = (rows['tick'] ?? []).map(([, tick]) => Math.floor((tick as Tick).at / 1000) * 1000);
  const chunks = (rows['chunk'] ?? []).flatMap(([key, chunk]) =>
    decodeChunk(chunk as Uint8Array, (key as number[])[1] ?? 0).map((check) => check.at as number),
  );
  return new Set([...ticks, ...chunks]);
}

async function verify(machine: Machine, expected: Expected): Promise<void> {
  const rows = await readRows();
  const live = new Map(rows['live']).get('live') as Live;
  const facts = (rows['fact'] ?? []).map(([, fact]) => fact as Fact);
  expect(headOf(facts)).toEqual(live.head);

  const rounds = roundsIn(rows);
  for (const second of expected.rounds) expect(rounds.has(second), `round at ${second}`).toBe(true);

  const windows = (rows['window'] ?? []).map(([, window]) => window as DowntimeWindow);
  const texts = (all: readonly DowntimeWindow[]) => all.map(canonicalJson).sort();
  expect(texts(windowsIn(machine.copy))).toEqual(texts(windows));
  for (const [id, window] of expected.windows) {
    const here = windows.find((each) => each.target === window.target && overlaps(each, window));
    expect(here, `window ${id}`).toBeDefined();
  }
  verifyOrder(windows, live);
  verifyPacks(rows, windows);
}

/** A window may have become part of another, but not have vanished. */
function overlaps(one: DowntimeWindow, other: DowntimeWindow): boolean {
  return one.startedAt <= other.startedAt && (one.endedAt ?? Infinity) >= (other.endedAt ?? Infinity);
}

function verifyOrder(windows: readonly DowntimeWindow[], { states }: Live): void {
  for (const target of [1, 2]) {
    const own = windows.filter((window) => window.target === target);
    own.sort((one, other) => one.startedAt - other.startedAt);
    for (const [index, window] of own.entries()) {
      const next = own[index + 1];
      if (next) expect(window.endedAt ?? Infinity).toBeLessThanOrEqual(next.startedAt);
      if (isClosed(window)) expect(window.endedAfter).toBeLessThanOrEqual(window.endedAt);
    }
    const open = own.filter(({ endedAt }) => endedAt === null).map(({ id }) => id);
    const state = states.get(target as TargetId)?.open;
    expect(open).toEqual(state ? [state.id] : []);
  }
}

function verifyPacks(rows: Rows, windows: readonly DowntimeWindow[]): void {
  const packed = (rows['windowPack'] ?? []).flatMap(([, pack]) => {
    const { startedAt, endedAt } = pack as WindowPack;
    return [...startedAt].map((start, index) => `${start} ${endedAt[index]}`);
  });
  const closed = windows.filter(isClosed).map(({ startedAt, endedAt }) => `${startedAt} ${endedAt}`);
  expect(packed.sort()).toEqual(closed.sort());
}

async function play(steps: readonly Step[]): Promise<void> {
  const machine = await newMachine();
  await machine.start(at(0));
  const expected = new Expected();
  let second = 0;
  let older: { rows: Rows; rounds: readonly number[] } | null = null;
  const seen = (bad: readonly number[]) => ({
    1: bad.includes(1) ? down() : up,
    2: bad.includes(2) ? down() : up,
  });
  const restart = async () => {
    machine.copy.isBroken = false;
    await machine.start(at((second += 5)));
    const live = new Map((await readRows())['live']).get('live') as Live;
    machine.round = live.round;
    await verify(machine, expected);
    for (const window of windowsIn(machine.copy).filter(isClosed)) expected.windows.set(window.id, window);
  };

  for (const each of steps) {
    switch (each.kind) {
      case 'see':
      case 'die-between': {
        second += each.after;
        const isSeen = seen(each.bad);
        const committed =
          each.kind === 'see'
            ? await machine.see(at(second), isSeen)
            : await machine.commit(at(second), isSeen);
        if (committed) expected.rounds.add(at(second));
        break;
      }
      case 'die-inside': {
        second += each.after;
        const result = roundOf(machine.round + 1, at(second), seen(each.bad));
        await withTrouble(each.n, 'fails', async () => {
          const committed = await commitRound(machine.store, result);
          if (!committed.ok) return;
          machine.round += 1;
          expected.rounds.add(at(second));
        });
        break;
      }
      case 'copy-breaks':
        machine.copy.isBroken = true;
        break;
      case 'copy-works':
        machine.copy.isBroken = false;
        break;
      case 'fold':
        await foldTicks(machine.store, at(second), RETENTION);
        break;
      case 'restart':
        await restart();
        older = { rows: await readRows(), rounds: [...expected.rounds] };
        break;
      case 'lose-database':
        await machine.loseDatabase();
        expected.rounds.clear();
        older = null;
        await restart();
        break;
      case 'lose-copy':
        machine.loseCopy();
        await restart();
        older = null;
        break;
      case 'roll-back':
        if (!older) break;
        machine.store.close();
        await writeRows(older.rows);
        expected.rounds.clear();
        for (const kept of older.rounds) expected.rounds.add(kept);
        older = null;
        await restart();
        break;
    }
  }
  await restart();
}

test('crashes at random moments lose no committed check, no window, and no link of the chain', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), play), { numRuns: 150 });
}, 120_000);
