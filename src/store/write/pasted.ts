// Owns writing what the user pasted of a provider's words, and taking it back.
import type { Result } from '../../base/result.ts';
import { appendFact } from '../../domain/fact.ts';
import { pastedHash, type Pasted } from '../../domain/pasted.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Store } from '../store.ts';

/** `change` sees what is stored under this id, or null; what it gives is stored and sealed, and null changes nothing. */
export function writePasted(
  store: Store,
  id: string,
  now: Instant,
  change: (before: Pasted | null) => Pasted | null,
): Promise<Result<void, StoreProblem>> {
  return store.write(['live', 'pasted', 'fact'], 'strict', async (transaction) => {
    const pasted = transaction.objectStore('pasted');
    const after = change((await pasted.get(id)) ?? null);
    const known = await readLive(transaction.objectStore('live'));
    if (!after || !known) return;
    const [head, fact] = appendFact(known.live.head, now, { kind: 'pasted', id, hash: pastedHash(after) });
    await pasted.put(after);
    await transaction.objectStore('fact').put(fact);
    await transaction.objectStore('live').put({ ...known.live, head }, 'live');
  });
}
