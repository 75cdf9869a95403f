// Owns what is remembered between two rounds of checks, of all targets together.
import { milliseconds } from '../time/duration.ts';
import { instant, type Instant } from '../time/instant.ts';
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

/** The state of one target, with what the whole machine missed until `until`. */
export function recall(memory: Memory, target: TargetId, until?: Instant): TargetState {
  const state = memory.states.get(target) ?? quietState(memory, target);
  const { last } = state;
  if (!last) return state;
  const missed = memory.silence.filter(
    ({ from, reason }) =>
      from >= last.startedAt &&
      from <= (until ?? Infinity) &&
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

export function entry(column: Float64Array, target: TargetId): Instant | null {
  const value = column[target] ?? 0;
  return value === 0 ? null : instant(value);
}

export function columnsFor(length: number): Columns {
  return {
    triedAt: new Float64Array(length),
    seenAt: new Float64Array(length),
    outcome: new Uint8Array(length),
    latency: new Uint8Array(length),
  };
}
