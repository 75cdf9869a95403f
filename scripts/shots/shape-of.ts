// Owns the shape of a database as data, so that a page can be told to make one like it.
import type { StoreShape } from './load-database.ts';

export async function shapeOf(name: string): Promise<StoreShape[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the database did not open'));
  });
  try {
    const names = [...db.objectStoreNames];
    if (names.length === 0) return [];
    const transaction = db.transaction(names);
    return names.map((each) => {
      const store = transaction.objectStore(each);
      const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath] as const);
      return { name: each, keyPath: store.keyPath, indexes };
    });
  } finally {
    db.close();
  }
}
