// Owns what each moment of a stretch counts as.
import { describe, expect, test } from 'vitest';
import { availabilityRatio, observedOf, totalsOf, type Totals } from '../../src/domain/accounting.ts';
import type { Interval } from '../../src/time/interval.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow, phase } from '../support/windows.ts';

const WHOLE: Interval = { from: at(0), to: at(1000) };
const from = (start: number, end: number): Interval => ({ from: at(start), to: at(end) });
const NOTHING = { windows: [], unobserved: [], maintenance: [] };

/** In seconds, without what is nought. */
function told(totals: Totals): Record<string, number> {
  return Object.fromEntries(
    Object.entries(totals).flatMap(([state, length]) => (length === 0 ? [] : [[state, length / 1000]])),
  );
}

describe('a stretch of time', () => {
  test('without a window is up', () => {
    expect(told(totalsOf(WHOLE, NOTHING))).toEqual({ up: 1000 });
  });

  test('counts what lies between last good and first bad to the earlier state, at both ends', () => {
    const windows = [closedWindow(300, 500)];
    expect(told(totalsOf(WHOLE, { ...NOTHING, windows }))).toEqual({ up: 800, down: 200 });
  });

  test('lasts, in an open window, until now', () => {
    expect(told(totalsOf(WHOLE, { ...NOTHING, windows: [openWindow(900)] }))).toEqual({ up: 900, down: 100 });
  });

  test('goes by phase', () => {
    const phases = [
      phase(300, { kind: 'slow' }, 'degraded'),
      phase(350),
      phase(400, { kind: 'slow' }, 'degraded'),
    ];
    const windows = [closedWindow(300, 500, { phases })];
    expect(told(totalsOf(WHOLE, { ...NOTHING, windows }))).toEqual({ up: 800, degraded: 150, down: 50 });
  });

  test('is intermittent as a whole where its window is', () => {
    const windows = [closedWindow(300, 500, { kind: 'intermittent', phases: [phase(300), phase(400)] })];
    expect(told(totalsOf(WHOLE, { ...NOTHING, windows }))).toEqual({ up: 800, intermittent: 200 });
  });

  test('is unobserved where nobody watched, inside a window too', () => {
    const account = { windows: [closedWindow(300, 500)], unobserved: [from(400, 600)], maintenance: [] };
    expect(told(totalsOf(WHOLE, account))).toEqual({ up: 700, down: 100, unobserved: 200 });
  });

  test('is maintenance only where it was announced and bad: the overrun is downtime again', () => {
    const account = { windows: [closedWindow(300, 500)], unobserved: [], maintenance: [from(200, 400)] };
    expect(told(totalsOf(WHOLE, account))).toEqual({ up: 800, down: 100, maintenance: 100 });
  });

  test('is not maintenance where nobody watched', () => {
    const account = {
      windows: [closedWindow(300, 500)],
      unobserved: [from(350, 450)],
      maintenance: [from(200, 400)],
    };
    expect(told(totalsOf(WHOLE, account))).toEqual({ up: 800, down: 50, maintenance: 50, unobserved: 100 });
  });

  test('does not count what lies outside it', () => {
    const windows = [closedWindow(-500, -100), closedWindow(-50, 100), closedWindow(900, 2000)];
    expect(told(totalsOf(WHOLE, { ...NOTHING, windows }))).toEqual({ up: 800, down: 200 });
  });
});

describe('availability', () => {
  const totals = totalsOf(WHOLE, {
    windows: [closedWindow(300, 500)],
    unobserved: [from(500, 700)],
    maintenance: [from(300, 400)],
  });

  test('is of observed time, planned work aside', () => {
    expect(availabilityRatio(totals)).toBeCloseTo(600 / 700);
    expect(observedOf(totals)).toBe(800_000);
  });

  test('is unknown where nothing was observed', () => {
    expect(availabilityRatio(totalsOf(WHOLE, { ...NOTHING, unobserved: [WHOLE] }))).toBeNull();
  });
});
