// Owns writing what the user decided.
import type { Result } from '../../base/result.ts';
import type { Links } from '../../domain/join.ts';
import type { Providers } from '../../domain/provider.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Watchlist } from '../../domain/watchlist.ts';
import type { StoreProblem } from '../problem.ts';
import { readProviders, readSettings, readWatchlist } from '../read/config.ts';
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

export function changeProviders(
  store: Store,
  change: (providers: Providers) => Providers,
): Promise<Result<Providers, StoreProblem>> {
  return store.write(['config'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const providers = change(await readProviders(config));
    await config.put(providers, 'providers');
    return providers;
  });
}

/** What the user says about outages and the provider's threads. */
export function changeLinks(
  store: Store,
  change: (links: Links) => Links,
): Promise<Result<Links, StoreProblem>> {
  return store.write(['config'], 'strict', async (transaction) => {
    const config = transaction.objectStore('config');
    const links = change(((await config.get('links')) as Links | undefined) ?? new Map());
    await config.put(links, 'links');
    return links;
  });
}
