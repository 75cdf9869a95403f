// Owns one pass: intent, attempts, judgement, one transaction, second copy.
import { success, type Result } from '../base/result.ts';
import { POLICY } from '../domain/policy.ts';
import type { Silence } from '../domain/silence.ts';
import { watchedTargets, type TargetId, type WatchedTarget } from '../domain/target.ts';
import type { Watchlist } from '../domain/watchlist.ts';
import { catchUp } from '../store/catch-up.ts';
import type { StoreProblem } from '../store/problem.ts';
import type { Roster } from '../store/read/roster.ts';
import { beginRound } from '../store/write/begin-round.ts';
import { commitRound, type Committed } from '../store/write/commit-round.ts';
import type { Duration } from '../time/duration.ts';
import { later } from '../time/instant.ts';
import { shortestInterval } from './discontinuity.ts';
import { holdsAfter, learnAddresses, learnFingerprints, observationsOf, reckonClock } from './observe.ts';
import { tryTargets } from './try-targets.ts';
import type { World } from './world.ts';

export type Pass = {
  readonly roster: Roster;
  readonly boot: string;
  readonly watched: readonly WatchedTarget[];
  /** What was missed before it. */
  readonly silence: Silence | null;
};

/** Tries the targets and records what came of it. The roster that it gives is the one after it. */
export async function runPass(
  world: World,
  { roster, boot, watched, silence }: Pass,
): Promise<Result<Roster, StoreProblem>> {
  const { live } = roster;
  const round = live.round + 1;
  const startedWall = world.clock.wall();
  const startedAt = later(startedWall, live.clock.correction);
  const begun = await beginRound(world.store, {
    ...{ round, boot, startedAt },
    targets: watched.map(({ target }) => target.id),
  });
  if (!begun.ok) return begun;

  const { tried, line } = await tryTargets(world, watched, roster.settings, roster.fingerprints);
  const { state: clock, step } = reckonClock(roster, tried, startedWall, shortestInterval(roster.watchlist));
  const recordTime = (wall: typeof startedWall) => later(wall, clock.correction);
  const now = recordTime(world.clock.wall());
  const missed =
    step !== null && live.heartbeat ? { from: live.heartbeat.at, reason: 'clock' as const } : silence;
  const observations = observationsOf(tried, clock.correction);
  const addresses = learnAddresses(roster.addresses, tried);
  const fingerprints = learnFingerprints(roster.fingerprints, tried, now);
  const committed = await commitRound(world.store, {
    ...{ round, observations, clock, clockStep: step, policy: POLICY },
    at: recordTime(startedWall),
    checkEveryOf: checkEveryOf(roster.watchlist),
    heartbeat: { at: now, wall: world.clock.wall(), boot, version: world.version },
    silence: missed ? [missed] : [],
    line: line && { ...line, at: recordTime(line.at) },
    holds: holdsAfter(live.holds, tried, now),
    addresses,
    fingerprints,
  });
  if (!committed.ok) return committed;
  if (!committed.value) return success(roster);
  const { facts, live: after, memory, events } = committed.value;
  if (facts.length > 0) await catchUp(world.store, world.lasting, world.clock.wall());
  world.announce({ kind: 'observations', observations });
  if (events.length > 0) world.announce({ kind: 'events', at: now, events });
  return success({
    ...roster,
    live: after,
    memory,
    addresses: addresses?.all ?? roster.addresses,
    fingerprints: fingerprints ?? roster.fingerprints,
    intent: null,
  });
}

/** A round that was begun and never written: its targets were tried, and nobody knows what they would have said. */
export async function recordInterruption(
  world: World,
  roster: Roster,
): Promise<Result<Committed | null, StoreProblem>> {
  const { intent, live, watchlist } = roster;
  if (!intent) return success(null);
  const { round, startedAt, targets } = intent;
  const observations = targets.map((target) => ({
    ...{ target, startedAt, endedAt: startedAt, evidence: {} },
    verdict: { kind: 'unknown', reason: 'interrupted' } as const,
  }));
  const committed = await commitRound(world.store, {
    ...{ round, observations, policy: POLICY, clock: live.clock, clockStep: null, line: null },
    at: startedAt,
    checkEveryOf: checkEveryOf(watchlist),
    heartbeat: {
      at: startedAt,
      wall: startedAt,
      boot: intent.boot,
      version: live.heartbeat?.version ?? world.version,
    },
    silence: [],
    holds: live.holds,
    addresses: null,
    fingerprints: null,
  });
  if (committed.ok) world.announce({ kind: 'observations', observations });
  return committed;
}

function checkEveryOf(watchlist: Watchlist): (target: TargetId) => Duration | null {
  const intervals = new Map(
    watchedTargets(watchlist.sites).map(({ target }) => [target.id, target.checkEvery]),
  );
  return (target) => intervals.get(target) ?? null;
}
