// Owns a stretch of one target's time as coloured runs: what is drawn, and what is read aloud.
import { stretchesOf } from './accounting.ts';
import type { DowntimeWindow } from './window.ts';
import { subtractAll, type Interval } from '../time/interval.ts';

export type RunState = 'up' | 'degraded' | 'down' | 'intermittent' | 'unobserved';

export type StripRun = Interval & { readonly state: RunState };

export type Strip = {
  /** Disjoint, in order, without holes. */
  readonly runs: readonly StripRun[];
  /** Where an edge lies somewhere inside: between the last good and the first bad check, or the other way round. */
  readonly edges: readonly Interval[];
};

const BAD = ['degraded', 'intermittent', 'down'] as const;

/** `unobserved` may reach beyond `whole`, and overlap. An open window lasts until `whole.to`. */
export function stripOf(
  whole: Interval,
  windows: readonly DowntimeWindow[],
  unobserved: readonly Interval[],
): Strip {
  const seen = subtractAll([whole], unobserved);
  const seenOf = (parts: readonly Interval[]) =>
    parts[0] ? subtractAll(seen, subtractAll(seen, parts)) : [];
  const bad = windows.flatMap((window) => stretchesOf(window, whole.to));
  const runs = (state: RunState, parts: readonly Interval[]): StripRun[] =>
    parts.map((part) => ({ ...part, state }));
  const all = BAD.flatMap((state) => runs(state, seenOf(bad.filter((each) => each.state === state)))).concat(
    runs('unobserved', subtractAll([whole], seen)),
    runs('up', subtractAll(seen, bad)),
  );
  return {
    runs: all.sort((one, other) => one.from - other.from),
    // Inside a gap there is no edge to draw: the whole gap is one.
    edges: seenOf(windows.flatMap(edgesOf)),
  };
}

function edgesOf({ startedAfter, startedAt, endedAfter, endedAt }: DowntimeWindow): Interval[] {
  return [
    ...(startedAfter === null ? [] : [{ from: startedAfter, to: startedAt }]),
    ...(endedAfter === null || endedAt === null ? [] : [{ from: endedAfter, to: endedAt }]),
  ];
}
