// Owns putting a backup in the place of the record: all of it in one transaction, with the fact that it happened.
import type { Result } from '../../base/result.ts';
import { appendFact, CHAIN_START, type ChainHead } from '../../domain/fact.ts';
import { earliest, later, type Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Live, StoredRow, StoreName } from '../schema.ts';
import type { Store, WriteTransaction } from '../store.ts';

export type Replacement = {
  readonly rows: readonly StoredRow[];
  /** The live row among them. */
  readonly live: Live;
  readonly madeAt: Instant;
  /** Where its chain ends by its own word; a chain that does not verify has no better end. */
  readonly head: ChainHead;
  readonly isVerified: boolean;
  /** By this computer's clock. */
  readonly now: Instant;
  /** The name of the database that comes of it: it is neither the one that was here nor the one that was saved. */
  readonly birth: string;
};

/** Of a store that is not among `names` nothing is left either. `onWritten` hears how much of it is written, 0..1. */
export function replaceRecord(
  store: Store,
  names: readonly StoreName[],
  onWritten: (ratio: number) => void,
  replacement: Replacement,
): Promise<Result<void, StoreProblem>> {
  return store.write(names, 'strict', (transaction) =>
    replaceAll(transaction, names, onWritten, replacement),
  );
}

const AT_ONCE = 500;

async function replaceAll(
  transaction: WriteTransaction,
  names: readonly StoreName[],
  onWritten: (ratio: number) => void,
  replacement: Replacement,
): Promise<void> {
  const liveStore = transaction.objectStore('live');
  const here = (await readLive(liveStore))?.live ?? null;
  const scheme = await transaction.objectStore('config').get('scheme');
  // Nobody waits for a single row: what fails ends the transaction, and with it everything.
  const writes: Promise<unknown>[] = names.map((name) => transaction.objectStore(name).clear());
  for (const [index, { store, key, value }] of replacement.rows.entries()) {
    const rows = transaction.objectStore(store as 'config');
    writes.push(rows.put(value as never, ...(rows.keyPath === null ? [key as 'watchlist'] : [])));
    if (writes.length < AT_ONCE) continue;
    // More of them on their way to the disk would only fill the memory, and say nothing of how far it is.
    await Promise.all(writes.splice(0));
    onWritten(index / replacement.rows.length);
  }
  if (scheme !== undefined) writes.push(transaction.objectStore('config').put(scheme, 'scheme'));

  const { live, madeAt, head, isVerified } = replacement;
  const clock = here?.clock ?? live.clock;
  const at = later(replacement.now, clock.correction);
  const [end, fact] = appendFact(head, at, {
    kind: 'restored',
    restored: { madeAt, head, replaced: here?.head ?? CHAIN_START },
    ...(isVerified ? {} : { after: head }),
  });
  const from = live.heartbeat && earliest(live.heartbeat.at, at);
  const next: Live = {
    ...live,
    birth: replacement.birth,
    // A round that is on its way here right now is of another record: it comes too late.
    round: Math.max(live.round, (here?.round ?? 0) + 1),
    ...{ clock, grid: here?.grid ?? live.grid, head: end },
    silence: from === null ? live.silence : [...live.silence, { from, reason: 'database-lost' }],
    restored: {
      replaced: here?.birth ?? '',
      at,
      // What nobody could prove once is not proved by being saved again.
      isVerified: isVerified && live.restored?.isVerified !== false,
    },
  };
  writes.push(liveStore.put(next, 'live'), transaction.objectStore('fact').put(fact));
  await Promise.all(writes);
}
