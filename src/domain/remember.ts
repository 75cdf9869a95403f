// Owns remembering a round of checks: from what was known before it to what is known after it, and what happened in it.
import type { Duration } from '../time/duration.ts';
import { advance, type WatchEvent } from './advance.ts';
import { isLong } from './coverage.ts';
import { columnsFor, entry, recall, type Memory } from './memory.ts';
import { encodeLatency, encodeOutcome } from './outcome.ts';
import type { Observation, Verdict } from './observation.ts';
import type { Policy } from './policy.ts';
import type { TargetId } from './target.ts';
import type { TargetState } from './target-state.ts';

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
    const [state, happened] = advance(
      recall(draft, target, startedAt),
      observation,
      checkEvery,
      round.policy,
    );
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
  if (
    seenAt === null ||
    startedAt <= seenAt ||
    memory.silence.some(({ from }) => from >= seenAt && from <= startedAt)
  )
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

function isQuiet({ open, closed, silence, runs, observedSince }: TargetState): boolean {
  const [run] = runs;
  const calm = open === null && closed.length === 0 && silence.length === 0;
  return calm && observedSince !== null && runs.length === 1 && run !== undefined && !run.bad;
}
