// Owns a window as it counts once the user has said where its edges lie, and whether it was one at all.
import { milliseconds } from '../time/duration.ts';
import { between, earliest, latest, type Instant } from '../time/instant.ts';
import type { Amended, StatedEdge } from './amendment.ts';
import { isCutAt } from './cut-edges.ts';
import { isAbout } from './is-about.ts';
import { lastBadAt } from './last-bad-at.ts';
import { surelyUntil } from './surely-until.ts';
import type { DowntimeWindow, Phase } from './window.ts';

/** What counts of recorded windows, in their order. */
export function countedWindows(
  windows: readonly DowntimeWindow[],
  amended: readonly Amended[],
): DowntimeWindow[] {
  return windows.flatMap((window) => countedWindow(window, amended) ?? []);
}

/**
 * Null: it was a false alarm. What the user states is no observation: where it makes the window longer only the outer bound
 * moves, where it makes it shorter both do. So it widens what may have been, and never what surely was.
 */
export function countedWindow(window: DowntimeWindow, amended: readonly Amended[]): DowntimeWindow | null {
  const said = amended.filter(({ takenBackAt }) => takenBackAt === null);
  if (said.some((each) => each.amendment.kind === 'false-alarm' && isAbout(each, window))) return null;
  const counted = statedWindow(window, said);
  if (counted === window) return window;
  const least = between(counted.startedAt, lastBadAt(counted));
  const unobservedFor = milliseconds(Math.min(window.unobservedFor, least));
  return { ...counted, unobservedFor, recorded: window };
}

/** By the edges that are stated, of all that holds. Beyond where it was cut in two the other part begins. */
export function statedWindow(window: DowntimeWindow, said: readonly Amended[]): DowntimeWindow {
  const stated = (edge: StatedEdge['edge']) =>
    said.flatMap((each) => {
      const { amendment, saidAt } = each;
      const isOne = amendment.kind === 'edge' && amendment.edge === edge && amendment.at <= saidAt;
      return isOne && isAbout(each, window) ? amendment.at : [];
    });
  const [start, end] = [stated('start').at(-1), stated('end').at(-1)];
  const isBefore = start !== undefined && start < window.startedAt && isCutAt(window, 'startedAt');
  const isAfter = end !== undefined && end > (window.endedAt ?? end) && isCutAt(window, 'endedAt');
  const begun = start === undefined || isBefore ? window : beginAt(window, start);
  return end === undefined || isAfter ? begun : endAt(begun, end);
}

function beginAt(window: DowntimeWindow, at: Instant): DowntimeWindow {
  if (at <= window.startedAt) return { ...window, startedAfter: at };
  // After its last failing check there is nothing left of it: that would be a false alarm.
  if (at >= lastBadAt(window)) return window;
  const phases = window.phases.flatMap((phase, index): Phase[] =>
    (window.phases[index + 1]?.from ?? Infinity) <= at
      ? []
      : [{ ...phase, from: latest(phase.from, at), lastSeenAt: latest(phase.lastSeenAt, at) }],
  );
  return { ...window, startedAfter: at, startedAt: at, phases };
}

/** A window that is open was seen to be bad until its last failing check: it is over by the user's word alone. */
function endAt(window: DowntimeWindow, at: Instant): DowntimeWindow {
  const { startedAt, phases } = window;
  if (at <= startedAt) return window;
  const endedAfter = lastBadAt(window);
  if (at >= endedAfter) return { ...window, endedAfter, endedAt: at };
  const kept = phases.filter(({ from }, index) => index === 0 || from < at);
  const shortened = kept.map((phase) => ({ ...phase, lastSeenAt: earliest(phase.lastSeenAt, at) }));
  return { ...window, endedAfter: surelyUntil(phases, at), endedAt: at, phases: shortened };
}
