// Owns reading what the user decided.
import type { IDBPObjectStore } from 'idb';
import { NO_CORRECTIONS, type Corrections } from '../../domain/corrections.ts';
import type { Providers } from '../../domain/provider.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../domain/settings.ts';
import { EMPTY_WATCHLIST, type Watchlist } from '../../domain/watchlist.ts';
import type { DownlogSchema, StoreName } from '../schema.ts';

export type ConfigStore = IDBPObjectStore<DownlogSchema, StoreName[], 'config', IDBTransactionMode>;

export async function readWatchlist(config: ConfigStore): Promise<Watchlist> {
  return ((await config.get('watchlist')) as Watchlist | undefined) ?? EMPTY_WATCHLIST;
}

/** Settings that a later version added have their defaults. */
export async function readSettings(config: ConfigStore): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...((await config.get('settings')) as Partial<Settings> | undefined) };
}

export async function readProviders(config: ConfigStore): Promise<Providers> {
  return ((await config.get('providers')) as Providers | undefined) ?? new Map();
}

export async function readCorrections(config: ConfigStore): Promise<Corrections> {
  return { ...NO_CORRECTIONS, ...((await config.get('corrections')) as Partial<Corrections> | undefined) };
}
