// Owns writing what targets' good answers look like, and forgetting it, so that it is learned anew.
import type { Result } from '../../base/result.ts';
import type { Fingerprint } from '../../domain/fingerprint.ts';
import type { TargetId } from '../../domain/target.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store, WriteTransaction } from '../store.ts';

type Fingerprints = ReadonlyMap<TargetId, Fingerprint>;

/** One that was forgotten since the round began stays forgotten. */
export async function keepFingerprints(transaction: WriteTransaction, fresh: Fingerprints): Promise<void> {
  const config = transaction.objectStore('config');
  const known = (await config.get('fingerprints')) as Fingerprints | undefined;
  await config.put(new Map([...(known ?? []), ...fresh]), 'fingerprints');
}

export function forgetFingerprint(store: Store, target: TargetId): Promise<Result<void, StoreProblem>> {
  return store.write(['config'], 'relaxed', async (transaction) => {
    const config = transaction.objectStore('config');
    const known = (await config.get('fingerprints')) as Fingerprints | undefined;
    const kept = new Map(known);
    kept.delete(target);
    await config.put(kept, 'fingerprints');
  });
}
