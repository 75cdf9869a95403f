// Owns the marks on the dashboard's axis, and what stands at them.
import { monthsFrom } from '../../../reports/months.ts';
import { sayDay, sayShortDay } from '../../../text/day.ts';
import { sayClock } from '../../../text/local-clock.ts';
import { sayShortMonth } from '../../../text/month.ts';
import { days } from '../../../time/duration.ts';
import { midpoint, type Instant } from '../../../time/instant.ts';
import { lengthOf, type Interval } from '../../../time/interval.ts';
import { timeTicks } from '../../charts/time-ticks.ts';
import { pageManner } from '../../data/manner.ts';

export type BoardTick = { readonly share: number; readonly text: string };

/** How a mark is called in a stretch of this length at the most, and how much room that needs, in CSS pixels. */
const KINDS = [
  { most: days(3), say: sayClock, room: 66 },
  { most: days(10), say: sayDay, room: 88 },
  { most: days(62), say: sayShortDay, room: 58 },
] as const;
/** In a longer one the marks are months. */
const MONTH_ROOM = 40;

export function boardTicks(whole: Interval, width: number): BoardTick[] {
  const length = lengthOf(whole);
  const tick = (at: Instant, text: string): BoardTick => ({ share: (at - whole.from) / length, text });
  const kind = KINDS.find(({ most }) => length <= most);
  // So near the end what a mark is called would stand in the next column.
  const end = 1 - (kind?.room ?? MONTH_ROOM) / Math.max(1, width);
  const fits = ({ share }: BoardTick) => share >= 0 && share <= end;
  if (kind) {
    const ticks = timeTicks(whole, pageManner.zone, Math.max(1, Math.floor(width / kind.room)));
    return ticks.map((at) => tick(at, kind.say(pageManner, at))).filter(fits);
  }
  const months = monthsFrom(pageManner.zone, whole.from, whole.to);
  const step = Math.ceil(months.length / Math.max(1, width / MONTH_ROOM));
  return months
    .filter((_, index) => index % step === 0)
    .map(({ from, to }) => tick(from, sayShortMonth(pageManner, midpoint(from, to))))
    .filter(fits);
}
