// Owns two outages that people have lived through, reckoned by contracts.
import { describe, expect, test } from 'vitest';
import type { TargetId } from '../../src/domain/target.ts';
import { assess } from '../../src/sla/assess.ts';
import { periodAt } from '../../src/sla/period.ts';
import { days, hours, minutes } from '../../src/time/duration.ts';
import { contract, down, downBetween, evidence, profile, span, utc } from '../support/contracts.ts';

describe('an upgrade of five hours at the most that took more than a day', () => {
  const site = down(span('2008-05-14T00:09-06:00', '2008-05-15T02:25-06:00'));
  const work = {
    ...span('2008-05-14T00:09-06:00', '2008-05-14T05:09-06:00'),
    announcedAt: utc('2008-05-12T12:00-06:00'),
  };
  const by = (notice: number) => {
    const terms = contract({
      promisedRatio: 0.999,
      period: { rule: { kind: 'month' }, zone: 'America/Denver' },
      exclusions: [{ kind: 'announced', notice: hours(notice), most: null }],
      credit: {
        ...{ unit: 'hours', of: 'period', capEach: null, cap: null },
        rate: { kind: 'times', times: 1, beyond: { kind: 'nothing' } },
      },
    });
    return assess(terms, periodAt(terms.period, work.from), evidence([site], { announced: [work] }));
  };

  test('owes for its overrun of 21 hours and 16 minutes', () => {
    const { downtime, exclusions, credit, period, promise } = by(24);
    expect(period.name).toBe('2008-05');
    expect(downtime).toEqual({ least: minutes(21 * 60 + 16), most: minutes(21 * 60 + 16) });
    expect(exclusions).toMatchObject([{ reason: 'announced', took: { least: hours(5), most: hours(5) } }]);
    expect(credit?.least).toBeCloseTo(21 + 16 / 60, 9);
    expect(promise).toBe('broken');
  });

  test('owes for all of it, where two days of notice were due', () => {
    const { downtime, exclusions, tooLate } = by(48);
    expect(downtime.least).toBe(minutes(26 * 60 + 16));
    expect(exclusions).toEqual([]);
    expect(tooLate).toMatchObject([{ given: minutes(36 * 60 + 9), asked: hours(48) }]);
  });
});

describe('a storage that took a server away for a night, watched from the evening before', () => {
  // Blog and home page of one server, each with the bounds that a check a minute gives.
  const at = (time: string) => utc(`2019-04-0${time}-04:00`);
  const end = [at('3T10:35'), at('3T10:36')] as const;
  const windows = [
    downBetween([at('2T18:07'), at('2T18:08')], end),
    downBetween([at('2T18:59'), at('2T19:00')], end, 2 as TargetId),
  ];
  const seen = evidence(windows, {
    unobserved: [span('2019-04-01T00:00Z', '2019-04-02T16:00Z')],
    now: utc('2019-04-05T06:13Z'),
  });

  test('is one interruption of 16 hours and a half, and the rest of the month is open', () => {
    const terms = profile('dreamhost-shared');
    const { achieved, interruptions, credit, exclusions, claim } = assess(
      terms,
      periodAt(terms.period, at('2T18:08')),
      seen,
    );
    expect(interruptions).toMatchObject([{ counted: { least: minutes(987), most: minutes(989) } }]);
    expect(achieved.most).toBeCloseTo(1 - 987 / 43_200, 9);
    expect(achieved.least).toBeLessThan(0.1);
    expect(exclusions.map(({ reason }) => reason)).toEqual(['not-observed', 'still-to-come']);
    // Seventeen hours begun, and three days at the most where a month is paid for.
    expect(credit).toMatchObject({ least: 3, most: 3, unit: 'days' });
    expect(claim).toBeNull();
  });

  test('gives seventeen days to whoever paid for a year', () => {
    const terms = profile('dreamhost-shared', { prepaidFor: days(365) });
    const { credit } = assess(terms, periodAt(terms.period, at('2T18:08')), seen);
    expect(credit).toMatchObject({ least: 17, most: 36.5 });
  });

  test('can be claimed from DreamObjects for a fortnight', () => {
    const terms = profile('dreamhost-dreamobjects');
    const { credit, claim } = assess(terms, periodAt(terms.period, at('2T18:08')), seen);
    expect(credit?.least).toBeCloseTo((987 / 43_200) * 100, 9);
    expect(claim?.by).toBe(utc('2019-04-16T18:07-04:00'));
    expect(claim?.left).toBe(days(11) + hours(15) + minutes(54));
  });
});
