// Owns how far somebody has come: what is watched, whose word is read, and whether the button can be seen.
import { healthOf, type Health } from '../../../domain/health.ts';
import { recall } from '../../../domain/memory.ts';
import { POLICY } from '../../../domain/policy.ts';
import type { Providers } from '../../../domain/provider.ts';
import { UNOBSERVED } from '../../../domain/target-state.ts';
import { watchedTargets, type Site, type Target } from '../../../domain/target.ts';
import { permittedUrls } from '../../../platform/permissions.ts';
import { isOnToolbar } from '../../../platform/toolbar-place.ts';
import { readOverview } from '../../../store/read/overview.ts';
import { readStatusPages } from '../../../store/read/status-pages.ts';
import { later } from '../../../time/instant.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';

export type Progress = {
  /** Sites with at least one target that is watched. */
  readonly sites: readonly Site[];
  readonly watched: readonly Target[];
  readonly providers: Providers;
  readonly healths: readonly Health[];
  readonly mayRead: (url: string) => boolean;
  /** Null: this browser does not tell. */
  readonly isOnToolbar: boolean | null;
};

export async function readProgress(): Promise<Progress> {
  const wall = pageClock.wall();
  const [read, word, mayRead, onToolbar] = await Promise.all([
    readOverview(pageStore, wall),
    readStatusPages(pageStore),
    permittedUrls(),
    isOnToolbar(),
  ]);
  const everything = read.ok ? read.value.watchlist.sites : [];
  const known = read.ok ? read.value.known : null;
  const now = known ? later(wall, known.live.clock.correction) : wall;
  const watched = watchedTargets(everything).map(({ target }) => target);
  const isWatched = (site: Site) => site.targets.some(({ removedAt }) => removedAt === null);
  return {
    ...{ watched, mayRead, isOnToolbar: onToolbar },
    sites: everything.filter(isWatched),
    providers: word.ok ? word.value.providers : new Map(),
    healths: watched.map((target) =>
      healthOf(target, known ? recall(known.memory, target.id) : UNOBSERVED, now, POLICY),
    ),
  };
}
