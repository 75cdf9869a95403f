// Owns bringing the second copy up to date: whatever it missed, because a worker died or a disk was full, it gets.
import { failure, success, type Result } from '../base/result.ts';
import type { Fact } from '../domain/fact.ts';
import { unpackGaps } from '../domain/gap-pack.ts';
import type { Memory } from '../domain/memory.ts';
import { stageOf } from '../domain/target-state.ts';
import type { DowntimeWindow, WindowId } from '../domain/window.ts';
import { later, type Instant } from '../time/instant.ts';
import {
  readCanary,
  rowsIn,
  writeNews,
  type Canary,
  type MirroredGaps,
  type News,
  type OpenEdge,
  type Sealed,
  type SecondCopy,
} from './mirror.ts';
import type { StoreProblem } from './problem.ts';
import { readLive } from './read/live.ts';
import { SEALED_STORES, type GapRow, type Live, type SealedRow, type SealedStore } from './schema.ts';
import type { ReadTransaction, Store } from './store.ts';

/** The last fact that the copy has, or that it may have nothing at all. */
export type Known = number | 'nothing';

/**
 * Copies what is new, if anything. A copy of another database is left alone: only the next start may judge it.
 * `wall` is this computer's clock.
 */
export async function catchUp(
  store: Store,
  copy: SecondCopy,
  wall: Instant,
): Promise<Result<null, StoreProblem>> {
  let canary: Canary | null;
  try {
    canary = await readCanary(copy);
  } catch (error) {
    return failure(unwritable(error));
  }
  return copyNews(store, copy, canary?.head.seq ?? 'nothing', wall, canary?.birth ?? null);
}

/** Copies everything after `known`. With a `birth`, only if that is still the name of this database. */
export async function copyNews(
  store: Store,
  copy: SecondCopy,
  known: Known,
  wall: Instant,
  birth: string | null = null,
): Promise<Result<null, StoreProblem>> {
  const read = await store.read(['live', 'fact', 'window', 'gap', ...SEALED_STORES], (transaction) =>
    readNews(transaction, known, wall, birth),
  );
  if (!read.ok) return read;
  if (!read.value) return success(null);
  try {
    // Rows of another record, or of an earlier one, would come back with the next loss.
    await writeNews(copy, read.value, known === 'nothing' ? await rowsIn(copy) : []);
    return success(null);
  } catch (error) {
    return failure(unwritable(error));
  }
}

function unwritable(error: unknown): StoreProblem {
  return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

async function readNews(
  transaction: ReadTransaction,
  known: Known,
  wall: Instant,
  birth: string | null,
): Promise<News | null> {
  const liveStore = transaction.objectStore('live');
  const [now, firstSeenAt] = await Promise.all([
    readLive(liveStore),
    liveStore.get('firstSeenAt') as Promise<Float64Array | undefined>,
  ]);
  if (!now || (birth !== null && now.live.birth !== birth)) return null;
  const since = known === 'nothing' ? 0 : known;
  const facts = await transaction.objectStore('fact').getAll(IDBKeyRange.lowerBound(since, true));
  const news = newsOf(facts, canaryOf(now.live, now.memory, firstSeenAt, wall));
  if (known !== 'nothing') {
    const told = new Map(facts.flatMap((fact) => (isTold(fact) ? [[fact.kind + fact.id, fact]] : [])));
    const rows = [...told.values()].map(async ({ kind, id }) =>
      sealed(kind, [await transaction.objectStore(kind).get(id)]),
    );
    return { ...news, sealed: (await Promise.all(rows)).flat() };
  }
  // Rows that were restored once have no fact here: the copy that has nothing is given the rows themselves.
  const [windows, rows, ...told] = await Promise.all([
    transaction.objectStore('window').getAll(),
    transaction.objectStore('gap').getAll(IDBKeyRange.upperBound(0, true)),
    ...SEALED_STORES.map(async (kind) => sealed(kind, await transaction.objectStore(kind).getAll())),
  ]);
  return { ...news, windows, sealed: told.flat(), gaps: [...news.gaps, ...rows.map(restoredGaps)] };
}

function newsOf(facts: readonly Fact[], canary: Canary): Omit<News, 'sealed'> {
  const windows = new Map<WindowId, DowntimeWindow>();
  const absorbed = new Set<WindowId>();
  const gaps: MirroredGaps[] = [];
  for (const fact of facts) {
    if (fact.kind === 'gaps') gaps.push({ seq: fact.seq, gaps: fact.gaps });
    if (fact.kind !== 'window') continue;
    for (const id of fact.absorbed) {
      absorbed.add(id);
      windows.delete(id);
    }
    absorbed.delete(fact.window.id);
    windows.set(fact.window.id, fact.window);
  }
  return {
    canary,
    gaps,
    windows: [...windows.values()],
    absorbed: [...absorbed],
    facts: facts.filter(({ kind }) => COPIED_FACTS.has(kind)),
  };
}

/** What has no row of its own to be restored from. */
const COPIED_FACTS: ReadonlySet<Fact['kind']> = new Set([
  ...(['loss', 'clock-step', 'correction'] as const),
  'restored',
]);

function isTold(fact: Fact): fact is Extract<Fact, { readonly kind: SealedStore }> {
  return (SEALED_STORES as readonly string[]).includes(fact.kind);
}

function sealed(kind: SealedStore, rows: readonly (SealedRow | undefined)[]): Sealed[] {
  return rows.flatMap((row) => (row ? { kind, row } : []));
}

/** A restored row's number is the negative one of the fact that it came from. */
function restoredGaps({ round, gaps }: GapRow): MirroredGaps {
  return { seq: -round, gaps: unpackGaps(gaps) };
}

function canaryOf(
  live: Live,
  { columns, states }: Memory,
  firstSeenAt: Float64Array | undefined,
  wall: Instant,
): Canary {
  const open: OpenEdge[] = [];
  const seenAt = [...columns.seenAt];
  for (const [target, state] of states) {
    const { lastGood, lastBad } = state;
    if (state.open) open.push({ window: state.open.id, lastGood, lastBad });
    else if (stageOf(state) === 'failing') seenAt[target] = lastGood?.startedAt ?? 0;
  }
  return {
    birth: live.birth,
    head: live.head,
    round: live.round,
    at: later(wall, live.clock.correction),
    clock: live.clock,
    grid: live.grid,
    seenAt,
    firstSeenAt: [...(firstSeenAt ?? [])],
    open,
    ...(live.restored ? { restored: live.restored } : {}),
  };
}
