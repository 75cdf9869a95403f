// Owns until when a credit can be claimed, and what the claim must have in it.
import { describe, expect, test } from 'vitest';
import { assess } from '../../src/sla/assess.ts';
import type { DeadlineRule } from '../../src/sla/claim-rule.ts';
import type { SlaEvidence } from '../../src/sla/sla-evidence.ts';
import { periodAt, type PeriodRule } from '../../src/sla/period.ts';
import { days, hours } from '../../src/time/duration.ts';
import { toIsoIn } from '../../src/time/wall-clock.ts';
import { openWindow } from '../support/windows.ts';
import { contract, down, downBetween, evidence, profile, span, utc } from '../support/contracts.ts';

const MONTH: PeriodRule = { kind: 'month' };

function claimed(
  within: DeadlineRule | null,
  windows = [down(span('2019-04-10T12:00Z', '2019-04-10T16:00Z'))],
  { zone = 'UTC', rule = MONTH }: { zone?: string; rule?: PeriodRule } = {},
  more: Partial<SlaEvidence> = {},
) {
  const terms = contract({
    period: { rule, zone },
    claim: { within, subject: null, evidence: [] },
  });
  const { claim } = assess(terms, periodAt(terms.period, utc('2019-04-10T12:00Z')), evidence(windows, more));
  const by = claim?.by ?? null;
  return by === null ? null : toIsoIn(zone, by);
}

describe('a deadline', () => {
  test.each([
    [14, 'days', 'interruption-start', '2019-04-24T12:00:00+00:00'],
    [15, 'days', 'interruption-end', '2019-04-25T16:00:00+00:00'],
    [30, 'days', 'period-end', '2019-05-31T00:00:00+00:00'],
    [60, 'days', 'interruption-start', '2019-06-09T12:00:00+00:00'],
    // A Wednesday: Thursday and Friday, then Monday to Wednesday.
    [5, 'business-days', 'interruption-start', '2019-04-17T12:00:00+00:00'],
    [1, 'business-days', 'interruption-start', '2019-04-11T12:00:00+00:00'],
    [2, 'months', 'period-end', '2019-07-01T00:00:00+00:00'],
    [3, 'months', 'period-end', '2019-08-01T00:00:00+00:00'],
    [1, 'months', 'interruption-end', '2019-05-10T16:00:00+00:00'],
    [1, 'periods', 'period-end', '2019-06-01T00:00:00+00:00'],
    // AWS: the end of the second billing cycle after the one of the interruption.
    [2, 'periods', 'period-end', '2019-07-01T00:00:00+00:00'],
  ] as const)('%d %s after %s is %s', (count, unit, after, by) => {
    expect(claimed({ count, unit, after })).toBe(by);
  });

  test('skips weekends from any day of the week', () => {
    const by = (day: string) =>
      claimed({ count: 3, unit: 'business-days', after: 'interruption-start' }, [
        down(span(`2019-04-${day}T12:00Z`, `2019-04-${day}T13:00Z`)),
      ])?.slice(0, 10);
    expect(['08', '09', '10', '11', '12', '13', '14'].map(by)).toEqual([
      '2019-04-11',
      '2019-04-12',
      '2019-04-15',
      '2019-04-16',
      '2019-04-17',
      '2019-04-17',
      '2019-04-17',
    ]);
  });

  test('keeps the wall clock over the night of turned clocks', () => {
    const windows = [down(span('2019-04-10T12:00Z', '2019-04-10T16:00Z'))];
    const by = claimed({ count: 210, unit: 'days', after: 'interruption-start' }, windows, {
      zone: 'America/New_York',
    });
    expect(by).toBe('2019-11-06T08:00:00-05:00');
  });

  test('counts from the earliest that an outage can have begun or ended', () => {
    const at = (time: string) => utc(`2019-04-10T${time}Z`);
    const windows = [downBetween([at('11:40'), at('12:00')], [at('15:50'), at('16:00')])];
    expect(claimed({ count: 3, unit: 'days', after: 'interruption-start' }, windows)).toContain(
      '2019-04-13T11:40',
    );
    expect(claimed({ count: 3, unit: 'days', after: 'interruption-end' }, windows)).toContain(
      '2019-04-13T15:50',
    );
  });

  test('goes by the billing month', () => {
    const rule: PeriodRule = { kind: 'billing-month', anchorDay: 31 };
    const by = claimed({ count: 2, unit: 'periods', after: 'period-end' }, undefined, { rule });
    // The cycle of 31 March, then those of 30 April and of 31 May.
    expect(by).toBe('2019-06-30T00:00:00+00:00');
  });

  test('is not known where it was not found, and there is none without an outage', () => {
    expect(claimed(null)).toBeNull();
    expect(claimed({ count: 3, unit: 'days', after: 'interruption-start' }, [])).toBeNull();
    expect(claimed({ count: 2, unit: 'periods', after: 'period-end' }, [])).toBeNull();
  });

  test('of an outage that goes on does not run yet, where it runs from the end', () => {
    const begun = utc('2019-04-10T12:00Z');
    const open = { ...openWindow(0), startedAfter: begun, startedAt: begun };
    const windows = [
      { ...open, phases: open.phases.map((each) => ({ ...each, from: begun, lastSeenAt: begun })) },
    ];
    const now = utc('2019-04-10T13:00Z');
    expect(claimed({ count: 15, unit: 'days', after: 'interruption-end' }, windows, {}, { now })).toBeNull();
    expect(claimed({ count: 15, unit: 'days', after: 'interruption-start' }, windows, {}, { now })).toContain(
      '2019-04-25T12:00',
    );
  });

  test('of several outages is the next that has not passed, or the last', () => {
    const windows = ['02', '10', '20'].map((day) =>
      down(span(`2019-04-${day}T12:00Z`, `2019-04-${day}T13:00Z`)),
    );
    const by = (now: string) =>
      claimed({ count: 3, unit: 'days', after: 'interruption-start' }, windows, {}, { now: utc(now) });
    expect(by('2019-04-04T00:00Z')).toContain('2019-04-05T12:00');
    expect(by('2019-04-05T12:00:01Z')).toContain('2019-04-13T12:00');
    expect(by('2019-06-01T00:00Z')).toContain('2019-04-23T12:00');
  });
});

describe('a claim', () => {
  const terms = profile('aws-ec2-region');
  const at = (now: string) =>
    assess(
      terms,
      periodAt(terms.period, utc('2019-04-10T12:00Z')),
      evidence([down(span('2019-04-10T12:00Z', '2019-04-10T16:00Z'))], { now: utc(now) }),
    ).claim;

  test('counts down, and past its end', () => {
    expect(at('2019-06-28T00:00Z')?.left).toBe(days(3));
    expect(at('2019-07-01T02:00Z')?.left).toBe(hours(-2));
  });

  test('says what its subject must say, and what is asked for and who has it', () => {
    expect(at('2019-06-28T00:00Z')).toMatchObject({
      subject: 'SLA Credit Request',
      checklist: [
        { item: 'times', from: 'record' },
        { item: 'region', from: 'user' },
        { item: 'service-id', from: 'user' },
        { item: 'request-logs', from: 'record' },
      ],
      basis: { count: 2, unit: 'periods', after: 'period-end' },
    });
  });

  test('has a deadline for every outage that may count, and for no other', () => {
    const work = span('2019-04-20T12:00Z', '2019-04-20T13:00Z');
    const vultr = profile('vultr');
    const windows = [down(span('2019-04-10T12:00Z', '2019-04-10T16:00Z')), down(work)];
    const announced = [{ ...work, announcedAt: utc('2019-04-01T00:00Z') }];
    const { claim } = assess(
      vultr,
      periodAt(vultr.period, utc('2019-04-10T12:00Z')),
      evidence(windows, { announced }),
    );
    expect(claim?.deadlines).toEqual([
      { interruption: span('2019-04-10T12:00Z', '2019-04-10T16:00Z'), by: utc('2019-04-13T12:00Z') },
    ]);
  });
});
