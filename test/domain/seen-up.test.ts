// Owns the first promise: nothing is called up that nobody saw up, whatever was seen, missed, or cut off.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalsOf } from '../../src/domain/accounting.ts';
import type { WatchEvent } from '../../src/domain/advance.ts';
import { pendingGaps, type Gap } from '../../src/domain/coverage.ts';
import { EMPTY_MEMORY, recall, type Memory } from '../../src/domain/memory.ts';
import type { Observation, Verdict } from '../../src/domain/observation.ts';
import { POLICY } from '../../src/domain/policy.ts';
import { remember } from '../../src/domain/remember.ts';
import { SILENCE_REASONS, type Silence } from '../../src/domain/silence.ts';
import { stripOf } from '../../src/domain/strip.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { sum } from '../../src/time/duration.ts';
import { earliest, latest, type Instant } from '../../src/time/instant.ts';
import { intersection, lengthOf, subtract, type Interval } from '../../src/time/interval.ts';
import { at, down, logOf, MINUTE, seen, START, TARGET, up } from '../support/watching.ts';

/** A check, and what the whole machine missed before it. */
type Step = { readonly observation: Observation; readonly silence: Silence | null };
type Record = {
  readonly whole: Interval;
  readonly windows: readonly DowntimeWindow[];
  /** Those that events have told, and those that last at the end. */
  readonly told: readonly Gap[];
  readonly pending: readonly Gap[];
  /** All that is not observed: the gaps, and the time before the target was first known to be up or down. */
  readonly unobserved: readonly Interval[];
};

const reason = fc.constantFrom(...SILENCE_REASONS);
const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 5, arbitrary: fc.constant(up) },
  { weight: 5, arbitrary: fc.constant(down()) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'degraded', failure: { kind: 'slow' } }) },
  { weight: 2, arbitrary: reason.map((why): Verdict => ({ kind: 'unknown', reason: why })) },
);
const plan = fc.record({
  pause: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(1, 10, 30, 60) },
    { weight: 3, arbitrary: fc.integer({ min: 140, max: 4000 }) },
  ),
  took: fc.constantFrom(0, 1, 10),
  verdict,
  silence: fc.option(reason, { freq: 4 }),
  repeat: fc.constantFrom(0, 0, 0, 1, 3),
});

const sequences: fc.Arbitrary<Step[]> = fc.array(plan, { maxLength: 25 }).map((plans) => {
  let second = 0;
  return plans.flatMap(({ pause, took, verdict: what, silence, repeat }) =>
    Array.from({ length: repeat + 1 }, (_, index): Step => {
      const before = second;
      const observation = seen(second + pause, what, took);
      second += pause + took;
      const missed = index === 0 ? silence : null;
      return { observation, silence: missed && { from: at(before), reason: missed } };
    }),
  );
});

/** The record as pages and commands read it, a while after the last check. Each worker begins with what was written. */
function recordOf(steps: readonly Step[], quietFor: number): Record {
  let memory: Memory = EMPTY_MEMORY;
  const events: WatchEvent[] = [];
  for (const { observation, silence } of steps) {
    const known = silence ? { ...memory, silence: [...memory.silence, silence] } : memory;
    const round = { observations: [observation], checkEveryOf: () => MINUTE, policy: POLICY };
    const after = remember(structuredClone(known), round);
    memory = after.memory;
    events.push(...after.events);
  }
  const end = (steps.at(-1)?.observation.endedAt ?? START) - START;
  const whole = { from: START, to: at(end / 1000 + quietFor) };
  const state = recall(memory, TARGET);
  const { windows } = logOf(events, state);
  const told = events.flatMap((event) => (event.kind === 'gap' ? [event.gap] : []));
  const pending = pendingGaps(state, TARGET, whole.to, MINUTE, POLICY);
  const sights = [...goodOnes(steps).map(({ endedAt }) => endedAt), ...windows.map(startOf)];
  const before = { from: START, to: sights.length > 0 ? earliest(...sights) : whole.to };
  return { whole, windows, told, pending, unobserved: [before, ...told, ...pending] };
}

function goodOnes(steps: readonly Step[]): Observation[] {
  return steps.map(({ observation }) => observation).filter((each) => each.verdict.kind === 'up');
}

function startOf({ startedAt }: DowntimeWindow): Instant {
  return startedAt;
}

function partIn(whole: Interval, parts: readonly Interval[]): number {
  const common = parts.map((part) => intersection(part, whole)).filter((part) => part !== null);
  return sum(common.map(lengthOf));
}

const always = (holds: (record: Record, steps: readonly Step[]) => void) =>
  fc.assert(
    fc.property(sequences, fc.constantFrom(0, 40, 300), (steps, quietFor) =>
      holds(recordOf(steps, quietFor), steps),
    ),
    { numRuns: 3000 },
  );

describe('whatever was seen and missed', { timeout: 60_000 }, () => {
  test('every stretch that counts as up begins at a good answer', () =>
    always(({ whole, windows, unobserved }, steps) => {
      const { runs } = stripOf(whole, windows, unobserved);
      const stretches = runs.filter(({ state }) => state === 'up');
      for (const { from } of stretches) {
        const good = goodOnes(steps).filter(({ startedAt, endedAt }) => startedAt <= from && from <= endedAt);
        expect(good, `up from ${(from - START) / 1000} s`).not.toEqual([]);
      }
      const totals = totalsOf(whole, { windows, unobserved, maintenance: [] });
      expect(totals.up).toBe(sum(stretches.map(lengthOf)));
    }));

  test('gaps are disjoint, in order, and not empty', () =>
    always(({ told, pending }) => {
      const gaps = [...told, ...pending];
      for (const [index, { from, to }] of gaps.entries()) {
        const next = gaps[index + 1];
        expect(from).toBeLessThan(to);
        if (next) expect(to).toBeLessThanOrEqual(next.from);
      }
    }));

  test('no time between two answers that lie further apart than two and a half intervals is observed', () =>
    always(({ unobserved }, steps) => {
      const known = steps
        .map(({ observation }) => observation)
        .filter((each) => each.verdict.kind !== 'unknown');
      for (const [index, { endedAt }] of known.entries()) {
        const next = known[index + 1];
        if (!next || next.startedAt - endedAt <= 2.5 * MINUTE) continue;
        expect(subtract({ from: endedAt, to: next.startedAt }, unobserved)).toEqual([]);
      }
    }));

  test('no part of a window that nobody watched counts as seen', () =>
    always(({ whole, windows, told }) => {
      for (const { startedAt, endedAfter, unobservedFor } of windows) {
        const least = { from: startedAt, to: latest(startedAt, endedAfter ?? whole.to) };
        expect(unobservedFor).toBe(partIn(least, told));
      }
    }));
});
