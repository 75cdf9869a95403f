// Owns the comparison of the two copies at every start: a loss becomes a recorded event, never a fresh start.
import { success, type Result } from '../base/result.ts';
import type { Loss } from '../domain/fact.ts';
import type { Memory } from '../domain/memory.ts';
import { later } from '../time/instant.ts';
import { copyNews, type Known } from './catch-up.ts';
import {
  mirrorConfig,
  readMirror,
  type Canary,
  type Mirrored,
  type MirrorExtent,
  type SecondCopy,
} from './mirror.ts';
import type { StoreProblem } from './problem.ts';
import { readCorrections, readProviders, readSettings, readWatchlist } from './read/config.ts';
import { readLive } from './read/live.ts';
import type { Live } from './schema.ts';
import type { Store, WriteTransaction } from './store.ts';
import { isIntact } from './verify.ts';
import { foundingLive, type Founding } from './write/found.ts';
import { restore, RESTORED_STORES } from './write/restore.ts';

export type Start = Founding & {
  /** Why we gave the last database up and deleted it; null: we did not. */
  readonly gaveUp: string | null;
};

/** What a start found, and how much of the database the second copy is known to have. */
type Settled = { readonly loss: Loss | null; readonly copied: Known };

/**
 * Makes the two copies agree, and tells what was lost, if anything was. The database is founded if there was nothing at
 * all; if there had been one, it is founded anew from the second copy, and the chain goes on where that one ended.
 * `start.now` is by this computer's clock. A second copy that cannot be read is left alone until the next start.
 */
export async function reconcile(
  store: Store,
  copy: SecondCopy,
  start: Start,
): Promise<Result<Loss | null, StoreProblem>> {
  const opened = await store.opened();
  if (!opened.ok) return opened;
  if (opened.value.readOnly) return success(null);

  const intact = await isIntact(store);
  if (!intact.ok) return intact;
  const message = opened.value.lossMessage ?? start.gaveUp ?? '';
  for (const extent of ['head', 'all'] as const) {
    const mirrored = await readMirror(copy, extent);
    const evidence = { mirrored, extent, start, message, isIntact: intact.value };
    const settled = await store.write(RESTORED_STORES, 'strict', (transaction) =>
      settle(transaction, evidence),
    );
    if (!settled.ok) return settled;
    if (settled.value === null) continue;
    if (mirrored !== null) {
      await copyConfig(store, copy);
      await copyNews(store, copy, settled.value.copied, start.now);
    }
    return success(settled.value.loss);
  }
  throw new Error('The whole copy did not suffice');
}

type Evidence = {
  /** Null: it cannot be read. */
  readonly mirrored: Mirrored | null;
  readonly extent: MirrorExtent;
  readonly start: Start;
  /** What was said of the database. */
  readonly message: string;
  readonly isIntact: boolean;
};

/**
 * Decides and writes in one transaction, so that two starts at once found and restore once. Null: there was a loss, and
 * all of the copy is needed.
 */
async function settle(
  transaction: WriteTransaction,
  { mirrored, extent, start, message, isIntact: whole }: Evidence,
): Promise<Settled | null> {
  const known = await readLive(transaction.objectStore('live'));
  const canary = mirrored?.canary ?? null;
  const difference = mirrored && (await causeOf(transaction, known, mirrored, start.gaveUp));
  const cause = difference ?? (whole ? null : 'damaged');
  if (mirrored === null || cause === null) {
    const isRestored = known !== null && canary !== null && known.live.birth !== canary.birth;
    if (!known) {
      const live = foundingLive(start.birth, start.grid, 0);
      await transaction.objectStore('live').put(live, 'live');
    }
    return { loss: null, copied: isRestored ? 'nothing' : (canary?.head.seq ?? 'nothing') };
  }
  if (extent === 'head') return null;
  const clock = known?.live.clock ?? canary?.clock;
  const now = clock ? later(start.now, clock.correction) : start.now;
  const loss = await restore(transaction, mirrored, known, { ...start, now, cause, message });
  const hasAll = canary !== null && (!known || cause === 'rolled-back');
  return { loss, copied: hasAll ? canary.head.seq : 'nothing' };
}

type KnownDatabase = { readonly live: Live; readonly memory: Memory };

/** What must have happened between the two starts; null: nothing. */
async function causeOf(
  transaction: WriteTransaction,
  known: KnownDatabase | null,
  { canary, watchlist }: Mirrored,
  gaveUp: string | null,
): Promise<Loss['cause'] | null> {
  if (!canary) return known && known.live.round > 0 ? 'mirror-lost' : null;
  if (!known) return gaveUp === null ? 'replaced' : 'unreadable';
  // The user put a backup in the place of the record that the copy knows.
  if (known.live.restored?.replaced === canary.birth) return null;
  const cause = differenceOf(known.live, canary);
  if (cause !== null || !watchlist) return cause;
  // Target ids are never used twice, so a database that would give one again is older than the copy.
  const here = await readWatchlist(transaction.objectStore('config'));
  return here.nextTargetId < watchlist.nextTargetId ? 'rolled-back' : null;
}

function differenceOf(live: Live, canary: Canary): Loss['cause'] | null {
  if (live.birth !== canary.birth) return 'replaced';
  if (live.head.seq < canary.head.seq || live.round < canary.round) return 'rolled-back';
  return live.head.seq === canary.head.seq && live.head.hash !== canary.head.hash ? 'damaged' : null;
}

/** The copy of what the user decided may lag, too. */
async function copyConfig(store: Store, copy: SecondCopy): Promise<void> {
  const read = await store.read(['config'], async (transaction) => {
    const config = transaction.objectStore('config');
    const [watchlist, settings, providers, corrections] = await Promise.all([
      readWatchlist(config),
      readSettings(config),
      readProviders(config),
      readCorrections(config),
    ]);
    return { watchlist, settings, providers: [...providers.values()], corrections };
  });
  if (read.ok) await mirrorConfig(copy, read.value);
}
