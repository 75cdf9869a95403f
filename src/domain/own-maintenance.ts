// Owns the time that the user calls maintenance, of what they planned and of what they said afterwards.
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { markedTime, markOf } from './marked-outage.ts';
import type { Outage } from './outage.ts';
import { isGoingOn, ownWorkAt, ownWorkWithin } from './own-work.ts';
import type { Corrections } from './corrections.ts';
import type { WatchedTarget } from './target.ts';

/** Of this target, for its account; `outages` are all that there were, or of them those that are marked. */
export function ownMaintenance(
  { works, marked }: Corrections,
  place: WatchedTarget,
  outages: readonly Outage[],
  whole: Interval,
): Interval[] {
  const own = outages.filter(({ targets }) => targets.includes(place.target.id));
  return [...ownWorkWithin(ownWorkAt(works, place), whole), ...markedTime(own, marked, whole.to)];
}

/** Whether the user works on everything that is still down of this outage, or calls it maintenance while it goes on. */
export function isOwnWork(
  outage: Outage,
  { works, marked }: Corrections,
  watched: readonly WatchedTarget[],
  now: Instant,
): boolean {
  const mark = markOf(outage, marked);
  if (mark && mark.to === null) return true;
  const failing = outage.windows.filter(({ endedAt }) => endedAt === null);
  return failing.every(({ target: id }) =>
    watched.some(
      (place) => place.target.id === id && ownWorkAt(works, place).some((work) => isGoingOn(work, now)),
    ),
  );
}
