// Owns the user's own planned work in words: when it is, and what is wrong with what was typed.
import type { OwnWorkProblem } from '../domain/own-work-draft.ts';
import type { WorkDays, WorkTime } from '../domain/own-work.ts';
import { utcMidnight, type CalendarDate } from '../time/calendar-date.ts';
import { days, minutes } from '../time/duration.ts';
import { instant, later } from '../time/instant.ts';
import { sayDuration } from './duration.ts';
import { formatter, sayClock } from './local-clock.ts';
import type { Manner, Say } from './say.ts';
import { sayZone } from './time.ts';

/**
 * `30 Mar 2019, 22:00 – 31 Mar 2019, 04:00 CET`, `every Sunday at 03:15 (Europe/Berlin), for 1 h 30 m`: once by the user's
 * own clock, what recurs by that of its zone.
 */
export function sayWorkTime(manner: Manner, time: WorkTime): string {
  const { say, locale, zone } = manner;
  if (time.kind === 'once') {
    const format = formatter(locale, zone, { dateStyle: 'medium', timeStyle: 'short' });
    return `${format.formatRange(time.from, time.to)} ${sayZone(manner, time.from)}`;
  }
  const { on, minute, lasts, firstDay, lastDay } = time;
  const clock = sayClock({ ...manner, zone: 'UTC' }, later(instant(0), minutes(minute)));
  return [
    sayRecurring(manner, on, [clock, time.zone, sayDuration(say, lasts)]),
    ...(firstDay ? [say('ownWorkFrom', sayDate(locale, firstDay))] : []),
    ...(lastDay ? [say('ownWorkUntil', sayDate(locale, lastDay))] : []),
  ].join(say('factJoin'));
}

function sayRecurring({ say, locale }: Manner, on: WorkDays, facts: readonly string[]): string {
  switch (on.every) {
    case 'day':
      return say('ownWorkDaily', ...facts);
    case 'week': {
      const names = [1, 2, 3, 4, 5, 6, 0]
        .filter((day) => on.weekdays.includes(day))
        .map((day) => sayWeekday(locale, day));
      return say('ownWorkWeekly', new Intl.ListFormat(locale).format(names), ...facts);
    }
    case 'month':
      return say('ownWorkMonthly', on.day, ...facts);
  }
}

/** 0 is Sunday. */
export function sayWeekday(locale: string, weekday: number): string {
  // 1970-01-04 was one.
  const day = later(instant(0), days(3 + weekday));
  return formatter(locale, 'UTC', { weekday: 'long' }).format(day);
}

function sayDate(locale: string, date: CalendarDate): string {
  return formatter(locale, 'UTC', { dateStyle: 'medium' }).format(utcMidnight(date));
}

export function sayOwnWorkProblem(say: Say, { field, problem, most }: OwnWorkProblem): string {
  switch (problem) {
    case 'too-long':
      return say('problem_too_long', most ?? '');
    case 'lasts-too-long':
      return say('problem_lasts_too_long', most ?? '');
    case 'end-before-begin':
      return field === 'lastDay' ? say('problem_last_before_first') : say('problem_end_before_begin');
    case 'not-a-zone':
      return say('problem_not_a_zone');
    case 'not-a-time':
      return say('problem_not_a_time');
    case 'not-a-date':
      return say('problem_not_a_date');
    case 'not-a-day-of-month':
      return say('problem_not_a_day_of_month');
    case 'none-chosen':
      return say('problem_none_chosen');
    case 'too-short':
      return say('problem_too_short');
    case 'meets-the-next':
      return say('problem_meets_the_next');
  }
}
