// Owns putting back what the second copy kept, and writing down that the database lost it.
import { canonicalJson } from '../../base/digest.ts';
import { appendFact, type Loss } from '../../domain/fact.ts';
import { packGaps } from '../../domain/gap-pack.ts';
import type { Memory } from '../../domain/memory.ts';
import { isClosed, type DowntimeWindow } from '../../domain/window.ts';
import { latest, type Instant } from '../../time/instant.ts';
import type { Mirrored } from '../mirror.ts';
import { readWatchlist } from '../read/config.ts';
import { SEALED_STORES, type Live } from '../schema.ts';
import type { WriteTransaction } from '../store.ts';
import { foundingLive, type Founding } from './found.ts';
import { resumeMemory } from './resume.ts';
import { deleteWindow, writeWindow } from './window.ts';

export type Damage = Founding & { readonly cause: Loss['cause']; readonly message: string };

export const RESTORED_STORES = [
  'config',
  'live',
  'window',
  'windowPack',
  'gap',
  ...SEALED_STORES,
  'fact',
] as const;

/**
 * Restores windows, gaps, what was pasted and what the user decided from the second copy, in one transaction with the fact of the loss.
 * Whatever was not seen since the copy was written is not observed, with the reason `database-lost`.
 */
export async function restore(
  transaction: WriteTransaction,
  mirrored: Mirrored,
  known: { readonly live: Live; readonly memory: Memory } | null,
  damage: Damage,
): Promise<Loss> {
  const { canary } = mirrored;
  const fresh = foundingLive(damage.birth, canary?.grid ?? damage.grid, canary?.round ?? 0, canary?.head);
  const old: Live = known?.live ?? {
    ...{ ...fresh, clock: canary?.clock ?? fresh.clock },
    ...(canary?.restored ? { restored: canary.restored } : {}),
  };
  const mirrorIsAhead = canary !== null && (!known || canary.head.seq > old.head.seq);
  const isSameLine = known !== null && old.birth === canary?.birth;

  // Where the database has nothing newer, its own form of a window proves nothing after it was damaged.
  const prevails = mirrorIsAhead || (damage.cause === 'damaged' && canary?.head.seq === old.head.seq);
  const restored = canary ? await restoreWindows(transaction, mirrored.windows, prevails) : [];
  if (canary && isSameLine && mirrorIsAhead) await forgetAbsorbed(transaction, mirrored.windows);
  await restoreGaps(transaction, mirrored, isSameLine ? old.head.seq : 0);
  await restoreSealed(transaction, mirrored, prevails);
  await restoreFacts(transaction, mirrored);
  if (damage.cause !== 'mirror-lost') await restoreConfig(transaction, mirrored);

  const from = vouchedUntil(old, canary?.at ?? null);
  const loss: Loss = {
    ...{ cause: damage.cause, message: damage.message, from, to: damage.now },
    restoredWindows: restored.length,
  };
  const end = mirrorIsAhead ? canary.head : old.head;
  const [head, fact] = appendFact(end, damage.now, { kind: 'loss', loss, after: end });
  const live: Live = { ...old, round: Math.max(old.round, canary?.round ?? 0), loss, head };
  const isLost = damage.cause !== 'mirror-lost' && from !== null;
  const silence = isLost ? [...old.silence, { from, reason: 'database-lost' as const }] : old.silence;
  const resumed =
    canary && (await resumeMemory(transaction, { mirrored, canary, known, mirrorIsAhead, restored }));
  const liveStore = transaction.objectStore('live');
  await liveStore.put({ ...live, silence, states: resumed?.states ?? live.states }, 'live');
  await transaction.objectStore('fact').put(fact);
  return loss;
}

/** Up to when at least one of the copies vouches for what is there. */
function vouchedUntil(live: Live, copiedAt: Instant | null): Instant | null {
  const moments = [live.heartbeat?.at ?? null, copiedAt].filter((at) => at !== null);
  return moments.length === 0 ? null : latest(...moments);
}

/** What the user decided, unless the database knows of later decisions. */
async function restoreConfig(
  transaction: WriteTransaction,
  { watchlist, settings, providers, corrections }: Mirrored,
): Promise<void> {
  const config = transaction.objectStore('config');
  const here = await readWatchlist(config);
  if (!watchlist || here.nextTargetId > watchlist.nextTargetId) return;
  await config.put(watchlist, 'watchlist');
  if (settings) await config.put(settings, 'settings');
  if (providers) await config.put(new Map(providers.map((each) => [each.name, each])), 'providers');
  if (corrections) await config.put(corrections, 'corrections');
}

/** The windows that the database did not have, or had in an older form. */
async function restoreWindows(
  transaction: WriteTransaction,
  windows: readonly DowntimeWindow[],
  prevails: boolean,
): Promise<DowntimeWindow[]> {
  const restored: DowntimeWindow[] = [];
  for (const window of windows) {
    const here = await transaction.objectStore('window').get(window.id);
    // Storage areas give members back in an order of their own.
    if (here && (!prevails || canonicalJson(here) === canonicalJson(window))) continue;
    restored.push(window);
    await writeWindow(transaction, { kind: 'window-changed', window, absorbed: [] });
    if (isClosed(window)) await writeWindow(transaction, { kind: 'window-closed', window });
  }
  return restored;
}

/** Windows that an older database has, and a newer copy does not: they became part of others. */
async function forgetAbsorbed(
  transaction: WriteTransaction,
  windows: readonly DowntimeWindow[],
): Promise<void> {
  const kept = new Set<string>(windows.map(({ id }) => id));
  for (const window of await transaction.objectStore('window').getAll()) {
    if (!kept.has(window.id)) await deleteWindow(transaction, window.id);
  }
}

/** Restored rows have no round of their own: they take the negative number of the fact that they come from. */
async function restoreGaps(transaction: WriteTransaction, { gaps }: Mirrored, since: number): Promise<void> {
  for (const row of gaps) {
    if (row.seq <= since) continue;
    const at = latest(...row.gaps.map(({ to }) => to));
    await transaction.objectStore('gap').put({ round: -row.seq, at, gaps: packGaps(row.gaps) });
  }
}

/** A newer copy knows what was taken back since. */
async function restoreSealed(
  transaction: WriteTransaction,
  { sealed }: Mirrored,
  prevails: boolean,
): Promise<void> {
  for (const { kind, row } of sealed) {
    const store = transaction.objectStore(kind);
    if (prevails || (await store.getKey(row.id)) === undefined) await store.put(row);
  }
}

async function restoreFacts(transaction: WriteTransaction, { facts }: Mirrored): Promise<void> {
  const store = transaction.objectStore('fact');
  for (const fact of facts) if ((await store.getKey(fact.seq)) === undefined) await store.put(fact);
}
