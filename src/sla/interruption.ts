// Owns what was surely down and what may have been, from windows with both bounds of both edges.
import { phaseInterval } from '../domain/accounting.ts';
import type { DowntimeWindow, Phase } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import { subtractAll, union, type Interval } from '../time/interval.ts';
import { partsWithin } from './parts-within.ts';
import type { SlaEvidence } from './sla-evidence.ts';

/** One interruption of the service. Windows that touch are one. */
export type Interruption = {
  /** It did not begin before, and did not end after. */
  readonly around: Interval;
  /** Where it was seen to be down: disjoint, in order, and nothing of it unobserved. */
  readonly certain: readonly Interval[];
  readonly isOpen: boolean;
};

/** In the order of their starts. What a degraded phase covers is up. */
export function interruptionsOf({ windows, failing, unobserved, now }: SlaEvidence): Interruption[] {
  const certain = windows.flatMap((window) =>
    window.kind === 'intermittent' ? (failing?.get(window.id) ?? []) : certainIn(window),
  );
  const seen = subtractAll(union(certain), unobserved);
  const open = windows.filter(({ endedAt }) => endedAt === null).flatMap((each) => possibleIn(each, now));
  const arounds = union(windows.flatMap((each) => possibleIn(each, now)));
  const parts = partsWithin(arounds, seen);
  return arounds.map((around, index) => ({
    around,
    certain: parts[index] ?? [],
    isOpen: around.to === now && open.some(({ to }) => to === now),
  }));
}

/** From the end of a first bad attempt to the start of a last one, phase by phase. */
function certainIn(window: DowntimeWindow): Interval[] {
  return window.phases.flatMap((phase, index) => {
    const next = window.phases[index + 1];
    if (phase.severity !== 'down') return [];
    const last = next ? phase.lastSeenAt : (window.endedAfter ?? phase.lastSeenAt);
    return [
      {
        from: index === 0 ? window.startedAt : phase.from,
        to: next?.severity === 'down' ? next.from : last,
      },
    ];
  });
}

/** From the start of a last attempt that was not down to the end of a next one. */
function possibleIn(window: DowntimeWindow, now: Instant): readonly Interval[] {
  const { phases, startedAfter, startedAt, endedAt } = window;
  const end = endedAt ?? now;
  const start = startedAfter ?? startedAt;
  if (window.kind === 'intermittent') return [{ from: start, to: end }];
  return union(
    phases.flatMap((phase, index) => {
      if (phase.severity !== 'down') return [];
      const { to } = phaseInterval(phases, index, end);
      return [{ from: index === 0 ? start : sinceBefore(phases[index - 1], phase), to }];
    }),
  );
}

function sinceBefore(before: Phase | undefined, phase: Phase): Instant {
  return before?.severity === 'degraded' ? before.lastSeenAt : phase.from;
}
