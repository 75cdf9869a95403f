// Owns what is remembered between two rounds of checks, of all targets together.
import { milliseconds, type Duration } from '../time/duration.ts';
import { instant, type Instant } from '../time/instant.ts';
import { advance, type WatchEvent } from './advance.ts';
import { isLong } from './coverage.ts';
import { encodeLatency, encodeOutcome } from './outcome.ts';
import type { Observation, Verdict } from './observation.ts';
import type { Policy } from './policy.ts';
import type { Silence } from './silence.ts';
import { tallyOf } from './tally.ts';
import type { TargetId } from './target.ts';
import { UNOBSERVED, type TargetState } from './target-state.ts';

/** One entry a target, by its id. Rewritten with every round, so nothing here may be large. */
export type Columns = {
  /** When the target was last tried, with or without a result; 0: never. */
  readonly triedAt: Float64Array;
  /** Start of the last attempt that gave a result; 0: never. */
  readonly seenAt: Float64Array;
  readonly outcome: Uint8Array;
  readonly latency: Uint8Array;
};

export type Memory = {
  readonly columns: Columns;
  /** Start of each target's unbroken stretch of observation; 0: none. Changes only with a gap. */
  readonly observedSince: Float64Array;
  /** Targets about which there is more to remember than since when they answer well. */
  readonly states: ReadonlyMap<TargetId, TargetState>;
  /** Why nothing at all was observed, lately. */
  readonly silence: readonly Silence[];
};

export const EMPTY_MEMORY: Memory = {
  columns: columnsFor(0),
  observedSince: new Float64Array(),
  states: new Map(),
  silence: [],
};

/** The state of one target, with what the whole machine missed. */
export function recall(memory: Memory, target: TargetId): TargetState {
  const state = memory.states.get(target) ?? quietState(memory, target);
  const { last } = state;
  if (!last) return state;
  const missed = memory.silence.filter(
    ({ from, reason }) =>
      from >= last.startedAt &&
      !state.silence.some((known) => known.from === from && known.reason === reason),
  );
  if (missed.length === 0) return state;
  return { ...state, silence: [...state.silence, ...missed].sort((one, other) => one.from - other.from) };
}

export function triedAt(memory: Memory, target: TargetId): Instant | null {
  return entry(memory.columns.triedAt, target);
}

/** A target that answers well, and has for a while, is remembered by two numbers. */
function quietState(memory: Memory, target: TargetId): TargetState {
  const startedAt = entry(memory.columns.seenAt, target);
  const since = entry(memory.observedSince, target);
  if (startedAt === null || since === null) return UNOBSERVED;
  const last = { startedAt, endedAt: startedAt };
  const run = {
    bad: false,
    goodBefore: null,
    first: { startedAt: since, endedAt: since },
    last,
    tally: tallyOf(false, milliseconds(startedAt - since)),
    phases: [],
  };
  return { ...UNOBSERVED, last, lastGood: last, observedSince: since, runs: [run] };
}

function isQuiet({ open, closed, silence, runs, observedSince }: TargetState): boolean {
  const [run] = runs;
  const calm = open === null && closed.length === 0 && silence.length === 0;
  return calm && observedSince !== null && runs.length === 1 && run !== undefined && !run.bad;
}

function entry(column: Float64Array, target: TargetId): Instant | null {
  const value = column[target] ?? 0;
  return value === 0 ? null : instant(value);
}

export type Round = {
  readonly observations: readonly Observation[];
  /** The check interval of a target; null: it is no longer watched, and what was seen of it is dropped. */
  readonly checkEveryOf: (target: TargetId) => Duration | null;
  readonly policy: Policy;
};

/** The memory after a round, and what happened in it. */
export function remember(memory: Memory, round: Round): { memory: Memory; events: readonly WatchEvent[] } {
  const draft = draftOf(memory, round.observations);
  const events: WatchEvent[] = [];
  for (const observation of round.observations) {
    const { target, startedAt, verdict } = observation;
    const checkEvery = round.checkEveryOf(target);
    if (checkEvery === null) continue;
    // An attempt that was cut off is made up for at once: it does not count as a try.
    if (!isInterrupted(verdict)) draft.columns.triedAt[target] = startedAt;
    draft.columns.outcome[target] = encodeOutcome(verdict);
    draft.columns.latency[target] = encodeLatency(observation.evidence.latency);
    if (staysQuiet(draft, observation, checkEvery, round.policy)) {
      draft.columns.seenAt[target] = startedAt;
      continue;
    }
    const [state, happened] = advance(recall(draft, target), observation, checkEvery, round.policy);
    events.push(...happened);
    keep(draft, target, state);
  }
  return { memory: draft, events };
}

function isInterrupted(verdict: Verdict): boolean {
  return verdict.kind === 'unknown' && verdict.reason === 'interrupted';
}

/** Most targets, most of the time: the short way round `advance`, to the same place. */
function staysQuiet(memory: Draft, observation: Observation, checkEvery: Duration, policy: Policy): boolean {
  const { target, startedAt, verdict } = observation;
  if (verdict.kind !== 'up' || memory.states.has(target)) return false;
  const seenAt = entry(memory.columns.seenAt, target);
  if (seenAt === null || startedAt <= seenAt || memory.silence.some(({ from }) => from >= seenAt))
    return false;
  return !isLong(seenAt, startedAt, checkEvery, policy);
}

type Draft = Memory & { readonly states: Map<TargetId, TargetState> };

function keep(draft: Draft, target: TargetId, state: TargetState): void {
  draft.columns.seenAt[target] = state.last?.startedAt ?? 0;
  draft.observedSince[target] = state.observedSince ?? 0;
  if (isQuiet(state)) draft.states.delete(target);
  else draft.states.set(target, state);
}

function draftOf(memory: Memory, observations: readonly Observation[]): Draft {
  const highest = observations.reduce((most, { target }) => Math.max(most, target), -1);
  const length = Math.max(memory.columns.triedAt.length, highest + 1);
  const columns = columnsFor(length);
  columns.triedAt.set(memory.columns.triedAt);
  columns.seenAt.set(memory.columns.seenAt);
  columns.outcome.set(memory.columns.outcome);
  columns.latency.set(memory.columns.latency);
  const observedSince = new Float64Array(length);
  observedSince.set(memory.observedSince);
  return { columns, observedSince, states: new Map(memory.states), silence: memory.silence };
}

function columnsFor(length: number): Columns {
  return {
    triedAt: new Float64Array(length),
    seenAt: new Float64Array(length),
    outcome: new Uint8Array(length),
    latency: new Uint8Array(length),
  };
}
