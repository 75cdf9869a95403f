// Owns the one read that reports and exports start from: all that is known of a stretch of the past, of everything.
import type { Result } from '../../base/result.ts';
import type { PollStates } from '../../domain/poll-schedule.ts';
import type { Pasted } from '../../domain/pasted.ts';
import type { Providers } from '../../domain/provider.ts';
import type { Vantage } from '../../domain/vantage.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { ThreadRow } from '../schema.ts';
import type { Store } from '../store.ts';
import { readCorrections, readProviders, readSettings, readWatchlist } from './config.ts';
import { readLive } from './live.ts';
import type { StoredOverview } from './overview.ts';
import { gapsSince, windowsSince } from './windows.ts';

export type StoredHistory = Omit<StoredOverview, 'attentions'> & {
  readonly providers: Providers;
  readonly polls: PollStates;
  readonly threads: readonly ThreadRow[];
  readonly pasted: readonly Pasted[];
  readonly tickets: readonly Ticket[];
  /** What other computers saw, whose records stand beside this one. */
  readonly vantages: readonly Vantage[];
};

/** Of what reaches beyond `since`. */
export function readHistory(store: Store, since: Instant): Promise<Result<StoredHistory, StoreProblem>> {
  return store.read(
    ['config', 'live', 'window', 'gap', 'thread', 'pasted', 'ticket', 'vantage'],
    async (transaction) => {
      const config = transaction.objectStore('config');
      const live = transaction.objectStore('live');
      const [watchlist, settings, corrections, providers, known, firstSeenAt, polls] = await Promise.all([
        readWatchlist(config),
        readSettings(config),
        readCorrections(config),
        readProviders(config),
        readLive(live),
        live.get('firstSeenAt') as Promise<Float64Array | undefined>,
        live.get('polls') as Promise<PollStates | undefined>,
      ]);
      const [windows, gaps, threads, pasted, tickets, vantages] = await Promise.all([
        windowsSince(transaction, known?.memory.states ?? new Map(), since),
        gapsSince(transaction, since),
        transaction.objectStore('thread').getAll(),
        transaction.objectStore('pasted').getAll(),
        transaction.objectStore('ticket').getAll(),
        transaction.objectStore('vantage').getAll(),
      ]);
      return {
        ...{ watchlist, settings, corrections, providers, known, windows, gaps, threads, pasted, tickets },
        vantages,
        polls: polls ?? new Map(),
        firstSeenAt: firstSeenAt ?? new Float64Array(),
      };
    },
  );
}
