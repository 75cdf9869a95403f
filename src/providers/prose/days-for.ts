// Owns on which day something happened whose day is stated in part, by a word, or not at all.
import {
  daysBetween,
  daysLater,
  isCalendarDate,
  isSameDay,
  weekdayOf,
  type CalendarDate,
} from '../../time/calendar-date.ts';
import { hours } from '../../time/duration.ts';
import { earlier, later, type Instant } from '../../time/instant.ts';
import { wallClockAt } from '../../time/wall-clock.ts';
import type { Flow } from './flow.ts';
import type { StatedDay } from './item.ts';

export type Days = {
  /** The most likely one first; none: there is nothing to tell it from. */
  readonly days: readonly CalendarDate[];
  /** There was no choice. */
  readonly isSure: boolean;
};

/** A clock whose day is sought. */
export type DaylessClock = {
  /** The clock as it is stated, the same for the same words. */
  readonly key: string;
  readonly on: (date: CalendarDate) => Instant;
};

const NONE: Days = { days: [], isSure: false };
/** Of two orders of day and month the one is meant that lies so close to the writing, if the other does not. */
const CLOSE_DAYS = 45;

export function daysFor(day: StatedDay | null, clock: DaylessClock, flow: Flow): Days {
  const reference = referenceOf(flow);
  switch (day?.is) {
    case 'date':
      return sure(day.date);
    case 'either':
      return eitherOf(day.date, day.other, referenceOf(flow.last?.isSure ? flow : { ...flow, last: null }));
    case 'yearless':
      return reference ? yearlessDays(day, reference) : NONE;
    case 'day':
      return reference
        ? nearest(reference, monthsOf(day.day, reference), flow.written !== null && !flow.isAhead)
        : NONE;
    case 'weekday':
      return reference ? weekdays(day.weekday, reference, flow) : NONE;
    case 'relative':
      return relativeDays(day.days, clock, flow);
    case 'next':
      return flow.last ? sure(daysLater(flow.last.date, 1)) : NONE;
    case undefined:
      return unstated(clock, flow);
  }
}

/** A day that is known and close to what is told. */
function referenceOf({ written, last, dates, around, zone }: Flow): CalendarDate | null {
  return written?.date ?? last?.date ?? dates[0] ?? (around && wallClockAt(zone, around.from));
}

function eitherOf(date: CalendarDate, other: CalendarDate, reference: CalendarDate | null): Days {
  const isClose = (each: CalendarDate) =>
    reference !== null && Math.abs(daysBetween(each, reference)) <= CLOSE_DAYS;
  if (isClose(date) === isClose(other)) return { days: [date, other], isSure: false };
  return sure(isClose(date) ? date : other);
}

function yearlessDays(
  { month, day, isEither }: Extract<StatedDay, { is: 'yearless' }>,
  reference: CalendarDate,
): Days {
  const usual = nearest(reference, yearsOf(month, day, reference));
  const [date] = usual.days;
  const [other] = isEither ? nearest(reference, yearsOf(day, month, reference)).days : [];
  return date && other ? eitherOf(date, other, reference) : usual;
}

function relativeDays(count: number, clock: DaylessClock, flow: Flow): Days {
  const { written, last } = flow;
  // In a story of yesterday `tonight` is yesterday's evening.
  if (count === 0 && last?.isRelative) return chosen(last.date, written?.date ?? null);
  if (written) return sure(daysLater(written.date, count));
  if (count === 0 && last) return sure(last.date);
  return aroundDays(clock, flow);
}

function weekdays(weekday: number, reference: CalendarDate, { written, isAhead }: Flow): Days {
  const from = written ? (isAhead ? 0 : -6) : -3;
  const days = Array.from({ length: 7 }, (_, index) => daysLater(reference, from + index));
  return sure(...days.filter((each) => weekdayOf(each) === weekday));
}

/** The day that was spoken of, or that of the writing, or of the outage, whichever can be meant here. */
function unstated(clock: DaylessClock, flow: Flow): Days {
  const { written, last, dates, paragraph, placed } = flow;
  // `It failed at 11 pm and was back at 2`: an end comes after its beginning, on the next day if need be.
  if (last?.at && flow.isEnd && clock.on(last.date) < last.at)
    return { days: [daysLater(last.date, 1), last.date], isSure: false };
  if (last?.paragraph === paragraph) return { days: [last.date], isSure: last.isSure };
  const writing = written && (flow.isAhead || !isAfterWriting(clock, flow)) ? written.date : null;
  if (last?.isRelative) return chosen(last.date, writing);
  const known = placed.get(clock.key);
  if (known) return { days: [known], isSure: dates.length <= 1 };
  const spoken = last?.date ?? dates[0];
  if (!spoken && written)
    return writing ? sure(writing) : { days: [daysLater(written.date, -1)], isSure: false };
  if (!spoken) return aroundDays(clock, flow);
  if (!writing || isSameDay(spoken, writing)) return { days: [spoken], isSure: dates.length <= 1 };
  const isDayAfter = daysBetween(spoken, writing) === 1;
  return { days: isDayAfter ? [writing, spoken] : [spoken], isSure: !isDayAfter && dates.length <= 1 };
}

function isAfterWriting(clock: DaylessClock, { written }: Flow): boolean {
  return written !== null && written.at !== null && clock.on(written.date) > written.at;
}

/** Days on which the clock falls into the outage, give or take an hour; or else the one on which it comes closest. */
function aroundDays(clock: DaylessClock, { around, zone }: Flow): Days {
  if (!around) return NONE;
  const [from, to] = [earlier(around.from, hours(1)), later(around.to, hours(1))];
  const first = daysLater(wallClockAt(zone, around.from), -1);
  const count = Math.min(daysBetween(first, wallClockAt(zone, around.to)) + 2, 100);
  const distance = (at: Instant) => Math.max(from - at, at - to, 0);
  const days = Array.from({ length: count }, (_, index) => {
    const date = daysLater(first, index);
    return { date, away: distance(clock.on(date)) };
  }).sort((one, other) => one.away - other.away);
  const inside = days.filter(({ away }) => away === 0);
  return {
    days: (inside.length > 0 ? inside : days.slice(0, 1)).map(({ date }) => date),
    isSure: inside.length === 1,
  };
}

function yearsOf(month: number, day: number, { year }: CalendarDate): CalendarDate[] {
  return [year - 1, year, year + 1].map((each) => ({ year: each, month, day })).filter(isCalendarDate);
}

function monthsOf(day: number, { year, month }: CalendarDate): CalendarDate[] {
  return [-1, 0, 1]
    .map((shift) => ({
      year: year + Math.floor((month - 1 + shift) / 12),
      month: ((month + 11 + shift) % 12) + 1,
      day,
    }))
    .filter(isCalendarDate);
}

function nearest(reference: CalendarDate, days: readonly CalendarDate[], isPast = false): Days {
  const away = (date: CalendarDate) => Math.abs(daysBetween(date, reference));
  const possible = days.filter((date) => !isPast || daysBetween(date, reference) >= 0);
  return sure(...possible.toSorted((one, other) => away(one) - away(other)).slice(0, 1));
}

function sure(...days: readonly CalendarDate[]): Days {
  return { days, isSure: days.length > 0 };
}

function chosen(date: CalendarDate, other: CalendarDate | null): Days {
  return other === null || isSameDay(date, other) ? sure(date) : { days: [date, other], isSure: false };
}
