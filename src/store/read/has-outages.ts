// Owns the question whether there is any outage in the record.
import type { Store } from '../store.ts';

/** False also where the record cannot be read. */
export async function hasOutages(store: Store): Promise<boolean> {
  const read = await store.read(['window'], (transaction) => transaction.objectStore('window').count());
  return read.ok && read.value > 0;
}
