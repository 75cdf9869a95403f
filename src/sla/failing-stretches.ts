// Owns where the checks of a target were down one after the other: what is sure of an intermittent window.
import type { Attempt, Observation } from '../domain/observation.ts';
import type { Duration } from '../time/duration.ts';
import { between } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';

/**
 * From the end of a first check that found it down to the start of a last one, where nothing else was seen in between
 * and no two are further apart than `longest`. The observations are of one target, in order of time.
 */
export function failingStretches(observations: readonly Observation[], longest: Duration): Interval[] {
  const stretches: Interval[] = [];
  let run: { readonly first: Attempt; readonly last: Attempt } | null = null;
  const finish = () => {
    if (run && run.first.endedAt < run.last.startedAt)
      stretches.push({ from: run.first.endedAt, to: run.last.startedAt });
  };
  for (const check of observations) {
    const goesOn = check.verdict.kind === 'down';
    if (goesOn && run && between(run.last.endedAt, check.startedAt) <= longest) {
      run = { first: run.first, last: check };
      continue;
    }
    finish();
    run = goesOn ? { first: check, last: check } : null;
  }
  finish();
  return stretches;
}
