// Owns writing what the user decided.
import type { Result } from '../../base/result.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import type { StoreProblem } from '../problem.ts';
import { readSettings, readWatchlist } from '../read/config.ts';
import type { Store } from '../store.ts';

/** Changes the watchlist in one transaction; `change` sees the current one, so that two changes cannot undo each other. */
export function changeWatchlist<Outcome>(
  store: Store,
  change: (watchlist: Watchlist) => { readonly watchlist: Watchlist; readonly outcome: Outcome },
): Promise<Result<Outcome & { readonly watchlist: Watchlist }, StoreProblem>> {
  return store.write(['config'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const { watchlist, outcome } = change(await readWatchlist(config));
    await config.put(watchlist, 'watchlist');
    return { ...outcome, watchlist };
  });
}

export function changeSettings(
  store: Store,
  change: (settings: Settings) => Settings,
): Promise<Result<Settings, StoreProblem>> {
  return store.write(['config'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const settings = change(await readSettings(config));
    await config.put(settings, 'settings');
    return settings;
  });
}
