// Owns the two parts of a window that the user cuts in two. They touch: nobody saw it well between them.
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import { between, earliest, latest, type Instant } from '../time/instant.ts';
import { intersection, lengthOf, union, type Interval } from '../time/interval.ts';
import { subtractTally } from './subtract-tally.ts';
import { surelyUntil } from './surely-until.ts';
import type { Tally } from './tally.ts';
import { lastBadAt } from './last-bad-at.ts';
import type { TargetId } from './target.ts';
import type { DowntimeWindow, Phase, WindowId } from './window.ts';
import { worstOf } from './worst-of.ts';

/**
 * `at` lies after the start of the window and before its last failing check; `unobserved` is when nobody watched its target,
 * null where that is not at hand. Nobody kept which of the checks fell on which side: they are shared out by time.
 */
export function cutWindow(
  window: DowntimeWindow,
  at: Instant,
  saidAt: Instant,
  unobserved: readonly Interval[] | null,
): [DowntimeWindow, DowntimeWindow] {
  const { startedAt, target, phases, tally, spells } = window;
  const part = between(startedAt, at) / between(startedAt, lastBadAt(window));
  const missed = unobserved ? unseenIn({ from: startedAt, to: at }, unobserved) : window.unobservedFor * part;
  const before = milliseconds(Math.min(window.unobservedFor, Math.round(missed)));
  const [first, second] = cutPhases(phases, at);
  const counted = shareOf(tally, part);
  const firstSpells = Math.max(1, Math.round(spells * part));
  const cut = { of: window, saidAt };
  const kindOf = (of: readonly Phase[]) => (window.kind === 'intermittent' ? window.kind : worstOf(of));
  return [
    {
      ...{ ...window, cut, kind: kindOf(first), phases: first, tally: counted, spells: firstSpells },
      ...{ endedAfter: surelyUntil(phases, at), endedAt: at, unobservedFor: before },
    },
    {
      ...{ ...window, cut, id: named(target, at), startedAfter: at, startedAt: at },
      ...{ kind: kindOf(second), phases: second, tally: subtractTally(tally, counted) },
      spells: Math.max(1, spells - firstSpells),
      unobservedFor: milliseconds(window.unobservedFor - before),
    },
  ];
}

/** As `windowId` names it; the popup's first paint has no room for that one. */
function named(target: TargetId, at: Instant): WindowId {
  return `${target}@${at}` as WindowId;
}

function cutPhases(phases: readonly Phase[], at: Instant): [Phase[], Phase[]] {
  const shared = phases.map((phase, index) => {
    const length = between(phase.from, phase.lastSeenAt);
    const part = length > 0 ? between(phase.from, at) / length : Number(phase.from < at);
    const checks = Math.round(phase.checks * Math.min(1, Math.max(0, part)));
    return { phase, checks, next: phases[index + 1]?.from ?? Infinity };
  });
  return [
    shared.flatMap(({ phase, checks }) =>
      phase.from < at ? [{ ...phase, checks, lastSeenAt: earliest(phase.lastSeenAt, at) }] : [],
    ),
    shared.flatMap(({ phase, checks, next }) =>
      next > at
        ? [
            {
              ...{ ...phase, checks: phase.checks - checks },
              ...{ from: latest(phase.from, at), lastSeenAt: latest(phase.lastSeenAt, at) },
            },
          ]
        : [],
    ),
  ];
}

function shareOf({ checks, failed, watchedFor, failedFor }: Tally, part: number): Tally {
  const share = (of: number) => Math.round(of * part);
  const length = (of: Duration) => milliseconds(share(of));
  const own = share(checks);
  return {
    checks: own,
    // No more of either part may have failed than there were.
    failed: Math.max(failed - (checks - own), Math.min(own, share(failed))),
    watchedFor: length(watchedFor),
    failedFor: length(failedFor),
  };
}

function unseenIn(span: Interval, unobserved: readonly Interval[]): Duration {
  return sum(
    union(unobserved).flatMap((each) =>
      lengthOf(intersection(each, span) ?? { from: span.from, to: span.from }),
    ),
  );
}
