// Owns taking another computer's record away from beside this one. That it was there stays sealed, and that it was removed.
import type { Result } from '../../base/result.ts';
import { appendFact } from '../../domain/fact.ts';
import { later, type Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Store } from '../store.ts';

/** `wall` is this computer's clock. What does not stand there is removed already: then nothing is written. */
export function removeVantage(store: Store, id: string, wall: Instant): Promise<Result<void, StoreProblem>> {
  return store.write(['live', 'vantage', 'fact'], 'strict', async (transaction) => {
    const rows = transaction.objectStore('vantage');
    const [there, known] = await Promise.all([rows.getKey(id), readLive(transaction.objectStore('live'))]);
    if (there === undefined || !known) return;
    const at = later(wall, known.live.clock.correction);
    const [head, fact] = appendFact(known.live.head, at, { kind: 'vantage', id, hash: null });
    await rows.delete(id);
    await transaction.objectStore('fact').put(fact);
    await transaction.objectStore('live').put({ ...known.live, head }, 'live');
  });
}
