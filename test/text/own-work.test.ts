// Owns how planned work of the user's own is told.
import { describe, expect, test } from 'vitest';
import { sayEnglish } from '../../scripts/replay/english.ts';
import type { WorkDays, WorkTime } from '../../src/domain/own-work.ts';
import type { OwnWorkProblem } from '../../src/domain/own-work-draft.ts';
import { sayOwnWorkProblem, sayWeekday, sayWorkTime } from '../../src/text/own-work.ts';
import { hours } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';

const manner = { say: sayEnglish, locale: 'en-GB', zone: 'Europe/Berlin' };
const recurring: WorkTime = {
  ...{
    kind: 'recurring',
    on: { every: 'week', weekdays: [0] },
    minute: 195,
    zone: 'America/New_York',
    lasts: hours(1.5),
  },
  ...{ firstDay: { year: 2019, month: 2, day: 28 }, lastDay: null },
};

describe('planned work', () => {
  test('once is told by the clock of whoever reads it', () => {
    const [from, to] = ['2019-03-30T21:00Z', '2019-03-31T02:00Z'].map((at) => instant(Date.parse(at)));
    if (from === undefined || to === undefined) throw new Error('There are two moments');
    const told = sayWorkTime(manner, { kind: 'once', from, to, zone: 'UTC' });
    expect(told.replaceAll(/\s/g, ' ')).toBe('30 Mar 2019, 22:00 – 31 Mar 2019, 04:00 CET');
  });

  test('that recurs is told by the clock of its own zone', () => {
    expect(sayWorkTime(manner, recurring)).toBe(
      'every Sunday at 03:15 (America/New_York), for 1 h 30 m · from 28 Feb 2019',
    );
    const lastDay = { year: 2019, month: 12, day: 31 };
    expect(sayWorkTime(manner, { ...recurring, on: { every: 'day' }, firstDay: null, lastDay })).toBe(
      'every day at 03:15 (America/New_York), for 1 h 30 m · 31 Dec 2019 is the last day',
    );
  });

  test('is told with each of its weekdays, the week from Monday on, or with its day of the month', () => {
    const on = (days: WorkDays) => sayWorkTime(manner, { ...recurring, on: days, firstDay: null });
    expect(on({ every: 'week', weekdays: [0, 3, 5] })).toBe(
      'every Wednesday, Friday and Sunday at 03:15 (America/New_York), for 1 h 30 m',
    );
    expect(on({ every: 'month', day: 31 })).toBe(
      'on day 31 of every month at 03:15 (America/New_York), for 1 h 30 m',
    );
  });

  test('has weekdays from Sunday on', () => {
    expect([0, 1, 6].map((day) => sayWeekday('en', day))).toEqual(['Sunday', 'Monday', 'Saturday']);
  });

  test('that cannot be has a sentence beside its field', () => {
    const told = (field: OwnWorkProblem['field'], problem: OwnWorkProblem['problem'], most?: number) =>
      sayOwnWorkProblem(sayEnglish, { field, problem, ...(most === undefined ? {} : { most }) });
    expect(told('to', 'end-before-begin')).toBe('It has to end after it begins.');
    expect(told('lastDay', 'end-before-begin')).toContain('The last day');
    expect(told('to', 'lasts-too-long', 30)).toContain('At most 30 days.');
    expect(told('weekdays', 'none-chosen')).toBe('Choose at least one.');
    expect(told('monthDay', 'not-a-day-of-month')).toBe('From 1 to 31.');
  });
});
