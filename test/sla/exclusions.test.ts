// Owns what contracts leave out, why, and how much each took.
import { describe, expect, test } from 'vitest';
import { assess, type Assessment } from '../../src/sla/assess.ts';
import type { SlaEvidence } from '../../src/sla/sla-evidence.ts';
import { hoursWithin } from '../../src/sla/maintenance-hours.ts';
import { periodAt } from '../../src/sla/period.ts';
import type { ExclusionRule, Profile } from '../../src/sla/profile.ts';
import { days, hours, milliseconds, minutes } from '../../src/time/duration.ts';
import { lengthOf } from '../../src/time/interval.ts';
import { contract, down, downBetween, evidence, profile, span, utc } from '../support/contracts.ts';

const MIDDAY = utc('2019-04-10T12:00Z');
const OUTAGE = down(span('2019-04-10T12:00Z', '2019-04-10T16:00Z'));

function assessed(terms: Partial<Profile>, more: Partial<SlaEvidence> = {}, windows = [OUTAGE]): Assessment {
  const whole = contract({ promisedRatio: 0.999, ...terms });
  return assess(whole, periodAt(whole.period, MIDDAY), evidence(windows, more));
}

const minutesOf = ({ downtime: { least, most } }: Assessment) => [least / minutes(1), most / minutes(1)];
const took = ({ exclusions }: Assessment) =>
  exclusions.map((each) => [each.reason, each.took.least / minutes(1), each.took.most / minutes(1)]);

describe('announced maintenance', () => {
  const rule = (notice: number | null, most: number | null = null): ExclusionRule => ({
    kind: 'announced',
    notice: notice === null ? null : hours(notice),
    most: most === null ? null : hours(most),
  });
  const work = (announcedAt: string | null, bounds = span('2019-04-10T12:00Z', '2019-04-10T13:30Z')) => ({
    announced: [{ ...bounds, announcedAt: announcedAt === null ? null : utc(announcedAt) }],
  });

  test('is out, and what overran it is downtime', () => {
    const result = assessed({ exclusions: [rule(24)] }, work('2019-04-09T12:00Z'));
    expect(minutesOf(result)).toEqual([150, 150]);
    expect(took(result)).toEqual([['announced', 90, 90]]);
    expect(result.exclusions[0]?.spans).toEqual([span('2019-04-10T12:00Z', '2019-04-10T13:30Z')]);
  });

  test('counts where it was told of too late, and the assessment says by how much', () => {
    const result = assessed({ exclusions: [rule(24)] }, work('2019-04-09T12:00:00.001Z'));
    expect(minutesOf(result)).toEqual([240, 240]);
    expect(result.exclusions).toEqual([]);
    expect(result.tooLate).toMatchObject([{ given: hours(24) - 1, asked: hours(24) }]);
  });

  test('of which nobody knows when it was told is kept out of the claim, and in what may be', () => {
    const result = assessed({ exclusions: [rule(24)] }, work(null));
    expect(minutesOf(result)).toEqual([150, 240]);
    expect(took(result)).toEqual([['announced', 0, 90]]);
  });

  test('told of while it runs is doubtful where the terms ask for no notice in figures', () => {
    expect(minutesOf(assessed({ exclusions: [rule(null)] }, work('2019-04-10T12:10Z')))).toEqual([150, 240]);
    expect(minutesOf(assessed({ exclusions: [rule(null)] }, work('2019-04-10T11:59Z')))).toEqual([150, 150]);
  });

  test('counts where the contract leaves nothing out, or nobody knows what', () => {
    expect(minutesOf(assessed({ exclusions: [] }, work('2019-04-01T12:00Z')))).toEqual([240, 240]);
    expect(minutesOf(assessed({ exclusions: null }, work('2019-04-01T12:00Z')))).toEqual([240, 240]);
  });

  test('takes no more of a month than the terms allow, in order of time', () => {
    const result = assessed({ exclusions: [rule(24, 1)] }, work('2019-04-09T12:00Z'));
    expect(minutesOf(result)).toEqual([180, 180]);
    expect(took(result)).toEqual([['announced', 60, 60]]);
  });

  test('that is doubtful uses up the hour of a claim, and not that of what may be', () => {
    const announced = [
      { ...span('2019-04-10T12:00Z', '2019-04-10T13:00Z'), announcedAt: null },
      { ...span('2019-04-10T14:00Z', '2019-04-10T15:00Z'), announcedAt: utc('2019-04-01T00:00Z') },
    ];
    const result = assessed({ exclusions: [rule(24, 1)] }, { announced });
    // What is out of the one is out of the other, too: a claim never has more than there may have been.
    expect(minutesOf(result)).toEqual([120, 180]);
    expect(took(result)).toEqual([['announced', 60, 60]]);
  });

  test('uses its hour up over several works', () => {
    const announced = ['04', '07', '10'].map((day) => ({
      ...span(`2019-04-${day}T12:00Z`, `2019-04-${day}T12:25Z`),
      announcedAt: utc('2019-03-01T00:00Z'),
    }));
    const windows = announced.map((each) => down({ from: each.from, to: each.to }));
    const result = assessed({ exclusions: [rule(120, 1)] }, { announced }, windows);
    expect(minutesOf(result)).toEqual([15, 15]);
  });

  test('outside the period is none of its business', () => {
    const late = work('2019-04-30T00:00Z', span('2019-05-01T00:00Z', '2019-05-01T02:00Z'));
    expect(assessed({ exclusions: [rule(24)] }, late)).toMatchObject({ exclusions: [], tooLate: [] });
  });

  test('of DreamObjects: five days before, and an hour a month', () => {
    const terms = profile('dreamhost-dreamobjects');
    const at = (announcedAt: string) =>
      assess(terms, periodAt(terms.period, MIDDAY), evidence([OUTAGE], work(announcedAt)));
    expect(minutesOf(at('2019-04-05T12:00Z'))).toEqual([180, 180]);
    expect(minutesOf(at('2019-04-05T12:01Z'))).toEqual([240, 240]);
  });
});

describe('maintenance hours', () => {
  const nightly = (zone: string | null): ExclusionRule => ({
    kind: 'hours',
    fromMinute: 120,
    toMinute: 300,
    zone,
  });
  const night = (date: string, offset: string, zone: string) =>
    assessed({ exclusions: [nightly(zone)], period: { rule: { kind: 'month' }, zone } }, {}, [
      down(span(`${date}T00:00${offset}`, `${date}T08:00${offset}`)),
    ]);

  test('are out every night, by the clocks there', () => {
    const result = night('2019-04-10', '-04:00', 'America/New_York');
    expect(minutesOf(result)).toEqual([300, 300]);
    expect(took(result)).toEqual([['maintenance-hours', 180, 180]]);
  });

  test('are shown only where anything may have been down', () => {
    const result = night('2019-04-10', '-04:00', 'America/New_York');
    expect(result.exclusions[0]?.spans).toEqual([span('2019-04-10T02:00-04:00', '2019-04-10T05:00-04:00')]);
  });

  test('are those of the data centre, where the contract says so', () => {
    const exclusions = [nightly('Asia/Tokyo')];
    // 2 to 5 in Tokyo are 17 to 20 in UTC.
    const result = assessed({ exclusions }, {}, [down(span('2019-04-10T16:00Z', '2019-04-10T21:00Z'))]);
    expect(minutesOf(result)).toEqual([120, 120]);
  });

  test('cover every night of a month in which it was down throughout', () => {
    const result = assessed({ exclusions: [nightly(null)] }, {}, [
      down(span('2019-04-01T00:00Z', '2019-05-01T00:00Z')),
    ]);
    expect(result.downtime.least).toBe(days(30) - 30 * hours(3));
    expect(result.exclusions[0]?.spans).toHaveLength(30);
  });

  // On 10 March 2019 New York has no hour from 2 to 3, on 3 November it has the one from 1 to 2 twice.
  test.each([
    ['2019-03-10T00:00-05:00', '2019-03-10T08:00-04:00', 2, 5, 2],
    ['2019-03-10T00:00-05:00', '2019-03-10T08:00-04:00', 1, 4, 2],
    ['2019-03-10T00:00-05:00', '2019-03-10T08:00-04:00', 4, 6, 2],
    ['2019-11-03T00:00-04:00', '2019-11-03T08:00-05:00', 2, 5, 3],
    ['2019-11-03T00:00-04:00', '2019-11-03T08:00-05:00', 0, 3, 4],
    ['2019-11-03T00:00-04:00', '2019-11-03T08:00-05:00', 1, 2, 2],
    ['2019-11-03T00:00-04:00', '2019-11-03T08:00-05:00', 0, 1.5, 2.5],
    // Over midnight, into the night of turned clocks.
    ['2019-11-02T12:00-04:00', '2019-11-03T08:00-05:00', 23, 2, 4],
  ])('from %s to %s, from %d to %d, are %d hours', (from, to, begin, end, length) => {
    const hoursOut = hoursWithin(span(from, to), {
      ...{ fromMinute: begin * 60, toMinute: end * 60 },
      zone: 'America/New_York',
    });
    expect(hoursOut.reduce((sum, each) => sum + lengthOf(each), 0)).toBe(hours(length));
  });
});

describe("the user's own work", () => {
  test('is no downtime by any contract', () => {
    const result = assessed({}, { ownWork: [span('2019-04-10T15:00Z', '2019-04-10T18:00Z')] });
    expect(minutesOf(result)).toEqual([180, 180]);
    expect(took(result)).toEqual([['own-work', 60, 60]]);
  });

  test('is not taken twice where maintenance was announced, too', () => {
    const both = span('2019-04-10T12:00Z', '2019-04-10T13:00Z');
    const result = assessed(
      { exclusions: [{ kind: 'announced', notice: null, most: null }] },
      { ownWork: [both], announced: [{ ...both, announcedAt: utc('2019-04-01T00:00Z') }] },
    );
    expect(minutesOf(result)).toEqual([180, 180]);
    expect(took(result)).toEqual([['announced', 60, 60]]);
  });
});

describe('a clock that starts with the report', () => {
  const reported = (...reportedAt: string[]) =>
    assessed(
      { measure: { ...profile('vultr').measure, from: 'report' } },
      { reportedAt: reportedAt.map(utc) },
    );

  test('leaves out what was before it', () => {
    const result = reported('2019-04-10T12:45Z');
    expect(minutesOf(result)).toEqual([195, 195]);
    expect(took(result)).toEqual([['before-report', 45, 45]]);
  });

  test('starts with the first of several', () => {
    expect(minutesOf(reported('2019-04-10T14:00Z', '2019-04-10T13:00Z'))).toEqual([180, 180]);
  });

  test.each([['2019-04-10T11:59Z'], ['2019-04-10T16:00Z'], ['2019-05-10T12:00Z']])(
    'never starts for a report at %s, which is about something else',
    (report) => {
      expect(minutesOf(reported(report))).toEqual([0, 0]);
    },
  );

  test('asks for a report of each outage', () => {
    const windows = [OUTAGE, down(span('2019-04-12T12:00Z', '2019-04-12T13:00Z'))];
    const measure = { ...profile('vultr').measure, from: 'report' } as const;
    const result = assessed({ measure }, { reportedAt: [MIDDAY] }, windows);
    expect(minutesOf(result)).toEqual([240, 240]);
    expect(took(result)).toEqual([['before-report', 60, 60]]);
  });

  test('may have begun for what nobody watched, and not for a claim', () => {
    const measure = { ...profile('vultr').measure, from: 'report' } as const;
    const unobserved = [span('2019-04-10T10:00Z', '2019-04-10T12:00Z')];
    const result = assessed({ measure }, { unobserved, reportedAt: [utc('2019-04-10T11:00Z')] });
    expect(minutesOf(result)).toEqual([0, 300]);
  });

  test('knows a report from before the period of an outage that goes on in it', () => {
    const windows = [down(span('2019-03-31T20:00Z', '2019-04-01T02:00Z'))];
    const measure = { ...profile('vultr').measure, from: 'report' } as const;
    const result = assessed({ measure }, { reportedAt: [utc('2019-03-31T21:00Z')] }, windows);
    expect(minutesOf(result)).toEqual([120, 120]);
  });
});

describe('what nobody watched', () => {
  test('is neither up nor down: it widens the range', () => {
    const result = assessed({}, { unobserved: [span('2019-04-20T00:00Z', '2019-04-21T00:00Z')] });
    expect(minutesOf(result)).toEqual([240, 240 + 24 * 60]);
    expect(result.achieved).toEqual({ least: 1 - 28 / 720, most: 1 - 4 / 720 });
    expect(result.observedFor).toBe(days(29));
    expect(took(result)).toEqual([['not-observed', 0, 24 * 60]]);
  });

  test('is not in what was achieved while somebody watched', () => {
    const unobserved = [span('2019-04-11T00:00Z', '2019-05-01T00:00Z')];
    expect(assessed({}, { unobserved }).achievedWhileObserved).toEqual({
      least: 1 - 4 / 240,
      most: 1 - 4 / 240,
    });
    const never = [span('2019-04-01T00:00Z', '2019-05-01T00:00Z')];
    expect(assessed({}, { unobserved: never }).achievedWhileObserved).toBeNull();
  });

  test('inside an outage is in no claim', () => {
    const result = assessed({}, { unobserved: [span('2019-04-10T13:00Z', '2019-04-10T14:00Z')] });
    expect(minutesOf(result)).toEqual([180, 240]);
  });

  test('of a period that is not over is still to come', () => {
    const now = utc('2019-04-16T00:00Z');
    const result = assessed({}, { now });
    expect(minutesOf(result)).toEqual([240, 240 + 15 * 24 * 60]);
    expect(took(result)).toEqual([['still-to-come', 0, 15 * 24 * 60]]);
    expect(result.exclusions[0]?.spans).toEqual([{ from: now, to: utc('2019-05-01T00:00Z') }]);
  });

  test('is told once where it is still to come', () => {
    const unobserved = [span('2019-04-15T00:00Z', '2019-06-01T00:00Z')];
    expect(took(assessed({}, { unobserved, now: utc('2019-04-16T00:00Z') }))).toEqual([
      ['not-observed', 0, 24 * 60],
      ['still-to-come', 0, 15 * 24 * 60],
    ]);
  });

  test('leaves a promise open, until what was seen breaks the promise', () => {
    const unobserved = [span('2019-04-20T00:00Z', '2019-04-21T00:00Z')];
    expect(assessed({}, { unobserved }, []).promise).toBe('perhaps-broken');
    expect(assessed({}, { unobserved }).promise).toBe('broken');
    expect(assessed({}, {}, []).promise).toBe('kept');
    expect(assessed({ promisedRatio: null }).promise).toBeNull();
  });
});

describe('edges that are intervals', () => {
  test('make downtime a range, and availability the other way round', () => {
    const at = (time: string) => utc(`2019-04-10T${time}Z`);
    const windows = [downBetween([at('11:50'), at('12:00')], [at('13:00'), at('13:05')])];
    const result = assessed({}, {}, windows);
    expect(minutesOf(result)).toEqual([60, 75]);
    expect(result.achieved).toEqual({ least: 1 - 75 / 43_200, most: 1 - 60 / 43_200 });
  });

  test('let a claim have the lower bound of a tier', () => {
    const at = (time: string) => utc(`2019-04-10T${time}Z`);
    const windows = [downBetween([at('11:50'), at('12:00')], [at('12:04'), at('12:05')])];
    const terms = profile('aws-ec2-region');
    const { credit, promise } = assess(terms, periodAt(terms.period, at('12:00')), evidence(windows));
    expect(promise).toBe('perhaps-broken');
    expect(credit).toMatchObject({ least: 0, most: 10 });
  });
});

describe('an outage over the end of a month', () => {
  const windows = [down(span('2019-04-30T22:00Z', '2019-05-01T03:00Z'))];
  const inMonth = (terms: Profile, at: string) =>
    assess(terms, periodAt(terms.period, utc(at)), evidence(windows));

  test('counts in each for what lies in it', () => {
    const terms = contract({ promisedRatio: 0.999 });
    expect(minutesOf(inMonth(terms, '2019-04-15T00:00Z'))).toEqual([120, 120]);
    expect(minutesOf(inMonth(terms, '2019-05-15T00:00Z'))).toEqual([180, 180]);
  });

  test('earns what goes by interruption once, in full, in the month in which it began', () => {
    expect(inMonth(profile('vultr'), '2019-04-15T00:00Z').credit?.least).toBe(240);
    expect(inMonth(profile('vultr'), '2019-05-15T00:00Z').credit?.least).toBe(0);
  });

  test('is reckoned by the midnight of the zone', () => {
    const terms = contract({ period: { rule: { kind: 'month' }, zone: 'America/New_York' } });
    expect(minutesOf(inMonth(terms, '2019-04-15T00:00Z'))).toEqual([300, 300]);
    expect(minutesOf(inMonth(terms, '2019-05-15T00:00Z'))).toEqual([0, 0]);
  });
});

test('every span of an exclusion lies in the period', () => {
  const whole = span('2019-03-01T00:00Z', '2019-06-01T00:00Z');
  const result = assessed(
    { exclusions: [{ kind: 'hours', fromMinute: 0, toMinute: 60, zone: null }] },
    { unobserved: [whole], ownWork: [span('2019-04-29T00:00Z', '2019-05-03T00:00Z')] },
    [down(whole)],
  );
  const spans = result.exclusions.flatMap((each) => each.spans);
  expect(spans.length).toBeGreaterThan(30);
  for (const { from, to } of spans) {
    expect(from).toBeGreaterThanOrEqual(result.period.from);
    expect(to).toBeLessThanOrEqual(result.period.to);
  }
  expect(result.downtime.least).toBe(milliseconds(0));
});
