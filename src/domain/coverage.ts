// Owns coverage: when a target was watched, and the gaps when it was not.
import { times, type Duration } from '../time/duration.ts';
import { between, latest, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { Policy } from './policy.ts';
import type { Silence, SilenceReason } from './silence.ts';
import type { TargetId } from './target.ts';
import type { TargetState } from './target-state.ts';

/** A stretch when a target was not watched. It may be down in there, or not: nobody knows. */
export type Gap = Interval & { readonly target: TargetId; readonly reason: SilenceReason };

/** After these, even a short silence is a gap: the times around it, or the record itself, cannot be trusted. */
const ALWAYS_A_GAP: ReadonlySet<SilenceReason> = new Set(['clock', 'database-lost']);

/** The state after learning that nothing was observed from `silence.from` on. Repeating a reason changes nothing. */
export function fallSilent(state: TargetState, silence: Silence): TargetState {
  if (state.silence.at(-1)?.reason === silence.reason) return state;
  return { ...state, silence: [...state.silence, silence] };
}

/** Since when nothing has been observed; null where nobody has looked yet. */
function silentSince({ last, silence }: TargetState): Instant | null {
  return last?.endedAt ?? silence[0]?.from ?? null;
}

/** Whether the time since the last observation is too long, or too doubtful, to be spoken of at `now`. */
export function isGap(state: TargetState, now: Instant, checkEvery: Duration, policy: Policy): boolean {
  const since = silentSince(state);
  if (since === null) return false;
  if (state.silence.some(({ reason }) => ALWAYS_A_GAP.has(reason))) return true;
  return isLong(since, now, checkEvery, policy);
}

/** Whether a silence is longer than one that a late alarm or a single lost check would make. */
export function isLong(from: Instant, to: Instant, checkEvery: Duration, policy: Policy): boolean {
  return between(from, to) > times(checkEvery, policy.gapFactor);
}

/** The silence from the last observation until `until`, one gap a reason, without holes between them. */
export function gapsUntil(state: TargetState, target: TargetId, until: Instant): Gap[] {
  const since = silentSince(state);
  if (since === null) return [];
  const reasons =
    state.silence.length > 0 ? state.silence : [{ from: since, reason: 'interrupted' as const }];
  const gaps: Gap[] = [];
  let from = since;
  for (const [index, { reason }] of reasons.entries()) {
    const next = reasons[index + 1];
    const to = next ? latest(from, next.from) : until;
    if (from < to) gaps.push({ target, from, to, reason });
    from = latest(from, to);
  }
  return gaps;
}
