// Owns which parts of a list lie in which stretch of another, in one pass over both.
import { intersection, type Interval } from '../time/interval.ts';

/** For each stretch what the parts have in common with it. Both lists are disjoint and in order. */
export function partsWithin(stretches: readonly Interval[], parts: readonly Interval[]): Interval[][] {
  let first = 0;
  return stretches.map((stretch) => {
    while ((parts[first]?.to ?? Infinity) <= stretch.from) first += 1;
    const inside: Interval[] = [];
    for (let index = first; (parts[index]?.from ?? Infinity) < stretch.to; index += 1) {
      const part = parts[index];
      const common = part && intersection(part, stretch);
      if (common) inside.push(common);
    }
    return inside;
  });
}
