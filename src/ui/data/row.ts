// Owns what a page shows of one target. Pure.
import { groupBy } from '../../base/group-by.ts';
import { pendingGaps, type Gap } from '../../domain/coverage.ts';
import { healthOf, openSeenFor, type Health } from '../../domain/health.ts';
import { recall } from '../../domain/memory.ts';
import { decodeLatency } from '../../domain/outcome.ts';
import { POLICY } from '../../domain/policy.ts';
import { stripOf, type Strip } from '../../domain/strip.ts';
import type { TargetId, WatchedTarget } from '../../domain/target.ts';
import { UNOBSERVED } from '../../domain/target-state.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { StoredOverview } from '../../store/read/overview.ts';
import type { Duration } from '../../time/duration.ts';
import { instant, latest } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';

export type Row = WatchedTarget & {
  readonly health: Health;
  readonly latency: Duration | undefined;
  readonly windows: readonly DowntimeWindow[];
  /** When nobody watched, in no order; it may overlap, and reach beyond what is shown. */
  readonly unobserved: readonly Interval[];
  /** Its last day, made when it is drawn first: of hundreds a dozen are seen. */
  readonly strip: () => Strip;
  /** How much of its open window was seen to be bad; zero where none is open. */
  readonly openSeenFor: Duration;
  /** The gaps that last right now. */
  readonly pending: readonly Gap[];
};

/** What is stored of all targets, by target. */
export type Past = {
  readonly windows: ReadonlyMap<TargetId, readonly DowntimeWindow[]>;
  readonly gaps: ReadonlyMap<TargetId, readonly Gap[]>;
};

export function pastOf({ windows, gaps }: Pick<StoredOverview, 'windows' | 'gaps'>): Past {
  return { windows: groupBy(windows, targetOf), gaps: groupBy(gaps, targetOf) };
}

const targetOf = ({ target }: { readonly target: TargetId }) => target;

export function rowOf(
  watched: WatchedTarget,
  stored: Pick<StoredOverview, 'known' | 'firstSeenAt'>,
  past: Past,
  whole: Interval,
): Row {
  const { target } = watched;
  const { from, to: now } = whole;
  const state = stored.known ? recall(stored.known.memory, target.id) : UNOBSERVED;
  const pending = pendingGaps(state, target.id, now, target.checkEvery, POLICY);
  const windows = past.windows.get(target.id) ?? [];
  const gaps = past.gaps.get(target.id) ?? [];
  // Nothing is known of the time before the target was added, or before it was first seen up or down.
  const first = stored.firstSeenAt[target.id] || now;
  const before = { from, to: latest(from, target.addedAt, instant(first)) };
  const unobserved = [before, ...gaps, ...pending];
  let strip: Strip | undefined;
  return {
    ...{ ...watched, windows, pending, unobserved },
    health: healthOf(target, state, now, POLICY),
    latency: decodeLatency(stored.known?.memory.columns.latency[target.id] ?? 0),
    strip: () => (strip ??= stripOf(whole, windows, unobserved)),
    openSeenFor: openSeenFor(target, state, now, POLICY),
  };
}
