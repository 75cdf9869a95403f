// Owns reading every correction as it was sealed: what was said in the place of something else, and what was taken back, too.
import type { Result } from '../../base/result.ts';
import type { Correction } from '../../domain/correction.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

export type SealedCorrection = {
  /** Which link of the chain it is. */
  readonly seq: number;
  readonly at: Instant;
  readonly correction: Correction;
};

/** Oldest first. It reads the whole chain: for who asks, and not for a first paint. */
export function sealedCorrections(store: Store): Promise<Result<SealedCorrection[], StoreProblem>> {
  return store.read(['fact'], async (transaction) => {
    const facts = await transaction.objectStore('fact').getAll();
    return facts.flatMap((fact) => (fact.kind === 'correction' ? [fact] : []));
  });
}
