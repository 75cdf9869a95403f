// Owns how a stated time lies beside an outage: both edges lie between two checks, so that a length has two bounds.
import { expect, test } from 'vitest';
import { groupOutages } from '../../src/domain/outage.ts';
import { standingOf } from '../../src/domain/standing.ts';
import { minutes, seconds } from '../../src/time/duration.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const outageOf = (...windows: Parameters<typeof groupOutages>[0]) => {
  const [outage] = groupOutages(windows, () => 'Provider');
  if (!outage) throw new Error('No outage');
  return outage;
};
/** Began between 540 and 600, ended between 1140 and 1200. */
const OVER = outageOf(closedWindow(600, 1200));

test.each([
  [0, { kind: 'before', by: { least: seconds(540), most: seconds(600) } }],
  [540, { kind: 'start' }],
  [599, { kind: 'start' }],
  [600, { kind: 'during', by: { least: 0, most: minutes(1) } }],
  [1139, { kind: 'during', by: { least: seconds(539), most: seconds(599) } }],
  [1140, { kind: 'end' }],
  [1200, { kind: 'after', by: { least: 0, most: minutes(1) } }],
  [1500, { kind: 'after', by: { least: minutes(5), most: minutes(6) } }],
])('second %s', (second, standing) => {
  expect(standingOf(at(second), OVER)).toEqual(standing);
});

test('while it lasts, everything since its start is in it', () => {
  expect(standingOf(at(90_000), outageOf(openWindow(600)))).toMatchObject({ kind: 'during' });
});

test('where nobody knows an earlier bound, the first failing check is the start', () => {
  const outage = outageOf(openWindow(600, 600, { startedAfter: null }));
  expect(standingOf(at(599), outage)).toEqual({
    kind: 'before',
    by: { least: seconds(1), most: seconds(1) },
  });
  expect(standingOf(at(600), outage)).toEqual({ kind: 'during', by: { least: 0, most: 0 } });
});
