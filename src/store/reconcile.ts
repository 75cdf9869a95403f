// Owns the comparison of the two copies at every start: a loss becomes a recorded event, never a fresh start.
import { success, type Result } from '../base/result.ts';
import type { Loss } from '../domain/fact.ts';
import { EMPTY_MEMORY, type Memory } from '../domain/memory.ts';
import type { Instant } from '../time/instant.ts';
import { mirrorConfig, mirrorFacts, readMirror, type Canary, type SecondCopy } from './mirror.ts';
import type { StoreProblem } from './problem.ts';
import { readSettings, readWatchlist } from './read/config.ts';
import { readLive } from './read/live.ts';
import type { Live } from './schema.ts';
import type { Store } from './store.ts';
import { foundingLive, type Founding } from './write/found.ts';
import { restore } from './write/restore.ts';

type Known = { readonly live: Live; readonly memory: Memory };

/**
 * Makes the two copies agree, and tells what was lost, if anything was. The database is founded if there was nothing at
 * all; if there had been one, it is founded anew from the second copy, and the chain goes on where that one ended.
 */
export async function reconcile(
  store: Store,
  copy: SecondCopy,
  founding: Founding,
): Promise<Result<Loss | null, StoreProblem>> {
  const opened = await store.opened();
  if (!opened.ok) return opened;
  if (opened.value.readOnly) return success(null);
  const read = await store.read(['live'], (transaction) => readLive(transaction.objectStore('live')));
  if (!read.ok) return read;

  const [known, mirrored] = [read.value, await readMirror(copy)];
  const cause = causeOf(known?.live ?? null, mirrored.canary);
  if (cause === null && !known) return foundFresh(store, copy, founding);
  if (cause === null && known) {
    return catchUp(store, copy, known, mirrored.canary?.head.seq ?? 0, founding.now);
  }
  const restored = await restore(store, mirrored, {
    ...founding,
    cause: cause ?? 'damaged',
    message: opened.value.lossMessage ?? '',
  });
  if (!restored.ok) return restored;
  const { loss, ...after } = restored.value;
  const caughtUp = await catchUp(store, copy, after, 0, founding.now);
  return caughtUp.ok ? success(loss) : caughtUp;
}

/** What must have happened between the two starts; null: nothing. */
function causeOf(live: Live | null, canary: Canary | null): Loss['cause'] | null {
  if (!canary) return live ? (live.round > 0 ? 'mirror-lost' : null) : null;
  if (!live) return 'replaced';
  if (live.birth !== canary.birth) return 'replaced';
  if (live.head.seq < canary.head.seq || live.round < canary.round) return 'rolled-back';
  return live.head.seq === canary.head.seq && live.head.hash !== canary.head.hash ? 'damaged' : null;
}

async function foundFresh(
  store: Store,
  copy: SecondCopy,
  { birth, grid, now }: Founding,
): Promise<Result<null, StoreProblem>> {
  const live = foundingLive(birth, grid, 0);
  const written = await store.write(['live'], 'strict', async (transaction) => {
    await transaction.objectStore('live').put(live, 'live');
  });
  if (written.ok) await mirrorFacts(copy, [], live, EMPTY_MEMORY.columns, now);
  return written.ok ? success(null) : written;
}

/** The facts that the copy has not seen: the worker died between the two writes. */
async function catchUp(
  store: Store,
  copy: SecondCopy,
  { live, memory }: Known,
  since: number,
  now: Instant,
): Promise<Result<null, StoreProblem>> {
  const read = await store.read(['config', 'fact'], async (transaction) => ({
    facts: await transaction.objectStore('fact').getAll(IDBKeyRange.lowerBound(since, true)),
    watchlist: await readWatchlist(transaction.objectStore('config')),
    settings: await readSettings(transaction.objectStore('config')),
  }));
  if (!read.ok) return read;
  const { facts, watchlist, settings } = read.value;
  await mirrorConfig(copy, { watchlist, settings });
  await mirrorFacts(copy, facts, live, memory.columns, now);
  return success(null);
}
