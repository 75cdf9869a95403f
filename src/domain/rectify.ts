// Owns putting right what was written by a clock that turns out to have been wrong since some moment.
import { milliseconds, minutes, type Duration } from '../time/duration.ts';
import { later, latest, type Instant } from '../time/instant.ts';
import { lengthOf } from '../time/interval.ts';
import type { Gap } from './coverage.ts';
import type { Columns, Memory } from './memory.ts';
import type { Attempt } from './observation.ts';
import type { Blip, Run } from './run.ts';
import type { Silence } from './silence.ts';
import type { TargetState } from './target-state.ts';
import type { DowntimeWindow, Phase } from './window.ts';

/** An attempt that was torn by the jump began a little before it. */
const ATTEMPT = minutes(1);

/** Every moment after `since` was really later by `by` (negative: earlier); the hole in between took up the difference. */
export type Rectification = { readonly since: Instant; readonly by: Duration };

/** The true moment for one that was written down. Order is kept, and nothing moves to before the hole. */
export function rectifyInstant(at: Instant, { since, by }: Rectification): Instant {
  return at > since ? latest(since, later(at, by)) : at;
}

/** The gap that holds the hole was of the clock, whatever it was taken for. */
export function rectifyGap(gap: Gap, rectification: Rectification): Gap {
  const { since } = rectification;
  return {
    ...gap,
    from: rectifyInstant(gap.from, rectification),
    to: rectifyInstant(gap.to, rectification),
    reason: gap.from <= since && since < gap.to ? 'clock' : gap.reason,
  };
}

/** `gaps` are those of its target as they were written: what was unobserved in the window changes with them. */
export function rectifyWindow<Window extends DowntimeWindow>(
  window: Window,
  rectification: Rectification,
  gaps: readonly Gap[],
): Window {
  const at = (moment: Instant) => rectifyInstant(moment, rectification);
  const within = gaps.filter(
    (gap) => gap.from >= window.startedAt && gap.to <= (window.endedAfter ?? Infinity),
  );
  const change = changeOf(within, rectification);
  return {
    ...window,
    startedAfter: window.startedAfter === null ? null : at(window.startedAfter),
    startedAt: at(window.startedAt),
    endedAfter: window.endedAfter === null ? null : at(window.endedAfter),
    endedAt: window.endedAt === null ? null : at(window.endedAt),
    phases: rectifyPhases(window.phases, rectification),
    unobservedFor: milliseconds(window.unobservedFor + change),
  };
}

/** By how much the gaps become longer; negative: shorter. */
function changeOf(gaps: readonly Gap[], rectification: Rectification): number {
  return gaps.reduce((sum, gap) => sum + lengthOf(rectifyGap(gap, rectification)) - lengthOf(gap), 0);
}

export function rectifyBlip(blip: Blip, rectification: Rectification): Blip {
  const [from, to] = [rectifyInstant(blip.from, rectification), rectifyInstant(blip.to, rectification)];
  return { ...blip, from, to, phases: rectifyPhases(blip.phases, rectification) };
}

/** `gaps` are those that were written down since then. */
export function rectifyMemory(memory: Memory, rectification: Rectification, gaps: readonly Gap[]): Memory {
  const times = (column: Float64Array) =>
    column.map((at) => (at === 0 ? 0 : rectifyInstant(at as Instant, rectification)));
  const columns: Columns = {
    ...memory.columns,
    triedAt: times(memory.columns.triedAt),
    seenAt: times(memory.columns.seenAt),
  };
  const states = [...memory.states].map(([target, state]) => {
    const own = gaps.filter((gap) => gap.target === target);
    return [target, rectifyState(state, rectification, own)] as const;
  });
  return {
    columns,
    observedSince: times(memory.observedSince),
    states: new Map(states),
    silence: memory.silence.map((one) => rectifySilence(one, rectification)),
  };
}

function rectifyState(state: TargetState, rectification: Rectification, gaps: readonly Gap[]): TargetState {
  const attempt = (one: Attempt | null) => one && rectifyAttempt(one, rectification);
  const sinceBad = state.open ? gaps.filter(({ from }) => from >= (state.lastBad?.endedAt ?? Infinity)) : [];
  return {
    last: attempt(state.last),
    lastGood: attempt(state.lastGood),
    lastBad: attempt(state.lastBad),
    observedSince: state.observedSince === null ? null : rectifyInstant(state.observedSince, rectification),
    silence: state.silence.map((one) => rectifySilence(one, rectification)),
    openGaps: state.openGaps.map((gap) => rectifyGap(gap, rectification)),
    recentGaps: state.recentGaps.map((gap) => rectifyGap(gap, rectification)),
    runs: state.runs.map((run) => rectifyRun(run, rectification)),
    open: state.open && rectifyWindow(state.open, rectification, gaps),
    unobservedSinceBad: milliseconds(state.unobservedSinceBad + changeOf(sinceBad, rectification)),
    closed: state.closed.map((window) => rectifyWindow(window, rectification, gaps)),
  };
}

function rectifyAttempt({ startedAt, endedAt }: Attempt, rectification: Rectification): Attempt {
  return {
    startedAt: rectifyInstant(startedAt, rectification),
    endedAt: rectifyInstant(endedAt, rectification),
  };
}

function rectifyRun(run: Run, rectification: Rectification): Run {
  return {
    ...run,
    goodBefore: run.goodBefore && rectifyAttempt(run.goodBefore, rectification),
    first: rectifyAttempt(run.first, rectification),
    last: rectifyAttempt(run.last, rectification),
    phases: rectifyPhases(run.phases, rectification),
  };
}

function rectifyPhases(phases: readonly Phase[], rectification: Rectification): readonly Phase[] {
  return phases.map((phase) => ({
    ...phase,
    from: rectifyInstant(phase.from, rectification),
    lastSeenAt: rectifyInstant(phase.lastSeenAt, rectification),
  }));
}

function rectifySilence(silence: Silence, rectification: Rectification): Silence {
  const before = rectification.since - silence.from;
  const isTheHole = silence.reason === 'asleep' && before >= 0 && before <= ATTEMPT;
  return {
    ...silence,
    from: rectifyInstant(silence.from, rectification),
    reason: isTheHole ? 'clock' : silence.reason,
  };
}
