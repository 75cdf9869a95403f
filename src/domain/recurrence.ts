// Owns patterns: outages that come back at about the same local time of day.
import { groupBy } from '../base/group-by.ts';
import { minutes, type Duration } from '../time/duration.ts';
import { midpoint, type Instant } from '../time/instant.ts';
import { wallClockAt } from '../time/wall-clock.ts';
import type { TargetId } from './target.ts';
import type { DowntimeWindow } from './window.ts';

/** Where an instant lies in a place's own calendar. */
export type LocalTime = { readonly minuteOfDay: number; readonly day: string };

/** The calendar of an IANA zone. Seconds count as parts of a minute. */
export function localTimeIn(zone: string): (at: Instant) => LocalTime {
  return (at) => {
    const { year, month, day, hour, minute, second } = wallClockAt(zone, at);
    return { minuteOfDay: hour * 60 + minute + second / 60, day: [year, month, day].join('-') };
  };
}

export type Pattern = {
  readonly target: TargetId;
  /** Minutes after local midnight, to the nearest five: "at about". */
  readonly minuteOfDay: number;
  /** Starts that belong to it, each on a day of its own; oldest first. */
  readonly starts: readonly Instant[];
};

const WITHIN = 5;
const LEAST = 3;
const DAY = 24 * 60;
/** What happened longer ago does not make what happens now a habit. */
export const REMEMBERED: Duration = minutes(60 * DAY);

/** Three or more starts of one target on different days, within five minutes of one time of day. */
export function patternsOf(
  windows: readonly DowntimeWindow[],
  localTime: (at: Instant) => LocalTime,
): Pattern[] {
  const byTarget = groupBy(windows, ({ target }) => target);
  return [...byTarget].flatMap(([target, own]) => {
    const starts = own
      .map(({ startedAfter, startedAt }) => midpoint(startedAfter ?? startedAt, startedAt))
      .sort((one, other) => one - other)
      .map((at) => ({ at, ...localTime(at) }));
    return clusters(starts).map((members) => ({
      target,
      minuteOfDay: (Math.round(centreOf(members) / 5) * 5) % DAY,
      starts: members.map(({ at }) => at),
    }));
  });
}

type Start = LocalTime & { readonly at: Instant };

/** The largest group first; a start belongs to one group only. */
function clusters(starts: readonly Start[]): Start[][] {
  const found: Start[][] = [];
  let left = [...starts];
  for (;;) {
    const groups = left.map((centre) => onePerDay(left.filter((each) => isNear(each, centre))));
    const largest = groups.reduce<Start[]>((most, each) => (each.length > most.length ? each : most), []);
    if (largest.length < LEAST) return found;
    found.push(largest);
    left = left.filter((each) => !largest.some((member) => isNear(member, each)));
  }
}

function onePerDay(starts: readonly Start[]): Start[] {
  return [...new Map(starts.toReversed().map((start) => [start.day, start])).values()].toReversed();
}

function isNear(one: LocalTime, other: LocalTime): boolean {
  return Math.abs(offset(one.minuteOfDay, other.minuteOfDay)) <= WITHIN;
}

/** Minutes from one time of day to another, the short way round midnight. */
function offset(from: number, to: number): number {
  return ((to - from + DAY * 1.5) % DAY) - DAY / 2;
}

function centreOf([first, ...rest]: readonly Start[]): number {
  const base = first?.minuteOfDay ?? 0;
  const offsets = [0, ...rest.map(({ minuteOfDay }) => offset(base, minuteOfDay))];
  return (base + offsets.reduce((sum, each) => sum + each, 0) / offsets.length + DAY) % DAY;
}
