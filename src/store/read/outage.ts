// Owns the one read that the page of an outage starts from: it, all that the provider ever said, and what was pasted.
import type { Result } from '../../base/result.ts';
import { isCalled } from '../../domain/attention-to.ts';
import type { Gap } from '../../domain/coverage.ts';
import type { Memory } from '../../domain/memory.ts';
import { asCorrected } from '../../domain/as-corrected.ts';
import type { Outage, OutageId } from '../../domain/outage.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { PollStates } from '../../domain/poll-schedule.ts';
import type { Providers } from '../../domain/provider.ts';
import type { Pasted } from '../../domain/pasted.ts';
import { allTargets } from '../../domain/target.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import { days } from '../../time/duration.ts';
import { earlier, instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { Live, ThreadRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { readCorrections, readProviders, readWatchlist } from './config.ts';
import { readLive } from './live.ts';
import { gapsSince, windowsSince } from './windows.ts';

export type StoredOutage = {
  /** Null: there is no such outage. */
  readonly outage: Outage | null;
  /** All that there ever were, as they count, by start: figures of a provider are of all outages. */
  readonly outages: readonly Outage[];
  /** What the user calls false alarms as a whole, as recorded: no figure has them. */
  readonly falseAlarms: readonly Outage[];
  /** All that there ever were, as recorded. */
  readonly windows: readonly DowntimeWindow[];
  readonly watchlist: Watchlist;
  readonly providers: Providers;
  readonly polls: PollStates;
  readonly corrections: Corrections;
  readonly threads: readonly ThreadRow[];
  readonly pasted: readonly Pasted[];
  readonly known: { readonly live: Live; readonly memory: Memory } | null;
  readonly firstSeenAt: Float64Array;
  /** Those that reach beyond the day before the outage. */
  readonly gaps: readonly Gap[];
};

const STORES = ['config', 'live', 'window', 'thread', 'gap', 'pasted'] as const;

/** Whatever the outage was called when the link to it was made; without an id it is the latest one. */
export function readOutage(store: Store, id: string): Promise<Result<StoredOutage, StoreProblem>> {
  return store.read(STORES, async (transaction) => {
    const config = transaction.objectStore('config');
    const live = transaction.objectStore('live');
    const [watchlist, providers, corrections, known, firstSeenAt, polls, threads, pasted] = await Promise.all(
      [
        readWatchlist(config),
        readProviders(config),
        readCorrections(config),
        readLive(live),
        live.get('firstSeenAt') as Promise<Float64Array | undefined>,
        live.get('polls') as Promise<PollStates | undefined>,
        transaction.objectStore('thread').getAll(),
        transaction.objectStore('pasted').getAll(),
      ],
    );
    const windows = await windowsSince(transaction, known?.memory.states ?? new Map(), instant(0));
    const counted = countedOutages(windows, { watchlist, corrections }, id);
    const { outage } = counted;
    const gaps = outage ? await gapsSince(transaction, earlier(outage.startedAt, days(1))) : [];
    return {
      ...{ ...counted, windows, watchlist, providers, corrections, threads, pasted, known, gaps },
      polls: polls ?? new Map(),
      firstSeenAt: firstSeenAt ?? new Float64Array(),
    };
  });
}

type Counted = Pick<StoredOutage, 'outage' | 'outages' | 'falseAlarms'>;

/** What counts of these windows, and which of it goes by that name. */
export function countedOutages(
  windows: readonly DowntimeWindow[],
  { watchlist, corrections }: Pick<StoredOutage, 'watchlist' | 'corrections'>,
  id: string,
): Counted {
  const owners = new Map(allTargets(watchlist.sites).map(({ site, target }) => [target.id, site.provider]));
  const counted = asCorrected(windows, (target) => owners.get(target) ?? '', corrections);
  const { outages, falseAlarms } = counted;
  const isWanted = (each: Outage) => isCalled(each, id as OutageId);
  const wanted = () => outages.find(isWanted) ?? falseAlarms.find(isWanted);
  const latest = () => outages.at(-1) ?? falseAlarms.at(-1);
  return { ...counted, outage: (id === '' ? latest() : wanted()) ?? null };
}
