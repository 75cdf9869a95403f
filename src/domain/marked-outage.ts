// Owns the outages that the user calls maintenance. The record of them stays as it is.
import { latest, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { isCalled } from './attention-to.ts';
import type { Outage, OutageId } from './outage.ts';

export type MarkedOutage = {
  readonly outage: OutageId;
  readonly markedAt: Instant;
  /** What is called so; `to` is null where it went on by then: all of it, until it ends. */
  readonly from: Instant;
  readonly to: Instant | null;
};

/** All of the outage, as it is known now. */
export function spanToMark({ startedAt, endedAt }: Outage): Pick<MarkedOutage, 'from' | 'to'> {
  return { from: startedAt, to: endedAt };
}

/** What the user calls maintenance of an outage, which may go by another name since; null: nothing. */
export function markOf(outage: Outage, marked: readonly MarkedOutage[]): MarkedOutage | null {
  return marked.find(({ outage: name }) => isCalled(outage, name)) ?? null;
}

/** The time of these outages that is called maintenance; one that goes on is so until `now`. */
export function markedTime(
  outages: readonly Outage[],
  marked: readonly MarkedOutage[],
  now: Instant,
): Interval[] {
  return outages.flatMap((outage) => {
    const mark = markOf(outage, marked);
    if (!mark) return [];
    const to = mark.to ?? outage.endedAt ?? latest(now, mark.from);
    return mark.from < to ? [{ from: mark.from, to }] : [];
  });
}
