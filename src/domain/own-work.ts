// Owns the user's own planned work, and the outages that they call maintenance: which time either of them covers.
import { daysBetween, daysLater, weekdayOf, type CalendarDate } from '../time/calendar-date.ts';
import { days, type Duration } from '../time/duration.ts';
import { earlier, latest, later, type Instant } from '../time/instant.ts';
import { intersection, union, type Interval } from '../time/interval.ts';
import { isZone, readWallClock, wallClockAt } from '../time/wall-clock.ts';
import type { OwnWorks } from './own-works.ts';
import type { Outage, OutageId } from './outage.ts';
import type { Site, SiteId, WatchedTarget } from './target.ts';

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
  | { readonly kind: 'site'; readonly site: SiteId };

export type WorkTime =
  | {
      readonly kind: 'once';
      readonly from: Instant;
      readonly to: Instant;
      /** The zone in which it was typed. */
      readonly zone: string;
    }
  | RecurringTime;

type RecurringTime = {
  readonly kind: 'recurring';
  /** 0 is Sunday; null: every day. */
  readonly weekday: number | null;
  /** Since midnight, as a clock on the wall shows it there. */
  readonly minute: number;
  readonly zone: string;
  /** As a stop watch has it, also in the night in which the clocks are turned. Shorter than the time until the next. */
  readonly lasts: Duration;
  /** Days of that zone on which it may begin; null: no bound. */
  readonly firstDay: CalendarDate | null;
  readonly lastDay: CalendarDate | null;
};

/** An outage that the user calls maintenance. The record of it stays as it is. */
export type MarkedOutage = {
  readonly outage: OutageId;
  readonly markedAt: Instant;
  /** What is called so; `to` is null where it went on by then: all of it, until it ends. */
  readonly from: Instant;
  readonly to: Instant | null;
};

/** The works that are meant for this site. */
export function ownWorkAt(
  works: readonly OwnWork[],
  site: Pick<Site, 'id' | 'provider'>,
): readonly OwnWork[] {
  return works.filter(({ scope }) => {
    switch (scope.kind) {
      case 'everything':
        return true;
      case 'provider':
        return scope.provider === site.provider;
      case 'site':
        return scope.site === site.id;
    }
  });
}

/** What of `stretch` these works cover, as disjoint intervals in order. */
export function ownWorkWithin(works: readonly OwnWork[], stretch: Interval): Interval[] {
  const all = works.flatMap(({ time }) => (time.kind === 'once' ? [time] : occurrences(time, stretch)));
  return union(all.flatMap((each) => intersection(each, stretch) ?? []));
}

/**
 * When it takes place, around `stretch`. On a day without that wall time it begins when the clocks would have shown it,
 * had nobody turned them: 02:30 becomes 03:30. On one that has it twice it begins the first time, and only then. That is
 * how calendars do it (RFC 5545, 3.3.5).
 */
function occurrences(time: RecurringTime, stretch: Interval): Interval[] {
  const { weekday, minute, zone, lasts, firstDay, lastDay } = time;
  // Browsers have forgotten zones before: a work in one of them covers nothing.
  if (stretch.from >= stretch.to || !isZone(zone)) return [];
  // A day more on either side: clocks are turned around midnight, too.
  const earliestDay = daysLater(wallClockAt(zone, earlier(stretch.from, lasts)), -1);
  const begin = firstDay && daysBetween(earliestDay, firstDay) > 0 ? firstDay : earliestDay;
  const end = daysLater(wallClockAt(zone, stretch.to), 1);
  const count = daysBetween(begin, lastDay && daysBetween(lastDay, end) > 0 ? lastDay : end);
  const found: Interval[] = [];
  const step = weekday === null ? 1 : 7;
  const offset = weekday === null ? 0 : (weekday - weekdayOf(begin) + 7) % 7;
  for (let index = offset; index <= count; index += step) {
    const day = daysLater(begin, index);
    const { at } = readWallClock(zone, {
      ...day,
      hour: Math.floor(minute / 60),
      minute: minute % 60,
      second: 0,
    });
    found.push({ from: at, to: later(at, lasts) });
  }
  return found;
}

/** How long it is from one to the next. */
export function periodOf(weekday: number | null): Duration {
  return days(weekday === null ? 1 : 7);
}

/** All of the outage, as it is known now. */
export function markNow(outage: Outage, now: Instant): Omit<MarkedOutage, 'outage'> {
  return { markedAt: now, from: outage.startedAt, to: outage.endedAt };
}

/** What the user calls maintenance of an outage; null: nothing. */
export function markOf(outage: Outage, marked: readonly MarkedOutage[]): MarkedOutage | null {
  return marked.find((mark) => isAbout(mark, outage)) ?? null;
}

/** The time of these outages that is called maintenance; one that goes on is so until `now`. */
export function markedTime(
  outages: readonly Outage[],
  marked: readonly MarkedOutage[],
  now: Instant,
): Interval[] {
  return outages.flatMap((outage) => {
    const mark = markOf(outage, marked);
    if (!mark) return [];
    const to = mark.to ?? outage.endedAt ?? latest(now, mark.from);
    return mark.from < to ? [{ from: mark.from, to }] : [];
  });
}

/** Time that the user calls maintenance of this target, for its account; `outages` are all that there were. */
export function ownMaintenance(
  { works, marked }: OwnWorks,
  { site, target }: WatchedTarget,
  outages: readonly Outage[],
  whole: Interval,
): Interval[] {
  const own = outages.filter(({ targets }) => targets.includes(target.id));
  return [...ownWorkWithin(ownWorkAt(works, site), whole), ...markedTime(own, marked, whole.to)];
}

/** An outage loses its id when its first window becomes part of an intermittent one: that one holds its start, then. */
function isAbout({ outage: id, from }: MarkedOutage, { windows }: Outage): boolean {
  return windows.some(
    (window) =>
      (window.id as string) === id ||
      (id.startsWith(`${window.target}@`) &&
        window.startedAt <= from &&
        (window.endedAt === null || from < window.endedAt)),
  );
}
