// Owns reading what changes with every round.
import type { IDBPObjectStore } from 'idb';
import { EMPTY_MEMORY, type Columns, type Memory } from '../../domain/memory.ts';
import type { DownlogSchema, Live, StoreName } from '../schema.ts';

type LiveStore = IDBPObjectStore<DownlogSchema, StoreName[], 'live', IDBTransactionMode>;

/** Null in a database that was made just now, and not yet founded. */
export async function readLive(
  store: LiveStore,
): Promise<{ readonly live: Live; readonly memory: Memory } | null> {
  const [live, columns, observedSince] = await Promise.all([
    store.get('live') as Promise<Live | undefined>,
    store.get('columns') as Promise<Columns | undefined>,
    store.get('observedSince') as Promise<Float64Array | undefined>,
  ]);
  if (!live) return null;
  const memory: Memory = {
    columns: columns ?? EMPTY_MEMORY.columns,
    observedSince: observedSince ?? EMPTY_MEMORY.observedSince,
    states: live.states,
    silence: live.silence,
  };
  return { live, memory };
}
