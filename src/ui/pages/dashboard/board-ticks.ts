// Owns the marks on the dashboard's axis, and what stands at them.
import { monthsFrom } from '../../../reports/months.ts';
import { sayDay } from '../../../text/day.ts';
import { sayClock } from '../../../text/local-clock.ts';
import { sayShortMonth } from '../../../text/month.ts';
import { days } from '../../../time/duration.ts';
import { midpoint, type Instant } from '../../../time/instant.ts';
import { lengthOf, type Interval } from '../../../time/interval.ts';
import { timeTicks } from '../../charts/time-ticks.ts';
import { pageManner } from '../../data/manner.ts';

export type BoardTick = { readonly share: number; readonly text: string };

/** So much room does a mark need for what it is called, in CSS pixels. */
const ROOM = 88;
const MONTH_ROOM = 40;
/** From here on the marks are months. */
const LONG = days(62);
/** From here on a mark is a day, and not a time of day. */
const SHORT = days(3);
/** So near the end what a mark is called would not fit. */
const END = 0.95;

export function boardTicks(whole: Interval, width: number): BoardTick[] {
  const length = lengthOf(whole);
  const tick = (at: Instant, text: string): BoardTick => ({ share: (at - whole.from) / length, text });
  const fits = ({ share }: BoardTick) => share >= 0 && share < END;
  if (length > LONG) {
    const months = monthsFrom(pageManner.zone, whole.from, whole.to);
    const step = Math.ceil(months.length / Math.max(1, width / MONTH_ROOM));
    return months
      .filter((_, index) => index % step === 0)
      .map(({ from, to }) => tick(from, sayShortMonth(pageManner, midpoint(from, to))))
      .filter(fits);
  }
  const say = length > SHORT ? sayDay : sayClock;
  return timeTicks(whole, pageManner.zone, Math.max(1, Math.floor(width / ROOM)))
    .map((at) => tick(at, say(pageManner, at)))
    .filter(fits);
}
