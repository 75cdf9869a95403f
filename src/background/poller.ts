// Owns reading the status pages that are due, beside the checks: a page that is slow must keep no site waiting.
import { hostnameOf } from '../base/http-url.ts';
import { needsHistory } from '../domain/hear.ts';
import type { PollAnswer } from '../domain/poll.ts';
import { duePolls, REDETECT_AFTER, TRUSTED_FOR, type PollDue } from '../domain/poll-schedule.ts';
import { recall } from '../domain/memory.ts';
import { watchedTargets } from '../domain/target.ts';
import { isTroubled } from '../domain/target-state.ts';
import { catchUp } from '../store/catch-up.ts';
import type { Roster } from '../store/read/roster.ts';
import { threadsOf } from '../store/read/threads.ts';
import { commitPoll } from '../store/write/commit-poll.ts';
import { changeProviders } from '../store/write/config.ts';
import { later } from '../time/instant.ts';
import { runPool } from './pool.ts';
import { recordNow, surelyRoster } from './start.ts';
import type { World } from './world.ts';

/** Reads what is due; true: something that they say has changed. */
export async function pollDue(world: World): Promise<boolean> {
  const roster = await surelyRoster(world);
  if (!roster.ok || roster.value.settings.pausedSince !== null) return false;
  const { providers, polls } = roster.value;
  const due = duePolls(providers, polls, recordNow(world, roster.value), failingProviders(roster.value));
  if (due.length === 0) return false;
  const stopKeepingAlive = world.keepAlive();
  try {
    let hasNews = false;
    const jobs = due.map((each) => ({
      host: hostnameOf(each.source.page),
      run: async () => {
        if (await pollOne(world, roster.value, each)) hasNews = true;
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
  const failing = watchedTargets(watchlist.sites)
    .filter(({ target }) => target.pausedSince === null && isTroubled(recall(memory, target.id)))
    .map(({ site }) => site.provider);
  return (provider) => failing.includes(provider);
}

async function pollOne(world: World, roster: Roster, due: PollDue): Promise<boolean> {
  const { provider, source, isFailing } = due;
  const answer = await ask(world, roster, due);
  const committed = await commitPoll(world.store, {
    provider,
    source,
    isFailing,
    answer,
    random: world.random(),
  });
  if (!committed.ok || !committed.value) return false;
  const misreadings = (roster.polls.get(provider)?.misreadings ?? 0) + 1;
  if (!answer.report.ok && misreadings % REDETECT_AFTER === 0) await recogniseAgain(world, due);
  return committed.value.changed.length > 0;
}

/** One reading; the past is read as well where something is not told of any more that went on at the last one. */
async function ask(
  world: World,
  roster: Roster,
  { provider, source, withHistory }: PollDue,
): Promise<PollAnswer> {
  const first = inRecordTime(await world.statusPages.poll({ source, withHistory }), roster);
  const { report, startedAt, endedAt } = first;
  if (!report.ok || withHistory || !source.endpoints.some(({ holds }) => holds === 'history')) return first;
  const known = await world.store.read(['thread'], (transaction) => threadsOf(transaction, provider));
  const reading = {
    provider,
    report: report.value,
    startedAt,
    endedAt,
    previous: null,
    trustedFor: TRUSTED_FOR,
  };
  if (!known.ok || !needsHistory(known.value, reading)) return first;
  return inRecordTime(await world.statusPages.poll({ source, withHistory: true }), roster);
}

/** The reader knows this computer's clock only. */
export function inRecordTime(answer: PollAnswer, { live }: Roster): PollAnswer {
  const { correction } = live.clock;
  return {
    ...answer,
    startedAt: later(answer.startedAt, correction),
    endedAt: later(answer.endedAt, correction),
  };
}

/** Providers move from one technology to another, on the same address. */
async function recogniseAgain(world: World, { provider, source }: PollDue): Promise<void> {
  const found = await world.statusPages.recognise(source.page);
  if (!found.ok) return;
  await changeProviders(world.store, (providers) => {
    const known = providers.get(provider);
    if (known?.source?.page !== source.page) return providers;
    return new Map(providers).set(provider, {
      ...known,
      source: { ...found.value.source, page: source.page },
    });
  });
}
