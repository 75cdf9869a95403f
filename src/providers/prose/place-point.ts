// Owns the instants that one stated clock can mean on a given day.
import { daysLater, type CalendarDate } from '../../time/calendar-date.ts';
import { hours } from '../../time/duration.ts';
import { later, type Instant } from '../../time/instant.ts';
import type { Flow } from './flow.ts';
import { hourOf, type Half } from './hour-of.ts';
import type { StatedZone } from './item.ts';
import type { Point } from './mention.ts';
import { readWall, type WallMeaning } from './read-wall.ts';

export type PlacedPoint = WallMeaning;

/** What can be said of a clock before its day is known: the half of the day and the zone may come from the other end. */
export type Clockwork = {
  readonly point: Point;
  readonly half: Half | null;
  readonly zone: StatedZone | null;
};

export function placePoint({ point, half, zone }: Clockwork, date: CalendarDate, flow: Flow): PlacedPoint {
  const { clock, part, day } = point;
  const hour = hourOf(clock, part, half);
  // `Last night at 2` is this morning: the night belongs to the evening before it.
  const isSmallHour = hour < 6 && (part === 'night' || part === 'evening');
  const isCalledByNight = day?.is === 'relative' || day?.is === 'weekday';
  const shift = hour === 24 || (isSmallHour && isCalledByNight) ? 1 : 0;
  const { minute, second } = clock;
  const wall = { ...daysLater(date, shift), hour: hour % 24, minute, second };
  const meaning = readWall(wall, zone, flow.zone);
  const isHalfOpen = half === null && part === null && clock.isShort && flow.saysHalves;
  if (!isHalfOpen || meaning.isAmbiguous) return meaning;
  return { at: meaning.at, other: later(meaning.at, hours(clock.hour === 12 ? -12 : 12)), isAmbiguous: true };
}

/** All that it can mean, the most likely first. */
export function meaningsOf({ at, other }: PlacedPoint): Instant[] {
  return other === null ? [at] : [at, other];
}
