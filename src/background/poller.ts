// Owns having the status pages read that are due, beside the checks: a page that is slow must keep no site waiting.
import { hostnameOf } from '../base/http-url.ts';
import { duePolls } from '../domain/poll-schedule.ts';
import { recall } from '../domain/memory.ts';
import { watchedTargets, type Target } from '../domain/target.ts';
import { isTroubled } from '../domain/target-state.ts';
import { catchUp } from '../store/catch-up.ts';
import type { Roster } from '../store/read/roster.ts';
import { runPool } from './pool.ts';
import { recordNow, surelyRoster } from './start.ts';
import { isAbout, type Wish } from './wish.ts';
import type { World } from './world.ts';

/** Has read what is due, and what the wish is about; true: something that they say has changed. */
export async function runPolls(world: World, wish: Wish): Promise<boolean> {
  const roster = await surelyRoster(world);
  if (!roster.ok || roster.value.settings.pausedSince !== null) return false;
  const { providers, polls, live } = roster.value;
  const now = recordNow(world, roster.value);
  const isWished = wishedProviders(roster.value, wish);
  const all = duePolls(providers, polls, now, failingProviders(roster.value), isWished);
  if (all.length === 0) return false;
  const stopKeepingAlive = world.keepAlive();
  try {
    let hasNews = false;
    const jobs = all.map((due) => ({
      host: hostnameOf(due.source.page),
      run: async () => {
        const { correction } = live.clock;
        const read = await world.reader.read({ kind: 'read', due, correction, random: world.random() });
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

/** Whether the wish is about one of the user's targets at a provider. */
function wishedProviders(roster: Roster, wish: Wish): (provider: string) => boolean {
  return havingTarget(roster, ({ id }) => isAbout(wish, id));
}

/** Whether one of the user's targets at a provider wants a closer look: then its own word does, too. */
export function failingProviders(roster: Roster): (provider: string) => boolean {
  return havingTarget(roster, ({ id }) => isTroubled(recall(roster.memory, id)));
}

function havingTarget(
  { watchlist }: Roster,
  isSuch: (target: Target) => boolean,
): (provider: string) => boolean {
  const such = new Set(
    watchedTargets(watchlist.sites)
      .filter(({ target }) => target.pausedSince === null && isSuch(target))
      .map(({ site }) => site.provider),
  );
  return (provider) => such.has(provider);
}
