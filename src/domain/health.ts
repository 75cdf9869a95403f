// Owns how a target is at a moment, as far as anyone can say.
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import { lengthOf } from '../time/interval.ts';
import { gapsUntil, isGap } from './coverage.ts';
import type { Policy } from './policy.ts';
import type { SilenceReason } from './silence.ts';
import type { Target } from './target.ts';
import { stageOf, type TargetState } from './target-state.ts';
import { seenFor, type DowntimeWindow } from './window.ts';

export type Health =
  | { readonly kind: 'up'; readonly suspect: boolean }
  | {
      readonly kind: 'down' | 'degraded' | 'intermittent';
      readonly window: DowntimeWindow;
      readonly seenFor: Duration;
    }
  /** `window` is the one that was open when the target was last seen. */
  | {
      readonly kind: 'unknown';
      readonly reason: SilenceReason | 'new';
      readonly window: DowntimeWindow | null;
    };

/** Checks see it fail, and the user says that it is a false alarm, or over: it is neither told as down nor ever as up. */
export type Disputed = {
  readonly kind: 'disputed';
  readonly window: DowntimeWindow;
  readonly seenFor: Duration;
};

export function healthOf(target: Target, state: TargetState, now: Instant, policy: Policy): Health {
  const { open, last, silence } = state;
  if (target.pausedSince !== null) return { kind: 'unknown', reason: 'paused', window: open };
  if (!last) return { kind: 'unknown', reason: silence.at(-1)?.reason ?? 'new', window: null };
  const latest = silence.at(-1)?.reason;
  if (latest !== undefined || isGap(state, now, target.checkEvery, policy)) {
    return { kind: 'unknown', reason: latest ?? 'interrupted', window: open };
  }
  if (open) return { kind: open.kind, window: open, seenFor: seenFor(open, now) };
  const isFailing = stageOf(state) === 'failing';
  // Bad from the first look on, and not confirmed yet: nobody has seen it up.
  if (isFailing && !wasSeenUp(state)) return { kind: 'unknown', reason: 'new', window: null };
  return { kind: 'up', suspect: isFailing };
}

/** Whether there was a good answer since the watch over it began anew. */
function wasSeenUp({ lastGood, observedSince }: TargetState): boolean {
  return lastGood !== null && observedSince !== null && lastGood.startedAt >= observedSince;
}

/** How much of an open window was seen to be bad until `now`, the silence that may last right now left out. */
export function openSeenFor(target: Target, state: TargetState, now: Instant, policy: Policy): Duration {
  if (!state.open) return milliseconds(0);
  const unseen = isGap(state, now, target.checkEvery, policy) ? gapsUntil(state, target.id, now) : [];
  return milliseconds(Math.max(0, seenFor(state.open, now) - sum(unseen.map(lengthOf))));
}
