// Owns the step from what was tried to what is recorded: true times, and what was learned on the way.
import { hostnameOf } from '../base/http-url.ts';
import { aheadBy, DRIFT_SLACK, reckon, type ClockSample, type Reckoning } from '../domain/clock-check.ts';
import { learn, type Fingerprint } from '../domain/fingerprint.ts';
import type { Observation, Verdict } from '../domain/observation.ts';
import { holdUntil } from '../domain/schedule.ts';
import type { Silence, SilenceReason } from '../domain/silence.ts';
import type { TargetId } from '../domain/target.ts';
import type { Roster } from '../store/read/roster.ts';
import type { Addresses } from '../store/write/commit-round.ts';
import { milliseconds, type Duration } from '../time/duration.ts';
import { latest, later, type Instant } from '../time/instant.ts';
import type { Tried } from './try-targets.ts';

/** What this computer's clocks showed when a pass began, and when it was over. */
export type PassClock = {
  readonly startedWall: Instant;
  readonly startOffset: Duration;
  readonly endOffset: Duration;
};

export type PassTimes = Reckoning & {
  /** A moment of this computer's clock in the record's own time; the offset tells on which side of a jump it was read. */
  readonly recordTime: (wall: Instant, offset: Duration) => Instant;
  /** Whether an offset was read after the last jump. */
  readonly isSteady: (offset: Duration) => boolean;
  /** Where the clock jumped, or the machine slept, during the pass, and why; null: neither. */
  readonly hole: Silence | null;
};

/** How this computer's clock compares with the servers that answered in this pass, and what its times mean then. */
export function reckonTimes(
  { live: { clock, heartbeat } }: Roster,
  tried: readonly Tried[],
  { startedWall, startOffset, endOffset }: PassClock,
  checkEvery: Duration,
): PassTimes {
  const isSteady = (offset: Duration) => Math.abs(offset - endOffset) <= DRIFT_SLACK;
  const steadyUntil = latest(
    startedWall,
    ...tried.filter(({ offsets }) => !isSteady(offsets.end)).map(({ endedAt }) => endedAt),
  );
  const drift = milliseconds(endOffset - startOffset);
  const lastTick = heartbeat ? { at: heartbeat.at, checkEvery } : null;
  const reckoning = reckon(
    clock,
    { wall: startedWall, drift, steadyUntil, lastTick },
    clockSamples(tried.filter(({ offsets }) => isSteady(offsets.end))),
  );
  const { step, state } = reckoning;
  return {
    ...reckoning,
    isSteady,
    recordTime: (wall, offset) => later(wall, isSteady(offset) ? state.correction : clock.correction),
    hole: isSteady(startOffset)
      ? null
      : { from: later(steadyUntil, clock.correction), reason: step === null ? 'asleep' : 'clock' },
  };
}

/** One word a host. An answer with `Age` comes from a cache, and so may its `Date`. */
function clockSamples(tried: readonly Tried[]): ClockSample[] {
  const samples = new Map<string, ClockSample>();
  for (const { finding, verdict, target, site } of tried) {
    const age = Number(finding?.exchange.response?.headers.get('age') ?? 0);
    const serverDate = finding?.evidence.serverDate;
    const isUncertain = verdict.kind === 'unknown' || age > 0;
    if (!finding || serverDate === undefined || isUncertain) continue;
    const { startedAt, answeredAfter } = finding.exchange;
    const answeredAt = later(startedAt, answeredAfter ?? finding.exchange.monotonicFor);
    const host = hostnameOf(target.url);
    samples.set(host, { host, provider: site.provider, ahead: aheadBy(serverDate, startedAt, answeredAt) });
  }
  return [...samples.values()];
}

/** The observations in the record's own time: this computer's clock with the correction that the servers taught. */
export function observationsOf(tried: readonly Tried[], times: PassTimes): Observation[] {
  const { recordTime } = times;
  return tried.map((one) => ({
    target: one.target.id,
    startedAt: recordTime(one.startedAt, one.offsets.start),
    endedAt: recordTime(one.endedAt, one.offsets.end),
    verdict: explain(one, times),
    evidence: one.finding?.evidence ?? {},
  }));
}

const DOUBTFUL: ReadonlySet<SilenceReason> = new Set(['asleep', 'clock', 'own-line']);

/**
 * An attempt in which the clock jumped cannot tell a step from sleep, and one before it has its witnesses hours away: both
 * are unknown for the reason of the jump.
 */
function explain({ verdict, offsets }: Tried, { hole, isSteady }: PassTimes): Verdict {
  const isUnexplained = verdict.kind === 'unknown' && DOUBTFUL.has(verdict.reason);
  if (!hole || !isUnexplained || isSteady(offsets.start)) return verdict;
  return { kind: 'unknown', reason: hole.reason };
}

/** Addresses that answered for the first time, and all that are known then; null: none is new. */
export function learnAddresses(
  known: ReadonlyMap<TargetId, string>,
  tried: readonly Tried[],
): Addresses | null {
  const fresh = new Map<TargetId, string>();
  for (const { target, finding } of tried) {
    const address = finding?.evidence.address;
    if (address !== undefined && known.get(target.id) !== address) fresh.set(target.id, address);
  }
  return fresh.size === 0 ? null : { all: new Map([...known, ...fresh]), fresh: new Set(fresh.keys()) };
}

/** The fingerprints that the good answers changed; null: none. */
export function learnFingerprints(
  known: ReadonlyMap<TargetId, Fingerprint>,
  tried: readonly Tried[],
  now: Instant,
): ReadonlyMap<TargetId, Fingerprint> | null {
  const fresh: [TargetId, Fingerprint][] = [];
  for (const { target, verdict, finding } of tried) {
    const body = finding?.exchange.body;
    if (verdict.kind !== 'up' || !body || target.expectation.mustContain !== null) continue;
    const before = known.get(target.id);
    const after = learn(before, body, now);
    if (after !== before) fresh.push([target.id, after]);
  }
  return fresh.length === 0 ? null : new Map(fresh);
}

/** Servers that asked us to stay away, without those whose time is over. */
export function holdsAfter(
  holds: ReadonlyMap<TargetId, Instant>,
  tried: readonly Tried[],
  now: Instant,
): ReadonlyMap<TargetId, Instant> {
  const next = new Map([...holds].filter(([, until]) => until > now));
  for (const { target, verdict, finding } of tried) {
    if (verdict.kind !== 'unknown' || verdict.reason !== 'rate-limited') continue;
    next.set(target.id, holdUntil(target, now, finding?.exchange.response?.headers.get('retry-after')));
  }
  return next;
}
