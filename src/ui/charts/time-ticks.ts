// Owns where a time axis has its marks: round times of the user's day, no more of them than have room.
import { localMinuteOf } from '../../text/local-clock.ts';
import { days, hours, milliseconds, minutes, times } from '../../time/duration.ts';
import { earlier, later, type Instant } from '../../time/instant.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';

const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map(minutes),
  ...[1, 2, 3, 6, 12].map(hours),
  ...[1, 2, 7, 14, 28, 91, 182, 364].map(days),
];
const LONGEST = days(364);

/** So near the end what a mark is called would not fit. */
const END = 0.1;

/** At most `most`. */
export function timeTicks(whole: Interval, zone: string, most: number): Instant[] {
  const step = STEPS.find((each) => lengthOf(whole) / each <= most) ?? LONGEST;
  const sinceMidnight = minutes(localMinuteOf(zone, whole.from));
  const since = milliseconds((sinceMidnight % Math.min(step, days(1))) + (whole.from % minutes(1)));
  const end = later(whole.from, times(lengthOf(whole), 1 - END));
  const ticks: Instant[] = [];
  for (let at = later(earlier(whole.from, since), step); at < end; at = later(at, step)) ticks.push(at);
  return ticks;
}
