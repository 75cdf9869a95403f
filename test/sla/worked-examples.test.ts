// Owns what published terms give by their own formulas, worked out by hand.
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/sla/assess.ts';
import type { SlaEvidence } from '../../src/sla/sla-evidence.ts';
import { periodAt } from '../../src/sla/period.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { allowanceOf } from '../../src/sla/promise.ts';
import { earned } from '../../src/sla/rate.ts';
import { days, hours, milliseconds, minutes, type Duration } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { contract, down, evidence, profile, utc } from '../support/contracts.ts';

const START = utc('2019-04-10T12:00Z');

/** In April 2019, of 720 hours, one outage of that length. */
function outage(terms: Profile, length: Duration, more: Partial<SlaEvidence> = {}) {
  const windows = length === 0 ? [] : [down({ from: START, to: later(START, length) })];
  return assess(terms, periodAt(terms.period, START), evidence(windows, more));
}

function several(terms: Profile, lengths: readonly Duration[]) {
  const windows = lengths.map((length, index) => {
    const from = later(START, days(index));
    return down({ from, to: later(from, length) });
  });
  return assess(terms, periodAt(terms.period, START), evidence(windows));
}

const credited = (terms: Profile, length: Duration) => {
  const credit = outage(terms, length).credit;
  return credit && [credit.least, credit.most, credit.unit];
};

describe('an error budget', () => {
  // Of a month of 30 days, by the table in https://sre.google/sre-book/availability-table/
  test.each([
    [0.99, 432],
    [0.995, 216],
    [0.999, 43.2],
    [0.9995, 21.6],
    [0.9999, 4.32],
    [0.99999, 0.432],
    [1, 0],
  ])('of %d leaves %d minutes', (ratio, length) => {
    expect(allowanceOf(ratio, days(30)) / minutes(1)).toBe(length);
  });
});

describe('EC2 in two or more zones', () => {
  // https://aws.amazon.com/compute/sla/historical/ : below 99.99 % 10 %, below 99.0 % 30 %, below 95.0 % 100 %
  const terms = profile('aws-ec2-region');
  test.each([
    [0, 0],
    [4 * 60 + 19, 0],
    // 99.99 % of 720 hours leaves 259.2 seconds: at the promise nothing is owed.
    [259.2, 0],
    [259.201, 10],
    [7.2 * 3600, 10],
    [7.2 * 3600 + 0.001, 30],
    [36 * 3600, 30],
    [36 * 3600 + 0.001, 100],
    [72 * 3600, 100],
  ])('down for %d seconds owes %d %% of the fee', (length, percent) => {
    expect(credited(terms, milliseconds(length * 1000))).toEqual([percent, percent, 'percent-of-fee']);
  });

  test('was available for 99 % with 7.2 hours down', () => {
    expect(outage(terms, hours(7.2)).achieved).toEqual({ least: 0.99, most: 0.99 });
  });
});

describe('the App Platform of DigitalOcean', () => {
  // https://www.digitalocean.com/sla/app-platform
  const terms = profile('digitalocean-app-platform');
  test.each([
    [21.6, 0],
    [22, 10],
    [432, 10],
    [433, 30],
    [2160, 30],
    [2161, 100],
  ])('down for %d minutes owes %d %%', (length, percent) => {
    expect(credited(terms, minutes(length))?.[0]).toBe(percent);
  });
});

describe('Droplets', () => {
  // https://www.digitalocean.com/sla/cpu-droplets (3 June 2025): below 99.99 %, 100 %
  test.each([
    [4.32, 0],
    [4.33, 100],
    [60, 100],
  ])('down for %d minutes owe %d %%', (length, percent) => {
    expect(credited(profile('digitalocean-droplet'), minutes(length))?.[0]).toBe(percent);
  });

  // The same page before: intervals of five minutes, the lost time at the hourly rate.
  test.each([
    ['2019-04-10T12:00Z', 4.99, 0],
    ['2019-04-10T12:00Z', 5, 5],
    ['2019-04-10T12:01Z', 9, 5],
    ['2019-04-10T12:01Z', 8.99, 0],
    ['2019-04-10T12:01Z', 60, 55],
    ['2019-04-10T12:00Z', 60, 60],
    ['2019-04-10T12:04:59Z', 10.02, 10],
  ])('by the older terms, from %s for %d minutes, lose %d', (from, length, lost) => {
    const terms = profile('digitalocean-droplet-older');
    const at = utc(from);
    const windows = [down({ from: at, to: later(at, minutes(length)) })];
    const { credit, downtime } = assess(terms, periodAt(terms.period, at), evidence(windows));
    expect(downtime.least / minutes(1)).toBe(lost);
    expect(credit).toMatchObject({ least: lost / 60, most: lost / 60, unit: 'hours' });
  });
});

describe('Compute Engine', () => {
  // https://cloud.google.com/compute/sla-20171130 : whole consecutive minutes, partial ones do not count
  const terms = profile('google-compute-instance');
  test.each([
    [59, 0],
    [60, 1],
    [119, 1],
    [120, 2],
    [3599, 59],
  ])('down for %d seconds has %d minutes of downtime', (length, counted) => {
    expect(outage(terms, milliseconds(length * 1000)).downtime.least).toBe(minutes(counted));
  });

  test('adds no parts of minutes of different outages', () => {
    const { downtime } = several(terms, [minutes(1.5), minutes(1.5), minutes(0.9)]);
    expect(downtime).toEqual({ least: minutes(2), most: minutes(2) });
  });

  test('tells no credit: none was found', () => {
    const { credit, unknown } = outage(terms, hours(5));
    expect(credit).toBeNull();
    expect(unknown).toContain('credit');
  });
});

describe('Vultr', () => {
  // The ladder of https://www.vultr.com/legal/sla/ in hours, by each outage
  const terms = profile('vultr');
  test.each([
    [0, 0],
    [1, 12],
    [8, 12],
    [10, 24],
    [59, 24],
    [60, 48],
    [119, 48],
    [120, 120],
    [239, 120],
    [240, 240],
    [419, 240],
    [420, 672],
    [5000, 672],
  ])('down for %d minutes gives %d hours', (length, given) => {
    expect(credited(terms, minutes(length))).toEqual([given, given, 'hours']);
  });

  test('gives each outage its own', () => {
    expect(several(terms, [minutes(5), minutes(61), minutes(421)]).credit?.least).toBe(12 + 48 + 672);
  });

  test('in money, by the hours of the month', () => {
    const priced = { ...terms, fee: { amount: 30, currency: 'USD' } };
    // 48 of 720 hours at 30 dollars.
    expect(outage(priced, minutes(60)).credit?.money).toEqual({ least: 2, most: 2, currency: 'USD' });
  });
});

describe('UpCloud', () => {
  // https://mangolassi.it/user/curtis/posts?page=2 : over five minutes, fifty times, 30 days at the most
  const terms = profile('upcloud');
  test.each([
    [5, 0],
    [6, 5],
    [60, 50],
    [863, (863 / 60) * 50],
    [864, 720],
    [2000, 720],
  ])('down for %d minutes gives back %d hours', (length, given) => {
    expect(outage(terms, minutes(length)).credit?.least).toBeCloseTo(given, 9);
  });

  test('caps each interruption for itself', () => {
    expect(several(terms, [minutes(1000), minutes(1000), minutes(4)]).credit?.least).toBe(1440);
  });
});

describe('DreamHost, shared', () => {
  // https://www.macuha.com/2010/09/internet/the-dreamhost-100-uptime-guarantee/ : a day for each hour or
  // fraction, up to a tenth of the next renewal
  const terms = profile('dreamhost-shared', { prepaidFor: days(365) });
  test.each([
    [0, 0],
    [1, 1],
    [60, 1],
    [61, 2],
    [36 * 60 + 30, 36.5],
    [37 * 60, 36.5],
    [20 * 60, 20],
  ])('down for %d minutes gives %d days', (length, given) => {
    expect(credited(terms, minutes(length))).toEqual([given, given, 'days']);
  });

  test('counts the fraction of each interruption', () => {
    expect(several(terms, [minutes(61), minutes(1), minutes(30)]).credit?.least).toBe(4);
  });

  // The example there: a year at 119.40 dollars makes a day worth about 30 cents.
  test('in money, where a month is paid for', () => {
    const monthly = { ...terms, fee: { amount: 9.95, currency: 'USD' } };
    expect(outage(monthly, minutes(50)).credit?.money?.least).toBeCloseTo(0.33, 2);
  });

  test('takes a month as paid for where nobody has said, and says that it does', () => {
    const { credit, assumed } = outage(profile('dreamhost-shared'), hours(40));
    expect(credit?.least).toBe(3);
    expect(assumed).toContain('paid-for-one-period');
  });
});

describe('DreamObjects', () => {
  // https://www.dreamhost.com/legal/dreamobjects-service-level-agreement : minutes of unavailability over those of
  // the cycle, longer than 60 seconds, below 99.9 %
  const terms = profile('dreamhost-dreamobjects');
  test.each([
    [43.2, 0],
    [72, (72 / 43_200) * 100],
    [432, 1],
    [4320, 10],
    [21_600, 50],
  ])('down for %d minutes owes %d %% of the bill', (length, percent) => {
    expect(outage(terms, minutes(length)).credit?.least).toBeCloseTo(percent, 9);
  });

  test('forgets what lasted a minute or less', () => {
    const { downtime, exclusions } = several(terms, [minutes(1), minutes(0.5), minutes(1.5)]);
    expect(downtime.least).toBe(minutes(1.5));
    expect(exclusions).toMatchObject([
      { reason: 'too-short', took: { least: minutes(1.5), most: minutes(1.5) } },
    ]);
  });
});

describe('Linode', () => {
  // Older terms, https://forum.linode.com/viewtopic.php?f=17&t=5617 : pro rata. Eight hours are "about 1 %" of a
  // month of 744, https://forum.linode.com/viewtopic.php?f=25&t=1596
  test('down for eight hours in a month of 31 days owes about one per cent', () => {
    const terms = profile('linode-compute');
    const at = utc('2019-05-10T00:00Z');
    const windows = [down({ from: at, to: later(at, hours(8)) })];
    const { credit } = assess(terms, periodAt(terms.period, at), evidence(windows));
    expect(credit?.least).toBeCloseTo(1.0753, 4);
  });
});

describe('Kinsta', () => {
  // 5 % for each full hour, https://kinsta.com/legal/service-level-agreement/
  const terms = profile('kinsta', { exclusions: [] });
  test.each([
    [43.2, 0],
    [59, 0],
    [60, 5],
    [119, 5],
    [120, 10],
    [600, 50],
    // Its terms name no cap, and no fee can be given back twice.
    [29 * 60, 100],
  ])('down for %d minutes owes %d %%', (length, percent) => {
    expect(credited(terms, minutes(length))?.[0]).toBe(percent);
  });

  test('measures itself: our figures only support a claim', () => {
    expect(outage(terms, hours(2)).weight).toBe('supports');
    expect(outage(profile('vultr'), hours(2)).weight).toBe('decides');
  });
});

describe('the Key Management Service of OVHcloud US', () => {
  // https://us.ovhcloud.com/legal/sla/key-management-service/ : 99.5 % leaves 3.6 hours; 5 % for each hour beyond,
  // 30 % at the most, from when the ticket is opened
  const terms = profile('ovh-us-key-management');
  test.each([
    [3.6, 0],
    [4.5, 0],
    [4.6, 5],
    [5.6, 10],
    [9.6, 30],
    [100, 30],
  ])('down for %d hours after the report owes %d %%', (length, percent) => {
    expect(outage(terms, hours(length), { reportedAt: [START] }).credit?.least).toBe(percent);
  });

  test('owes nothing for what nobody reported', () => {
    expect(outage(terms, hours(100)).credit).toMatchObject({ least: 0, most: 0 });
  });
});

describe('other published formulas', () => {
  const one = (length: Duration, credit: Profile['credit'], promisedRatio = 1) =>
    outage(contract({ promisedRatio, credit }), length).credit?.least;

  // https://www.arcustech.com/legal/virtual-sla/ : 5 % for each 30 minutes or portion, 100 % at the most
  test.each([
    [1, 5],
    [30, 5],
    [31, 10],
    [600, 100],
    [601, 100],
  ])('5 %% for each half hour begun: %d minutes give %d', (length, percent) => {
    expect(
      one(minutes(length), {
        ...{ unit: 'percent-of-fee', of: 'period', capEach: null },
        rate: { kind: 'per', stretch: minutes(30), count: 'started', amount: 5, beyond: { kind: 'nothing' } },
        cap: { kind: 'amount', amount: 100 },
      }),
    ).toBe(percent);
  });

  // https://hostingking.com/company/sla : ten times the rent of the downtime beyond 99.9 %, 100 % at the most
  test.each([
    [43.2, 0],
    [43.2 + 432, 10],
    [43.2 + 4320, 100],
    [10_000, 100],
  ])('ten times what is beyond the promise: %d minutes give %d %%', (length, percent) => {
    expect(
      one(
        minutes(length),
        {
          ...{ unit: 'percent-of-fee', of: 'period', capEach: null },
          rate: { kind: 'times', times: 10, beyond: { kind: 'promise' } },
          cap: { kind: 'amount', amount: 100 },
        },
        0.999,
      ),
    ).toBeCloseTo(percent, 9);
  });

  // https://www.liquidweb.com/about/dedicatedsla.html : ten times what is beyond half an hour
  test.each([
    [30, 0],
    [102, 100 / 60],
    [30 + 4320, 100],
    [30 + 5000, 100],
  ])('ten times what is beyond half an hour: %d minutes give %d %%', (length, percent) => {
    expect(outage(profile('liquid-web-hardware'), minutes(length)).credit?.least).toBeCloseTo(percent, 9);
  });

  // https://expertsystems.com.au/hosting_uptime.html : 4 hours of 730, fifty times, 27 % of 30 dollars
  test('fifty times four hours of 730 are 27 %', () => {
    const lost = { lost: hours(4), whole: hours(730), promisedRatio: 1 };
    const rate = { kind: 'times', times: 50, beyond: { kind: 'nothing' } } as const;
    expect(Math.floor(earned(rate, 'percent-of-fee', lost))).toBe(27);
  });
});
