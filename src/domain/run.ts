// Owns runs: unbroken stretches of checks that were all good or all bad.
import { milliseconds, type Duration } from '../time/duration.ts';
import { between, earlier, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { badnessOf, type Attempt, type Observation } from './observation.ts';
import { addTallies, EMPTY_TALLY, failedRatio, type Tally } from './tally.ts';
import type { TargetId } from './target.ts';
import { extendPhases, type Phase } from './window.ts';

export type Run = {
  readonly bad: boolean;
  /** The last good attempt before this run, however long ago; null if there never was one. */
  readonly goodBefore: Attempt | null;
  readonly first: Attempt;
  readonly last: Attempt;
  readonly tally: Tally;
  /** What failed, in order; empty in a good run. */
  readonly phases: readonly Phase[];
};

export function startRun(observation: Observation, check: Tally, goodBefore: Attempt | null): Run {
  const badness = badnessOf(observation.verdict);
  const attempt = attemptOf(observation);
  return {
    bad: badness !== null,
    goodBefore,
    first: attempt,
    last: attempt,
    tally: check,
    phases: badness ? extendPhases([], badness, observation.endedAt) : [],
  };
}

export function extendRun(run: Run, observation: Observation, check: Tally): Run {
  const badness = badnessOf(observation.verdict);
  return {
    ...run,
    last: attemptOf(observation),
    tally: addTallies(run.tally, check),
    phases: badness ? extendPhases(run.phases, badness, observation.endedAt) : run.phases,
  };
}

/** Badness that was not confirmed: kept, never called an outage. */
export type Blip = Interval & { readonly target: TargetId; readonly phases: readonly Phase[] };

export function blipOf(target: TargetId, run: Run): Blip {
  return { target, from: run.first.startedAt, to: run.last.endedAt, phases: run.phases };
}

/** Whether a run is long enough to be believed. */
export function isConfirmed(
  run: Run,
  rule: { readonly checks: number; readonly spanning: Duration },
): boolean {
  return run.tally.checks >= rule.checks && between(run.first.startedAt, run.last.startedAt) >= rule.spanning;
}

/** The runs that reach into the last `within` before `now`; the current one is always kept. */
export function recentRuns(runs: readonly Run[], now: Instant, within: Duration): readonly Run[] {
  const since = earlier(now, within);
  const first = runs.findIndex((run) => run.last.endedAt >= since);
  return first === -1 ? runs.slice(-1) : runs.slice(first);
}

/** Failing spells: bad runs that a good check parts from one another. */
export function countSpells(runs: readonly Run[]): number {
  return runs.filter((run, index) => run.bad && !runs[index - 1]?.bad).length;
}

export function tallyRuns(runs: readonly Run[]): Tally {
  return runs.reduce((total, run) => addTallies(total, run.tally), EMPTY_TALLY);
}

/** Share of bad checks since `since`, weighed by time; a run that began before counts for its later part. */
export function badRatio(runs: readonly Run[], since: Instant): number {
  return failedRatio(runs.map((run) => clipTally(run, since)).reduce(addTallies, EMPTY_TALLY));
}

function clipTally(run: Run, since: Instant): Tally {
  const whole = between(run.first.startedAt, run.last.endedAt);
  const part = whole > 0 ? Math.min(1, Math.max(0, between(since, run.last.endedAt) / whole)) : 1;
  return {
    ...run.tally,
    watchedFor: milliseconds(run.tally.watchedFor * part),
    failedFor: milliseconds(run.tally.failedFor * part),
  };
}

export function attemptOf({ startedAt, endedAt }: Attempt): Attempt {
  return { startedAt, endedAt };
}
