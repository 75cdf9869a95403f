// Owns what is sure of a window that came and went.
import { expect, test } from 'vitest';
import { failingStretches } from '../../src/sla/failing-stretches.ts';
import { minutes } from '../../src/time/duration.ts';
import { at, seen, timeout, up } from '../support/watching.ts';
import type { Verdict } from '../../src/domain/observation.ts';

const down: Verdict = { kind: 'down', failure: timeout };
const slow: Verdict = { kind: 'degraded', failure: { kind: 'slow' } };
const unknown: Verdict = { kind: 'unknown', reason: 'own-line' };

const stretches = (...checks: readonly (readonly [number, Verdict])[]) =>
  failingStretches(
    checks.map(([second, verdict]) => seen(second, verdict, 2)),
    minutes(2.5),
  );

test('between two checks that found it down it was down', () => {
  expect(stretches([0, up], [60, down], [120, down], [180, up])).toEqual([{ from: at(62), to: at(120) }]);
});

test('a row of them is one stretch, and a pause begins another', () => {
  const row = [60, 120, 180, 600, 660].map((second) => [second, down] as const);
  expect(stretches(...row)).toEqual([
    { from: at(62), to: at(180) },
    { from: at(602), to: at(660) },
  ]);
});

test.each<[string, Verdict]>([
  ['good', up],
  ['slow', slow],
  ['unknown', unknown],
])('a check in between that was %s makes nothing sure', (_, verdict) => {
  expect(stretches([60, down], [120, verdict], [180, down])).toEqual([]);
});

test('one check alone makes nothing sure, and neither do two that lie far apart', () => {
  expect(stretches([0, up], [60, down], [120, up])).toEqual([]);
  expect(stretches([0, down], [300, down])).toEqual([]);
});

test('checks that overlap are no stretch', () => {
  expect(stretches([0, down], [1, down])).toEqual([]);
});
