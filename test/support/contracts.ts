// Owns short ways to say "the service was down from then to then", for tests of what contracts make of it.
import type { TargetId } from '../../src/domain/target.ts';
import { windowId, type DowntimeWindow } from '../../src/domain/window.ts';
import type { SlaEvidence } from '../../src/sla/sla-evidence.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { FREE_FORM, presetOf } from '../../src/sla/presets.ts';
import { instant, type Instant } from '../../src/time/instant.ts';
import type { Interval } from '../../src/time/interval.ts';
import { TARGET, timeout } from './watching.ts';
import { closedWindow } from './windows.ts';

/** `2019-04-02T22:08Z`; any offset. */
export function utc(text: string): Instant {
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw new Error(`No time: ${text}`);
  return instant(at);
}

export function span(from: string, to: string): Interval {
  return { from: utc(from), to: utc(to) };
}

/** Seen to the millisecond at both edges. */
export function down({ from, to }: Interval, target: TargetId = TARGET): DowntimeWindow {
  return downBetween([from, from], [to, to], target);
}

/** With both bounds of both edges. */
export function downBetween(
  [startedAfter, startedAt]: readonly [Instant, Instant],
  [endedAfter, endedAt]: readonly [Instant, Instant],
  target: TargetId = TARGET,
): DowntimeWindow {
  return closedWindow(0, 0, {
    ...{ id: windowId(target, startedAt), target, startedAfter, startedAt, endedAfter, endedAt },
    phases: [{ severity: 'down', failure: timeout, from: startedAt, lastSeenAt: endedAfter, checks: 9 }],
  });
}

/** Everything was watched, nothing was announced or reported, and all periods of the tests are over. */
export function evidence(windows: readonly DowntimeWindow[], more: Partial<SlaEvidence> = {}): SlaEvidence {
  return {
    ...{ windows, unobserved: [], announced: [], ownWork: [], reportedAt: [] },
    now: utc('2030-01-01T00:00Z'),
    ...more,
  };
}

export function profile(id: string, changes: Partial<Profile> = {}): Profile {
  const preset = presetOf(id);
  if (!preset) throw new Error(`No preset: ${id}`);
  return { ...preset, ...changes };
}

export function contract(changes: Partial<Profile>): Profile {
  return { ...FREE_FORM, id: 'contract', ...changes };
}
