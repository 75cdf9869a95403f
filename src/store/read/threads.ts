// Owns reading what providers said.
import type { Thread, ThreadId } from '../../domain/thread.ts';
import type { Instant } from '../../time/instant.ts';
import type { ThreadRow } from '../schema.ts';
import type { AnyTransaction } from '../store.ts';

/** Everything that one provider ever said. */
export async function threadsOf(
  transaction: AnyTransaction,
  provider: string,
): Promise<ReadonlyMap<ThreadId, Thread>> {
  const rows = await transaction.objectStore('thread').index('byProvider').getAll(provider);
  return new Map(rows.map((row) => [row.id, row]));
}

/** What goes on, is still to come, or was changed since then; of all providers. */
export async function threadsSince(transaction: AnyTransaction, since: Instant): Promise<ThreadRow[]> {
  const [ongoing, touched] = await Promise.all([
    ongoingThreads(transaction),
    transaction.objectStore('thread').index('byTouch').getAll(IDBKeyRange.lowerBound(since)),
  ]);
  return [...new Map([...ongoing, ...touched].map((row) => [row.id, row])).values()];
}

/** What goes on, or is still to come; of all providers. */
export function ongoingThreads(transaction: AnyTransaction): Promise<ThreadRow[]> {
  return transaction.objectStore('thread').index('byOngoing').getAll(1);
}
