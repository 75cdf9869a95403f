// Owns reading which other computers' records stand beside this one.
import type { Result } from '../../base/result.ts';
import type { Vantage } from '../../domain/vantage.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

export function readVantages(store: Store): Promise<Result<readonly Vantage[], StoreProblem>> {
  return store.read(['vantage'], (transaction) => transaction.objectStore('vantage').getAll());
}
