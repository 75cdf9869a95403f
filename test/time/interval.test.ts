// Owns the algebra of intervals, shown against plain counting.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveredFor } from '../../src/time/covered-for.ts';
import { sum } from '../../src/time/duration.ts';
import { instant, toIso } from '../../src/time/instant.ts';
import {
  intersectAll,
  intersection,
  lengthOf,
  overlaps,
  subtract,
  subtractAll,
  union,
  type Interval,
} from '../../src/time/interval.ts';

const interval = (from: number, to: number): Interval => ({ from: instant(from), to: instant(to) });
const some = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => interval(from, from + length)),
  { maxLength: 8 },
);
/** Every moment of the intervals, one by one. */
const moments = (intervals: readonly Interval[]) =>
  new Set(intervals.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)));
const filtered = (intervals: readonly Interval[], keep: (moment: number) => boolean) =>
  new Set([...moments(intervals)].filter(keep));
const total = (intervals: readonly Interval[]) => sum(intervals.map(lengthOf));

function expectOrdered(intervals: readonly Interval[]): void {
  for (const [index, { from, to }] of intervals.entries()) {
    expect(from).toBeLessThan(to);
    expect(from).toBeGreaterThanOrEqual(intervals[index - 1]?.to ?? 0);
  }
}

describe('for all intervals', { timeout: 60_000 }, () => {
  test('what is covered is as long as the union', () => {
    fc.assert(
      fc.property(some, (all) => {
        expect(coveredFor(all)).toBe(total(union(all)));
      }),
    );
  });

  test('a union holds the same moments, once each, in order', () => {
    fc.assert(
      fc.property(some, (all) => {
        expect(moments(union(all))).toEqual(moments(all));
        expect(total(union(all))).toBe(moments(all).size);
        expectOrdered(union(all));
      }),
    );
  });

  test('an intersection holds what both have', () => {
    fc.assert(
      fc.property(some, some, (ones, others) => {
        const common = intersectAll(union(ones), union(others));
        expect(moments(common)).toEqual(filtered(ones, (moment) => moments(others).has(moment)));
        expectOrdered(common);
      }),
    );
  });

  test('a difference holds what only the first has, and parts add up', () => {
    fc.assert(
      fc.property(some, some, (ones, others) => {
        const left = subtractAll(union(ones), others);
        expect(moments(left)).toEqual(filtered(ones, (moment) => !moments(others).has(moment)));
        expectOrdered(left);
        expect(total(left) + total(intersectAll(union(ones), union(others)))).toBe(total(union(ones)));
      }),
    );
  });

  test('two overlap exactly when they have something in common', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        (a, b, c, d) => {
          const [one, other] = [interval(a, a + b), interval(c, c + d)];
          expect(overlaps(one, other)).toBe(intersection(one, other) !== null);
        },
      ),
    );
  });
});

test('an interval is half-open', () => {
  expect(overlaps(interval(0, 5), interval(5, 9))).toBe(false);
  expect(union([interval(0, 5), interval(5, 9)])).toEqual([interval(0, 9)]);
  expect(subtract(interval(0, 9), [interval(0, 9)])).toEqual([]);
});

test('an instant is written in UTC, to the millisecond', () => {
  expect(toIso(instant(0))).toBe('1970-01-01T00:00:00.000Z');
});
