// Owns having the status pages read that are due, beside the checks: a page that is slow must keep no site waiting.
import { hostnameOf } from '../base/http-url.ts';
import { duePolls } from '../domain/poll-schedule.ts';
import { recall } from '../domain/memory.ts';
import { watchedTargets } from '../domain/target.ts';
import { isTroubled } from '../domain/target-state.ts';
import { catchUp } from '../store/catch-up.ts';
import type { Roster } from '../store/read/roster.ts';
import { runPool } from './pool.ts';
import { recordNow, surelyRoster } from './start.ts';
import type { World } from './world.ts';

/** Has read what is due; true: something that they say has changed. */
export async function pollDue(world: World): Promise<boolean> {
  const roster = await surelyRoster(world);
  if (!roster.ok || roster.value.settings.pausedSince !== null) return false;
  const { providers, polls, live } = roster.value;
  const all = duePolls(providers, polls, recordNow(world, roster.value), failingProviders(roster.value));
  if (all.length === 0) return false;
  const stopKeepingAlive = world.keepAlive();
  try {
    let hasNews = false;
    const jobs = all.map((due) => ({
      host: hostnameOf(due.source.page),
      run: async () => {
        const { correction } = live.clock;
        const read = await world.statusPages.read({ kind: 'read', due, correction, random: world.random() });
        hasNews ||= read.hasNews;
      },
    }));
    await runPool(world.clock, jobs);
    if (hasNews) await catchUp(world.store, world.lasting, world.clock.wall());
    world.announce({ kind: 'changed' });
    return hasNews;
  } finally {
    stopKeepingAlive();
  }
}

/** Whether one of the user's targets at a provider wants a closer look: then its own word does, too. */
export function failingProviders({ memory, watchlist }: Roster): (provider: string) => boolean {
  const failing = new Set(
    watchedTargets(watchlist.sites)
      .filter(({ target }) => target.pausedSince === null && isTroubled(recall(memory, target.id)))
      .map(({ site }) => site.provider),
  );
  return (provider) => failing.has(provider);
}
