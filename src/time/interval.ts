// Owns stretches of time: half-open, [from, to).
import { milliseconds, type Duration } from './duration.ts';
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
  if (isUnion(intervals)) return intervals;
  const joined: Interval[] = [];
  for (const next of intervals.filter((each) => each.from < each.to).sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && next.from <= last.to)
      joined[joined.length - 1] = { from: last.from, to: latest(last.to, next.to) };
    else joined.push(next);
  }
  return joined;
}

/** Most are: a year of nights is joined once, and handed on as it is from then on. */
function isUnion(intervals: readonly Interval[]): boolean {
  let end = -Infinity;
  for (const { from, to } of intervals) {
    if (from <= end || from >= to) return false;
    end = to;
  }
  return true;
}

/** How long at least one of them lasts: the length of their union, without making it of tens of thousands. */
export function coveredFor(intervals: readonly Interval[]): Duration {
  const starts = new Float64Array(intervals.length);
  const ends = new Float64Array(intervals.length);
  for (const [index, { from, to }] of intervals.entries()) {
    starts[index] = from;
    ends[index] = Math.max(from, to);
  }
  starts.sort();
  ends.sort();
  let [covered, since, begun] = [0, 0, 0];
  for (const [ended, end] of ends.entries()) {
    for (; (starts[begun] ?? Infinity) <= end; begun += 1)
      // As many have begun as have ended: nothing went on before this one.
      if (begun === ended) since = starts[begun] ?? 0;
    if (begun === ended + 1) covered += end - since;
  }
  return milliseconds(covered);
}

/** What two lists of disjoint intervals in order have in common. */
export function intersectAll(some: readonly Interval[], others: readonly Interval[]): Interval[] {
  const common: Interval[] = [];
  for (let i = 0, j = 0; i < some.length && j < others.length;) {
    const [one, other] = [some[i], others[j]];
    if (!one || !other) break;
    const part = intersection(one, other);
    if (part) common.push(part);
    if (one.to < other.to) i += 1;
    else j += 1;
  }
  return common;
}

/** What is left of disjoint intervals in order without `parts`, in order. */
export function subtractAll(wholes: readonly Interval[], parts: readonly Interval[]): Interval[] {
  const left: Interval[] = [];
  const taken = union(parts);
  let first = 0;
  for (const whole of wholes) {
    while ((taken[first]?.to ?? Infinity) <= whole.from) first += 1;
    let { from } = whole;
    for (let index = first; (taken[index]?.from ?? Infinity) < whole.to; index += 1) {
      const part = taken[index];
      if (!part) break;
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
