// Owns the rule that makes one intermittent window of many short failures.
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import { earlier, type Instant } from '../time/instant.ts';
import { intersection, lengthOf } from '../time/interval.ts';
import type { Policy } from './policy.ts';
import { badRatio, countSpells, recentRuns, tallyRuns, type Run } from './run.ts';
import { addTallies, EMPTY_TALLY } from './tally.ts';
import type { TargetId } from './target.ts';
import type { TargetState } from './target-state.ts';
import { joinPhases, windowId, type DowntimeWindow, type WindowId } from './window.ts';

/** Whether the recent failing spells are too many, and weigh too much, to be separate accidents. */
export function isFlapping(state: TargetState, policy: Policy): boolean {
  if (!state.last || state.open?.kind === 'intermittent') return false;
  const { within, spells, badRatio: leastRatio } = policy.flapping;
  const since = earlier(state.last.endedAt, within);
  const runs = recentRuns(state.runs, state.last.endedAt, within);
  return countSpells(runs) >= spells && badRatio(runs, since) >= leastRatio;
}

export type FlappingWindow = {
  readonly window: DowntimeWindow;
  readonly absorbed: readonly WindowId[];
  readonly isNew: boolean;
};

/**
 * The one window that the recent spells are: back to the first bad check, or to the start of the earliest window that
 * they reach into. Windows that the rule joins are stored as one; the others are `absorbed` by it.
 */
export function joinFlapping(state: TargetState, target: TargetId, policy: Policy): FlappingWindow {
  const windows = state.open ? [...state.closed, state.open] : state.closed;
  const runs = state.last ? recentRuns(state.runs, state.last.endedAt, policy.flapping.within) : [];
  const firstBad = runs.findIndex((run) => run.bad);
  const firstSpell = runs[firstBad];
  const [earliest] = windows;
  if (!firstSpell) throw new Error('Flapping without a bad check');

  const base = earliest && earliest.startedAt <= firstSpell.last.endedAt ? earliest : null;
  const rest = base ? runsAfter(runs, base) : runs.slice(firstBad);
  const window: DowntimeWindow = {
    id: base?.id ?? windowId(target, firstSpell.first.endedAt),
    target,
    kind: 'intermittent',
    startedAfter: base ? base.startedAfter : (firstSpell.goodBefore?.startedAt ?? null),
    startedAt: base?.startedAt ?? firstSpell.first.endedAt,
    endedAfter: null,
    endedAt: null,
    phases: joinPhases(
      base?.phases ?? [],
      rest.flatMap((run) => run.phases),
    ),
    tally: addTallies(base?.tally ?? EMPTY_TALLY, tallyRuns(rest)),
    spells: (base?.spells ?? 0) + countSpells(rest),
    unobservedFor: unobservedIn(base, firstSpell.first.endedAt, state),
  };
  const absorbed = windows.map(({ id }) => id).filter((id) => id !== window.id);
  return { window, absorbed, isNew: windows.length === 0 };
}

/** What nobody watched since `from`, or what a window had of it and what came after. An open one counts it itself. */
function unobservedIn(
  base: DowntimeWindow | null,
  from: Instant,
  { recentGaps, openGaps, last }: TargetState,
): Duration {
  if (base?.endedAfter === null || !last) return base?.unobservedFor ?? milliseconds(0);
  const since = { from: base?.endedAfter ?? from, to: last.endedAt };
  const gaps = [...recentGaps, ...openGaps]
    .map((gap) => intersection(gap, since))
    .filter((gap) => gap !== null);
  return sum([...(base ? [base.unobservedFor] : []), ...gaps.map(lengthOf)]);
}

/** What came after a window: for an open one nothing, since it counts every check itself. */
function runsAfter(runs: readonly Run[], window: DowntimeWindow): readonly Run[] {
  const { endedAfter } = window;
  return endedAfter === null ? [] : runs.filter((run) => run.first.startedAt > endedAfter);
}
