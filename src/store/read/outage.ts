// Owns the one read that the page of an outage starts from: its windows, all that the provider ever said, and what was pasted.
import type { Result } from '../../base/result.ts';
import type { Links } from '../../domain/join.ts';
import type { OwnWorks } from '../../domain/own-works.ts';
import type { PollStates } from '../../domain/poll-schedule.ts';
import type { Providers } from '../../domain/provider.ts';
import type { Pasted } from '../../domain/pasted.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import { instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { ReportRow, ThreadRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { readOwnWorks, readProviders, readWatchlist } from './config.ts';
import { readLive } from './live.ts';
import { windowsSince } from './windows.ts';

export type StoredOutage = {
  readonly watchlist: Watchlist;
  readonly providers: Providers;
  readonly polls: PollStates;
  readonly links: Links;
  readonly ownWorks: OwnWorks;
  readonly reports: ReadonlyMap<string, ReportRow>;
  /** All that there ever were: figures of a provider are of all outages. */
  readonly windows: readonly DowntimeWindow[];
  readonly threads: readonly ThreadRow[];
  readonly pasted: readonly Pasted[];
};

const STORES = ['config', 'live', 'window', 'thread', 'report', 'pasted'] as const;

export function readOutage(store: Store): Promise<Result<StoredOutage, StoreProblem>> {
  return store.read(STORES, async (transaction) => {
    const config = transaction.objectStore('config');
    const [watchlist, providers, ownWorks, links, known, polls, threads, pasted, names, reports] =
      await Promise.all([
        readWatchlist(config),
        readProviders(config),
        readOwnWorks(config),
        config.get('links') as Promise<Links | undefined>,
        readLive(transaction.objectStore('live')),
        transaction.objectStore('live').get('polls') as Promise<PollStates | undefined>,
        transaction.objectStore('thread').getAll(),
        transaction.objectStore('pasted').getAll(),
        transaction.objectStore('report').getAllKeys(),
        transaction.objectStore('report').getAll(),
      ]);
    const windows = await windowsSince(transaction, known?.memory.states ?? new Map(), instant(0));
    const rows = names.flatMap((name, index) => (reports[index] ? [[name, reports[index]] as const] : []));
    return {
      ...{ watchlist, providers, ownWorks, windows, threads, pasted },
      polls: polls ?? new Map(),
      links: links ?? new Map(),
      reports: new Map(rows),
    };
  });
}
