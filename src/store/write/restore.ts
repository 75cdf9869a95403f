// Owns putting back what the second copy kept, and writing down that the database lost it.
import type { Result } from '../../base/result.ts';
import { appendFact, type Loss } from '../../domain/fact.ts';
import { EMPTY_MEMORY, type Columns, type Memory } from '../../domain/memory.ts';
import { UNOBSERVED, type TargetState } from '../../domain/target-state.ts';
import { isClosed, type DowntimeWindow } from '../../domain/window.ts';
import { instant, latest, type Instant } from '../../time/instant.ts';
import type { Mirrored } from '../mirror.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Live } from '../schema.ts';
import type { Store, WriteTransaction } from '../store.ts';
import { foundingLive, type Founding } from './found.ts';
import { writeWindow } from './window.ts';

export type Damage = Founding & { readonly cause: Loss['cause']; readonly message: string };
export type Restored = { readonly loss: Loss; readonly live: Live; readonly memory: Memory };

/**
 * Restores windows, gaps, watchlist and settings from the second copy, in one transaction with the fact of the loss.
 * Whatever was not seen since the copy was written is not observed, with the reason `database-lost`.
 */
export function restore(
  store: Store,
  mirrored: Mirrored,
  damage: Damage,
): Promise<Result<Restored, StoreProblem>> {
  const names = ['config', 'live', 'window', 'windowPack', 'gap', 'fact'] as const;
  return store.write(names, 'strict', async (transaction) => {
    const { canary } = mirrored;
    const liveStore = transaction.objectStore('live');
    const known = await readLive(liveStore);
    const old = known?.live ?? foundingLive(damage.birth, damage.grid, canary?.round ?? 0, canary?.head);
    const mirrorIsAhead = canary !== null && (!known || canary.head.seq > old.head.seq);

    await restoreConfig(transaction, mirrored);
    const changed = mirrorIsAhead ? await restoreWindows(transaction, mirrored.windows) : [];
    if (mirrorIsAhead) await restoreGaps(transaction, mirrored, known ? old.head.seq : 0);

    const isLost = damage.cause !== 'mirror-lost';
    const from = vouchedUntil(old, canary?.at ?? null);
    const loss: Loss = {
      ...{ cause: damage.cause, message: damage.message, from, to: damage.now },
      restoredWindows: changed.length,
    };
    const [head, fact] = appendFact(mirrorIsAhead ? canary.head : old.head, damage.now, {
      kind: 'loss',
      loss,
    });
    const columns = restoreColumns(known?.memory.columns ?? EMPTY_MEMORY.columns, canary?.seenAt ?? []);
    const states = new Map(old.states);
    if (mirrorIsAhead) for (const window of changed) states.set(window.target, resumed(window, columns));
    const live: Live = {
      ...old,
      round: Math.max(old.round, canary?.round ?? 0),
      silence: isLost && from !== null ? [...old.silence, { from, reason: 'database-lost' }] : old.silence,
      states,
      loss,
      head,
    };
    await Promise.all([
      liveStore.put(live, 'live'),
      liveStore.put(columns, 'columns'),
      liveStore.put(columns.seenAt, 'observedSince'),
      transaction.objectStore('fact').put(fact),
    ]);
    const memory = { columns, observedSince: columns.seenAt, states, silence: live.silence };
    return { loss, live, memory };
  });
}

/** Up to when at least one of the copies vouches for what is there. */
function vouchedUntil(live: Live, copiedAt: Instant | null): Instant | null {
  const moments = [live.heartbeat?.at ?? null, copiedAt].filter((at) => at !== null);
  return moments.length === 0 ? null : latest(...moments);
}

async function restoreConfig(
  transaction: WriteTransaction,
  { watchlist, settings }: Mirrored,
): Promise<void> {
  const config = transaction.objectStore('config');
  if (watchlist && !(await config.getKey('watchlist'))) await config.put(watchlist, 'watchlist');
  if (settings && !(await config.getKey('settings'))) await config.put(settings, 'settings');
}

/** The windows that the database did not have, or had in an older form. */
async function restoreWindows(
  transaction: WriteTransaction,
  windows: readonly DowntimeWindow[],
): Promise<DowntimeWindow[]> {
  const changed: DowntimeWindow[] = [];
  for (const window of windows) {
    const here = await transaction.objectStore('window').get(window.id);
    if (here && JSON.stringify(here) === JSON.stringify(window)) continue;
    changed.push(window);
    await writeWindow(transaction, { kind: 'window-changed', window, absorbed: [] });
    if (isClosed(window)) await writeWindow(transaction, { kind: 'window-closed', window });
  }
  return changed;
}

/** Restored rows have no round of their own: they take the negative number of the fact that they come from. */
async function restoreGaps(transaction: WriteTransaction, { gaps }: Mirrored, since: number): Promise<void> {
  for (const row of gaps) {
    if (row.seq <= since) continue;
    const at = latest(...row.gaps.map(({ to }) => to));
    await transaction.objectStore('gap').put({ round: 0 - row.seq, at, gaps: row.gaps });
  }
}

function restoreColumns(here: Columns, copied: readonly number[]): Columns {
  const length = Math.max(here.seenAt.length, copied.length);
  const seenAt = new Float64Array(length);
  for (let target = 0; target < length; target += 1) {
    seenAt[target] = Math.max(here.seenAt[target] ?? 0, copied[target] ?? 0);
  }
  return {
    triedAt: seenAt.slice(),
    seenAt,
    outcome: new Uint8Array(length),
    latency: new Uint8Array(length),
  };
}

/** The state of a target whose last known window is `window`: it goes on where the copy ended. */
function resumed(window: DowntimeWindow, { seenAt }: Columns): TargetState {
  const lastSeen = latest(
    window.phases.at(-1)?.lastSeenAt ?? window.startedAt,
    instant(seenAt[window.target] ?? 0),
  );
  const last = { startedAt: lastSeen, endedAt: lastSeen };
  const open = isClosed(window) ? null : window;
  return { ...UNOBSERVED, last, lastBad: last, open };
}
