// Owns reading what the user said of planned work of their own, and of outages that they call maintenance.
import type { Result } from '../../base/result.ts';
import type { OwnWorks } from '../../domain/own-works.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';
import { readOwnWorks } from './config.ts';

export function ownWorksIn(store: Store): Promise<Result<OwnWorks, StoreProblem>> {
  return store.read(['config'], (transaction) => readOwnWorks(transaction.objectStore('config')));
}
