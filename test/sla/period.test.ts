// Owns the periods of contracts: their names, their edges, and how long they are.
import { describe, expect, test } from 'vitest';
import { periodAfter, periodAt, type PeriodRule } from '../../src/sla/period.ts';
import { hours } from '../../src/time/duration.ts';
import { lengthOf } from '../../src/time/interval.ts';
import { toIsoIn } from '../../src/time/wall-clock.ts';
import { utc } from '../support/contracts.ts';

const shown = (rule: PeriodRule, zone: string | null, at: string) => {
  const period = periodAt({ rule, zone }, utc(at));
  const edge = (side: 'from' | 'to') => toIsoIn(period.zone, period[side]);
  return [period.name, edge('from'), edge('to'), lengthOf(period) / hours(1)];
};
const month: PeriodRule = { kind: 'month' };
const quarter: PeriodRule = { kind: 'quarter' };
const billing = (anchorDay: number | null): PeriodRule => ({ kind: 'billing-month', anchorDay });

describe('a calendar month', () => {
  test.each([
    ['UTC', '2019-04-15T00:00Z', '2019-04', 720],
    ['UTC', '2019-02-28T23:59:59Z', '2019-02', 672],
    ['UTC', '2020-02-29T12:00Z', '2020-02', 696],
    ['UTC', '2100-02-01T00:00Z', '2100-02', 672],
    ['UTC', '1969-12-31T12:00Z', '1969-12', 744],
    // Clocks are turned forward in one, back in the other: an hour less, an hour more.
    ['America/New_York', '2019-03-15T12:00Z', '2019-03', 743],
    ['America/New_York', '2019-11-15T12:00Z', '2019-11', 721],
    ['Europe/Berlin', '2019-03-15T12:00Z', '2019-03', 743],
    ['Europe/Berlin', '2019-10-15T12:00Z', '2019-10', 745],
    // Half an hour, and a midnight that does not exist.
    ['Australia/Lord_Howe', '2019-04-15T12:00Z', '2019-04', 720.5],
    ['Asia/Kathmandu', '2019-04-15T12:00Z', '2019-04', 720],
  ])('in %s around %s is %s, and %d hours long', (zone, at, name, length) => {
    const [named, , , long] = shown(month, zone, at);
    expect([named, long]).toEqual([name, length]);
  });

  test('begins and ends at midnight by the clocks of its zone', () => {
    expect(shown(month, 'America/New_York', '2019-03-31T23:00-04:00')).toEqual([
      '2019-03',
      '2019-03-01T00:00:00-05:00',
      '2019-04-01T00:00:00-04:00',
      743,
    ]);
  });

  test('is not yet the next one where midnight has not come', () => {
    expect(shown(month, 'America/Los_Angeles', '2019-04-01T06:59Z')[0]).toBe('2019-03');
    expect(shown(month, 'America/Los_Angeles', '2019-04-01T07:00Z')[0]).toBe('2019-04');
    expect(shown(month, 'Pacific/Auckland', '2019-03-31T11:00Z')[0]).toBe('2019-04');
  });

  test('goes by UTC where the contract names no zone', () => {
    expect(shown(month, null, '2019-04-01T00:00Z')[0]).toBe('2019-04');
  });
});

describe('a quarter', () => {
  test.each([
    ['2019-01-01T00:00Z', '2019-Q1', 90],
    ['2020-03-31T23:59Z', '2020-Q1', 91],
    ['2019-06-30T00:00Z', '2019-Q2', 91],
    ['2019-09-30T00:00Z', '2019-Q3', 92],
    ['2019-12-31T23:59Z', '2019-Q4', 92],
    ['1968-11-11T00:00Z', '1968-Q4', 92],
  ])('around %s is %s, of %d days', (at, name, length) => {
    const [named, , , long] = shown(quarter, 'UTC', at);
    expect([named, long]).toEqual([name, length * 24]);
  });
});

describe('a billing month', () => {
  // Kinsta's own example: signed up on 6 September, the first one is 6 September to 5 October.
  // https://kinsta.com/legal/service-level-agreement/
  test('goes from its day to the day before', () => {
    expect(shown(billing(6), 'UTC', '2024-09-06T00:00Z')[0]).toBe('2024-09-06/2024-10-05');
    expect(shown(billing(6), 'UTC', '2024-10-05T23:59:59Z')[0]).toBe('2024-09-06/2024-10-05');
    expect(shown(billing(6), 'UTC', '2024-10-06T00:00Z')[0]).toBe('2024-10-06/2024-11-05');
  });

  test.each([
    ['2019-01-31T00:00Z', '2019-01-31/2019-02-27'],
    ['2019-02-28T00:00Z', '2019-02-28/2019-03-30'],
    ['2019-03-30T23:59Z', '2019-02-28/2019-03-30'],
    ['2019-03-31T00:00Z', '2019-03-31/2019-04-29'],
    ['2019-04-30T00:00Z', '2019-04-30/2019-05-30'],
    ['2020-02-28T12:00Z', '2020-01-31/2020-02-28'],
    ['2020-02-29T00:00Z', '2020-02-29/2020-03-30'],
    ['2019-12-31T00:00Z', '2019-12-31/2020-01-30'],
  ])('anchored on the 31st, around %s, is %s', (at, name) => {
    expect(shown(billing(31), 'UTC', at)[0]).toBe(name);
  });

  test('anchored on the 29th has the last day of February, and the 29th again in March', () => {
    expect(shown(billing(29), 'UTC', '2019-02-28T00:00Z')[0]).toBe('2019-02-28/2019-03-28');
    expect(shown(billing(29), 'UTC', '2019-03-29T00:00Z')[0]).toBe('2019-03-29/2019-04-28');
  });

  test('begins on the first where nobody has said when', () => {
    expect(shown(billing(null), 'UTC', '2019-04-30T00:00Z')[0]).toBe('2019-04-01/2019-04-30');
  });

  test('over the night of turned clocks is an hour off', () => {
    expect(shown(billing(15), 'America/New_York', '2019-03-01T12:00Z')[3]).toBe(28 * 24 - 1);
    expect(shown(billing(15), 'America/New_York', '2019-10-20T12:00Z')[3]).toBe(31 * 24 + 1);
  });
});

describe('every rule', () => {
  const rules: PeriodRule[] = [month, quarter, ...[1, 15, 28, 29, 30, 31].map(billing)];
  const zones = ['UTC', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo', 'Pacific/Apia'];

  test.each(rules.flatMap((rule) => zones.map((zone) => [rule, zone] as const)))(
    'leaves no moment out, and has none twice: %o in %s',
    (rule, zone) => {
      const terms = { rule, zone };
      let period = periodAt(terms, utc('2011-01-05T00:00Z'));
      for (let count = 0; count < 100; count += 1) {
        const next = periodAfter(terms, period, 1);
        expect(next.from).toBe(period.to);
        expect(next.to).toBeGreaterThan(next.from);
        expect(periodAt(terms, next.from)).toEqual(next);
        expect(periodAt(terms, utc(new Date(next.to - 1).toISOString()))).toEqual(next);
        period = next;
      }
    },
  );
});
