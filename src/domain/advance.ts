// Owns the heart: one observation in, the next state and what happened out. Pure, synchronous, total.
import { milliseconds, sum, times, type Duration } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import { lengthOf } from '../time/interval.ts';
import { fallSilent, gapsUntil, isGap, lastingUntil, type Gap } from './coverage.ts';
import { isFlapping, joinFlapping } from './flapping.ts';
import { badnessOf, type Observation } from './observation.ts';
import type { Policy } from './policy.ts';
import { attemptOf, blipOf, extendRun, isConfirmed, recentRuns, startRun, type Blip } from './run.ts';
import { subtractTally } from './subtract-tally.ts';
import { addTallies, tallyOf, type Tally } from './tally.ts';
import { stageOf, type TargetState } from './target-state.ts';
import { extendPhases, windowId, type ClosedWindow, type DowntimeWindow, type WindowId } from './window.ts';
import { worstOf } from './worst-of.ts';

export type WatchEvent =
  | { readonly kind: 'window-opened'; readonly window: DowntimeWindow }
  /** A new phase, a new kind, or a window that flapping opened again; `absorbed` windows are part of it now. */
  | {
      readonly kind: 'window-changed';
      readonly window: DowntimeWindow;
      readonly absorbed: readonly WindowId[];
    }
  | { readonly kind: 'window-closed'; readonly window: ClosedWindow }
  | { readonly kind: 'blip'; readonly blip: Blip }
  | { readonly kind: 'gap'; readonly gap: Gap };

export type Advance = readonly [TargetState, readonly WatchEvent[]];

/**
 * The next state of a target, and what came of it.
 *
 * An observation that is not newer than the last one changes nothing; neither does an unknown one, but for the reason
 * that it gives. A silence that ends here, if it was long enough, becomes gaps, and breaks every streak. Where it ends with
 * a failure, the last gap goes on until a good answer or the start of a window: until then nobody saw it up, or knows it
 * down.
 */
export function advance(
  state: TargetState,
  observation: Observation,
  checkEvery: Duration,
  policy: Policy,
): Advance {
  const { startedAt, verdict } = observation;
  if (state.last && startedAt <= state.last.startedAt) return [state, []];
  if (verdict.kind === 'unknown') return [fallSilent(state, { from: startedAt, reason: verdict.reason }), []];

  const [contiguous, silenceEvents] = endSilence(state, observation, checkEvery, policy);
  const [seen, blips] = see(contiguous, observation, checkEvery, policy);
  const [next, windowEvents] = verdict.kind === 'up' ? mend(seen, policy) : worsen(seen, observation, policy);
  const [told, gapEvents] = endGaps(next, observation);
  return [forgetOld(told, policy), [...silenceEvents, ...gapEvents, ...blips, ...windowEvents]];
}

function endSilence(
  state: TargetState,
  observation: Observation,
  checkEvery: Duration,
  policy: Policy,
): Advance {
  const { target, startedAt } = observation;
  if (!isGap(state, startedAt, checkEvery, policy)) return [{ ...state, silence: [] }, []];
  const gaps = gapsUntil(state, target, startedAt);
  const [first] = gaps;
  // One before it, that nothing ended, has come to where this one begins.
  const [before, events] = first ? tellGaps(state, first.from) : [state, []];
  const run = state.runs.at(-1);
  const blip: WatchEvent[] =
    run && stageOf(state) === 'failing' ? [{ kind: 'blip', blip: blipOf(target, run) }] : [];
  const missed = sum(gaps.map(lengthOf));
  const open = state.open && { ...state.open, unobservedFor: sum([state.open.unobservedFor, missed]) };
  const unobservedSinceBad = open ? sum([state.unobservedSinceBad, missed]) : milliseconds(0);
  const openGaps = first ? gaps : state.openGaps;
  return [
    { ...before, observedSince: null, silence: [], openGaps, open, unobservedSinceBad },
    [...events, ...blip],
  ];
}

function endGaps(state: TargetState, { startedAt, verdict }: Observation): Advance {
  const end = verdict.kind === 'up' ? startedAt : state.open?.startedAt;
  return end === undefined ? [state, []] : tellGaps(state, end);
}

function tellGaps(state: TargetState, end: Instant): Advance {
  const gaps = lastingUntil(state.openGaps, end);
  const recentGaps = [...state.recentGaps, ...gaps];
  return [{ ...state, openGaps: [], recentGaps }, gaps.map((gap) => ({ kind: 'gap', gap }))];
}

/** Enters the observation into runs and open window. A bad run that ends here without a window was a blip. */
function see(state: TargetState, observation: Observation, checkEvery: Duration, policy: Policy): Advance {
  const attempt = attemptOf(observation);
  const bad = observation.verdict.kind !== 'up';
  const check = tallyOf(bad, standsFor(state, observation, checkEvery, policy));
  const current = state.observedSince === null ? undefined : state.runs.at(-1);
  const runs =
    current?.bad === bad
      ? [...state.runs.slice(0, -1), extendRun(current, observation, check)]
      : [...state.runs, startRun(observation, check, state.lastGood)];
  const next: TargetState = {
    ...state,
    last: attempt,
    lastGood: bad ? state.lastGood : attempt,
    lastBad: bad ? attempt : state.lastBad,
    unobservedSinceBad: bad ? milliseconds(0) : state.unobservedSinceBad,
    observedSince: state.observedSince ?? attempt.startedAt,
    runs,
    open: state.open && extendWindow(state.open, observation, check, state.runs.at(-1)?.bad === true),
  };
  const blip = !bad && current && stageOf(state) === 'failing';
  return [next, blip ? [{ kind: 'blip', blip: blipOf(observation.target, current) }] : []];
}

function standsFor(
  state: TargetState,
  { startedAt }: Observation,
  checkEvery: Duration,
  policy: Policy,
): Duration {
  if (!state.last || state.observedSince === null) return milliseconds(0);
  return milliseconds(
    Math.min(between(state.last.startedAt, startedAt), times(checkEvery, policy.gapFactor)),
  );
}

function extendWindow(
  open: DowntimeWindow,
  observation: Observation,
  check: Tally,
  wasBad: boolean,
): DowntimeWindow {
  const tally = addTallies(open.tally, check);
  const badness = badnessOf(observation.verdict);
  if (!badness) return { ...open, tally };
  const phases = extendPhases(open.phases, badness, observation.endedAt);
  const kind = open.kind === 'intermittent' ? open.kind : worstOf(phases);
  return { ...open, kind, phases, tally, spells: wasBad ? open.spells : open.spells + 1 };
}

function worsen(state: TargetState, observation: Observation, policy: Policy): Advance {
  if (isFlapping(state, policy)) {
    const { window, absorbed, isNew } = joinFlapping(state, observation.target, policy);
    const event: WatchEvent = isNew
      ? { kind: 'window-opened', window }
      : { kind: 'window-changed', window, absorbed };
    return [{ ...state, open: window, closed: [] }, [event]];
  }
  const run = state.runs.at(-1);
  if (state.open) {
    const fresh = state.open.phases.at(-1)?.from === observation.endedAt;
    return [state, fresh ? [{ kind: 'window-changed', window: state.open, absorbed: [] }] : []];
  }
  if (!run || !isConfirmed(run, policy.downAfter)) return [state, []];
  const window: DowntimeWindow = {
    id: windowId(observation.target, run.first.endedAt),
    target: observation.target,
    kind: worstOf(run.phases),
    startedAfter: run.goodBefore?.startedAt ?? null,
    startedAt: run.first.endedAt,
    endedAfter: null,
    endedAt: null,
    phases: run.phases,
    tally: run.tally,
    spells: 1,
    unobservedFor: milliseconds(0),
  };
  return [{ ...state, open: window }, [{ kind: 'window-opened', window }]];
}

/** After a good check: closes the window once recovery is confirmed. The checks that confirmed it are not part of it. */
function mend(state: TargetState, policy: Policy): Advance {
  const { open, lastBad } = state;
  const run = state.runs.at(-1);
  if (!open || !lastBad || !run) return [state, []];
  const recovered =
    open.kind === 'intermittent'
      ? between(run.first.startedAt, run.last.endedAt) >= policy.flapping.within
      : isConfirmed(run, policy.upAfter);
  if (!recovered) return [state, []];
  const window: ClosedWindow = {
    ...open,
    endedAfter: lastBad.startedAt,
    endedAt: run.first.endedAt,
    tally: subtractTally(open.tally, run.tally),
    unobservedFor: milliseconds(open.unobservedFor - state.unobservedSinceBad),
  };
  return [{ ...state, open: null, closed: [...state.closed, window] }, [{ kind: 'window-closed', window }]];
}

function forgetOld(state: TargetState, policy: Policy): TargetState {
  const { last } = state;
  if (!last) return state;
  const { within } = policy.flapping;
  const runs = recentRuns(state.runs, last.endedAt, within);
  const since = runs[0]?.first.startedAt ?? last.startedAt;
  return {
    ...state,
    runs,
    recentGaps: state.recentGaps.filter(({ to }) => to > since),
    closed: state.closed.filter((window) => between(window.endedAt, last.endedAt) <= within),
  };
}
