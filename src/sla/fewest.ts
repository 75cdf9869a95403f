// Owns the least that parts of one interruption can earn, since nobody saw whether it went on between them.
import { milliseconds, type Duration } from '../time/duration.ts';

/**
 * The least of what the parts earn, however they belong together: each for itself, all as one, or some with their
 * neighbours. Between them nobody watched, and no group has any of that time.
 */
export function fewest(parts: readonly Duration[], earns: (lost: Duration) => number): number {
  const leastUpTo: number[] = [0];
  for (const [end] of parts.entries()) {
    let [least, together] = [Infinity, 0];
    for (let start = end; start >= 0; start -= 1) {
      together += parts[start] ?? 0;
      least = Math.min(least, (leastUpTo[start] ?? 0) + earns(milliseconds(together)));
    }
    leastUpTo.push(least);
  }
  return leastUpTo.at(-1) ?? 0;
}
