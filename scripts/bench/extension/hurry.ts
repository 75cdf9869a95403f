// Owns writing in a hurry: nobody waits for each row, and of a row that is written again and again only the last is.
import { unwrap, type IDBPObjectStore } from 'idb';
import type { DownlogSchema, StoreName } from '../../../src/store/schema.ts';
import type { WriteTransaction } from '../../../src/store/store.ts';

/** The store whose rows are held back. */
const REWRITTEN = 'live';

type Row = { readonly put: unknown; readonly get: unknown };
type AnyStore = IDBPObjectStore<DownlogSchema, StoreName[], StoreName, 'readwrite'>;

export class Hurry {
  readonly #rows = new Map<IDBValidKey, unknown>();

  /** The transaction, but that it answers at once. A row that cannot be written ends it, and its end is waited for. */
  within(transaction: WriteTransaction): WriteTransaction {
    const objectStore = (name: StoreName) => {
      const store = transaction.objectStore(name) as AnyStore;
      return withMembers(store, name === REWRITTEN ? this.#heldBack(store) : { put: putAtOnce(store) });
    };
    return withMembers(transaction, { objectStore });
  }

  /** Writes what was held back. */
  async flush(transaction: WriteTransaction): Promise<void> {
    const put = putAtOnce(transaction.objectStore(REWRITTEN) as AnyStore);
    await Promise.all([...this.#rows].map(([key, row]) => put(row, key)));
  }

  #heldBack(store: AnyStore): Row {
    return {
      put: async (row: unknown, key: IDBValidKey) => void this.#rows.set(key, row),
      get: async (key: IDBValidKey) => this.#rows.get(key) ?? (await store.get(key as never)),
    };
  }
}

function putAtOnce(store: AnyStore): (row: unknown, key?: IDBValidKey) => Promise<void> {
  const plain: IDBObjectStore = unwrap(store);
  return async (...args) => void plain.put(...args);
}

function withMembers<Whole extends object>(whole: Whole, members: Readonly<Record<string, unknown>>): Whole {
  return new Proxy(whole, {
    get(_, name) {
      if (typeof name === 'string' && name in members) return members[name];
      const value: unknown = Reflect.get(whole, name);
      return typeof value === 'function' ? value.bind(whole) : value;
    },
  });
}
