// Owns what a provider says of time that nobody watched: theirs, and never a statement of ours. Pure.
import type { Gap } from '../../domain/coverage.ts';
import { threadInterval } from '../../domain/join.ts';
import { believedUntil } from '../../domain/poll-schedule.ts';
import { current, isOngoing, type Thread, type ThreadId } from '../../domain/thread.ts';
import type { WatchedTarget } from '../../domain/target.ts';
import type { StoredHearing } from '../../store/read/hearing.ts';
import { minutes } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import { intersection, lengthOf, union, type Interval } from '../../time/interval.ts';

export type Absence = {
  readonly provider: string;
  readonly thread: Thread;
  /** By their word; null: they have not called it over. */
  readonly from: Instant;
  readonly to: Instant | null;
  /** The stretches of it that nobody watched, in order. */
  readonly unwatched: readonly Interval[];
};

/** Less than that is a late check, and no absence. */
const LEAST = minutes(5);

/** What providers say of the gaps in `whole`; what is told elsewhere is left out. The latest first. */
export function absencesOf(
  heard: StoredHearing,
  watched: readonly WatchedTarget[],
  toldElsewhere: ReadonlySet<ThreadId>,
  whole: Interval,
): Absence[] {
  const absences = [...heard.providers.keys()].flatMap((provider) => {
    const targets = new Set(
      watched.filter(({ site }) => site.provider === provider).map(({ target }) => target.id),
    );
    const gaps = gapsOf(
      heard.gaps.filter(({ target }) => targets.has(target)),
      whole,
    );
    return heard.threads
      .filter((thread) => thread.provider === provider && claims(thread) && !toldElsewhere.has(thread.id))
      .flatMap((thread) => absenceOf(thread, gaps, believedUntil(heard.polls.get(provider), whole.to)) ?? []);
  });
  return absences.sort((one, other) => other.from - one.from);
}

/** A headline has no time of its own, and work that was called off did not happen. */
function claims({ kind, heads }: Thread): boolean {
  return kind !== 'page' && current(heads).content.state.is !== 'cancelled';
}

function gapsOf(gaps: readonly Gap[], whole: Interval): Interval[] {
  return union(gaps.flatMap((gap) => intersection(gap, whole) ?? [])).filter((gap) => lengthOf(gap) >= LEAST);
}

function absenceOf(thread: Thread, gaps: readonly Interval[], readUntil: Instant): Absence | null {
  const theirs = threadInterval(thread, readUntil);
  const unwatched = gaps.filter((gap) => intersection(gap, theirs) !== null);
  if (unwatched.length === 0) return null;
  return {
    ...{ provider: thread.provider, thread, unwatched },
    from: theirs.from,
    to: isOngoing(thread) ? null : theirs.to,
  };
}

/** Whether their past was read since the last gap of this target, for a time of which they told nothing. */
export function saysNothing(heard: StoredHearing, { site, target }: WatchedTarget, whole: Interval): boolean {
  const gaps = gapsOf(
    heard.gaps.filter((gap) => gap.target === target.id),
    whole,
  );
  const readAt = heard.providers.has(site.provider) ? heard.polls.get(site.provider)?.historyAt : null;
  const last = gaps.at(-1);
  return last !== undefined && (readAt ?? 0) >= last.to;
}
