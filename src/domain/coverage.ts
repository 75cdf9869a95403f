// Owns coverage: when a target was watched, and the gaps when it was not.
import { times, type Duration } from '../time/duration.ts';
import { between, earliest, latest, type Instant } from '../time/instant.ts';
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
  const last = state.silence.at(-1);
  if (last?.reason === silence.reason && last.until === silence.until) return state;
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

/**
 * The silence from the last observation until `until`, one gap a reason, without holes between them. What lies before
 * the first reason is its wait for the next check, and belongs to it.
 */
export function gapsUntil(state: TargetState, target: TargetId, until: Instant): Gap[] {
  const since = silentSince(state);
  if (since === null || since >= until) return [];
  const silences = state.silence.filter((silence) => !isDuringPause(silence, state.silence));
  const gaps: Gap[] = [];
  for (const [index, { from, reason }] of silences.entries()) {
    const to = earliest(until, silences[index + 1]?.from ?? until);
    const before = gaps.at(-1);
    const start = before?.to ?? since;
    if (to <= latest(start, from)) continue;
    if (before?.reason === reason) gaps[gaps.length - 1] = { ...before, to };
    else gaps.push({ target, from: start, to, reason });
  }
  const reason = silences[0]?.reason ?? 'interrupted';
  return gaps.length > 0 ? gaps : [{ target, from: since, to: until, reason }];
}

/** What nobody watched before `now` and no event has told yet: a silence that lasts, and gaps that go on. */
export function pendingGaps(
  state: TargetState,
  target: TargetId,
  now: Instant,
  checkEvery: Duration,
  policy: Policy,
): Gap[] {
  const silent = isGap(state, now, checkEvery, policy) ? gapsUntil(state, target, now) : [];
  return [...lastingUntil(state.openGaps, silent[0]?.from ?? now), ...silent];
}

/** The gaps, the last of which goes on until `until`. */
export function lastingUntil(gaps: readonly Gap[], until: Instant): Gap[] {
  return gaps.map((gap, index) => (index < gaps.length - 1 ? gap : { ...gap, to: latest(gap.to, until) }));
}

function isDuringPause({ from }: Silence, silences: readonly Silence[]): boolean {
  return silences.some(
    (pause) => pause.until !== undefined && pause.from < from && (pause.until === null || from < pause.until),
  );
}
