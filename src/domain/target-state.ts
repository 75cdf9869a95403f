// Owns what is remembered of a target between two observations: everything that `advance` needs, nothing more.
import { milliseconds, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Gap } from './coverage.ts';
import type { Attempt } from './observation.ts';
import type { Run } from './run.ts';
import type { Silence } from './silence.ts';
import type { ClosedWindow, DowntimeWindow } from './window.ts';

export type TargetState = {
  /** The last attempt that told anything, good or bad. */
  readonly last: Attempt | null;
  readonly lastGood: Attempt | null;
  readonly lastBad: Attempt | null;
  /** Start of the unbroken stretch of observation that `last` belongs to; null before the first, and after a gap. */
  readonly observedSince: Instant | null;
  /** Why nothing was observed since `last`, in order. */
  readonly silence: readonly Silence[];
  /** Gaps after which it was only seen to be bad, without a window yet: the last of them goes on. */
  readonly openGaps: readonly Gap[];
  /** Gaps that ended between the runs that follow. */
  readonly recentGaps: readonly Gap[];
  /** Runs of the recent past; the current one is the last. */
  readonly runs: readonly Run[];
  readonly open: DowntimeWindow | null;
  /** How much of the time since the last bad check of the open window nobody watched: it is not surely part of it. */
  readonly unobservedSinceBad: Duration;
  /** Windows that closed so recently that flapping may still join them. */
  readonly closed: readonly ClosedWindow[];
};

export type Stage = 'unobserved' | 'up' | 'failing' | 'down' | 'recovering';

export const UNOBSERVED: TargetState = {
  last: null,
  lastGood: null,
  lastBad: null,
  observedSince: null,
  silence: [],
  openGaps: [],
  recentGaps: [],
  runs: [],
  open: null,
  unobservedSinceBad: milliseconds(0),
  closed: [],
};

/** Where the target stands in the state diagram. A streak does not survive a gap: it must be contiguous. */
export function stageOf(state: TargetState): Stage {
  const run = state.observedSince === null ? undefined : state.runs.at(-1);
  if (state.open) return run && !run.bad ? 'recovering' : 'down';
  if (!run) return 'unobserved';
  return run.bad ? 'failing' : 'up';
}

/** Whether the target wants a closer look than its usual interval gives. */
export function isTroubled(state: TargetState): boolean {
  return state.open !== null || stageOf(state) === 'failing';
}
