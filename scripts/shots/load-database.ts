// Owns putting a dump into the database of an extension page. It runs in the page, so it stands alone.
import type { Dump } from '../extension/dump.ts';

/** One object store, as a browser is asked to make it. */
export type StoreShape = {
  readonly name: string;
  readonly keyPath: string | string[] | null;
  readonly indexes: readonly (readonly [name: string, keyPath: string | string[]])[];
};

/** Replaces every row of every store. Where there is no database yet, it is made in this shape. */
export async function loadDatabase(name: string, dump: Dump, shape: readonly StoreShape[]): Promise<void> {
  const decode = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(decode);
    const { $: kind, of } = value as { readonly $?: string; readonly of?: unknown };
    const many = () => (of as unknown[]).map(decode);
    if (kind === 'undefined') return undefined;
    if (kind === 'number') return Number(of);
    if (kind === 'Map') return new Map(many() as [unknown, unknown][]);
    if (kind === 'Uint8Array') return Uint8Array.from(many() as number[]);
    if (kind === 'Float64Array') return Float64Array.from(many() as number[]);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, decode(member)]));
  };
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  const opening = indexedDB.open(name, dump.version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes } of shape) {
      const made = opening.result.createObjectStore(store, { keyPath });
      for (const [index, path] of indexes) made.createIndex(index, path);
    }
  };
  const db = await done(opening);
  const transaction = db.transaction(Object.keys(dump.stores), 'readwrite');
  for (const [each, rows] of Object.entries(dump.stores)) {
    const store = transaction.objectStore(each);
    store.clear();
    for (const [key, value] of rows) {
      if (store.keyPath === null) store.put(decode(value), key as IDBValidKey);
      else store.put(decode(value));
    }
  }
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('the rows were refused'));
  });
  db.close();
}
