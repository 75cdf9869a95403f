// Owns the two storage areas outside the database: one that lasts, and one that ends with the browser.
import browser from 'webextension-polyfill';
import { engine } from './engine.ts';

export interface StorageArea {
  get(keys: readonly string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

function area(of: browser.Storage.StorageArea): StorageArea {
  return {
    get: (keys) => of.get(keys === null ? null : [...keys]),
    set: (items) => of.set(items),
    remove: (keys) => of.remove([...keys]),
  };
}

/** Survives everything but the removal of the extension. */
export const lasting: StorageArea = area(browser.storage.local);

/** Survives the worker, not the browser: what it holds tells whether this is still the same start. */
export const fleeting: StorageArea = area(browser.storage.session);

/** What the user's browsers have in common, if they are signed in; else it is this one's alone. */
export const synced: StorageArea = area(browser.storage.sync);

/** What whoever manages this browser has set; nothing where nobody does. Firefox has no such area then, and rejects. */
export async function managed(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return {};
  }
}

/** Asks the browser not to evict the database. Chromium's worker has no such call, and `unlimitedStorage` instead. */
export async function persist(): Promise<void> {
  const storage = navigator.storage as { persist?: () => Promise<boolean> } | undefined;
  await storage?.persist?.();
}

/**
 * Whether the database is safe from eviction, and how many bytes this extension keeps; for pages.
 * `unlimitedStorage` is enough for that in Chromium, whose `persisted` knows nothing of it.
 * https://developer.chrome.com/docs/extensions/reference/permissions-list
 */
export async function storageReport(): Promise<{ readonly isPersistent: boolean; readonly bytes: number }> {
  const [isPersistent, { usage = 0 }] = await Promise.all([
    navigator.storage.persisted(),
    navigator.storage.estimate(),
  ]);
  return { isPersistent: isPersistent || engine() === 'chromium', bytes: usage };
}

/** The last resort for a database that cannot be opened any more: the second copy takes its place. */
export function deleteDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error('The database could not be deleted'));
    request.onblocked = () => resolve();
  });
}
