// Owns reading everything that a wake has to know, in one transaction.
import type { Result } from '../../base/result.ts';
import type { Attentions } from '../../domain/attention.ts';
import type { Fingerprint } from '../../domain/fingerprint.ts';
import type { Memory } from '../../domain/memory.ts';
import type { PollStates } from '../../domain/poll-schedule.ts';
import type { Providers } from '../../domain/provider.ts';
import type { Settings } from '../../domain/settings.ts';
import { watchedTargets, type TargetId } from '../../domain/target.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import type { StoreProblem } from '../problem.ts';
import type { Intent, Live } from '../schema.ts';
import type { Store } from '../store.ts';
import { readProviders, readSettings, readWatchlist } from './config.ts';
import { readLive } from './live.ts';

export type Roster = {
  readonly watchlist: Watchlist;
  readonly settings: Settings;
  readonly live: Live;
  readonly memory: Memory;
  readonly addresses: ReadonlyMap<TargetId, string>;
  readonly fingerprints: ReadonlyMap<TargetId, Fingerprint>;
  readonly attentions: Attentions;
  /** Those that a watched site names: nobody else's page is read. */
  readonly providers: Providers;
  readonly polls: PollStates;
  readonly dark: boolean;
  /** The last round that was begun; it was interrupted if it is newer than the last that was written. */
  readonly intent: Intent | null;
};

/** Null in a database that was not founded yet, or that the browser threw away. */
export function readRoster(store: Store): Promise<Result<Roster | null, StoreProblem>> {
  return store.read(['config', 'live'], async (transaction) => {
    const config = transaction.objectStore('config');
    const liveStore = transaction.objectStore('live');
    const [
      watchlist,
      settings,
      providers,
      fingerprints,
      attentions,
      scheme,
      known,
      addresses,
      intent,
      polls,
    ] = await Promise.all([
      readWatchlist(config),
      readSettings(config),
      readProviders(config),
      config.get('fingerprints') as Promise<ReadonlyMap<TargetId, Fingerprint> | undefined>,
      config.get('attentions') as Promise<Attentions | undefined>,
      config.get('scheme'),
      readLive(liveStore),
      liveStore.get('addresses') as Promise<ReadonlyMap<TargetId, string> | undefined>,
      liveStore.get('intent') as Promise<Intent | undefined>,
      liveStore.get('polls') as Promise<PollStates | undefined>,
    ]);
    if (!known) return null;
    const named = new Set(watchedTargets(watchlist.sites).map(({ site }) => site.provider));
    return {
      ...{ watchlist, settings, live: known.live, memory: known.memory },
      providers: new Map([...providers].filter(([name]) => named.has(name))),
      polls: polls ?? new Map(),
      addresses: addresses ?? new Map(),
      fingerprints: fingerprints ?? new Map(),
      attentions: attentions ?? new Map(),
      dark: scheme === 'dark',
      intent: intent && intent.round > known.live.round ? intent : null,
    };
  });
}
