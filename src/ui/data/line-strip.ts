// Owns how the user's own line was, as a strip: it worked while anything could be observed at all. Pure.
import type { Gap } from '../../domain/coverage.ts';
import type { Strip, StripRun } from '../../domain/strip.ts';
import { intersection, subtract, subtractAll, union, type Interval } from '../../time/interval.ts';

/** `unobserved`: of each target that is watched. `gaps`: of all of them, by whatever reason. */
export function lineStripOf(
  whole: Interval,
  unobserved: readonly (readonly Interval[])[],
  gaps: readonly Gap[],
): Strip {
  const worked = union(unobserved.flatMap((own) => subtract(whole, own)));
  const broken = gaps.flatMap((gap) => (gap.reason === 'own-line' ? (intersection(gap, whole) ?? []) : []));
  const down = subtractAll(union(broken), worked);
  const runs: StripRun[] = [
    ...worked.map((each) => ({ ...each, state: 'up' as const })),
    ...down.map((each) => ({ ...each, state: 'down' as const })),
    ...subtract(whole, [...worked, ...down]).map((each) => ({ ...each, state: 'unobserved' as const })),
  ];
  return { runs: runs.sort((one, other) => one.from - other.from), edges: [] };
}
