// Owns writing what the user tells the record in words of its own rows: each state of one is sealed by its hash.
import { canonicalJson, sha256Hex } from '../../base/digest.ts';
import type { Result } from '../../base/result.ts';
import { appendFact } from '../../domain/fact.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { SealedRow, SealedStore } from '../schema.ts';
import type { Store } from '../store.ts';

/** `change` sees what is stored under this id, or null; what it gives is stored and sealed, and null changes nothing. */
export function writeSealed<Kind extends SealedStore>(
  store: Store,
  kind: Kind,
  id: string,
  now: Instant,
  change: (before: SealedRow<Kind> | null) => SealedRow<Kind> | null,
): Promise<Result<void, StoreProblem>> {
  return store.write(['live', kind, 'fact'], 'strict', async (transaction) => {
    const rows = transaction.objectStore(kind);
    const after = change((await rows.get(id)) ?? null);
    const known = await readLive(transaction.objectStore('live'));
    if (!after || !known) return;
    const hash = sha256Hex(canonicalJson(after));
    const [head, fact] = appendFact(known.live.head, now, { kind, id, hash });
    await rows.put(after);
    await transaction.objectStore('fact').put(fact);
    await transaction.objectStore('live').put({ ...known.live, head }, 'live');
  });
}
