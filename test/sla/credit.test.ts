// Owns credits as ranges: what a claim can ask for when not all was seen.
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/sla/assess.ts';
import type { SlaEvidence } from '../../src/sla/sla-evidence.ts';
import { fewest } from '../../src/sla/fewest.ts';
import { periodAt } from '../../src/sla/period.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { days, hours, minutes } from '../../src/time/duration.ts';
import { contract, down, evidence, profile, span, utc } from '../support/contracts.ts';

const HOUR = down(span('2019-04-10T12:00Z', '2019-04-10T13:00Z'));

function creditOf(terms: Profile, more: Partial<SlaEvidence> = {}, windows = [HOUR]) {
  return assess(terms, periodAt(terms.period, utc('2019-04-10T12:00Z')), evidence(windows, more)).credit;
}

describe('the fewest that parts can earn', () => {
  const ladder = (lost: number) => (lost >= minutes(60) ? 48 : lost >= minutes(10) ? 24 : lost > 0 ? 12 : 0);
  const started = (lost: number) => Math.ceil(lost / hours(1));
  const beyondHalf = (lost: number) => Math.max(0, lost - minutes(30)) / minutes(1);

  test.each([
    ['nothing of no part', [], ladder, 0],
    ['by steps, each for itself where that is less', [59, 1], ladder, 36],
    ['by steps, together where that is less', [5, 4], ladder, 12],
    ['by steps, some together', [59, 4, 5], ladder, 36],
    ['by hours begun, together', [1, 1, 1], started, 1],
    ['by hours begun, as full as can be', [90, 90], started, 3],
    ['beyond half an hour, each for itself', [40, 40], beyondHalf, 20],
    ['beyond half an hour, nothing of many short ones', [30, 30, 30], beyondHalf, 0],
  ])('is %s', (_, parts, earns, least) => {
    expect(fewest(parts.map(minutes), earns)).toBe(least);
  });

  test('is no more than any way to put them together gives', () => {
    const parts = [3, 59, 1, 12, 60, 9, 8].map(minutes);
    const least = fewest(parts, ladder);
    for (let cuts = 0; cuts < 2 ** (parts.length - 1); cuts += 1) {
      const groups: number[] = [];
      for (const [index, part] of parts.entries()) {
        const joins = index > 0 && ((cuts >> (index - 1)) & 1) === 0;
        if (joins) groups[groups.length - 1] = (groups.at(-1) ?? 0) + part;
        else groups.push(part);
      }
      expect(least).toBeLessThanOrEqual(groups.reduce((sum, each) => sum + ladder(each), 0));
    }
  });
});

describe('a gap inside an outage', () => {
  const unobserved = [span('2019-04-10T12:59Z', '2019-04-10T12:59:30Z')];

  test('lets a claim ask for no more than what was seen gives', () => {
    expect(creditOf(profile('vultr'), { unobserved })).toMatchObject({ least: 24, most: 48 });
  });

  test('does not part an hour begun into two', () => {
    expect(creditOf(profile('dreamhost-shared'), { unobserved })).toMatchObject({ least: 1, most: 1 });
  });

  test('parts what has to be longer than five minutes', () => {
    const cut = [span('2019-04-10T12:04Z', '2019-04-10T12:56Z')];
    expect(creditOf(profile('upcloud'), { unobserved: cut })).toMatchObject({ least: 0, most: 50 });
  });
});

describe('time that nobody watched', () => {
  const unobserved = [span('2019-04-20T00:00Z', '2019-04-22T00:00Z')];

  test('may hide one more outage, as long as itself', () => {
    expect(creditOf(profile('vultr'), { unobserved })).toMatchObject({ least: 48, most: 48 + 672 });
  });

  test('hides none that is too short, though it borders on an outage', () => {
    const minutesAfter = [span('2019-04-10T13:00Z', '2019-04-10T13:03Z')];
    expect(creditOf(profile('upcloud'), { unobserved: minutesAfter })).toMatchObject({ least: 50, most: 50 });
  });

  test('hides none that would have had to be reported', () => {
    const terms = profile('vultr', { measure: { ...profile('vultr').measure, from: 'report' } });
    const reportedAt = [utc('2019-04-10T12:00Z')];
    expect(creditOf(terms, { unobserved, reportedAt })).toMatchObject({ least: 48, most: 48 });
  });

  test('leaves tiers open', () => {
    expect(creditOf(profile('aws-ec2-region'), { unobserved })).toMatchObject({ least: 10, most: 100 });
  });

  test('is never above a cap', () => {
    const capped = profile('dreamhost-shared', { prepaidFor: days(30) });
    expect(creditOf(capped, { unobserved })).toMatchObject({ least: 1, most: 3 });
  });
});

describe('a promise', () => {
  const each: Profile['credit'] = {
    ...{ unit: 'hours', of: 'interruption', capEach: null, cap: null },
    rate: { kind: 'times', times: 1, beyond: { kind: 'nothing' } },
  };

  test('that is kept owes nothing, whatever the formula', () => {
    expect(creditOf(contract({ promisedRatio: 0.99, credit: each }))).toMatchObject({ least: 0, most: 0 });
  });

  test('that may be broken owes at the most', () => {
    const unobserved = [span('2019-04-20T00:00Z', '2019-04-21T00:00Z')];
    expect(creditOf(contract({ promisedRatio: 0.99, credit: each }), { unobserved })).toMatchObject({
      least: 0,
      most: 25,
    });
  });

  test('in no figures is broken by any downtime', () => {
    expect(creditOf(contract({ credit: each }))?.least).toBe(1);
  });
});

describe('money', () => {
  const fee = { amount: 100, currency: 'EUR' };

  test('is a share of the fee', () => {
    expect(creditOf({ ...profile('aws-ec2-region'), fee })?.money).toEqual({
      ...{ least: 10, most: 10, currency: 'EUR' },
    });
  });

  test('is days of service at the price of the period', () => {
    const terms = profile('dreamhost-shared', { fee: { amount: 30, currency: 'EUR' } });
    expect(creditOf(terms)?.money?.least).toBe(1);
  });

  test('is not told where no fee is known', () => {
    expect(creditOf(profile('aws-ec2-region'))?.money).toBeNull();
  });
});

test('a cap counts in the unit of the credit: a tenth of two months in advance are six days', () => {
  const windows = [down(span('2019-04-10T12:00Z', '2019-04-10T22:00Z'))];
  expect(creditOf(profile('dreamhost-shared', { prepaidFor: days(60) }), {}, windows)?.least).toBe(6);
});
