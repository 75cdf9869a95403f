// Owns everything that the log of a running browser holds, both copies of it, read at one moment.
import { snapshotOf, type Dump } from '../../scripts/extension/dump.ts';
import type { Session } from '../../scripts/extension/session.ts';
import { decodeChunk } from '../../src/domain/chunk.ts';
import type { Gap } from '../../src/domain/coverage.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { decodeOutcome, type Outcome } from '../../src/domain/outcome.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { readMirror, type Mirrored } from '../../src/store/mirror.ts';
import { readRoster, type Roster } from '../../src/store/read/roster.ts';
import { readLog } from '../../src/store/read/windows.ts';
import type { Tick } from '../../src/store/schema.ts';
import type { Store } from '../../src/store/store.ts';
import type { Instant } from '../../src/time/instant.ts';

/** One check, at the time of its round (of an hour that is over: to the second). */
export type Check = { readonly at: Instant; readonly code: number; readonly outcome: Outcome };

export type Recorded = {
  readonly roster: Roster;
  /** The rounds of this hour; earlier ones have been folded into each target's day. */
  readonly ticks: readonly Tick[];
  readonly facts: readonly Fact[];
  readonly windows: readonly DowntimeWindow[];
  readonly gaps: readonly Gap[];
  readonly copy: Mirrored;
  checksOf(target: TargetId): readonly Check[];
};

/** Null: nothing was ever written. */
export async function readRecorded(session: Session): Promise<Recorded | null> {
  const dump = await session.dump();
  const items = await session.page.evaluate<Readonly<Record<string, unknown>>>(
    '(globalThis.browser ?? globalThis.chrome).storage.local.get(null)',
  );
  const copy = await readMirror({
    get: () => Promise.resolve(items),
    set: () => Promise.reject(new Error('this copy is for reading')),
    remove: () => Promise.reject(new Error('this copy is for reading')),
  });
  if (!copy) throw new Error('the second copy cannot be read');
  return dump && recordedOf(dump, copy);
}

async function recordedOf(dump: Dump, copy: Mirrored): Promise<Recorded> {
  const store = await snapshotOf(dump);
  const roster = good(await readRoster(store));
  if (!roster) throw new Error('a database without a live row');
  const log = good(await readLog(store, roster.memory.states));
  const { ticks, facts, folded } = good(await readRows(store));
  store.close();
  const checksOf = (target: TargetId): readonly Check[] => {
    const earlier = folded.filter((one) => one.target === target).map(({ at, code }) => ({ at, code }));
    const later = ticks.map(({ at, columns }) => ({ at, code: columns[2 * target] ?? 0 }));
    return [...earlier, ...later].flatMap(({ at, code }) => {
      const outcome = decodeOutcome(code);
      return outcome ? [{ at, code, outcome }] : [];
    });
  };
  return { roster, ticks, facts, windows: log.windows, gaps: log.gaps, copy, checksOf };
}

function readRows(store: Store) {
  return store.read(['tick', 'fact', 'chunk'], async (transaction) => {
    const ticks = await transaction.objectStore('tick').getAll();
    const facts = await transaction.objectStore('fact').getAll();
    const days = transaction.objectStore('chunk');
    const [keys, chunks] = await Promise.all([days.getAllKeys(), days.getAll()]);
    const folded = keys.flatMap(([target, day], index) =>
      decodeChunk(chunks[index] ?? new Uint8Array(), day).map(({ at, outcome }) => ({
        target,
        at,
        code: outcome,
      })),
    );
    return { ticks, facts, folded };
  });
}

type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: { readonly message: string } };

function good<T>(read: Read<T>): T {
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
