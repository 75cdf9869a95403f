// Owns writing what the user decided.
import type { Result } from '../../base/result.ts';
import type { Providers } from '../../domain/provider.ts';
import { followName } from '../../domain/follow-name.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import type { StoreProblem } from '../problem.ts';
import type { ConfigRows } from '../schema.ts';
import { readProviders, readSettings, readWatchlist, type ConfigStore } from '../read/config.ts';
import type { Store } from '../store.ts';

export type WatchlistChange<Outcome> = {
  readonly watchlist: Watchlist;
  readonly outcome: Outcome;
  /** As they stand now: who is called otherwise is read under that name. */
  readonly providers: Providers;
};

/** Changes the watchlist in one transaction; `change` sees the current one, so that two changes cannot undo each other. */
export function changeWatchlist<Outcome>(
  store: Store,
  change: (watchlist: Watchlist) => { readonly watchlist: Watchlist; readonly outcome: Outcome },
): Promise<Result<WatchlistChange<Outcome>, StoreProblem>> {
  return store.write(['config'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const [before, known] = [await readWatchlist(config), await readProviders(config)];
    const changed = change(before);
    if (changed.watchlist !== before) await config.put(changed.watchlist, 'watchlist');
    const providers = followName(known, before.sites, changed.watchlist.sites);
    if (providers !== known) await config.put(providers, 'providers');
    return { ...changed, providers };
  });
}

export function changeSettings(
  store: Store,
  change: (settings: Settings) => Settings,
): Promise<Result<Settings, StoreProblem>> {
  return changeRow(store, 'settings', readSettings, change);
}

/** Which colours the browser wears. */
export function writeScheme(store: Store, scheme: 'light' | 'dark'): Promise<Result<void, StoreProblem>> {
  return store.write(['config'], 'relaxed', async (transaction) => {
    const config = transaction.objectStore('config');
    if ((await config.get('scheme')) !== scheme) await config.put(scheme, 'scheme');
  });
}

export function changeProviders(
  store: Store,
  change: (providers: Providers) => Providers,
): Promise<Result<Providers, StoreProblem>> {
  return changeRow(store, 'providers', readProviders, change);
}

/** In one transaction, so that two changes cannot undo each other. */
function changeRow<Name extends keyof ConfigRows>(
  store: Store,
  name: Name,
  read: (config: ConfigStore) => Promise<ConfigRows[Name]>,
  change: (row: ConfigRows[Name]) => ConfigRows[Name],
): Promise<Result<ConfigRows[Name], StoreProblem>> {
  return store.write(['config'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const row = change(await read(config));
    await config.put(row, name);
    return row;
  });
}
