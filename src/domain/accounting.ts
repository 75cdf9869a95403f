// Owns the account of time: every moment of a stretch is exactly one of six things, and the sums agree.
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import { earliest, type Instant } from '../time/instant.ts';
import { intersectAll, lengthOf, subtract, subtractAll, union, type Interval } from '../time/interval.ts';
import type { DowntimeWindow, Phase } from './window.ts';

export type Totals = {
  readonly up: Duration;
  readonly degraded: Duration;
  readonly down: Duration;
  readonly intermittent: Duration;
  readonly maintenance: Duration;
  readonly unobserved: Duration;
};

export type Account = {
  readonly windows: readonly DowntimeWindow[];
  /** When nothing was observed, for whatever reason. */
  readonly unobserved: readonly Interval[];
  /** Announced maintenance, by its announced bounds: what overran them is downtime again. */
  readonly maintenance: readonly Interval[];
};

/**
 * How long the target was in each state within `whole`. What nobody watched is unobserved, whatever was announced or
 * seen before and after it. Of the rest, bad time inside announced maintenance counts as maintenance; the other bad time
 * goes by phase, except that an intermittent window is intermittent as a whole. The stretch between the last good and
 * the first bad check counts to the earlier state, and so does the one at the end.
 */
export function totalsOf(whole: Interval, account: Account): Totals {
  const observed = subtract(whole, account.unobserved);
  const stretches = account.windows.flatMap((window) => stretchesOf(window, whole.to));
  const badIn = (state: Stretch['state']) =>
    intersectAll(observed, union(stretches.filter((each) => each.state === state)));
  const bad = { degraded: badIn('degraded'), down: badIn('down'), intermittent: badIn('intermittent') };
  const planned = union(account.maintenance);
  const allBad = union([...bad.degraded, ...bad.down, ...bad.intermittent]);
  const outside = (intervals: readonly Interval[]) => total(subtractAll(intervals, planned));
  return {
    up: milliseconds(total(observed) - total(allBad)),
    degraded: outside(bad.degraded),
    down: outside(bad.down),
    intermittent: outside(bad.intermittent),
    maintenance: total(intersectAll(allBad, planned)),
    unobserved: milliseconds(lengthOf(whole) - total(observed)),
  };
}

type Stretch = Interval & { readonly state: 'degraded' | 'down' | 'intermittent' };

/** A window as disjoint stretches of one state each; an open one lasts until `now`. */
export function stretchesOf(window: DowntimeWindow, now: Instant): Stretch[] {
  const to = badUntil(window, now);
  if (window.kind === 'intermittent') return [{ from: window.startedAt, to, state: 'intermittent' }];
  return window.phases.map((phase, index) => ({
    ...phaseInterval(window.phases, index, to),
    state: phase.severity,
  }));
}

/** Until when it counts as bad; while it is open until `now`. What the user states beyond the first good check widens ranges alone. */
export function badUntil({ endedAt, recorded }: DowntimeWindow, now: Instant): Instant {
  return earliest(endedAt ?? now, recorded?.endedAt ?? endedAt ?? now);
}

/** A phase lasts until the next one begins. */
export function phaseInterval(phases: readonly Phase[], index: number, windowEnd: Instant): Interval {
  const from = phases[index]?.from ?? windowEnd;
  return { from, to: phases[index + 1]?.from ?? windowEnd };
}

function total(intervals: readonly Interval[]): Duration {
  return sum(intervals.map(lengthOf));
}

/** Share of observed time, planned work aside, in which the target was not down, 0..1; null if nothing was observed. */
export function availabilityRatio(totals: Totals): number | null {
  const good = totals.up + totals.degraded;
  const counted = good + totals.down + totals.intermittent;
  return counted === 0 ? null : good / counted;
}

export function observedOf(totals: Totals): Duration {
  return sum([totals.up, totals.degraded, totals.down, totals.intermittent, totals.maintenance]);
}
