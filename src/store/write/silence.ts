// Owns writing down that, and why, nothing is observed from a moment on.
import type { Result } from '../../base/result.ts';
import { fallSilent } from '../../domain/coverage.ts';
import { recall } from '../../domain/memory.ts';
import type { Silence } from '../../domain/silence.ts';
import type { TargetId } from '../../domain/target.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Store } from '../store.ts';

/** Silences these targets, or the whole machine. */
export function writeSilence(
  store: Store,
  targets: readonly TargetId[] | 'all',
  silence: Silence,
): Promise<Result<void, StoreProblem>> {
  return store.write(['live'], 'relaxed', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const known = await readLive(liveStore);
    if (!known) return;
    const { live, memory } = known;
    const states = new Map(live.states);
    if (targets !== 'all') {
      for (const target of targets) states.set(target, fallSilent(recall(memory, target), silence));
    }
    const machine = targets === 'all' ? [...live.silence, silence] : live.silence;
    await liveStore.put({ ...live, states, silence: machine }, 'live');
  });
}

/** Somebody is watching again from `at` on: what lies before has had its reason written down. */
export function writeHeartbeat(store: Store, at: Instant): Promise<Result<void, StoreProblem>> {
  return store.write(['live'], 'relaxed', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const known = await readLive(liveStore);
    if (!known?.live.heartbeat) return;
    await liveStore.put({ ...known.live, heartbeat: { ...known.live.heartbeat, at } }, 'live');
  });
}

/** The user has read about the loss; the fact of it stays in the chain. */
export function clearLoss(store: Store): Promise<Result<void, StoreProblem>> {
  return store.write(['live'], 'relaxed', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const known = await readLive(liveStore);
    if (known) await liveStore.put({ ...known.live, loss: null }, 'live');
  });
}
