// Owns the downtime window: what one target's bad stretch was, with both bounds of both edges.
import type { Brand } from '../base/brand.ts';
import { between, type Instant } from '../time/instant.ts';
import { milliseconds, type Duration } from '../time/duration.ts';
import { failureLabel, type Failure } from './failure.ts';
import type { Badness, Severity } from './observation.ts';
import type { TargetId } from './target.ts';
import type { Tally } from './tally.ts';

export type WindowId = Brand<string, 'WindowId'>;
export type WindowKind = 'down' | 'degraded' | 'intermittent';

/** A part of a window with one failure. It lasts until the next phase begins, or the window ends. */
export type Phase = Badness & {
  /** End of the first attempt that met this failure. */
  readonly from: Instant;
  /** End of the last attempt that met it. */
  readonly lastSeenAt: Instant;
  readonly checks: number;
};

/** The window began somewhere in [startedAfter, startedAt] and ended somewhere in [endedAfter, endedAt]. */
export type DowntimeWindow = {
  readonly id: WindowId;
  readonly target: TargetId;
  readonly kind: WindowKind;
  /** Start of the last good attempt; null when the target was bad from the first look. */
  readonly startedAfter: Instant | null;
  /** End of the first failing attempt. */
  readonly startedAt: Instant;
  /** Start of the last failing attempt; null while the window is open. */
  readonly endedAfter: Instant | null;
  /** End of the first good attempt; null while the window is open. */
  readonly endedAt: Instant | null;
  readonly phases: readonly Phase[];
  readonly tally: Tally;
  /** Unbroken failing runs inside it. */
  readonly spells: number;
  /** How much of it nobody watched: up to its last failing attempt, while it is open up to the last one. */
  readonly unobservedFor: Duration;
  /** As it was recorded, where the user states other edges. What they state beyond it nobody observed. */
  readonly recorded?: DowntimeWindow;
  /** What it is a part of, where the user has cut that in two, and when they said so. */
  readonly cut?: { readonly of: DowntimeWindow; readonly saidAt: Instant };
};

export type ClosedWindow = DowntimeWindow & { readonly endedAfter: Instant; readonly endedAt: Instant };

export function isClosed(window: DowntimeWindow): window is ClosedWindow {
  return window.endedAt !== null;
}

export function windowId(target: TargetId, startedAt: Instant): WindowId {
  return `${target}@${startedAt}` as WindowId;
}

/** A provider's host that dies in a hundred ways at once must not make a window of a thousand phases. */
const MAX_PHASES = 60;

/** The phases with one more failing attempt that ended at `at`. */
export function extendPhases(phases: readonly Phase[], badness: Badness, at: Instant): readonly Phase[] {
  return appendPhase(phases, { ...badness, from: at, lastSeenAt: at, checks: 1 });
}

/** Two lists of phases, the second later than the first, as one. */
export function joinPhases(first: readonly Phase[], second: readonly Phase[]): readonly Phase[] {
  return second.reduce(appendPhase, first);
}

function appendPhase(phases: readonly Phase[], next: Phase): readonly Phase[] {
  const last = phases.at(-1);
  if (!last || (!sameFailure(last, next) && phases.length < MAX_PHASES)) return [...phases, next];
  const severity: Severity = last.severity === 'down' ? 'down' : next.severity;
  const grown = { ...last, severity, lastSeenAt: next.lastSeenAt, checks: last.checks + next.checks };
  return [...phases.slice(0, -1), grown];
}

function sameFailure(one: Badness, other: Badness): boolean {
  return one.severity === other.severity && failureLabel(one.failure) === failureLabel(other.failure);
}

/** What a window, or several, are about in one failure: the one that most checks met. */
export function mainFailure({ phases: [first, ...rest] }: Pick<DowntimeWindow, 'phases'>): Failure {
  if (!first) throw new Error('A window without a phase');
  return rest.reduce((most, phase) => (phase.checks > most.checks ? phase : most), first).failure;
}

/** How long the window lasted at the least and at the most, if what nobody watched was like what surrounds it. */
export function spanOf(
  window: DowntimeWindow,
  now: Instant,
): { readonly least: Duration; readonly most: Duration } {
  const least = between(window.startedAt, window.endedAfter ?? now);
  const most = between(window.startedAfter ?? window.startedAt, window.endedAt ?? now);
  return { least: milliseconds(Math.max(0, least)), most };
}

/** How much of the window was seen to be bad: the figure that needs no assumption. */
export function seenFor(window: DowntimeWindow, now: Instant): Duration {
  return milliseconds(Math.max(0, spanOf(window, now).least - window.unobservedFor));
}
