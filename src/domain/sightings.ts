// Owns what several computers saw of one target, as one: each moment by everything that anybody says of it.
import { intersectAll, subtract, subtractAll, union, type Interval } from '../time/interval.ts';
import type { WatchedThere } from './vantage.ts';

/** Disjoint intervals in order. A moment may be in several of them: that is what a disagreement is. */
export type Sightings = {
  readonly good: readonly Interval[];
  readonly bad: readonly Interval[];
  /** Between the last check that went one way and the first that went the other: somebody watched, and nobody can say. */
  readonly turning: readonly Interval[];
};

export const NOTHING_SEEN: Sightings = { good: [], bad: [], turning: [] };

/** What one computer says. What it did not watch it says nothing about, inside of a window or not. */
export function sightingsOf({ from, to, windows, gaps }: Omit<WatchedThere, 'url' | 'name'>): Sightings {
  const observed = subtract({ from, to }, union(gaps));
  const seen = (intervals: readonly Interval[]) => intersectAll(observed, union(intervals));
  const bad = seen(windows.map((window) => ({ from: window.startedAt, to: window.endedAfter ?? to })));
  const edges = windows.flatMap(({ startedAfter, startedAt, endedAfter, endedAt }) => [
    { from: startedAfter ?? startedAt, to: startedAt },
    { from: endedAfter ?? to, to: endedAt ?? to },
  ]);
  const turning = subtractAll(seen(edges), bad);
  return { bad, turning, good: subtractAll(observed, union([...bad, ...turning])) };
}

/** Everything that either says. The order does not matter, nor how often it is said. */
export function unite(one: Sightings, other: Sightings): Sightings {
  return {
    good: union([...one.good, ...other.good]),
    bad: union([...one.bad, ...other.bad]),
    turning: union([...one.turning, ...other.turning]),
  };
}

export type United = {
  /** Seen to be well by at least one, and to be bad by none. */
  readonly good: readonly Interval[];
  /** Seen to be bad by at least one, and to be well by none. */
  readonly bad: readonly Interval[];
  /** One saw it well while another saw it bad: it counts for neither. */
  readonly differs: readonly Interval[];
  /** Watched, and nobody can say. */
  readonly turning: readonly Interval[];
};

/** The four are disjoint. What is in none of them was watched by nobody. */
export function agreementOf({ good, bad, turning }: Sightings): United {
  return {
    good: subtractAll(good, bad),
    bad: subtractAll(bad, good),
    differs: intersectAll(good, bad),
    turning: subtractAll(turning, union([...good, ...bad])),
  };
}
