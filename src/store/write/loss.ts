// Owns taking back the notice of a loss once it was read.
import type { Result } from '../../base/result.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Store } from '../store.ts';

/** The user has read about the loss; the fact of it stays in the chain. */
export function clearLoss(store: Store): Promise<Result<void, StoreProblem>> {
  return store.write(['live'], 'relaxed', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const known = await readLive(liveStore);
    if (known) await liveStore.put({ ...known.live, loss: null }, 'live');
  });
}
