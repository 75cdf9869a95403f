// Owns the intent: what is about to be tried is written down before it is tried.
import type { Result } from '../../base/result.ts';
import type { StoreProblem } from '../problem.ts';
import type { Intent } from '../schema.ts';
import type { Store } from '../store.ts';

/** A worker that dies now leaves an intent without a tick: an interrupted attempt, not an outage, and not nothing. */
export function beginRound(store: Store, intent: Intent): Promise<Result<void, StoreProblem>> {
  return store.write(['live'], 'relaxed', async (transaction) => {
    const written = transaction.objectStore('live').put(intent, 'intent');
    // Nothing follows: the database need not wait to hear that from us, nor the first request for the database.
    transaction.commit();
    await written;
  });
}
