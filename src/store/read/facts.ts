// Owns reading the chain of facts a slice at a time.
import type { Result } from '../../base/result.ts';
import type { Fact } from '../../domain/fact.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

/** The `most` facts that follow the one with this number. */
export function readFacts(store: Store, after: number, most: number): Promise<Result<Fact[], StoreProblem>> {
  return store.read(['fact'], (transaction) =>
    transaction.objectStore('fact').getAll(IDBKeyRange.lowerBound(after, true), most),
  );
}
