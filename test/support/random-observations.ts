// Owns random sequences of observations of one target, as a browser could have made them.
import * as fc from 'fast-check';
import type { Observation, Verdict } from '../../src/domain/observation.ts';
import { seen, up } from './watching.ts';

const verdicts: fc.Arbitrary<Verdict> = fc.oneof(
  { weight: 6, arbitrary: fc.constant(up) },
  { weight: 4, arbitrary: fc.constant<Verdict>({ kind: 'down', failure: { kind: 'refused' } }) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'down', failure: { kind: 'http', status: 500 } }) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'degraded', failure: { kind: 'slow' } }) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'unknown', reason: 'own-line' }) },
  { weight: 1, arbitrary: fc.constant<Verdict>({ kind: 'unknown', reason: 'asleep' }) },
);

const pauses = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(10, 30, 60) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 600 }) },
  { weight: 1, arbitrary: fc.integer({ min: 600, max: 20_000 }) },
);

const step = fc.record({
  pause: pauses,
  took: fc.constantFrom(0, 1, 10),
  verdict: verdicts,
  repeat: fc.nat(4),
});

export const sequences: fc.Arbitrary<Observation[]> = fc.array(step, { maxLength: 40 }).map((steps) => {
  let second = 0;
  return steps.flatMap(({ pause, took, verdict, repeat }) =>
    Array.from({ length: repeat + 1 }, () => {
      second += pause;
      const observation = seen(second, verdict, took);
      second += took;
      return observation;
    }),
  );
});
