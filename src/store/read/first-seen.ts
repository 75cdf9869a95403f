// Owns the question since when a target is known to be up or down: before that nothing can be said.
import type { Target } from '../../domain/target.ts';
import { instant, type Instant } from '../../time/instant.ts';
import type { Store } from '../store.ts';

/** End of its first good attempt, or the start of its first window; null: there was neither yet. */
export async function firstSeenAt(store: Store, { id }: Pick<Target, 'id'>): Promise<Instant | null> {
  const read = await store.read(
    ['live'],
    (transaction) => transaction.objectStore('live').get('firstSeenAt') as Promise<Float64Array | undefined>,
  );
  const at = read.ok ? (read.value?.[id] ?? 0) : 0;
  return at === 0 ? null : instant(at);
}
