// Owns the user's own planned work: what it is for, and which time it covers by the clocks on walls.
import { utcMidnight, type CalendarDate } from '../time/calendar-date.ts';
import { days, minutes, type Duration } from '../time/duration.ts';
import { earlier, instant, later, type Instant } from '../time/instant.ts';
import { intersection, union, type Interval } from '../time/interval.ts';
import { firstShown, isZone, shownAt } from '../time/wall-clock.ts';
import type { Site, SiteId, Target, TargetId } from './target.ts';

export type OwnWork = {
  /** Chosen by the page that made it: saved twice, it is still one. */
  readonly id: string;
  readonly name: string;
  readonly scope: WorkScope;
  readonly time: WorkTime;
};

export type WorkScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'provider'; readonly provider: string }
  | { readonly kind: 'site'; readonly site: SiteId }
  | { readonly kind: 'targets'; readonly targets: readonly TargetId[] };

export type WorkTime =
  | {
      readonly kind: 'once';
      readonly from: Instant;
      readonly to: Instant;
      /** The zone in which it was typed. */
      readonly zone: string;
    }
  | RecurringTime;

export type WorkDays =
  | { readonly every: 'day' }
  /** At least one; 0 is Sunday. */
  | { readonly every: 'week'; readonly weekdays: readonly number[] }
  /** From 1 to 31. A month that has no such day has it on its last one. */
  | { readonly every: 'month'; readonly day: number };

type RecurringTime = {
  readonly kind: 'recurring';
  readonly on: WorkDays;
  /** Since midnight, as a clock on the wall shows it there. */
  readonly minute: number;
  readonly zone: string;
  /** As a stop watch has it, also in the night in which the clocks are turned. Shorter than the time until the next. */
  readonly lasts: Duration;
  /** Days of that zone on which it may begin; null: no bound. */
  readonly firstDay: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
};

/** The works that are meant for this target. */
export function ownWorkAt(works: readonly OwnWork[], { site, target }: Place): readonly OwnWork[] {
  return works.filter(({ scope }) => {
    switch (scope.kind) {
      case 'everything':
        return true;
      case 'provider':
        return scope.provider === site.provider;
      case 'site':
        return scope.site === site.id;
      case 'targets':
        return scope.targets.includes(target.id);
    }
  });
}

type Place = { readonly site: Pick<Site, 'id' | 'provider'>; readonly target: Pick<Target, 'id'> };

/** What of `stretch` these works cover, as disjoint intervals in order. */
export function ownWorkWithin(works: readonly OwnWork[], stretch: Interval): readonly Interval[] {
  const all = works.flatMap(({ time }) => times(time, stretch));
  return union(all.flatMap((each) => intersection(each, stretch) ?? []));
}

export function isGoingOn({ time }: OwnWork, at: Instant): boolean {
  const moment = { from: at, to: instant(at + 1) };
  return times(time, moment).some(({ from, to }) => from <= at && at < to);
}

/** When it takes place, at least within `stretch`. */
function times(time: WorkTime, stretch: Interval): readonly Interval[] {
  return time.kind === 'once' ? [time] : occurrences(time, stretch);
}

/**
 * When it takes place, around `stretch`. On a day without that wall time it begins when the clocks would have shown it,
 * had nobody turned them: 02:30 becomes 03:30. On one that has it twice it begins the first time, and only then. That is
 * how calendars do it (RFC 5545, 3.3.5).
 */
function occurrences(time: RecurringTime, stretch: Interval): Interval[] {
  const { on, minute, zone, lasts, firstDay, lastDay } = time;
  // Browsers have forgotten zones before: a work in one of them covers nothing.
  if (stretch.from >= stretch.to || !isZone(zone)) return [];
  const dayOf = (shown: number) => Math.floor(shown / days(1));
  // A day more on either side: clocks are turned around midnight, too.
  const earliest = dayOf(shownAt(zone, earlier(stretch.from, lasts))) - 1;
  const latest = dayOf(shownAt(zone, stretch.to)) + 1;
  const end = lastDay ? Math.min(latest, dayOf(utcMidnight(lastDay))) : latest;
  const found: Interval[] = [];
  for (
    let day = firstDay ? Math.max(earliest, dayOf(utcMidnight(firstDay))) : earliest;
    day <= end;
    day += 1
  ) {
    const midnight = instant(day * days(1));
    if (!isOn(on, midnight)) continue;
    const from = firstShown(zone, later(midnight, minutes(minute)));
    found.push({ from, to: later(from, lasts) });
  }
  return found;
}

/** The day that begins so in UTC. */
function isOn(on: WorkDays, midnight: Instant): boolean {
  const date = new Date(midnight);
  switch (on.every) {
    case 'day':
      return true;
    case 'week':
      return on.weekdays.includes(date.getUTCDay());
    case 'month': {
      const isLast = new Date(later(midnight, days(1))).getUTCDate() === 1;
      return date.getUTCDate() === on.day || (isLast && date.getUTCDate() < on.day);
    }
  }
}

/** How long it is from one to the next, at least. */
export function periodOf(on: WorkDays): Duration {
  switch (on.every) {
    case 'day':
      return days(1);
    case 'week': {
      const sorted = [...on.weekdays].sort((one, other) => one - other);
      const gaps = sorted.map((day, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 7) - day);
      return days(Math.min(7, ...gaps));
    }
    case 'month':
      return days(28);
  }
}
