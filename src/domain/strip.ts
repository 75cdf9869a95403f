// Owns a stretch of one target's time as coloured runs: what is drawn, and what is read aloud.
import { stretchesOf } from './accounting.ts';
import type { DowntimeWindow } from './window.ts';
import { intersection, subtractAll, union, type Interval } from '../time/interval.ts';

export type RunState = 'up' | 'degraded' | 'down' | 'intermittent' | 'unobserved';

export type StripRun = Interval & { readonly state: RunState };

export type Strip = {
  /** Disjoint, in order, without holes. */
  readonly runs: readonly StripRun[];
  /** Where an edge lies somewhere inside: between the last good and the first bad check, or the other way round. */
  readonly edges: readonly Interval[];
};

/** `unobserved` may reach beyond `whole`, and overlap. An open window lasts until `whole.to`. */
export function stripOf(
  whole: Interval,
  windows: readonly DowntimeWindow[],
  unobserved: readonly Interval[],
): Strip {
  const unseen = union(unobserved.map((each) => intersection(each, whole)).filter((each) => each !== null));
  const bad = windows.flatMap((window) => stretchesOf(window, whole.to));
  const runs: StripRun[] = unseen.map((interval) => ({ ...interval, state: 'unobserved' }));
  for (const run of bad) {
    const inside = intersection(run, whole);
    if (inside) for (const part of subtractAll([inside], unseen)) runs.push({ ...part, state: run.state });
  }
  const good = subtractAll([whole], [...unseen, ...bad]);
  runs.push(...good.map((interval): StripRun => ({ ...interval, state: 'up' })));
  return { runs: runs.sort((one, other) => one.from - other.from), edges: edgesOf(whole, windows, unseen) };
}

/** Inside a gap there is no edge to draw: the whole gap is one. */
function edgesOf(
  whole: Interval,
  windows: readonly DowntimeWindow[],
  unseen: readonly Interval[],
): Interval[] {
  const edges = windows.flatMap(({ startedAfter, startedAt, endedAfter, endedAt }) => [
    ...(startedAfter === null ? [] : [{ from: startedAfter, to: startedAt }]),
    ...(endedAfter === null || endedAt === null ? [] : [{ from: endedAfter, to: endedAt }]),
  ]);
  const inside = edges.map((edge) => intersection(edge, whole)).filter((edge) => edge !== null);
  return subtractAll(union(inside), unseen);
}
