// Owns the promise that an outage over the end of a period is reckoned in both, and claimed where it earns most.
import { expect, test } from 'vitest';
import { assessOutage, weightiest } from '../../src/sla/assess-outage.ts';
import { hours } from '../../src/time/duration.ts';
import { down, evidence, profile, span } from '../support/contracts.ts';

const terms = profile('linode-compute');

test('an outage within a month has one assessment', () => {
  const around = span('2019-04-02T22:00Z', '2019-04-03T14:00Z');
  const found = assessOutage(terms, around, evidence([down(around)]));
  expect(found.map(({ period }) => period.name)).toEqual(['2019-04']);
});

test('an outage over two ends of months has three, and the weightiest is the one in the middle', () => {
  const around = span('2019-04-30T22:00Z', '2019-06-01T05:00Z');
  const found = assessOutage(terms, around, evidence([down(around)]));
  expect(found.map(({ period, downtime }) => [period.name, downtime.least])).toEqual([
    ['2019-04', hours(2)],
    ['2019-05', hours(31 * 24)],
    ['2019-06', hours(5)],
  ]);
  expect(weightiest(found).period.name).toBe('2019-05');
});

test('where nothing is owed the one with the most downtime weighs most', () => {
  const around = span('2019-04-30T23:59Z', '2019-05-01T00:02Z');
  const found = assessOutage(terms, around, evidence([down(around)]));
  expect(found.map(({ credit }) => credit?.least)).toEqual([0, 0]);
  expect(weightiest(found).period.name).toBe('2019-05');
});
