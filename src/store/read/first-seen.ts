// Owns the question since when a target is known: before its first result nothing can be said.
import type { Target } from '../../domain/target.ts';
import type { Instant } from '../../time/instant.ts';
import type { Store } from '../store.ts';

/** End of the first attempt that gave a result; null: none has yet. The first result is always kept as evidence. */
export async function firstSeenAt(store: Store, { id, addedAt }: Target): Promise<Instant | null> {
  const read = await store.read(['evidence'], async (transaction) => {
    const index = transaction.objectStore('evidence').index('byTime');
    for (
      let cursor = await index.openCursor(IDBKeyRange.lowerBound(addedAt));
      cursor;
      cursor = await cursor.continue()
    ) {
      const first = cursor.value.observations.find(
        ({ target, verdict }) => target === id && verdict.kind !== 'unknown',
      );
      if (first) return first.endedAt;
    }
    return null;
  });
  return read.ok ? read.value : null;
}
