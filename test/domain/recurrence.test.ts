// Owns outages that come back at about the same local time of day.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minuteOfDayIn, patternsOf } from '../../src/domain/recurrence.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { closedWindow } from '../support/windows.ts';
import { START } from '../support/watching.ts';

const CHICAGO = minuteOfDayIn('America/Chicago');

/** A window that starts at this moment, known to half a minute. */
function startsAt(iso: string, target = 1) {
  const second = (Date.parse(iso) - START) / 1000;
  return closedWindow(second, second + 180, { target: target as TargetId });
}

const days = (count: number, time = '03:15:00', month = '2026-03') =>
  Array.from({ length: count }, (_, index) => `${month}-${String(index + 5).padStart(2, '0')}T${time}`);

describe('a pattern', () => {
  test('is three starts within five minutes of one time of day, on different days', () => {
    const windows = days(3).map((day) => startsAt(`${day}-06:00`));
    expect(patternsOf(windows, CHICAGO)).toMatchObject([
      { target: 1, minuteOfDay: 195, starts: [{}, {}, {}] },
    ]);
    expect(patternsOf(windows.slice(1), CHICAGO)).toEqual([]);
  });

  test('follows the local clock over a change of the hour', () => {
    // The clocks of Chicago went forward on 8 March 2026.
    const winter = ['2026-03-06', '2026-03-07'].map((day) => startsAt(`${day}T03:15:00-06:00`));
    const summer = ['2026-03-09', '2026-03-10'].map((day) => startsAt(`${day}T03:15:00-05:00`));
    expect(patternsOf([...winter, ...summer], CHICAGO)).toMatchObject([
      { minuteOfDay: 195, starts: { length: 4 } },
    ]);
    expect(patternsOf([...winter, ...summer], minuteOfDayIn('UTC'))).toEqual([]);
  });

  test('reaches over midnight', () => {
    const windows = ['2026-01-05T23:58:00Z', '2026-01-07T00:01:00Z', '2026-01-08T00:00:00Z'].map((at) =>
      startsAt(at),
    );
    expect(patternsOf(windows, minuteOfDayIn('UTC'))).toMatchObject([{ minuteOfDay: 0 }]);
  });

  test('is not one bad hour of one day', () => {
    const windows = ['03:12', '03:15', '03:18'].map((time) => startsAt(`2026-01-05T${time}:00Z`));
    expect(patternsOf(windows, minuteOfDayIn('UTC'))).toEqual([]);
  });

  test('is one of a target, not of several', () => {
    const windows = days(3).map((day, index) => startsAt(`${day}Z`, index + 1));
    expect(patternsOf(windows, minuteOfDayIn('UTC'))).toEqual([]);
  });

  test('never has a start twice, nor two within half a day, nor one that is far from its time', () => {
    const minute = fc.integer({ min: 0, max: 20 * 1440 });
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 25 }), (minutes) => {
        const utc = minuteOfDayIn('UTC');
        const windows = minutes.map((each) => closedWindow(each * 60, each * 60 + 60));
        const patterns = patternsOf(windows, utc);
        const all = patterns.flatMap(({ starts }) => starts);
        expect(new Set(all).size).toBe(all.length);
        for (const { starts, minuteOfDay } of patterns) {
          expect(starts.length).toBeGreaterThanOrEqual(3);
          starts
            .slice(1)
            .forEach((at, index) => expect(at - (starts[index] ?? at)).toBeGreaterThanOrEqual(43_200_000));
          for (const at of starts) {
            const apart = Math.abs(utc(at) - minuteOfDay);
            expect(Math.min(apart, 1440 - apart)).toBeLessThanOrEqual(13);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
