// Owns a stretch of one target's time as coloured runs: what is drawn, and what is read aloud.
import { stretchesOf } from './accounting.ts';
import type { DowntimeWindow } from './window.ts';
import { intersectAll, subtractAll, union, type Interval } from '../time/interval.ts';

export type RunState = 'up' | 'degraded' | 'down' | 'intermittent' | 'unobserved';

export type StripRun = Interval & { readonly state: RunState };

export type Strip = {
  /** Disjoint, in order, without holes. */
  readonly runs: readonly StripRun[];
  /** Where an edge lies somewhere inside: between the last good and the first bad check, or the other way round. */
  readonly edges: readonly Interval[];
};

/** A strip state by state: the runs of each are disjoint, in order, and none of them lies in another's. */
export type StripParts = { readonly [State in RunState | 'edge']: readonly Interval[] };

/** `unobserved` may reach beyond `whole`, and overlap. An open window lasts until `whole.to`. */
export function stripOf(
  whole: Interval,
  windows: readonly DowntimeWindow[],
  unobserved: readonly Interval[],
): Strip {
  const { edge: edges, ...parts } = stripParts(whole, windows, unobserved);
  const runs = Object.entries(parts).flatMap(([state, own]) =>
    own.map(({ from, to }): StripRun => ({ from, to, state: state as RunState })),
  );
  return { runs: runs.sort((one, other) => one.from - other.from), edges };
}

/** As `stripOf`. */
export function stripParts(
  whole: Interval,
  windows: readonly DowntimeWindow[],
  unobserved: readonly Interval[],
): StripParts {
  const unseen = intersectAll([whole], union(unobserved));
  const seen = subtractAll([whole], unseen);
  const bad = windows.flatMap((window) => stretchesOf(window, whole.to));
  const badIn = (state: RunState) =>
    seenParts(
      bad.filter((each) => each.state === state),
      seen,
    );
  return {
    unobserved: unseen,
    up: subtractAll(seen, bad),
    degraded: badIn('degraded'),
    intermittent: badIn('intermittent'),
    down: badIn('down'),
    edge: edgesOf(whole, windows, unseen),
  };
}

function seenParts(stretches: readonly Interval[], seen: readonly Interval[]): Interval[] {
  return stretches.length === 0 ? [] : intersectAll(union(stretches), seen);
}

/** Inside a gap there is no edge to draw: the whole gap is one. */
function edgesOf(
  whole: Interval,
  windows: readonly DowntimeWindow[],
  unseen: readonly Interval[],
): Interval[] {
  const edges: Interval[] = [];
  for (const { startedAfter, startedAt, endedAfter, endedAt } of windows) {
    if (startedAfter !== null) edges.push({ from: startedAfter, to: startedAt });
    if (endedAfter !== null && endedAt !== null) edges.push({ from: endedAfter, to: endedAt });
  }
  return subtractAll(intersectAll([whole], union(edges)), unseen);
}
