// Owns how long many stretches of time last together.
import { milliseconds, type Duration } from './duration.ts';
import type { Interval } from './interval.ts';

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
