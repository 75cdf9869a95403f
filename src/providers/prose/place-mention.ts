// Owns laying a stated time on the axis: which instants it means, which others it could, and how sure that is.
import { daysLater, type CalendarDate } from '../../time/calendar-date.ts';
import { later, type Instant } from '../../time/instant.ts';
import { daysFor, type Days, type DaylessClock } from './days-for.ts';
import type { Flow } from './flow.ts';
import { halvesOf, hourOf } from './hour-of.ts';
import type { Ends, Mention, Point } from './mention.ts';
import { meaningsOf, placePoint, type Clockwork, type PlacedPoint } from './place-point.ts';
import type { Reading } from './prose-report.ts';
import { isOffset } from './read-wall.ts';

export type Placed = Reading & {
  readonly isAmbiguous: boolean;
  /** There was no choice of days. */
  readonly isDaySure: boolean;
  readonly other: Reading | null;
  /** The day on which it began, on the writer's calendar. */
  readonly date: CalendarDate;
};

type Stretch = { readonly from: PlacedPoint; readonly to: PlacedPoint | null };

/** Null: there is nothing to tell its day from. */
export function placeMention(mention: Mention, flow: Flow): Placed | null {
  const ends = clockworksOf(mention, flow);
  // `3:15 to 6:05 on Friday`: a day that is said once is said of both.
  const owner = mention.from.day === null && mention.to?.day ? mention.to : mention.from;
  const { days, isSure } = daysFor(
    owner.day,
    daylessOf(owner === mention.to ? ends.to : ends.from, flow),
    flow,
  );
  const [date, otherDate] = days;
  if (!date) return null;
  const saidOfEnd = owner === mention.to;
  const own = stretchOn(date, ends, saidOfEnd, flow);
  const stretch = mention.again ? agreeing(own, date, mention.again, flow) : own;
  const reading = readingOf(stretch, mention, ({ at }) => at);
  const isReversed = reading.to !== null && reading.to < reading.from;
  const isOpen = stretch.from.isAmbiguous || stretch.to?.isAmbiguous === true;
  const otherwise = isOpen
    ? readingOf(stretch, mention, ({ at, other }) => other ?? at)
    : otherDate && readingOf(stretchOn(otherDate, ends, saidOfEnd, flow), mention, ({ at }) => at);
  return {
    from: reading.from,
    to: isReversed ? null : reading.to,
    isAmbiguous: isOpen || !isSure || isReversed,
    isDaySure: isSure,
    other: otherwise && isOther(otherwise, reading) ? otherwise : null,
    date,
  };
}

export function clockKeyOf({ clock, part }: Point): string {
  return `${hourOf(clock, part)}:${clock.minute}`;
}

type Works = {
  readonly from: Clockwork;
  readonly to: Clockwork | null;
  readonly toDays: ((from: CalendarDate) => Days) | null;
};

function clockworksOf({ from, to }: Ends, flow: Flow): Works {
  const [fromHalf, toHalf] = to ? halvesOf(from.clock, to.clock) : [from.clock.half, null];
  const first = { point: from, half: fromHalf, zone: from.zone ?? to?.zone ?? flow.textZone };
  if (!to) return { from: first, to: null, toDays: null };
  const second = { point: to, half: toHalf, zone: to.zone ?? from.zone ?? flow.textZone };
  const spoken = (date: CalendarDate) => ({
    ...flow,
    last: { date, paragraph: flow.paragraph, isRelative: false, isSure: true, at: null },
  });
  const toDays = to.day && ((date: CalendarDate) => daysFor(to.day, daylessOf(second, flow), spoken(date)));
  return { from: first, to: second, toDays };
}

function daylessOf(work: Clockwork | null, flow: Flow): DaylessClock {
  if (!work) throw new Error('A stretch of time has two ends.');
  return { key: clockKeyOf(work.point), on: (date) => placePoint(work, date, flow).at };
}

/** Both ends, when the day of the first is known, or with `saidOfEnd` that of the second. */
function stretchOn(date: CalendarDate, { from, to, toDays }: Works, saidOfEnd: boolean, flow: Flow): Stretch {
  const first = placePoint(from, date, flow);
  if (!to) return { from: first, to: null };
  const stated = saidOfEnd ? null : toDays?.(date).days[0];
  const last = placePoint(to, stated ?? date, flow);
  if (stated || last.at > first.at) return { from: first, to: last };
  // Over midnight. A day said behind it may be either one's: the end's is the usual meaning.
  if (!saidOfEnd) return { from: first, to: placePoint(to, daysLater(date, 1), flow) };
  const before = placePoint(from, daysLater(date, -1), flow);
  const after = placePoint(to, daysLater(date, 1), flow);
  return {
    from: { at: before.at, other: first.at, isAmbiguous: true },
    to: { at: last.at, other: after.at, isAmbiguous: true },
  };
}

/** The same time in two zones: what both can mean is meant. Where they contradict each other, an offset outweighs a name. */
function agreeing(own: Stretch, date: CalendarDate, again: Ends, flow: Flow): Stretch {
  const works = clockworksOf(again, flow);
  const from = agreed(own.from, date, works.from, flow);
  return { from, to: own.to && works.to ? agreed(own.to, date, works.to, flow) : own.to };
}

function agreed(own: PlacedPoint, date: CalendarDate, work: Clockwork, flow: Flow): PlacedPoint {
  const points = [-1, 0, 1, 2].map((shift) => placePoint(work, daysLater(date, shift), flow));
  const common = points.flatMap(meaningsOf).find((at) => meaningsOf(own).includes(at));
  if (common !== undefined) return { at: common, other: null, isAmbiguous: false };
  const away = (at: Instant) => Math.abs(at - own.at);
  const closest = points.map(({ at }) => at).toSorted((one, other) => away(one) - away(other))[0] ?? own.at;
  const isStronger = work.zone !== null && isOffset(work.zone);
  return isStronger
    ? { at: closest, other: own.at, isAmbiguous: true }
    : { at: own.at, other: closest, isAmbiguous: true };
}

function readingOf(stretch: Stretch, mention: Mention, choose: (point: PlacedPoint) => Instant): Reading {
  const from = choose(stretch.from);
  if (stretch.to) return { from, to: choose(stretch.to) };
  return { from, to: mention.length === null ? null : later(from, mention.length) };
}

function isOther(one: Reading, other: Reading): boolean {
  return one.from !== other.from || one.to !== other.to;
}
