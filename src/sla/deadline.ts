// Owns until when a credit can be claimed.
import { daysLater, monthsLater, utcMidnight, weekdayOf, type CalendarDate } from '../time/calendar-date.ts';
import { hours, minutes, seconds, sum, type Duration } from '../time/duration.ts';
import { between, instant, later, type Instant } from '../time/instant.ts';
import { firstShown, wallClockAt } from '../time/wall-clock.ts';
import type { DeadlineRule } from './claim-rule.ts';
import type { Interruption } from './interruption.ts';
import { periodAfter, type Period, type PeriodTerms } from './period.ts';

/**
 * By the wall clock of the zone: seven days after 02:30 is 02:30. An interruption counts from the earliest that it can have
 * begun, or ended; null: one whose end nobody has seen yet. Holidays are not known, and would only move it later.
 */
export function deadlineOf(
  window: DeadlineRule,
  terms: PeriodTerms,
  period: Period,
  interruption: Interruption,
): Instant | null {
  const from = basisOf(window, period, interruption);
  if (from === null) return null;
  const { zone } = period;
  switch (window.unit) {
    case 'days':
      return shifted(zone, from, (date) => daysLater(date, window.count));
    case 'business-days':
      return shifted(zone, from, (date) => businessDaysLater(date, window.count));
    case 'months':
      return shifted(zone, from, (date) => monthsLater(date, window.count));
    case 'periods':
      return periodAfter(terms, period, window.count).to;
  }
}

function basisOf(
  { after }: DeadlineRule,
  period: Period,
  { around, certain, isOpen }: Interruption,
): Instant | null {
  switch (after) {
    case 'interruption-start':
      return around.from;
    case 'interruption-end':
      return isOpen ? null : (certain.at(-1)?.to ?? around.from);
    case 'period-end':
      return period.to;
  }
}

function shifted(zone: string, at: Instant, move: (date: CalendarDate) => CalendarDate): Instant {
  const { hour, minute, second, ...date } = wallClockAt(zone, at);
  const clock = sum([hours(hour), minutes(minute), seconds(second)]);
  return firstShown(zone, later(instant(utcMidnight(move(date))), clock));
}

function businessDaysLater(date: CalendarDate, count: number): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = daysLater(day, 1);
    if (weekdayOf(day) % 6 !== 0) left -= 1;
  }
  return day;
}

/** The next of them; the last, if all have passed; null: there is none. */
export function nextDeadline(deadlines: readonly Instant[], now: Instant): Instant | null {
  const sorted = deadlines.toSorted((one, other) => one - other);
  return sorted.find((each) => each >= now) ?? sorted.at(-1) ?? null;
}

/** How long there still is; negative once it has passed. */
export function leftUntil(deadline: Instant, now: Instant): Duration {
  return between(now, deadline);
}
