// Owns writing what the user lays on top of the record: what holds from now on, and the dated correction, sealed.
import type { Result } from '../../base/result.ts';
import { corrected, type Correction } from '../../domain/correction.ts';
import { appendFact } from '../../domain/fact.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readCorrections } from '../read/config.ts';
import { readLive } from '../read/live.ts';
import type { Store } from '../store.ts';

/** Null: there is no database to correct anything in. */
export function writeCorrection(
  store: Store,
  correction: Correction,
  now: Instant,
): Promise<Result<Corrections | null, StoreProblem>> {
  return store.write(['config', 'live', 'fact'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const known = await readLive(transaction.objectStore('live'));
    if (!known) return null;
    const own = corrected(await readCorrections(config), correction, now);
    const [head, fact] = appendFact(known.live.head, now, { kind: 'correction', correction });
    await config.put(own, 'corrections');
    await transaction.objectStore('fact').put(fact);
    await transaction.objectStore('live').put({ ...known.live, head }, 'live');
    return own;
  });
}
