// Owns how a contract adds up downtime: every moment, unbroken minutes in full, or slots of five minutes bad throughout.
import { minutes, times, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import { lengthOf, type Interval } from '../time/interval.ts';
import { totalOf } from './exclusion.ts';
import type { Grain, Measure } from './profile.ts';

/** Those that are longer than the contract asks for: the others count for nothing. */
export function longEnough(downtime: readonly Interval[], { longerThan }: Measure): Interval[] {
  return downtime.filter((each) => lengthOf(each) > longerThan);
}

/** Disjoint stretches of downtime as the contract adds them up; slots are counted from `origin`, the period's start. */
export function countedOf(downtime: readonly Interval[], grain: Grain, origin: Instant): Duration {
  switch (grain) {
    case 'moment':
      return totalOf(downtime);
    case 'minute':
      return times(MINUTE, count(downtime, wholeMinutes));
    case 'five-minutes':
      return times(
        SLOT,
        count(downtime, (each) => wholeSlots(each, origin)),
      );
  }
}

const MINUTE = minutes(1);
const SLOT = minutes(5);

function wholeMinutes(stretch: Interval): number {
  return Math.floor(lengthOf(stretch) / MINUTE);
}

function wholeSlots({ from, to }: Interval, origin: Instant): number {
  const first = Math.ceil((from - origin) / SLOT);
  const end = Math.floor((to - origin) / SLOT);
  return Math.max(0, end - first);
}

function count(downtime: readonly Interval[], countIn: (stretch: Interval) => number): number {
  let total = 0;
  for (const each of downtime) total += countIn(each);
  return total;
}
