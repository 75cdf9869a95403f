// Owns what this browser shares with the user's others: sites and providers, within the room that there is. Never the log.
import { byteLength } from '../base/byte-length.ts';
import { NO_DESK } from '../domain/desk.ts';
import type { Provider, Providers } from '../domain/provider.ts';
import { draftOf, type TargetDraft } from '../domain/target-draft.ts';
import { DEFAULT_EXPECTATION, LIMITS } from '../domain/target-defaults.ts';
import { allTargets, watchedTargets, type Site, type WatchedTarget } from '../domain/target.ts';
import { seconds } from '../time/duration.ts';
import { providerKey, targetKey, type SyncedItems, type SyncedProvider } from './synced-items.ts';

/** https://developer.chrome.com/docs/extensions/reference/api/storage#storage_areas, the same in Firefox. */
const ROOM = { bytes: 102_400, bytesPerItem: 8192, items: 512 } as const;
/** Of it: the browser may count a little more than we do, and another computer may share what this one does not. */
const USED = 0.9;

export type Sharing = {
  readonly items: SyncedItems;
  /** Keys of what was removed here. Who still watches it puts it back. */
  readonly gone: readonly string[];
  readonly shared: number;
  /** How many targets found no room. */
  readonly leftOut: number;
  /** Share of the room that is taken, 0..1. */
  readonly roomRatio: number;
};

/** Providers come first, then targets in the order in which they were added. */
export function sharingOf(sites: readonly Site[], providers: Providers): Sharing {
  const watched = watchedTargets(sites);
  const room = new Room();
  const named = new Set(watched.map(({ site }) => site.provider));
  for (const provider of providers.values()) {
    const shared = named.has(provider.name) ? syncedProvider(provider) : null;
    // How its support is reached is worth more than what letters to it look like.
    if (shared && !room.put(providerKey(shared.name), shared))
      room.put(providerKey(shared.name), { ...shared, desk: null });
  }
  const fitting = watched.filter((place) => room.put(targetKey(place.target.url), leanDraft(place)));
  const here = new Set(watched.map(({ target }) => target.url));
  const gone = allTargets(sites).filter(({ target }) => !here.has(target.url));
  return {
    items: Object.fromEntries(room.items),
    gone: gone.map(({ target }) => targetKey(target.url)),
    shared: fitting.length,
    leftOut: watched.length - fitting.length,
    roomRatio: room.bytes / ROOM.bytes,
  };
}

class Room {
  readonly items = new Map<string, unknown>();
  bytes = 0;

  /** False: it does not fit. */
  put(key: string, value: unknown): boolean {
    const size = byteLength(key + JSON.stringify(value));
    const fits =
      size <= ROOM.bytesPerItem &&
      this.bytes + size <= ROOM.bytes * USED &&
      this.items.size + 1 <= ROOM.items * USED;
    if (!fits) return false;
    this.items.set(key, value);
    this.bytes += size;
    return true;
  }
}

/** Without the contract: its terms are read anew where they are edited. Null: there is nothing to share of it. */
function syncedProvider({ name, source, account, desk }: Provider): SyncedProvider | null {
  if (!source && !account && !desk) return null;
  const { contract: _terms, ...reached } = desk ?? NO_DESK;
  return { name, page: source?.page ?? null, account: account ?? null, desk: desk ? reached : null };
}

const USUAL: Partial<TargetDraft> = {
  checkEverySeconds: LIMITS.checkEvery.usual / seconds(1),
  timeOutAfterSeconds: LIMITS.timeOutAfter.usual / seconds(1),
  statusFrom: DEFAULT_EXPECTATION.statusFrom,
  statusTo: DEFAULT_EXPECTATION.statusTo,
  mustContain: '',
  mustNotContain: '',
  wrongTextIs: DEFAULT_EXPECTATION.wrongTextIs,
  slowAfterMs: DEFAULT_EXPECTATION.slowAfter,
  emptyIsGood: DEFAULT_EXPECTATION.emptyIsGood,
  forbiddenIsDown: DEFAULT_EXPECTATION.forbiddenIsDown,
  sendCookies: false,
};

/** Without what it is like unless the user says otherwise. */
function leanDraft({ site, target }: WatchedTarget): Partial<TargetDraft> {
  const usual: Readonly<Record<string, unknown>> = USUAL;
  const said = Object.entries(draftOf(target, site)).filter(([field, value]) => value !== usual[field]);
  return Object.fromEntries(said);
}
