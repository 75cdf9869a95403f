// Owns patterns: outages that come back at about the same local time of day.
import { groupBy } from '../base/group-by.ts';
import { hours, minutes, type Duration } from '../time/duration.ts';
import { between, midpoint, type Instant } from '../time/instant.ts';
import { wallClockAt } from '../time/wall-clock.ts';
import type { TargetId } from './target.ts';
import type { DowntimeWindow } from './window.ts';

/** The minute of the day in an IANA zone, seconds as parts of it. */
export function minuteOfDayIn(zone: string): (at: Instant) => number {
  return (at) => {
    const { hour, minute, second } = wallClockAt(zone, at);
    return hour * 60 + minute + second / 60;
  };
}

export type Pattern = {
  readonly target: TargetId;
  /** Minutes after local midnight, to the nearest five: "at about". */
  readonly minuteOfDay: number;
  /** Starts that belong to it, half a day or more from one another; oldest first. */
  readonly starts: readonly Instant[];
};

const WITHIN = 5;
const LEAST = 3;
const DAY = 24 * 60;
const HALF_A_DAY = hours(12);
/** What happened longer ago does not make what happens now a habit. */
export const REMEMBERED: Duration = minutes(60 * DAY);

/** Three or more starts of one target, half a day or more apart, within five minutes of one time of day. */
export function patternsOf(
  windows: readonly DowntimeWindow[],
  minuteOfDay: (at: Instant) => number,
): Pattern[] {
  const byTarget = groupBy(windows, ({ target }) => target);
  return [...byTarget].flatMap(([target, own]) => {
    const starts = own
      .map(({ startedAfter, startedAt }) => midpoint(startedAfter ?? startedAt, startedAt))
      .sort((one, other) => one - other)
      .map((at) => ({ at, minuteOfDay: minuteOfDay(at) }));
    return clusters(starts).map((members) => ({
      target,
      minuteOfDay: (Math.round(centreOf(members) / 5) * 5) % DAY,
      starts: members.map(({ at }) => at),
    }));
  });
}

type Start = { readonly at: Instant; readonly minuteOfDay: number };

/** The largest group first; a start belongs to one group only. */
function clusters(starts: readonly Start[]): Start[][] {
  const found: Start[][] = [];
  let left = [...starts];
  for (;;) {
    const groups = left.map((centre) => onceADay(left.filter((each) => isNear(each, centre))));
    const largest = groups.reduce<Start[]>((most, each) => (each.length > most.length ? each : most), []);
    if (largest.length < LEAST) return found;
    found.push(largest);
    left = left.filter((each) => !largest.some((member) => isNear(member, each)));
  }
}

/** Several within one bad hour are one: a habit is what comes back on another day. */
function onceADay(starts: readonly Start[]): Start[] {
  const kept: Start[] = [];
  for (const start of starts) {
    const last = kept.at(-1);
    if (!last || between(last.at, start.at) >= HALF_A_DAY) kept.push(start);
  }
  return kept;
}

function isNear(one: Start, other: Start): boolean {
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
