// Owns reading one outage as it counts where the user has cut one in two.
import { success, type Result } from '../../base/result.ts';
import { isAnyCut } from '../../domain/cut-edges.ts';
import type { StoreProblem } from '../../store/problem.ts';
import { countedOutages, readOutage, type StoredOutage } from '../../store/read/outage.ts';
import type { Store } from '../../store/store.ts';

/** Whatever the outage was called when the link to it was made; without an id it is the latest one. */
export async function readOutageInParts(
  store: Store,
  id: string,
): Promise<Result<StoredOutage, StoreProblem>> {
  const read = await readOutage(store, id);
  if (!read.ok || !isAnyCut(read.value.corrections.amended)) return read;
  // Hardly anybody cuts anything: who does waits for it.
  const { inParts } = await import('./own-time.ts');
  const stored = inParts(read.value);
  return success({ ...stored, ...countedOutages(stored.windows, stored, id) });
}
