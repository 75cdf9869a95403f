// Owns reading what the user said of planned work of their own, and of outages that they call maintenance.
import type { Result } from '../../base/result.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';
import { readCorrections } from './config.ts';

export function correctionsIn(store: Store): Promise<Result<Corrections, StoreProblem>> {
  return store.read(['config'], (transaction) => readCorrections(transaction.objectStore('config')));
}
