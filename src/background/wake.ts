// Owns what happens at every wake: find out what was missed, check what is due, see to the next alarm.
import { recall, triedAt } from '../domain/memory.ts';
import { RETEST_AFTER } from '../domain/policy.ts';
import { nextPollAt } from '../domain/poll-schedule.ts';
import { hourOf } from '../domain/rollup.ts';
import { isDue, nextWakeAt, passAt, type Scheduled } from '../domain/schedule.ts';
import type { Silence } from '../domain/silence.ts';
import { watchedTargets, type WatchedTarget } from '../domain/target.ts';
import { stageOf } from '../domain/target-state.ts';
import { askWitnesses } from '../probes/witnesses.ts';
import { catchUp } from '../store/catch-up.ts';
import type { StoreProblem } from '../store/problem.ts';
import type { Roster } from '../store/read/roster.ts';
import { probeWriting } from '../store/write/probe.ts';
import { wait } from '../time/clock.ts';
import { milliseconds, seconds } from '../time/duration.ts';
import { between, earlier, earliest, later, latest, type Instant } from '../time/instant.ts';
import { discontinuity, shortestInterval } from './discontinuity.ts';
import { failingProviders } from './poller.ts';
import { recordInterruption, runPass } from './pass.ts';
import { resumeRecording, stopRecording } from './recording.ts';
import { show } from './show.ts';
import { recordNow, rosterOf, startLife, type Life, type Started } from './start.ts';
import { isAbout, type Wish } from './wish.ts';
import type { World } from './world.ts';

/** A line that has just come back is often half up: two looks at it, this far apart, before anything is blamed. */
const SETTLING = seconds(5);

export async function runWake(world: World, life: Life, wish: Wish): Promise<void> {
  const stopKeepingAlive = world.keepAlive();
  try {
    const problem = await wake(world, life, wish);
    if (problem) await stopRecording(world, life, problem);
  } catch (error) {
    // A mistake of our own: whoever reads the toolbar must not take its silence for health.
    await stopRecording(world, life, { kind: 'fault', message: String(error) });
    throw error;
  } finally {
    stopKeepingAlive();
  }
}

async function wake(world: World, life: Life, wish: Wish): Promise<StoreProblem | null> {
  const started = await startLife(world, life);
  if (!started.ok) return started.problem;
  let roster = await rosterAfterInterruption(world);
  if (!roster.ok) return roster.problem;

  const now = recordNow(world, roster.value);
  let batch = due(roster.value, wish, now);
  if (batch.length === 0) {
    const writable = started.value.notRecordingSince === null ? null : await probeWriting(world.store);
    if (writable?.ok === false) return writable.problem;
    await show(world, life, roster.value);
  } else if (!missed(world, roster.value, started.value)) {
    await waitUntilTelling(world, roster.value, batch, now);
  }

  while (batch.length > 0) {
    if (missed(world, roster.value, started.value)) await settle(world, roster.value);
    const passed = await runPass(world, {
      roster: roster.value,
      boot: started.value.boot,
      watched: batch,
      // Asked anew, since the machine may sleep through any of the waits.
      silence: missed(world, roster.value, started.value),
    });
    if (!passed.ok) return passed.problem;
    if (started.value.notRecordingSince !== null) await resumeRecording(world);
    roster = passed;
    await show(world, life, roster.value);
    batch = await freshSuspects(world, roster.value, batch);
    if (batch.length === 0) break;
    // Paused or removed while we waited, it is no longer ours to look at.
    roster = await rosterOf(world);
    if (!roster.ok) return roster.problem;
    const watched = watchedNow(roster.value);
    batch = batch.flatMap((old) => watched.filter(({ target }) => target.id === old.target.id));
  }
  const problem = await foldPastHours(world, roster.value);
  if (problem) return problem;
  await planNext(world, roster.value);
  return null;
}

/** What nobody watched since the last heartbeat. */
function missed(world: World, roster: Roster, started: Started): Silence | null {
  return discontinuity(roster.live.heartbeat, {
    ...{ now: recordNow(world, roster), ...started, version: world.version },
    checkEvery: shortestInterval(roster.watchlist),
  });
}

async function rosterAfterInterruption(world: World): ReturnType<typeof rosterOf> {
  const roster = await rosterOf(world);
  if (!roster.ok || !roster.value.intent) return roster;
  const recorded = await recordInterruption(world, roster.value);
  return recorded.ok ? rosterOf(world) : recorded;
}

function due(roster: Roster, wish: Wish, now: Instant): WatchedTarget[] {
  return watchedNow(roster).filter(({ target }) => {
    return isAbout(wish, target.id) || isDue(scheduled(roster, { target }), now, roster.live.grid);
  });
}

function watchedNow({ watchlist, settings }: Roster): WatchedTarget[] {
  if (settings.pausedSince !== null) return [];
  return watchedTargets(watchlist.sites).filter(({ target }) => target.pausedSince === null);
}

function scheduled({ memory, live }: Roster, { target }: Pick<WatchedTarget, 'target'>): Scheduled {
  return {
    target,
    state: recall(memory, target.id),
    lastTriedAt: triedAt(memory, target.id),
    heldUntil: live.holds.get(target.id) ?? null,
  };
}

/** A check that comes a moment too soon to confirm a streak would have to be done again half a minute later. */
async function waitUntilTelling(
  { clock }: World,
  { memory }: Roster,
  batch: readonly WatchedTarget[],
  now: Instant,
): Promise<void> {
  const states = batch.map(({ target }) => recall(memory, target.id));
  const left = between(now, passAt(states, now));
  if (left > 0) await wait(clock, left);
}

async function settle({ network, clock }: World, { settings }: Roster): Promise<void> {
  await askWitnesses(network, settings.witnesses);
  await wait(clock, SETTLING);
  await askWitnesses(network, settings.witnesses);
}

/** Targets that failed for the first time just now are looked at again in the same wake, ten seconds later. */
async function freshSuspects(
  world: World,
  roster: Roster,
  batch: readonly WatchedTarget[],
): Promise<WatchedTarget[]> {
  let since: Instant | null = null;
  const suspects = batch.filter(({ target }) => {
    const state = recall(roster.memory, target.id);
    const run = state.runs.at(-1);
    if (stageOf(state) !== 'failing' || run?.tally.checks !== 1) return false;
    since = latest(since ?? run.first.startedAt, run.first.startedAt);
    return true;
  });
  if (since === null) return [];
  const left = between(recordNow(world, roster), later(since, RETEST_AFTER));
  if (left > 0) await wait(world.clock, left);
  return suspects;
}

async function foldPastHours(world: World, { live }: Roster): Promise<StoreProblem | null> {
  const now = later(world.clock.wall(), live.clock.correction);
  if (live.unsealed.from === null || hourOf(live.unsealed.from) === hourOf(now)) return null;
  const folded = await world.reader.fold({ kind: 'fold', now });
  if (!folded.ok) return folded.problem;
  if (folded.value) await catchUp(world.store, world.lasting, world.clock.wall());
  return null;
}

async function planNext(world: World, roster: Roster): Promise<void> {
  const all = watchedTargets(roster.watchlist.sites).map((each) => scheduled(roster, each));
  const now = recordNow(world, roster);
  const { settings, live, providers, polls } = roster;
  const isPaused = settings.pausedSince !== null;
  const moments = [
    nextWakeAt(all, now, live.grid),
    nextPollAt(providers, polls, now, failingProviders(roster)),
  ].filter((at) => at !== null);
  if (isPaused || moments.length === 0) return world.clearAlarm();
  const next = earliest(...moments);
  const at = latest(next, later(now, milliseconds(Math.max(world.alarmDistance, 100))));
  return world.setAlarm(earlier(at, live.clock.correction));
}
