// Owns where the checks of a target failed one after the other in its intermittent windows, as far as they are kept. Pure.
import { badUntil } from '../../domain/accounting.ts';
import type { Observation } from '../../domain/observation.ts';
import { decodeOutcome } from '../../domain/outcome.ts';
import type { Target } from '../../domain/target.ts';
import type { DowntimeWindow, WindowId } from '../../domain/window.ts';
import { failingStretches } from '../../sla/failing-stretches.ts';
import { POLICY } from '../../domain/policy.ts';
import { times } from '../../time/duration.ts';
import type { Interval } from '../../time/interval.ts';
import type { Dossier } from '../../timeline/dossier.ts';

export function failingOf(
  dossier: Dossier,
  target: Target,
  windows: readonly DowntimeWindow[],
): ReadonlyMap<WindowId, readonly Interval[]> {
  const flapping = windows.filter(({ kind }) => kind === 'intermittent');
  if (flapping.length === 0) return new Map();
  const attempts = attemptsOf(dossier, target);
  const longest = times(target.checkEvery, POLICY.gapFactor);
  return new Map(
    flapping.map((window) => {
      const until = badUntil(window, dossier.now);
      const own = attempts.filter((each) => each.endedAt >= window.startedAt && each.endedAt <= until);
      return [window.id, failingStretches(own, longest)];
    }),
  );
}

/**
 * Every check, a failing one as it was kept in full: a raw check knows its second only. One of which no more is kept
 * tells nothing.
 */
function attemptsOf({ checks, evidence }: Dossier, { id }: Target): Observation[] {
  const failed = evidence.filter(({ target, verdict }) => target === id && verdict.kind === 'down');
  const raw = checks.get(id) ?? [];
  let next = 0;
  return raw.map(({ at, outcome }, index): Observation => {
    const end = raw[index + 1]?.at ?? Infinity;
    while ((failed[next]?.startedAt ?? Infinity) < at) next += 1;
    const full = failed[next];
    const isDown = decodeOutcome(outcome)?.kind === 'down';
    if (isDown && full && full.startedAt < end) return full;
    const verdict: Observation['verdict'] = isDown
      ? { kind: 'unknown', reason: 'interrupted' }
      : { kind: 'up' };
    return { target: id, startedAt: at, endedAt: at, verdict, evidence: {} };
  });
}
