// Owns the one transaction that a round of checks becomes: all of it is written, or nothing.
import type { Result } from '../../base/result.ts';
import type { WatchEvent } from '../../domain/advance.ts';
import type { ClockState } from '../../domain/clock-check.ts';
import type { Gap } from '../../domain/coverage.ts';
import { packObservations } from '../../domain/evidence-pack.ts';
import { appendFacts, growDigest, type Fact, type FactBody } from '../../domain/fact.ts';
import type { Fingerprint } from '../../domain/fingerprint.ts';
import { packGaps } from '../../domain/gap-pack.ts';
import type { Columns, Memory } from '../../domain/memory.ts';
import { remember } from '../../domain/remember.ts';
import type { Observation } from '../../domain/observation.ts';
import { encodeOutcome, isBadCode, tickColumns } from '../../domain/outcome.ts';
import type { Policy } from '../../domain/policy.ts';
import type { Rectification } from '../../domain/rectify.ts';
import type { Silence } from '../../domain/silence.ts';
import type { TargetId } from '../../domain/target.ts';
import type { Duration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Heartbeat, LineReport, Live, Tick } from '../schema.ts';
import type { Store, WriteTransaction } from '../store.ts';
import { keepFingerprints } from './fingerprints.ts';
import { rectifyRecord } from './rectify.ts';
import { writeWindow } from './window.ts';

export type RoundResult = {
  readonly round: number;
  readonly at: Instant;
  readonly observations: readonly Observation[];
  readonly checkEveryOf: (target: TargetId) => Duration | null;
  readonly policy: Policy;
  readonly heartbeat: Heartbeat;
  /** What the whole machine was found to have missed before this round. */
  readonly silence: readonly Silence[];
  readonly clock: ClockState;
  readonly clockStep: Duration | null;
  /** What it means for the times that are written already; absent or null: nothing. */
  readonly rectification?: Rectification | null;
  /** Null: the line was not looked at in this round. */
  readonly line: LineReport | null;
  /** Null: every target was answered from the address that was known. */
  readonly addresses: Addresses | null;
  readonly holds: ReadonlyMap<TargetId, Instant>;
  /** Those that have changed; null: nothing new was learned. */
  readonly fingerprints: ReadonlyMap<TargetId, Fingerprint> | null;
};

export type Addresses = {
  readonly all: ReadonlyMap<TargetId, string>;
  /** Whose address is new in this round. */
  readonly fresh: ReadonlySet<TargetId>;
};

export type Committed = {
  readonly events: readonly WatchEvent[];
  readonly facts: readonly Fact[];
  readonly live: Live;
  readonly memory: Memory;
};

const STORES = ['config', 'live', 'tick', 'window', 'windowPack', 'evidence', 'gap', 'blip', 'fact'] as const;

/** Silences of the whole machine are needed until every target has been seen again; this many always suffice. */
const MAX_SILENCES = 16;

/**
 * Writes what a round found. Doing it twice does it once: a round that is not newer than the last one written is left
 * alone. Null: it had been written before.
 */
export async function commitRound(
  store: Store,
  result: RoundResult,
): Promise<Result<Committed | null, StoreProblem>> {
  // A changed state is worth waiting for the disk; a quiet tick is not: at worst one minute becomes a gap.
  const durability = result.observations.every(({ verdict }) => verdict.kind === 'up') ? 'relaxed' : 'strict';
  return store.write(STORES, durability, (transaction) => writeRound(transaction, result));
}

async function writeRound(transaction: WriteTransaction, result: RoundResult): Promise<Committed | null> {
  const before = await readLive(transaction.objectStore('live'));
  if (!before || result.round <= before.live.round) return null;
  const rectified = result.rectification
    ? await rectifyRecord(transaction, before.memory, result.rectification)
    : { memory: before.memory, windows: [] };
  const silence = [...rectified.memory.silence, ...result.silence].slice(-MAX_SILENCES);
  const { memory, events } = remember({ ...rectified.memory, silence }, result);
  const { head, facts } = appendFacts(before.live.head, result.heartbeat.at, [
    ...rectified.windows.map((window): FactBody => ({ kind: 'window', window, absorbed: [] })),
    ...factBodies(result, events),
  ]);
  const tick = { round: result.round, at: result.at, columns: tickColumns(result.observations) };
  const live: Live = {
    ...before.live,
    round: result.round,
    heartbeat: result.heartbeat,
    clock: result.clock,
    line: result.line ?? before.live.line,
    silence,
    states: memory.states,
    holds: result.holds,
    head,
    unsealed: growUnsealed(before.live.unsealed, tick),
  };

  const liveStore = transaction.objectStore('live');
  const writes: Promise<unknown>[] = [
    liveStore.put(live, 'live'),
    liveStore.put(memory.columns, 'columns'),
    transaction.objectStore('tick').put(tick),
    ...facts.map((fact) => transaction.objectStore('fact').put(fact)),
    ...writeEvidence(transaction, result, before.memory.columns),
  ];
  if (!sameNumbers(before.memory.observedSince, memory.observedSince)) {
    writes.push(liveStore.put(memory.observedSince, 'observedSince'));
  }
  if (result.addresses) writes.push(liveStore.put(result.addresses.all, 'addresses'));
  if (result.fingerprints) writes.push(keepFingerprints(transaction, result.fingerprints));
  await Promise.all(writes);
  await writeFirstSeen(transaction, result, before.memory, events);
  await writeEvents(transaction, result, events);
  return { events, facts, live, memory };
}

function factBodies(result: RoundResult, events: readonly WatchEvent[]): FactBody[] {
  const bodies: FactBody[] = [];
  if (result.clockStep !== null) {
    bodies.push({ kind: 'clock-step', step: result.clockStep, servers: result.clock.samples.length });
  }
  const gaps = gapsOf(events);
  if (gaps.length > 0) bodies.push({ kind: 'gaps', gaps });
  for (const event of events) {
    if (event.kind === 'blip' || event.kind === 'gap') continue;
    const absorbed = event.kind === 'window-changed' ? event.absorbed : [];
    bodies.push({ kind: 'window', window: event.window, absorbed });
  }
  return bodies;
}

function growUnsealed(unsealed: Live['unsealed'], { at, columns }: Tick): Live['unsealed'] {
  return {
    digest: growDigest(unsealed.digest, at, columns),
    ticks: unsealed.ticks + 1,
    from: unsealed.from ?? at,
  };
}

/** Of the good checks, only those are kept in full that follow a bad one, or came from another address. */
function writeEvidence(
  transaction: WriteTransaction,
  { round, at, observations, addresses }: RoundResult,
  before: Columns,
): Promise<unknown>[] {
  const kept = observations.filter(({ target, verdict }) => {
    const code = encodeOutcome(verdict);
    return isBadCode(code) || code !== before.outcome[target] || addresses?.fresh.has(target);
  });
  if (kept.length === 0) return [];
  return [transaction.objectStore('evidence').put({ round, at, observations: packObservations(kept, at) })];
}

/** A failure that nobody has confirmed yet shows nothing: neither up nor down. Read only where it may be a first sight. */
async function writeFirstSeen(
  transaction: WriteTransaction,
  { observations, checkEveryOf }: RoundResult,
  before: Memory,
  events: readonly WatchEvent[],
): Promise<void> {
  const sights = observations
    .filter(
      ({ target, verdict }) =>
        verdict.kind === 'up' &&
        checkEveryOf(target) !== null &&
        (!before.columns.seenAt[target] || before.states.has(target)),
    )
    .map(({ target, endedAt }) => ({ target, at: endedAt }));
  for (const event of events) {
    if (event.kind === 'window-opened')
      sights.push({ target: event.window.target, at: event.window.startedAt });
  }
  if (sights.length === 0) return;
  const liveStore = transaction.objectStore('live');
  const known = (await liveStore.get('firstSeenAt')) as Float64Array | undefined;
  if (sights.every(({ target }) => known?.[target])) return;
  const length = Math.max(known?.length ?? 0, ...sights.map(({ target }) => target + 1));
  const all = Float64Array.from({ length }, (_, target) => known?.[target] ?? 0);
  for (const { target, at } of sights) all[target] ||= at;
  await liveStore.put(all, 'firstSeenAt');
}

async function writeEvents(
  transaction: WriteTransaction,
  { round, at }: RoundResult,
  events: readonly WatchEvent[],
): Promise<void> {
  const gaps = gapsOf(events);
  if (gaps.length > 0) await transaction.objectStore('gap').put({ round, at, gaps: packGaps(gaps) });
  for (const event of events) {
    if (event.kind === 'blip') await transaction.objectStore('blip').put(event.blip);
    else if (event.kind !== 'gap') await writeWindow(transaction, event);
  }
}

function gapsOf(events: readonly WatchEvent[]): Gap[] {
  return events.flatMap((event) => (event.kind === 'gap' ? [event.gap] : []));
}

function sameNumbers(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
