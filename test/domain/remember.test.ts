// Owns the promise that the short way round for quiet targets leads to the same place as the long one.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advance, type WatchEvent } from '../../src/domain/advance.ts';
import { EMPTY_MEMORY, recall, triedAt, type Memory } from '../../src/domain/memory.ts';
import type { Observation, Verdict } from '../../src/domain/observation.ts';
import { POLICY } from '../../src/domain/policy.ts';
import { remember } from '../../src/domain/remember.ts';
import type { Silence } from '../../src/domain/silence.ts';
import { UNOBSERVED, type TargetState } from '../../src/domain/target-state.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { at, down, MINUTE, seen, up } from '../support/watching.ts';

type Round = { readonly observations: readonly Observation[]; readonly silence: Silence | null };

const TARGETS = [1, 2, 3] as TargetId[];

const verdict: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(up) },
  { weight: 3, arbitrary: fc.constant(down()) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'unknown', reason: 'own-line' }) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'unknown', reason: 'interrupted' }) },
);
const pause = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(10, 30, 60) },
  { weight: 1, arbitrary: fc.integer({ min: 151, max: 9000 }) },
);
/** Good answers of the targets together: quiet stretches are what the short way is for. */
const roundPlan = fc.record({
  pause,
  verdicts: fc.tuple(verdict, verdict, verdict),
  checked: fc.subarray(TARGETS, { minLength: 1 }),
  repeat: fc.constantFrom(0, 0, 1, 3, 40),
});

const rounds: fc.Arbitrary<Round[]> = fc.array(roundPlan, { maxLength: 14 }).map((plans) => {
  let second = 0;
  return plans.flatMap(({ pause: length, verdicts, checked, repeat }) =>
    Array.from({ length: repeat + 1 }, (): Round => {
      const before = second;
      second += length;
      return {
        observations: checked.map((target) => ({ ...seen(second, verdicts[target - 1] ?? up, 0), target })),
        // As a wake would find out: the whole machine missed a stretch.
        silence: length > 150 ? { from: at(before), reason: 'asleep' } : null,
      };
    }),
  );
});

function afterSilence(memory: Memory, silence: Silence | null): Memory {
  return silence ? { ...memory, silence: memory.silence.concat(silence) } : memory;
}

function theShortWay(all: readonly Round[]) {
  let memory: Memory = EMPTY_MEMORY;
  const events: WatchEvent[] = [];
  for (const { observations, silence } of all) {
    const result = remember(afterSilence(memory, silence), {
      observations,
      checkEveryOf: () => MINUTE,
      policy: POLICY,
    });
    memory = structuredClone(result.memory);
    events.push(...result.events);
  }
  return { memory, events };
}

function theLongWay(all: readonly Round[]) {
  const states = new Map<TargetId, TargetState>();
  const events: WatchEvent[] = [];
  const missed: Silence[] = [];
  for (const { observations, silence } of all) {
    if (silence) missed.push(silence);
    for (const observation of observations) {
      const before = states.get(observation.target) ?? UNOBSERVED;
      const { last } = before;
      const unknown = missed.filter(
        ({ from, reason }) =>
          last &&
          from >= last.startedAt &&
          !before.silence.some((known) => known.from === from && known.reason === reason),
      );
      const silences = [...before.silence, ...unknown].sort((one, other) => one.from - other.from);
      const [state, happened] = advance({ ...before, silence: silences }, observation, MINUTE, POLICY);
      states.set(observation.target, state);
      events.push(...happened);
    }
  }
  return { states, events };
}

describe('a round', { timeout: 60_000 }, () => {
  test('of many targets makes of each what it would be alone', () => {
    fc.assert(
      fc.property(rounds, (all) => {
        const short = theShortWay(all);
        const long = theLongWay(all);
        expect(short.events).toEqual(long.events);
        for (const target of TARGETS) {
          const [one, other] = [recall(short.memory, target), long.states.get(target) ?? UNOBSERVED];
          expect(one.last).toEqual(other.last);
          expect(one.open).toEqual(other.open);
          expect(one.observedSince).toEqual(other.observedSince);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('leaves nothing to remember of a target that answers well', () => {
    const calm = Array.from({ length: 40 }, (_, index) => ({
      observations: [seen(index * 60, up)],
      silence: null,
    }));
    expect(theShortWay(calm).memory.states.size).toBe(0);
    const troubled = [...calm, { observations: [seen(2460, down())], silence: null }];
    expect(theShortWay(troubled).memory.states.size).toBe(1);
  });

  test('drops what was seen of a target that is watched no more', () => {
    const { memory, events } = remember(EMPTY_MEMORY, {
      observations: [seen(0, down())],
      ...{ checkEveryOf: () => null, policy: POLICY },
    });
    expect([events, memory.states.size, triedAt(memory, 1 as TargetId)]).toEqual([[], 0, null]);
  });

  test('makes up at once for an attempt that was cut off', () => {
    const interrupted: Verdict = { kind: 'unknown', reason: 'interrupted' };
    const { memory } = theShortWay([
      { observations: [seen(0, up)], silence: null },
      { observations: [seen(60, interrupted)], silence: null },
    ]);
    expect(triedAt(memory, 1 as TargetId)).toBe(at(0));
  });

  test('takes no silence for its own that began after it', () => {
    const { memory, events } = theShortWay([
      { observations: [seen(0, up)], silence: null },
      { observations: [seen(60, up)], silence: { from: at(61), reason: 'clock' } },
    ]);
    expect(events).toEqual([]);
    expect(recall(memory, 1 as TargetId).silence).toMatchObject([{ reason: 'clock' }]);
  });
});
