// Owns everything that the options page shows, read at once.
import { healthOf, type Health } from '../../../domain/health.ts';
import { recall } from '../../../domain/memory.ts';
import { POLICY } from '../../../domain/policy.ts';
import { NO_CORRECTIONS, type Corrections } from '../../../domain/corrections.ts';
import type { PollStates } from '../../../domain/poll-schedule.ts';
import type { Providers } from '../../../domain/provider.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../domain/settings.ts';
import { UNOBSERVED } from '../../../domain/target-state.ts';
import { allTargets, type Site, type Target, type WatchedTarget } from '../../../domain/target.ts';
import { mayNotify, permittedUrls } from '../../../platform/permissions.ts';
import { endsWithSession } from '../../../platform/private-browsing.ts';
import { storageReport } from '../../../platform/storage-areas.ts';
import type { StoreProblem } from '../../../store/problem.ts';
import { readStatusPages } from '../../../store/read/status-pages.ts';
import { readOverview, type StoredOverview } from '../../../store/read/overview.ts';
import type { Live } from '../../../store/schema.ts';
import { later, type Instant } from '../../../time/instant.ts';
import { pageClock, pageStore } from '../../data/page-store.ts';

export type Scene = {
  /** In the record's own time. */
  readonly now: Instant;
  /** Sites with at least one target that is watched; their removed targets are left out. */
  readonly sites: readonly Site[];
  readonly watched: readonly Target[];
  readonly removed: readonly WatchedTarget[];
  readonly settings: Settings;
  readonly live: Live | null;
  /** Where the providers' own word is read, and how that stands. */
  readonly providers: Providers;
  readonly polls: PollStates;
  readonly corrections: Corrections;
  /** Whether the log can be read; null: it can, or there is none yet. */
  readonly problem: StoreProblem | null;
  readonly health: (target: Target) => Health;
  readonly mayRead: (url: string) => boolean;
  readonly mayNotify: boolean;
  readonly endsWithSession: boolean;
  readonly storage: { readonly isPersistent: boolean; readonly bytes: number };
};

export async function readScene(): Promise<Scene> {
  const wall = pageClock.wall();
  const [read, word, mayRead, notifies, storage] = await Promise.all([
    readOverview(pageStore, wall),
    readStatusPages(pageStore),
    permittedUrls(),
    mayNotify(),
    storageReport(),
  ]);
  const stored: Partial<StoredOverview> = read.ok ? read.value : {};
  const everything = stored.watchlist?.sites ?? [];
  const sites = everything.map(withoutRemoved).filter(({ targets }) => targets.length > 0);
  const known = stored.known ?? null;
  const now = known ? later(wall, known.live.clock.correction) : wall;
  return {
    ...{ now, sites, mayRead, storage },
    watched: sites.flatMap(({ targets }) => targets),
    removed: allTargets(everything).filter(({ target }) => target.removedAt !== null),
    settings: stored.settings ?? DEFAULT_SETTINGS,
    live: known?.live ?? null,
    providers: word.ok ? word.value.providers : new Map(),
    polls: word.ok ? word.value.polls : new Map(),
    corrections: stored.corrections ?? NO_CORRECTIONS,
    problem: read.ok || read.problem.kind === 'empty' ? null : read.problem,
    health: (target) => healthOf(target, known ? recall(known.memory, target.id) : UNOBSERVED, now, POLICY),
    mayNotify: notifies,
    endsWithSession: endsWithSession(),
  };
}

function withoutRemoved(site: Site): Site {
  return { ...site, targets: site.targets.filter(({ removedAt }) => removedAt === null) };
}
