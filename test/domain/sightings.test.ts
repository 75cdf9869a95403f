// Owns the laws of what several computers saw: nothing is lost, nothing counts twice, and the order does not matter.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, NOTHING_SEEN, sightingsOf, unite, type Sightings } from '../../src/domain/sightings.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { laterVantage, type Vantage } from '../../src/domain/vantage.ts';
import { windowId, type DowntimeWindow } from '../../src/domain/window.ts';
import { EMPTY_TALLY } from '../../src/domain/tally.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { instant, type Instant } from '../../src/time/instant.ts';
import { lengthOf, union, type Interval } from '../../src/time/interval.ts';

const TARGET = 1 as TargetId;
const interval = (from: number, to: number): Interval => ({ from: instant(from), to: instant(to) });
const maybe = (value: number | null): Instant | null => (value === null ? null : instant(value));

function windowAt(
  startedAfter: number | null,
  startedAt: number,
  endedAfter: number | null,
  endedAt: number | null,
): DowntimeWindow {
  return {
    ...{ id: windowId(TARGET, instant(startedAt)), target: TARGET, kind: 'down' },
    ...{ startedAfter: maybe(startedAfter), startedAt: instant(startedAt) },
    ...{ endedAfter: maybe(endedAfter), endedAt: maybe(endedAt) },
    ...{ phases: [], tally: EMPTY_TALLY, spells: 1, unobservedFor: milliseconds(0) },
  };
}

const gapAt = (from: number, to: number) => ({
  ...interval(from, to),
  ...{ target: TARGET, reason: 'asleep' as const },
});

const END = 100;
/** Times that rise: pairs of them are bounds. */
const times = (most: number) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: END }), { maxLength: most })
    .map((all) => all.sort((a, b) => a - b));

/** One computer's record of 100 seconds: windows with both bounds of both edges, and gaps wherever they like. */
const watched = fc
  .tuple(times(12), times(8), fc.integer({ min: 0, max: 40 }))
  .map(([edges, holes, from]) => ({
    ...interval(from, END),
    windows: Array.from({ length: Math.floor(edges.length / 4) }, (_, index) => {
      const [a = 0, b = 0, c = 0, d = 0] = edges.slice(4 * index, 4 * index + 4);
      return windowAt(a, b, c, d);
    }),
    gaps: Array.from({ length: Math.floor(holes.length / 2) }, (_, index) =>
      gapAt(holes[2 * index] ?? 0, holes[2 * index + 1] ?? 0),
    ),
  }));
const sightings = watched.map(sightingsOf);

const total = (intervals: readonly Interval[]) => intervals.reduce((sum, each) => sum + lengthOf(each), 0);
const all = ({ good, bad, turning }: Sightings) => union([...good, ...bad, ...turning]);

describe('what several computers saw', () => {
  test('is the same in any order, in any grouping, and however often it is told', () => {
    fc.assert(
      fc.property(sightings, sightings, sightings, (one, other, third) => {
        expect(unite(one, other)).toEqual(unite(other, one));
        expect(unite(unite(one, other), third)).toEqual(unite(one, unite(other, third)));
        expect(unite(one, one)).toEqual(one);
        expect(unite(one, NOTHING_SEEN)).toEqual(one);
        expect(unite(unite(one, other), other)).toEqual(unite(one, other));
      }),
      { numRuns: 2000 },
    );
  });

  test('leaves a moment unobserved only if none of them watched, and counts each moment once', () => {
    fc.assert(
      fc.property(watched, watched, (one, other) => {
        const [ours, theirs] = [sightingsOf(one), sightingsOf(other)];
        const both = unite(ours, theirs);
        const agreed = agreementOf(both);
        const counted = Object.values(agreed);
        expect(total(union([...all(ours), ...all(theirs)]))).toBe(
          counted.map(total).reduce((a, b) => a + b, 0),
        );
        expect(total(union(counted.flat()))).toBe(counted.map(total).reduce((a, b) => a + b, 0));
        for (let second = 0; second < END; second += 1) {
          const sees = ({ from, to, gaps }: typeof one) =>
            second >= from && second < to && !gaps.some((gap) => second >= gap.from && second < gap.to);
          const isIn = counted.flat().some((each) => second >= each.from && second < each.to);
          expect(isIn).toBe(sees(one) || sees(other));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('differs only where one was surely well while another was surely bad', () => {
    const here = sightingsOf({ ...interval(0, 100), windows: [windowAt(10, 20, 60, 70)], gaps: [] });
    const well = sightingsOf({ ...interval(0, 100), windows: [], gaps: [gapAt(40, 50)] });
    expect(agreementOf(unite(here, well))).toEqual({
      good: [interval(0, 20), interval(60, 100)],
      bad: [interval(40, 50)],
      differs: [interval(20, 40), interval(50, 60)],
      turning: [],
    });
  });

  test('does not differ because two look at different seconds', () => {
    const here = sightingsOf({ ...interval(0, 100), windows: [windowAt(10, 20, 60, 70)], gaps: [] });
    const there = sightingsOf({ ...interval(0, 100), windows: [windowAt(15, 25, 55, 65)], gaps: [] });
    const { differs, bad, turning } = agreementOf(unite(here, there));
    expect(differs).toEqual([]);
    expect(bad).toEqual([interval(20, 60)]);
    // One saw it well until 15, the other again from 65 on.
    expect(turning).toEqual([interval(15, 20), interval(60, 65)]);
  });

  test('says nothing of a window’s time that nobody watched', () => {
    const asleep = sightingsOf({
      ...interval(0, 100),
      windows: [windowAt(10, 20, 80, 90)],
      gaps: [gapAt(30, 70)],
    });
    expect(asleep.bad).toEqual([interval(20, 30), interval(70, 80)]);
  });

  test('has an open window go on until its computer looked last', () => {
    const open = sightingsOf({ ...interval(0, 100), windows: [windowAt(null, 20, null, null)], gaps: [] });
    expect(open).toEqual({ good: [interval(0, 20)], bad: [interval(20, 100)], turning: [] });
  });
});

describe('of one computer', () => {
  const vantage = fc.record({
    id: fc.constant('there'),
    madeAt: fc.integer({ min: 0, max: 2 }).map(instant),
    head: fc.record({ seq: fc.integer({ min: 0, max: 2 }), hash: fc.constantFrom('a', 'b') }),
    isVerified: fc.boolean(),
    targets: fc.constant([]),
  }) satisfies fc.Arbitrary<Vantage>;

  test('the later state is kept, whichever came first', () => {
    fc.assert(
      fc.property(vantage, vantage, vantage, (one, other, third) => {
        expect(laterVantage(one, other)).toEqual(laterVantage(other, one));
        expect(laterVantage(laterVantage(one, other), third)).toEqual(
          laterVantage(one, laterVantage(other, third)),
        );
        expect(laterVantage(one, one)).toBe(one);
        expect(laterVantage(one, other).head.seq).toBe(Math.max(one.head.seq, other.head.seq));
      }),
      { numRuns: 2000 },
    );
  });
});
