// Owns the hours of every day in which a contract lets a provider work, by the clocks on walls.
import { days, minutes } from '../time/duration.ts';
import { instant, later, type Instant } from '../time/instant.ts';
import { intersection, union, type Interval } from '../time/interval.ts';
import { readWallClock, shownAt, wallClockAt } from '../time/wall-clock.ts';

export type DailyHours = {
  /** Minutes of the day, 0 to 1439. An end that is not after the beginning is that of the next day. */
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly zone: string;
};

/**
 * Within the frame, as disjoint intervals in order: from 2 to 5 is two hours where the clocks are turned forward in
 * between, and four where they are turned back. An end that they show twice is the later one. Throws for what is no zone.
 */
export function hoursWithin(
  frame: Interval,
  { fromMinute, toMinute, zone }: DailyHours,
): readonly Interval[] {
  const end = toMinute > fromMinute ? toMinute : toMinute + DAY / minutes(1);
  const found: Interval[] = [];
  // Hours that began on the day before may reach into the frame.
  for (
    let midnight = midnightBefore(zone, frame.from) - DAY;
    midnight <= shownAt(zone, frame.to);
    midnight += DAY
  ) {
    const from = readShown(zone, later(instant(midnight), minutes(fromMinute)));
    const to = readShown(zone, later(instant(midnight), minutes(end)));
    found.push({ from: from.at, to: to.kind === 'twice' ? to.again : to.at });
  }
  return union(found.flatMap((each) => intersection(each, frame) ?? []));
}

const DAY = days(1);

function midnightBefore(zone: string, at: Instant): number {
  return Math.floor(shownAt(zone, at) / DAY) * DAY;
}

/** When the clocks there show what those of UTC show at `shown`. */
function readShown(zone: string, shown: Instant) {
  return readWallClock(zone, wallClockAt('UTC', shown));
}
