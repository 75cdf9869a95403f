// Owns forgetting what a target's good answers looked like, so that it is learned anew.
import type { Result } from '../../base/result.ts';
import type { Fingerprint } from '../../domain/fingerprint.ts';
import type { TargetId } from '../../domain/target.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

export function forgetFingerprint(store: Store, target: TargetId): Promise<Result<void, StoreProblem>> {
  return store.write(['config'], 'relaxed', async (transaction) => {
    const config = transaction.objectStore('config');
    const known = (await config.get('fingerprints')) as ReadonlyMap<TargetId, Fingerprint> | undefined;
    const kept = new Map(known);
    kept.delete(target);
    await config.put(kept, 'fingerprints');
  });
}
