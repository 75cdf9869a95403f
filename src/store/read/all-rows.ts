// Owns reading the whole record as it stands at one moment: every row of every store.
import type { Result } from '../../base/result.ts';
import type { StoreProblem } from '../problem.ts';
import type { StoredRow, StoreName } from '../schema.ts';
import type { Store } from '../store.ts';

/** In one transaction, so that no row is older than another. Stores in the order of `names`, rows by key. */
export function readAllRows(
  store: Store,
  names: readonly StoreName[],
): Promise<Result<StoredRow[], StoreProblem>> {
  return store.read(names, async (transaction) => {
    const all = names.map(async (name) => {
      const rows = transaction.objectStore(name);
      const [keys, values] = await Promise.all([rows.getAllKeys(), rows.getAll()]);
      return keys.map((key, index) => ({ store: name, key, value: values[index] }) as StoredRow);
    });
    return (await Promise.all(all)).flat();
  });
}
