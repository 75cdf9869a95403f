// Owns short ways to say "there was a window like this", for tests of what is made of windows.
import type { Failure } from '../../src/domain/failure.ts';
import type { Severity } from '../../src/domain/observation.ts';
import { EMPTY_TALLY } from '../../src/domain/tally.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { windowId, type ClosedWindow, type DowntimeWindow, type Phase } from '../../src/domain/window.ts';
import { milliseconds, seconds } from '../../src/time/duration.ts';
import { at, TARGET, timeout } from './watching.ts';

export function phase(second: number, failure: Failure = timeout, severity: Severity = 'down'): Phase {
  return { from: at(second), lastSeenAt: at(second), checks: 1, severity, failure };
}

/** Open since `second`, last good a minute before, last seen to be bad at `seen`. */
export function openWindow(
  second: number,
  seen = second,
  changes: Partial<DowntimeWindow> = {},
): DowntimeWindow {
  const target: TargetId = changes.target ?? TARGET;
  return {
    id: windowId(target, at(second)),
    target,
    kind: 'down',
    startedAfter: at(second - 60),
    startedAt: at(second),
    endedAfter: null,
    endedAt: null,
    phases: [{ ...phase(second), lastSeenAt: at(seen) }],
    tally: { ...EMPTY_TALLY, checks: 3, failed: 3, watchedFor: seconds(30), failedFor: seconds(30) },
    spells: 1,
    unobservedFor: milliseconds(0),
    ...changes,
  };
}

/** From `from` to `to`, with both lower bounds a minute before. */
export function closedWindow(from: number, to: number, changes: Partial<ClosedWindow> = {}): ClosedWindow {
  return { ...openWindow(from, to - 60, changes), endedAfter: at(to - 60), endedAt: at(to), ...changes };
}
