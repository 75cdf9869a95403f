// Owns the part of a strip that is looked at.
import type { Strip } from '../../domain/strip.ts';
import { intersection, type Interval } from '../../time/interval.ts';

export function clipStrip({ runs, edges }: Strip, seen: Interval): Strip {
  return {
    runs: runs.flatMap((run) => {
      const inside = intersection(run, seen);
      return inside ? [{ ...inside, state: run.state }] : [];
    }),
    edges: edges.flatMap((edge) => intersection(edge, seen) ?? []),
  };
}
