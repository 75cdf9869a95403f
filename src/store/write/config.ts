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
): Promise<Result<{ readonly watchlist: Watchlist; readonly outcome: Outcome }, StoreProblem>> {
  return store.write(['config'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const before = await readWatchlist(config);
    const changed = change(before);
    if (changed.watchlist !== before) await config.put(changed.watchlist, 'watchlist');
    return changed;
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

/** Which colours the browser wears. */
export function writeScheme(store: Store, scheme: 'light' | 'dark'): Promise<Result<void, StoreProblem>> {
  return store.write(['config'], 'relaxed', async (transaction) => {
    const config = transaction.objectStore('config');
    if ((await config.get('scheme')) !== scheme) await config.put(scheme, 'scheme');
  });
}
