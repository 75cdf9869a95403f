// Owns a whole database as one JSON text: how it leaves the browser, and how it is read in Node.
import 'fake-indexeddb/auto';
import { migrate, MIGRATIONS } from '../../src/store/migrations/index.ts';
import { openDatabase } from '../../src/store/open.ts';
import { DATABASE, type Database } from '../../src/store/schema.ts';
import { makeStore, type Store } from '../../src/store/store.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB, wrap } from 'idb';

/** Every row of every store, with values that JSON does not know written as `{"$": kind, "of": …}`. */
export type Dump = {
  readonly version: number;
  readonly stores: Readonly<Record<string, readonly (readonly [key: unknown, value: unknown])[]>>;
};

/** Runs inside an extension page, so it stands alone. Null: there is no database. */
export async function dumpDatabase(name: string): Promise<Dump | null> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('the database did not answer'));
    });
  const encode = (value: unknown): unknown => {
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', of: String(value) };
    if (value === undefined) return { $: 'undefined' };
    if (typeof value !== 'object' || value === null) return value;
    // The code may run in another realm than the page, whose Map is then not the one that we know.
    if (Object.prototype.toString.call(value) === '[object Map]') {
      const entries = [...(value as ReadonlyMap<unknown, unknown>)];
      return { $: 'Map', of: entries.map((entry) => entry.map(encode)) };
    }
    if (ArrayBuffer.isView(value)) {
      const numbers = [...(value as Uint8Array)].map(encode);
      return { $: value.constructor.name, of: numbers };
    }
    if (Array.isArray(value)) return value.map(encode);
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, encode(member)]));
  };
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.transaction?.abort();
  const db = await done(opening).catch(() => null);
  if (!db) return null;
  try {
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names);
    const stores: Record<string, [unknown, unknown][]> = {};
    for (const each of names) {
      const store = transaction.objectStore(each);
      const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      stores[each] = keys.map((key, index) => [key, encode(values[index])]);
    }
    return { version: db.version, stores };
  } finally {
    db.close();
  }
}

/** A value as it was, of one that was written for JSON. */
export function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(decode);
  const { $: kind, of } = value as { readonly $?: string; readonly of?: unknown };
  const many = () => (of as unknown[]).map(decode);
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(of);
    case 'Map':
      return new Map(many() as [unknown, unknown][]);
    case 'Uint8Array':
      return Uint8Array.from(many() as number[]);
    case 'Float64Array':
      return Float64Array.from(many() as number[]);
    default:
      return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, decode(member)]));
  }
}

/**
 * A dump as a database of this process, in the shape of its version, behind the extension's own store, which migrates it
 * when it opens it. The one before it is gone.
 */
export async function storeOf(dump: Dump): Promise<Store> {
  await deleteDB(DATABASE);
  const db: Database = await openDB(DATABASE, dump.version, {
    upgrade: (fresh) => {
      for (const migrate of MIGRATIONS.slice(0, dump.version)) migrate(fresh);
    },
  });
  await fill(db, dump);
  db.close();
  return makeStore(systemClock, openDatabase);
}

/** A dump of today's version behind the extension's own store, in a place of its own: several can be read at once. */
export async function snapshotOf(dump: Dump): Promise<Store> {
  const place = new IDBFactory();
  const open = async (): Promise<Database> => {
    const opening = place.open(DATABASE, dump.version);
    opening.onupgradeneeded = () => migrate(wrap(opening.result) as unknown as Database, 0);
    return (await wrap(opening)) as unknown as Database;
  };
  const db = await open();
  await fill(db, dump);
  db.close();
  const nothingSaid = { created: false, lossMessage: null };
  return makeStore(systemClock, async () => ({ db: await open(), readOnly: true, ...nothingSaid }));
}

async function fill(db: Database, { stores }: Dump): Promise<void> {
  for (const [name, rows] of Object.entries(stores)) {
    const transaction = db.transaction(name as 'live', 'readwrite');
    const { store } = transaction;
    for (const [key, value] of rows) {
      const row = decode(value) as Parameters<typeof store.put>[0];
      await (store.keyPath === null ? store.put(row, key as 'live') : store.put(row));
    }
    await transaction.done;
  }
}
