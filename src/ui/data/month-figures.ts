// Owns how available the sites of an outage were in the months that it touched, as far as anybody watched. Pure.
import { availabilityRatio, observedOf, totalsOf } from '../../domain/accounting.ts';
import type { Gap } from '../../domain/coverage.ts';
import { ownMaintenance } from '../../domain/own-maintenance.ts';
import type { Outage } from '../../domain/outage.ts';
import { allTargets, type WatchedTarget } from '../../domain/target.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import { sum } from '../../time/duration.ts';
import { earliest, type Instant } from '../../time/instant.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';
import { billingMonthsOf, type Slot } from '../../timeline/slots.ts';
import { pastOf, rowOf } from './row.ts';

export type MonthFigure = Slot & {
  /** It is not over: the figure is of the time until now. */
  readonly isRunning: boolean;
  /** Of the target that did worst and of the one that did best, 0..1, of observed time; null: nothing was observed. */
  readonly available: { readonly least: number; readonly most: number } | null;
  /** 0..1, of all their time in it. */
  readonly observedRatio: number;
};

export function monthsOf({ startedAt, endedAt }: Outage, now: Instant, zone: string): Slot[] {
  return billingMonthsOf({ from: startedAt, to: endedAt ?? now }, zone);
}

/** Calendar months of the clocks in `zone`. `gaps` have to reach back to the start of the first one. */
export function monthFigures(
  outage: Outage,
  stored: StoredOutage,
  gaps: readonly Gap[],
  now: Instant,
  zone: string,
): MonthFigure[] {
  const past = pastOf({ windows: stored.outages.flatMap(({ windows }) => windows), gaps });
  const own = allTargets(stored.watchlist.sites).filter(({ target }) => outage.targets.includes(target.id));
  return monthsOf(outage, now, zone).map((slot) => {
    const whole = { from: slot.from, to: earliest(slot.to, now) };
    const totals = own.map((each) => totalsIn(each, stored, past, whole, now));
    const ratios = totals.map(availabilityRatio).filter((ratio) => ratio !== null);
    const observed = sum(totals.map(observedOf));
    return {
      ...slot,
      isRunning: slot.to > now,
      available: ratios.length === 0 ? null : { least: Math.min(...ratios), most: Math.max(...ratios) },
      observedRatio: own.length === 0 ? 0 : observed / (own.length * lengthOf(whole)),
    };
  });
}

function totalsIn(
  place: WatchedTarget,
  stored: StoredOutage,
  past: ReturnType<typeof pastOf>,
  whole: Interval,
  now: Instant,
) {
  const { windows, unobserved } = rowOf(place, stored, past, { from: whole.from, to: now });
  const { removedAt } = place.target;
  const gone = removedAt === null ? [] : [{ from: removedAt, to: whole.to }];
  const maintenance = ownMaintenance(stored.corrections, place, stored.outages, whole);
  return totalsOf(whole, { windows, unobserved: [...unobserved, ...gone], maintenance });
}
