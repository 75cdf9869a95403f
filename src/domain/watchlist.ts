// Owns changes of what is watched: pure, from one watchlist to the next.
import type { Instant } from '../time/instant.ts';
import { minutes } from '../time/duration.ts';
import type { SiteChange } from './site-draft.ts';
import type { ReadDraft } from './target-draft.ts';
import { allTargets, watchedTargets, type Site, type SiteId, type Target, type TargetId } from './target.ts';

/** What the user watches. One row: it is read whole at every wake, and nothing of it is ever stored half. */
export type Watchlist = {
  readonly sites: readonly Site[];
  readonly nextSiteId: number;
  readonly nextTargetId: number;
};

export const EMPTY_WATCHLIST: Watchlist = { sites: [], nextSiteId: 1, nextTargetId: 1 };

export function findTarget(watchlist: Watchlist, id: TargetId): Target | undefined {
  return allTargets(watchlist.sites).find(({ target }) => target.id === id)?.target;
}

/** Puts a target into the site that its draft names; a site of that name and provider is made if there is none. */
export function addTarget(
  watchlist: Watchlist,
  draft: ReadDraft,
  now: Instant,
): { readonly watchlist: Watchlist; readonly target: Target } {
  const target: Target = {
    ...settingsOf(draft),
    id: watchlist.nextTargetId as TargetId,
    pausedSince: null,
    addedAt: now,
    removedAt: null,
  };
  const placed = place({ ...watchlist, nextTargetId: watchlist.nextTargetId + 1 }, target, draft);
  return { watchlist: placed, target };
}

/** Changes a target's settings; it keeps its id and its past, and moves if its site's name changed. */
export function changeTarget(
  watchlist: Watchlist,
  id: TargetId,
  draft: ReadDraft,
): { readonly watchlist: Watchlist; readonly target: Target } | null {
  const old = findTarget(watchlist, id);
  if (!old) return null;
  const target = { ...old, ...settingsOf(draft) };
  return { watchlist: place(without(watchlist, id), target, draft), target };
}

/** Brings removed targets back; not one whose address is watched again by now: the same fact twice. */
export function restoreTargets(watchlist: Watchlist, ids: readonly TargetId[]): Watchlist {
  return ids.reduce((list, id) => {
    const url = findTarget(list, id)?.url;
    const isWatched = watchedTargets(list.sites).some(({ target }) => target.url === url);
    return isWatched ? list : patchTargets(list, [id], { removedAt: null });
  }, watchlist);
}

/** Changes one field of some targets: pausing, removing, bringing back. */
export function patchTargets(
  watchlist: Watchlist,
  ids: readonly TargetId[],
  patch: Partial<Pick<Target, 'pausedSince' | 'removedAt'>>,
): Watchlist {
  const sites = watchlist.sites.map((site) => ({
    ...site,
    targets: site.targets.map((target) => (ids.includes(target.id) ? { ...target, ...patch } : target)),
  }));
  return { ...watchlist, sites };
}

/** Changes a site. Two sites of one name at one provider are one site, so it may take in the targets of another. */
export function changeSite(watchlist: Watchlist, id: SiteId, change: SiteChange): Watchlist | null {
  const old = watchlist.sites.find((site) => site.id === id);
  if (!old) return null;
  const isTwin = (site: Site) =>
    site.id !== id && site.name === change.name && site.provider === change.provider;
  const joining = watchlist.sites.filter(isTwin).flatMap(({ targets }) => targets);
  const changed: Site = { ...old, ...change, targets: [...old.targets, ...joining] };
  const sites = watchlist.sites
    .filter((site) => !isTwin(site))
    .map((site) => (site.id === id ? changed : site));
  return { ...watchlist, sites };
}

function settingsOf({ name, url, expectation, checkEvery, timeOutAfter, sendCookies }: ReadDraft) {
  return { name, url, expectation, checkEvery, timeOutAfter, sendCookies };
}

function place(watchlist: Watchlist, target: Target, { siteName, provider }: ReadDraft): Watchlist {
  const isHome = (site: Site) => site.name === siteName && site.provider === provider;
  if (watchlist.sites.some(isHome)) {
    const sites = watchlist.sites.map((site) =>
      isHome(site) ? { ...site, targets: [...site.targets, target] } : site,
    );
    return { ...watchlist, sites };
  }
  const site: Site = {
    id: watchlist.nextSiteId as SiteId,
    name: siteName,
    provider,
    targets: [target],
    notifyAfter: minutes(0),
  };
  return { ...watchlist, sites: [...watchlist.sites, site], nextSiteId: watchlist.nextSiteId + 1 };
}

function without(watchlist: Watchlist, id: TargetId): Watchlist {
  const sites = watchlist.sites
    .map((site) => ({ ...site, targets: site.targets.filter((target) => target.id !== id) }))
    .filter((site) => site.targets.length > 0);
  return { ...watchlist, sites };
}
