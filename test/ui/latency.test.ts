// Owns what is drawn and said of response times: both ends of each column, an axis that fits, and no time of a check that failed.
import { describe, expect, test } from 'vitest';
import type { RawCheck } from '../../src/domain/chunk.ts';
import { encodeLatency, encodeOutcome, UP } from '../../src/domain/outcome.ts';
import { sayLatency } from '../../src/text/latency.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { latencyColumns } from '../../src/ui/data/latency-columns.ts';
import { latencyScale, placeOnScale } from '../../src/ui/data/latency-scale.ts';
import { latencySummary } from '../../src/ui/data/latency-summary.ts';
import { at, down } from '../support/watching.ts';

const SEEN = { from: at(0), to: at(1000) };
const good = (second: number, latency: number): RawCheck => ({
  ...{ at: at(second), outcome: UP },
  latency: encodeLatency(milliseconds(latency)),
});
const bad = (second: number): RawCheck => ({ ...good(second, 50), outcome: encodeOutcome(down()) });

describe('the columns', () => {
  test('have the quickest and the slowest answer of each', () => {
    const { columns } = latencyColumns([good(1, 100), good(3, 900), good(5, 200), good(500, 300)], SEEN, 100);
    expect(columns.map(({ x }) => x)).toEqual([0, 50]);
    expect(columns[0]?.least).toBeCloseTo(100, -1);
    expect(columns[0]?.most).toBeGreaterThan(880);
  });

  test('show where checks failed, once a column, and no time of those', () => {
    expect(latencyColumns([bad(100), bad(101), bad(300)], SEEN, 100)).toEqual({
      columns: [],
      failed: [10, 30],
    });
  });

  test('have nothing of what is not looked at, and the last moment in the last column', () => {
    const checks = [good(-5, 100), good(1000, 100), good(1005, 100)];
    expect(latencyColumns(checks, SEEN, 100).columns.map(({ x }) => x)).toEqual([99]);
  });
});

describe('the axis', () => {
  test('goes by equal steps from zero where answers are alike', () => {
    const scale = latencyScale(90, 260);
    expect(scale).toMatchObject({ kind: 'linear', from: 0, to: 300, ticks: [100, 200, 300] });
    expect(placeOnScale(scale, 150)).toBeCloseTo(0.5);
  });

  test('goes by equal factors where they differ much', () => {
    const scale = latencyScale(80, 9000);
    expect(scale).toMatchObject({ kind: 'log', from: 50, to: 10_000, ticks: [100, 1000, 10_000] });
    expect(placeOnScale(scale, 50)).toBe(0);
    expect(placeOnScale(scale, 10_000)).toBe(1);
    expect(placeOnScale(scale, 1000) - placeOnScale(scale, 100)).toBeCloseTo(
      placeOnScale(scale, 10_000) - placeOnScale(scale, 1000),
    );
  });

  test('holds every answer and has a few round figures, whatever the answers', () => {
    for (const least of [1, 3, 7, 42, 99.9, 500, 12_345])
      for (const factor of [1, 1.5, 7.9, 8, 30, 4000]) {
        const { from, to, ticks } = latencyScale(least, least * factor);
        expect(from).toBeLessThanOrEqual(least);
        expect(to).toBeGreaterThanOrEqual(least * factor * 0.999);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(9);
      }
  });
});

test('in words they are the least, the middle and the most, and how many failed', () => {
  const checks = [good(1, 100), good(2, 120), good(3, 2000), bad(4), good(5000, 1)];
  const { timed, failed, times } = latencySummary(checks, SEEN);
  expect([timed, failed]).toEqual([3, 1]);
  expect(times?.least).toBeCloseTo(100, -1);
  expect(times?.median).toBeCloseTo(120, -1);
  expect(times?.most).toBeGreaterThan(1950);
  expect(latencySummary([bad(1)], SEEN)).toEqual({ timed: 0, failed: 1, times: null });
});

test('a time has two figures, and a second is never a thousand milliseconds', () => {
  const manner = { locale: 'en', say: (key: string, value?: unknown) => `${key} ${String(value)}` };
  expect(sayLatency(manner, milliseconds(184))).toBe('latencyMilliseconds 180');
  expect(sayLatency(manner, milliseconds(0.2))).toBe('latencyMilliseconds 1');
  expect(sayLatency(manner, milliseconds(997))).toBe('latencySeconds 1');
  expect(sayLatency(manner, milliseconds(12_345))).toBe('latencySeconds 12');
});
