// Owns reading where the providers' own word is read, and how that stands.
import type { Result } from '../../base/result.ts';
import type { PollStates } from '../../domain/poll-schedule.ts';
import type { Providers } from '../../domain/provider.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';
import { readProviders } from './config.ts';

export type StoredStatusPages = { readonly providers: Providers; readonly polls: PollStates };

export function readStatusPages(store: Store): Promise<Result<StoredStatusPages, StoreProblem>> {
  return store.read(['config', 'live'], async (transaction) => {
    const [providers, polls] = await Promise.all([
      readProviders(transaction.objectStore('config')),
      transaction.objectStore('live').get('polls') as Promise<PollStates | undefined>,
    ]);
    return { providers, polls: polls ?? new Map() };
  });
}
