// Owns short ways to say "this target was seen like this", for tests of the pure core.
import { seconds } from '../../src/time/duration.ts';
import { instant, later, type Instant } from '../../src/time/instant.ts';
import { advance, type WatchEvent } from '../../src/domain/advance.ts';
import type { Gap } from '../../src/domain/coverage.ts';
import type { Failure } from '../../src/domain/failure.ts';
import type { Observation, Verdict } from '../../src/domain/observation.ts';
import { POLICY } from '../../src/domain/policy.ts';
import type { Blip } from '../../src/domain/run.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { UNOBSERVED, type TargetState } from '../../src/domain/target-state.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';

export const TARGET = 1 as TargetId;
export const MINUTE = seconds(60);
export const START = instant(Date.UTC(2026, 0, 1));

export const up: Verdict = { kind: 'up' };
export const timeout: Failure = { kind: 'timeout', phase: 'unknown' };
export function down(failure: Failure = timeout): Verdict {
  return { kind: 'down', failure };
}

/** An observation that starts `second` seconds after START and takes `tookSeconds`. */
export function seen(second: number, verdict: Verdict, tookSeconds = 1): Observation {
  const startedAt = later(START, seconds(second));
  return {
    target: TARGET,
    startedAt,
    endedAt: later(startedAt, seconds(tookSeconds)),
    verdict,
    evidence: {},
  };
}

export function at(second: number): Instant {
  return later(START, seconds(second));
}

export type Log = {
  readonly state: TargetState;
  readonly events: readonly WatchEvent[];
  readonly windows: readonly DowntimeWindow[];
  readonly blips: readonly Blip[];
  readonly gaps: readonly Gap[];
};

/** Everything that a sequence of observations makes of a target, with windows as the log would hold them. */
export function watch(
  observations: readonly Observation[],
  from: TargetState = UNOBSERVED,
  between: (state: TargetState) => TargetState = (state) => state,
): Log {
  let state = from;
  const events: WatchEvent[] = [];
  for (const observation of observations) {
    const [next, happened] = advance(between(state), observation, MINUTE, POLICY);
    state = next;
    events.push(...happened);
  }
  return { state, events, ...logOf(events, state) };
}

export function logOf(
  events: readonly WatchEvent[],
  state: TargetState,
): Pick<Log, 'windows' | 'blips' | 'gaps'> {
  const windows = new Map<string, DowntimeWindow>();
  for (const event of events) {
    if (event.kind === 'blip' || event.kind === 'gap') continue;
    if (event.kind === 'window-changed') for (const id of event.absorbed) windows.delete(id);
    windows.set(event.window.id, event.window);
  }
  if (state.open) windows.set(state.open.id, state.open);
  return {
    windows: [...windows.values()].sort((a, b) => a.startedAt - b.startedAt),
    blips: events.flatMap((event) => (event.kind === 'blip' ? [event.blip] : [])),
    gaps: [...events.flatMap((event) => (event.kind === 'gap' ? [event.gap] : [])), ...state.openGaps],
  };
}
