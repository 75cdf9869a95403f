// Owns the days of the calendar, shown against an independent one.
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import {
  daysBetween,
  daysLater,
  isCalendarDate,
  isSameDay,
  monthsLater,
  toIsoDate,
  weekdayOf,
} from '../../src/time/calendar-date.ts';

const dates = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .filter(isCalendarDate);

test('days are counted as the calendar counts them', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -800, max: 800 }), (date, count) => {
      const plain = Temporal.PlainDate.from(date).add({ days: count });
      const later = daysLater(date, count);
      expect(later).toEqual({ year: plain.year, month: plain.month, day: plain.day });
      expect(daysBetween(date, later)).toBe(count);
      expect(isSameDay(date, later)).toBe(count === 0);
      expect(weekdayOf(later)).toBe(plain.dayOfWeek % 7);
    }),
  );
});

test('a month later is the same day, or the last one where there is no such day', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -40, max: 40 }), (date, count) => {
      const plain = Temporal.PlainDate.from(date).add({ months: count });
      expect(monthsLater(date, count)).toEqual({ year: plain.year, month: plain.month, day: plain.day });
    }),
  );
});

test('a day is written as ISO 8601 has it', () => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(toIsoDate(date)).toBe(Temporal.PlainDate.from(date).toString());
    }),
  );
});

test('there are no other days', () => {
  const is = (year: number, month: number, day: number) => isCalendarDate({ year, month, day });
  expect([is(2024, 2, 29), is(2000, 2, 29), is(1, 1, 1)]).toEqual([true, true, true]);
  expect([
    is(2023, 2, 29),
    is(1900, 2, 29),
    is(2024, 4, 31),
    is(2024, 0, 1),
    is(2024, 13, 1),
    is(2024, 1, 0),
  ]).not.toContain(true);
});
