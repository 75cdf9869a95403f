// Owns reading what work the providers of the user's sites have announced for the next day.
import { plannedWork, upcomingWork, type PlannedWork } from '../domain/planned-work.ts';
import { watchedTargets } from '../domain/target.ts';
import type { Roster } from '../store/read/roster.ts';
import { ongoingThreads } from '../store/read/threads.ts';
import { days } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { World } from './world.ts';

const AHEAD = days(1);

/** The next first. Where no status page of theirs is read, nothing is: the usual wake stays cheap. */
export async function announcedWork(
  world: World,
  { watchlist, providers }: Roster,
  now: Instant,
): Promise<PlannedWork[]> {
  const mine = watchedTargets(watchlist.sites)
    .map(({ site }) => site.provider)
    .filter((provider) => (providers.get(provider)?.source ?? null) !== null);
  if (mine.length === 0) return [];
  const read = await world.store.read(['thread'], ongoingThreads);
  if (!read.ok) return [];
  const threads = read.value.filter(({ provider }) => mine.includes(provider));
  return upcomingWork(plannedWork(threads), now, AHEAD);
}
