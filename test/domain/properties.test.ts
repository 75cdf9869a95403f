// Owns what must hold for every sequence of observations, shown on random ones.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalsOf } from '../../src/domain/accounting.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { isClosed, type DowntimeWindow } from '../../src/domain/window.ts';
import { lengthOf, overlaps, type Interval } from '../../src/time/interval.ts';
import { sequences } from '../support/random-observations.ts';
import { at, START, watch, type Log } from '../support/watching.ts';

/** Draws this many sequences for each property; the properties together see more than 20,000. */
const RUNS = { numRuns: 2200 };
const always = (holds: (observations: Observation[], log: Log) => void) =>
  fc.assert(
    fc.property(sequences, (observations) => holds(observations, watch(observations))),
    RUNS,
  );

const known = (observations: readonly Observation[]) =>
  observations.filter(({ verdict }) => verdict.kind !== 'unknown');
const bad = (observations: readonly Observation[]) =>
  known(observations).filter(({ verdict }) => verdict.kind !== 'up');

describe('for every sequence of observations', { timeout: 60_000 }, () => {
  test('windows are disjoint and in order, and only the last may be open', () =>
    always((_, { windows }) => {
      for (const [index, window] of windows.entries()) {
        const next = windows[index + 1];
        expect(window.startedAfter ?? window.startedAt).toBeLessThanOrEqual(window.startedAt);
        if (next) expect(window.endedAt).toBeLessThanOrEqual(next.startedAt);
        if (isClosed(window)) expect(window.startedAt).toBeLessThanOrEqual(window.endedAt);
        if (isClosed(window)) expect(window.endedAfter).toBeLessThan(window.endedAt);
      }
    }));

  test('every bound is an observation of the right verdict', () =>
    always((observations, { windows }) => {
      const good = known(observations).filter(({ verdict }) => verdict.kind === 'up');
      const starts = (some: readonly Observation[]) =>
        new Set<number>(some.map(({ startedAt }) => startedAt));
      const ends = (some: readonly Observation[]) => new Set<number>(some.map(({ endedAt }) => endedAt));
      for (const window of windows) {
        if (window.startedAfter !== null) expect(starts(good)).toContain(window.startedAfter);
        expect(ends(bad(observations))).toContain(window.startedAt);
        if (!isClosed(window)) continue;
        expect(starts(bad(observations))).toContain(window.endedAfter);
        expect(ends(good)).toContain(window.endedAt);
      }
    }));

  test('no good observation lies between the bounds of an edge', () =>
    always((observations, { windows }) => {
      for (const { startedAfter, startedAt } of windows) {
        const inside = known(observations).filter(
          (each) =>
            each.verdict.kind === 'up' && each.startedAt > (startedAfter ?? 0) && each.endedAt < startedAt,
        );
        expect(inside).toEqual([]);
      }
    }));

  test('three bad checks in a row over half a minute, without a gap, are always inside a window', () =>
    always((observations, { windows, gaps }) => {
      const all = known(observations);
      for (let index = 2; index < all.length; index += 1) {
        const [first, second, third] = all.slice(index - 2, index + 1);
        if (!first || !second || !third || bad([first, second, third]).length < 3) continue;
        const stretch = { from: first.startedAt, to: third.endedAt };
        if (third.startedAt - first.startedAt < 30_000 || gaps.some((gap) => overlaps(gap, stretch)))
          continue;
        const holding = windows.find(
          (window) => window.startedAt <= first.endedAt && third.startedAt <= (window.endedAfter ?? Infinity),
        );
        expect(holding).toBeDefined();
      }
    }));

  test('every bad check is in a window, in a blip, or in the streak that is still open', () =>
    always((observations, { windows, blips, state }) => {
      const streak = state.runs.at(-1);
      for (const { startedAt, endedAt } of bad(observations)) {
        const held =
          windows.some(
            (window) => window.startedAt <= endedAt && startedAt <= (window.endedAfter ?? Infinity),
          ) ||
          blips.some((blip) => blip.from <= startedAt && endedAt <= blip.to) ||
          (streak?.bad === true && streak.first.startedAt <= startedAt);
        expect(held).toBe(true);
      }
    }));

  test('unknown changes nothing: without the unknown observations the windows are the same', () =>
    always((observations, { windows, blips }) => {
      const without = watch(known(observations));
      // An attempt before the first answer makes a gap of the time until then; without one that was before we came.
      const bare = (window: DowntimeWindow) => ({ ...window, unobservedFor: null });
      expect(without.windows.map(bare)).toEqual(windows.map(bare));
      expect(without.blips).toEqual(blips);
    }));

  test('resume: cut anywhere, written and read again, the result is the same', () =>
    always((observations, log) => {
      const resumed = watch(observations, undefined, (state) => structuredClone(state));
      expect(resumed).toEqual(log);
    }));

  test('an observation that is not newer than the last changes nothing', () =>
    fc.assert(
      fc.property(sequences, fc.nat(), (observations, pick) => {
        const log = watch(observations);
        const old = observations[pick % Math.max(1, observations.length)];
        if (!old || !log.state.last || old.startedAt > log.state.last.startedAt) return;
        expect(watch([old], log.state).state).toEqual(log.state);
      }),
      RUNS,
    ));

  test('what is remembered stays small', () =>
    always((_, { state }) => {
      expect(state.runs.length).toBeLessThanOrEqual(200);
      expect(state.closed.length).toBeLessThanOrEqual(30);
    }));

  test('every moment is exactly one thing, and the sums agree', () =>
    fc.assert(
      fc.property(sequences, fc.nat(50_000), fc.nat(50_000), (observations, from, length) => {
        const { windows, gaps } = watch(observations);
        const end = at(200_000);
        const plan: Interval = { from: at(from), to: at(from + length) };
        const whole = { from: START, to: end };
        const totals = totalsOf(whole, { windows, unobserved: gaps, maintenance: [plan] });
        const parts = Object.values(totals);
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.reduce((one, other) => one + other, 0)).toBe(lengthOf(whole));
      }),
      RUNS,
    ));
});
