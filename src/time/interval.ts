// Owns stretches of time: half-open, [from, to).
import type { Duration } from './duration.ts';
import { between, earliest, latest, type Instant } from './instant.ts';

export type Interval = { readonly from: Instant; readonly to: Instant };

export function lengthOf(interval: Interval): Duration {
  return between(interval.from, interval.to);
}

export function overlaps(one: Interval, other: Interval): boolean {
  return one.from < other.to && other.from < one.to;
}

/** The common part, or null where there is none. */
export function intersection(one: Interval, other: Interval): Interval | null {
  const from = latest(one.from, other.from);
  const to = earliest(one.to, other.to);
  return from < to ? { from, to } : null;
}

/** The same instants as disjoint intervals in order; empty ones are dropped, touching ones joined. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  // Most are that already: a year of nights is joined once, and handed on as it is from then on.
  if (intervals.every(({ from, to }, index) => from < to && (intervals[index - 1]?.to ?? -1) < from))
    return intervals;
  const joined: Interval[] = [];
  for (const next of intervals.filter((each) => each.from < each.to).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && next.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: latest(last.to, next.to) };
    else joined.push(next);
  }
  return joined;
}

/** What two lists of disjoint intervals in order have in common. */
export function intersectAll(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  for (let i = 0, j = 0; ;) {
    const one = some[i];
    const other = others[j];
    if (!one || !other) return common;
    const part = intersection(one, other);
    if (part) common.push(part);
    if (one.to < other.to) i += 1;
    else j += 1;
  }
}

/** What is left of disjoint intervals in order without `parts`, in order. */
export function subtractAll(wholes: readonly Interval[], parts: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  const taken = union(parts);
  let first = 0;
  for (const whole of wholes) {
    while ((taken[first]?.to ?? Infinity) <= whole.from) first += 1;
    let { from } = whole;
    for (let index = first; ; index += 1) {
      const part = taken[index];
      if (!part || part.from >= whole.to) break;
      if (part.from > from) left.push({ from, to: part.from });
      from = latest(from, part.to);
    }
    if (from < whole.to) left.push({ from, to: whole.to });
  }
  return left;
}

/** What is left of `whole` without `parts`, in order. */
export function subtract(whole: Interval, parts: readonly Interval[]): Interval[] {
  return subtractAll([whole], parts);
}
