// Owns one pass: intent, attempts, judgement, one transaction, second copy.
import { success, type Result } from '../base/result.ts';
import { isLong } from '../domain/coverage.ts';
import { POLICY } from '../domain/policy.ts';
import { rectifyInstant, type Rectification } from '../domain/rectify.ts';
import type { Silence } from '../domain/silence.ts';
import { watchedTargets, type TargetId, type WatchedTarget } from '../domain/target.ts';
import type { Watchlist } from '../domain/watchlist.ts';
import { catchUp } from '../store/catch-up.ts';
import type { StoreProblem } from '../store/problem.ts';
import type { Heartbeat, Intent } from '../store/schema.ts';
import type { Roster } from '../store/read/roster.ts';
import { beginRound } from '../store/write/begin-round.ts';
import { commitRound, type Committed } from '../store/write/commit-round.ts';
import { clockOffset } from '../time/clock.ts';
import { milliseconds, type Duration } from '../time/duration.ts';
import { earlier, later, type Instant } from '../time/instant.ts';
import { shortestInterval } from './discontinuity.ts';
import {
  holdsAfter,
  learnAddresses,
  learnFingerprints,
  observationsOf,
  reckonTimes,
  type PassTimes,
} from './observe.ts';
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
  const startOffset = clockOffset(world.clock);
  const startedAt = later(startedWall, live.clock.correction);
  const [begun, mayRead] = await Promise.all([
    beginRound(world.store, {
      ...{ round, boot, startedAt },
      targets: watched.map(({ target }) => target.id),
    }),
    world.permittedUrls(),
  ]);
  if (!begun.ok) return begun;

  const { tried, line } = await tryTargets(world, watched, { ...roster, mayRead });
  const endOffset = clockOffset(world.clock);
  const times = reckonTimes(
    roster,
    tried,
    { startedWall, startOffset, endOffset },
    shortestInterval(roster.watchlist),
  );
  const { state: clock, step, wrongSince, recordTime } = times;
  const now = recordTime(world.clock.wall(), endOffset);
  const rectification =
    wrongSince !== null && step !== null ? { since: wrongSince, by: milliseconds(0 - step) } : null;
  const observations = observationsOf(tried, times);
  const addresses = learnAddresses(roster.addresses, tried);
  const fingerprints = learnFingerprints(roster.fingerprints, tried, now);
  const committed = await commitRound(world.store, {
    ...{ round, observations, clock, clockStep: step, policy: POLICY },
    at: recordTime(startedWall, startOffset),
    checkEveryOf: checkEveryOf(roster.watchlist),
    heartbeat: { at: now, wall: world.clock.wall(), boot, version: world.version },
    rectification,
    silence: missedOf(silence, times, live.heartbeat?.at ?? null),
    line: line && { ...line, at: recordTime(line.at, endOffset) },
    holds: holdsAfter(rectifyHolds(live.holds, rectification), tried, now),
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
    fingerprints: new Map([...roster.fingerprints, ...(fingerprints ?? [])]),
    intent: null,
  });
}

/** What nobody watched before and during the pass. A step of the clock that is found at once explains it better than sleep. */
function missedOf(silence: Silence | null, times: PassTimes, lastAt: Instant | null): Silence[] {
  const { step, wrongSince, hole } = times;
  if (hole) return silence ? [silence, hole] : [hole];
  if (step !== null && wrongSince === null) return lastAt === null ? [] : [{ from: lastAt, reason: 'clock' }];
  return silence ? [silence] : [];
}

function rectifyHolds(
  holds: ReadonlyMap<TargetId, Instant>,
  rectification: Rectification | null,
): ReadonlyMap<TargetId, Instant> {
  if (!rectification) return holds;
  return new Map([...holds].map(([target, until]) => [target, rectifyInstant(until, rectification)]));
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
    heartbeat: heartbeatBefore(roster, intent, world.version),
    silence: [],
    holds: live.holds,
    addresses: null,
    fingerprints: null,
  });
  if (committed.ok) world.announce({ kind: 'observations', observations });
  return committed;
}

/** Somebody was alive when the round began; but a hole before that has yet to be explained by the next one. */
function heartbeatBefore(
  { live, watchlist }: Roster,
  { startedAt, boot }: Intent,
  version: string,
): Heartbeat {
  const { heartbeat, clock } = live;
  const isHole =
    heartbeat !== null &&
    (startedAt < heartbeat.at || isLong(heartbeat.at, startedAt, shortestInterval(watchlist), POLICY));
  if (isHole) return heartbeat;
  return {
    at: startedAt,
    wall: earlier(startedAt, clock.correction),
    boot,
    version: heartbeat?.version ?? version,
  };
}

function checkEveryOf(watchlist: Watchlist): (target: TargetId) => Duration | null {
  const intervals = new Map(
    watchedTargets(watchlist.sites).map(({ target }) => [target.id, target.checkEvery]),
  );
  return (target) => intervals.get(target) ?? null;
}
