// Owns reading of which outages there are letters that the user has begun.
import type { Result } from '../../base/result.ts';
import type { OutageId } from '../../domain/outage.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

/** By the name under which the outage went then. */
export function readDraftNames(store: Store): Promise<Result<OutageId[], StoreProblem>> {
  return store.read(['draft'], async (transaction) => {
    const keys = await transaction.objectStore('draft').getAllKeys();
    return [...new Set(keys.map(([outage]) => outage))];
  });
}
