// Owns the question whether the database can be read at all, asked of every store.
import { success, type Result } from '../../base/result.ts';
import type { StoreProblem } from '../problem.ts';
import type { StoreName } from '../schema.ts';
import type { Store } from '../store.ts';

/** Reads every row once, a store at a time. */
export async function readEverything(store: Store): Promise<Result<void, StoreProblem>> {
  const opened = await store.opened();
  if (!opened.ok) return opened;
  for (const name of opened.value.db.objectStoreNames as Iterable<StoreName>) {
    const read = await store.read([name], async (transaction) => {
      await transaction.objectStore(name).getAll();
    });
    if (!read.ok) return read;
  }
  return success(undefined);
}
