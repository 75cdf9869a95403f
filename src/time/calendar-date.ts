// Owns days of the calendar, without a clock and without a zone.

export type CalendarDate = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
};

const DAY = 86_400_000;

/** Whether the calendar has such a day: 2011-02-29 is none. */
export function isCalendarDate({ year, month, day }: CalendarDate): boolean {
  const date = new Date(utcMidnight({ year, month, day }));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day that lies `count` days later, earlier where it is negative. */
export function daysLater(date: CalendarDate, count: number): CalendarDate {
  return dateOf(utcMidnight(date) + count * DAY);
}

/** The same day of a later month, of an earlier one where `count` is negative; the last one where that month is too short. */
export function monthsLater({ year, month, day }: CalendarDate, count: number): CalendarDate {
  const first = dateOf(utcMidnight({ year, month: month + count, day: 1 }));
  return { ...first, day: Math.min(day, monthLength(first)) };
}

function monthLength({ year, month }: CalendarDate): number {
  return dateOf(utcMidnight({ year, month: month + 1, day: 0 })).day;
}

/** From one day to another; negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY;
}

/** 0 is Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(utcMidnight(date)).getUTCDay();
}

export function isSameDay(one: CalendarDate, other: CalendarDate): boolean {
  return one.year === other.year && one.month === other.month && one.day === other.day;
}

/** ISO 8601, `2019-04-02`. */
export function toIsoDate({ year, month, day }: CalendarDate): string {
  return [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join(
    '-',
  );
}

/** Milliseconds, as if the day were one of UTC. `Date.UTC` alone takes the years before 100 for those of 1900. */
export function utcMidnight({ year, month, day }: CalendarDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}

function dateOf(midnight: number): CalendarDate {
  const date = new Date(midnight);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
