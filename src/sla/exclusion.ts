// Owns taking out of the account what a contract does not count, with the reason and how much each took.
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import { later } from '../time/instant.ts';
import { intersectAll, lengthOf, subtractAll, union, type Interval } from '../time/interval.ts';
import type { Bounds } from './bounds.ts';
import { partsWithin } from './parts-within.ts';

export type ExclusionReason =
  | 'announced'
  | 'maintenance-hours'
  | 'own-work'
  /** Downtime that was not the provider's doing, by the user's word. */
  | 'not-theirs'
  | 'before-report'
  /** Nobody watched: neither up nor down. */
  | 'not-observed'
  /** The period is not over. */
  | 'still-to-come'
  | 'too-short';

export type Exclusion = {
  readonly reason: ExclusionReason;
  /** Those in which anything may have been down. */
  readonly spans: readonly Interval[];
  /** How much downtime: of what was seen at the least, and of what may have been at the most. */
  readonly took: Bounds<Duration>;
};

/** What was down for sure, and what may have been. The first is always a part of the second. */
export type Stretches = { readonly certain: readonly Interval[]; readonly possible: readonly Interval[] };

export type Span = {
  readonly reason: ExclusionReason;
  readonly sure: readonly Interval[];
  /** What the terms may exclude: it is kept out of a claim, and of no total. */
  readonly perhaps?: readonly Interval[];
  /** So much downtime at the most, in order of time; null: all. */
  readonly most?: Duration | null;
};

export type Excluded = { readonly left: Stretches; readonly exclusion: Exclusion | null };

/** What is left without a span. No exclusion, where it took nothing. */
export function exclude({ certain, possible }: Stretches, span: Span): Excluded {
  const { reason, sure, perhaps = [], most = null } = span;
  const [surely, all] = [union(sure), union([...sure, ...perhaps])];
  const leftPossible = subtractAll(possible, firstOf(intersectAll(possible, surely), most));
  const leftCertain = subtractAll(certain, firstOf(intersectAll(certain, all), most));
  const took = {
    least: totalOf(firstOf(intersectAll(certain, surely), most)),
    most: totalOf(firstOf(intersectAll(possible, all), most)),
  };
  const touched = partsWithin(all, possible);
  const spans = all.filter((_, index) => (touched[index] ?? []).length > 0);
  return {
    left: { certain: intersectAll(leftCertain, leftPossible), possible: leftPossible },
    exclusion: took.most === 0 ? null : { reason, spans, took },
  };
}

export function totalOf(intervals: readonly Interval[]): Duration {
  return sum(intervals.map(lengthOf));
}

/** As much of disjoint intervals in order as fits into a length. */
function firstOf(intervals: readonly Interval[], most: Duration | null): Interval[] {
  if (most === null) return [...intervals];
  let room: number = most;
  return intervals.flatMap(({ from, to }) => {
    const length = Math.min(room, to - from);
    room -= length;
    return length > 0 ? [{ from, to: later(from, milliseconds(length)) }] : [];
  });
}
