// Owns the tests of figures: each says what it covers, and none speaks of time that nobody watched.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LogRow } from '../../src/reports/downtime-log.ts';
import { figuresOf } from '../../src/reports/figures.ts';
import { monthAt, monthsFrom } from '../../src/reports/months.ts';
import { instant } from '../../src/time/instant.ts';
import { lengthOf, type Interval } from '../../src/time/interval.ts';
import { closedWindow, openWindow } from '../support/windows.ts';
import { watchedOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';

const HOUR: Interval = { from: at(0), to: at(3600) };

function row(changes: Partial<LogRow>): LogRow {
  const [place] = watchedOf({});
  if (!place) throw new Error('There is no target');
  return { ...place, windows: [], gaps: [], unobserved: [], maintenance: [], ...changes };
}

test('downtime is a range from what was seen to what there may have been', () => {
  const figures = figuresOf([row({ windows: [closedWindow(600, 1200)] })], HOUR, at(3600));
  expect(figures.downFor).toEqual({ least: 540_000, most: 660_000 });
  expect(figures.availability).toBeCloseTo(1 - 600 / 3600);
  expect(figures.observedRatio).toBe(1);
});

test('what nobody watched is in no figure', () => {
  const unobserved = [{ from: at(600), to: at(1200) }];
  const figures = figuresOf([row({ windows: [closedWindow(600, 1200)], unobserved })], HOUR, at(3600));
  expect(figures.downFor.least).toBe(0);
  expect(figures.availability).toBe(1);
  expect(figures.observedRatio).toBeCloseTo(3000 / 3600);
  const nothing = figuresOf([row({ unobserved: [HOUR] })], HOUR, at(3600));
  expect(nothing).toMatchObject({ availability: null, observedRatio: 0 });
});

test('time that has not been yet counts for nothing', () => {
  const figures = figuresOf([row({ windows: [openWindow(600, 1140)] })], HOUR, at(1200));
  expect(figures.observedFor).toBe(1_200_000);
  expect(figures.observedRatio).toBe(1);
  expect(figuresOf([row({})], HOUR, at(-60))).toMatchObject({ availability: null, observedRatio: null });
});

test('two targets that are down at once are down once, and are observed twice', () => {
  const windows = [closedWindow(600, 1200)];
  const figures = figuresOf([row({ windows }), row({ windows })], HOUR, at(3600));
  expect(figures.downFor.most).toBe(660_000);
  expect(figures.observedFor).toBe(7_200_000);
});

test('the least is never more than the most, and neither reaches beyond what has been', () => {
  const stretch = fc.tuple(fc.integer({ min: -900, max: 4500 }), fc.integer({ min: 0, max: 2000 }));
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 4 }), fc.array(stretch), fc.nat(5000), (bad, unseen, now) => {
      const windows = bad.map(([from, length]) => closedWindow(from, from + length + 60));
      const unobserved = unseen.map(([from, length]) => ({ from: at(from), to: at(from + length) }));
      const { downFor, totals, observedRatio } = figuresOf([row({ windows, unobserved })], HOUR, at(now));
      const been = Math.min(now, 3600) * 1000;
      expect(downFor.least).toBeLessThanOrEqual(downFor.most);
      expect(downFor.most).toBeLessThanOrEqual(been);
      expect(Object.values(totals).reduce((sum, each) => sum + each, 0)).toBe(been);
      expect(observedRatio ?? 0).toBeLessThanOrEqual(1);
    }),
  );
});

test('months follow the clocks of their zone', () => {
  const march = monthAt('Europe/Berlin', instant(Date.UTC(2026, 2, 31, 21, 59)));
  expect(march.name).toBe('2026-03');
  expect(lengthOf(march) / 3_600_000).toBe(31 * 24 - 1);
  const months = monthsFrom('UTC', instant(Date.UTC(2025, 10, 30)), instant(Date.UTC(2026, 1, 1)));
  expect(months.map(({ name }) => name)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});
