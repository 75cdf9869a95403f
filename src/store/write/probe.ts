// Owns the question whether the database can be written at all, asked without changing anything.
import type { Result } from '../../base/result.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

export function probeWriting(store: Store): Promise<Result<void, StoreProblem>> {
  return store.write(['live'], 'strict', async (transaction) => {
    const liveStore = transaction.objectStore('live');
    const live = await liveStore.get('live');
    if (live !== undefined) await liveStore.put(live, 'live');
  });
}
