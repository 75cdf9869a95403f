// Owns what clocks on walls show in a timeline: with their offset, and which hour it is where one comes twice.
import { describe, expect, test } from 'vitest';
import { instant } from '../../src/time/instant.ts';
import { billingMonthsOf, daysOf } from '../../src/timeline/slots.ts';
import { wallTime } from '../../src/timeline/wall-time.ts';
import { sayAt, sayMoment, saySpan } from '../../src/tickets/words/time.ts';

const iso = (text: string) => instant(Date.parse(text));
const NEW_YORK = { local: 'America/New_York', provider: null };

describe('on the night on which clocks are turned back', () => {
  test('an hour that comes twice says which it is', () => {
    const [first, second] = [iso('2019-11-03T05:30:00Z'), iso('2019-11-03T06:30:00Z')];
    expect(wallTime('America/New_York', first)).toMatchObject({
      hour: 1,
      minute: 30,
      offset: '-04:00',
      repeat: 'first',
    });
    expect(wallTime('America/New_York', second)).toMatchObject({
      hour: 1,
      minute: 30,
      offset: '-05:00',
      repeat: 'second',
    });
    expect(wallTime('America/New_York', iso('2019-11-03T07:30:00Z')).repeat).toBeNull();
    expect(sayAt(first, NEW_YORK)).toBe('2019-11-03 05:30 UTC (01:30 (first time) UTC-04:00)');
  });

  test('the bounds of one moment keep their own offsets', () => {
    expect(sayMoment({ after: iso('2019-11-03T05:59:00Z'), at: iso('2019-11-03T06:01:00Z') }, NEW_YORK)).toBe(
      'between 2019-11-03 05:59 and 06:01 UTC (01:59 (first time) UTC-04:00 and 01:01 (second time) UTC-05:00)',
    );
  });

  test('a day has 25 hours, and one in spring 23', () => {
    const lengths = (from: string, to: string) =>
      daysOf({ from: iso(from), to: iso(to) }, 'America/New_York').map(
        (day) => (day.to - day.from) / 3_600_000,
      );
    expect(lengths('2019-11-02T12:00:00Z', '2019-11-04T12:00:00Z')).toEqual([24, 25, 24]);
    expect(lengths('2019-03-10T12:00:00Z', '2019-03-10T13:00:00Z')).toEqual([23]);
  });
});

describe('a moment in a letter', () => {
  test('is UTC first, then each clock that shows something else, once', () => {
    const at = iso('2019-04-03T00:00:30Z');
    expect(sayAt(at, { local: 'UTC', provider: 'UTC' })).toBe('2019-04-03 00:00 UTC');
    expect(sayAt(at, { local: 'America/New_York', provider: 'America/Toronto' })).toBe(
      '2019-04-03 00:00 UTC (2019-04-02 20:00 UTC-04:00)',
    );
    expect(sayAt(at, { local: 'America/New_York', provider: 'Europe/Berlin' })).toBe(
      '2019-04-03 00:00 UTC (2019-04-02 20:00 UTC-04:00; 02:00 UTC+02:00)',
    );
  });

  test('has two bounds where it is not known better, and says where there is none', () => {
    const at = iso('2019-04-02T22:08:32Z');
    expect(sayMoment({ after: iso('2019-04-02T22:08:02Z'), at }, NEW_YORK)).toBe(
      '2019-04-02 22:08 UTC (18:08 UTC-04:00)',
    );
    expect(sayMoment({ after: null, at }, NEW_YORK)).toBe(
      '2019-04-02 22:08 UTC or earlier (18:08 UTC-04:00)',
    );
    expect(sayMoment({ after: iso('2019-04-01T22:08:02Z'), at }, { local: 'UTC', provider: null })).toBe(
      'between 2019-04-01 22:08 and 2019-04-02 22:08 UTC',
    );
  });

  test('and a stretch tells its days', () => {
    expect(saySpan({ from: iso('2019-04-02T22:08:00Z'), to: iso('2019-04-02T22:59:00Z') })).toBe(
      '2019-04-02 22:08 to 22:59 UTC',
    );
    expect(saySpan({ from: iso('2019-04-02T22:08:00Z'), to: iso('2019-04-03T00:59:00Z') })).toBe(
      '2019-04-02 22:08 to 2019-04-03 00:59 UTC',
    );
  });
});

describe('a billing month', () => {
  const firsts = (from: string, to: string, zone: string, anchor: number) =>
    billingMonthsOf({ from: iso(from), to: iso(to) }, zone, anchor).map(
      ({ first: { month, day } }) => `${month}-${day}`,
    );

  test('begins at midnight there, on its own day', () => {
    expect(firsts('2019-04-01T03:59:59Z', '2019-04-01T04:00:01Z', 'America/New_York', 1)).toEqual([
      '3-1',
      '4-1',
    ]);
    expect(firsts('2019-04-10T00:00:00Z', '2019-04-20T00:00:00Z', 'UTC', 15)).toEqual(['3-15', '4-15']);
  });

  test('begins on the last day of a month that is too short', () => {
    expect(firsts('2019-02-27T00:00:00Z', '2019-03-31T12:00:00Z', 'UTC', 31)).toEqual([
      '1-31',
      '2-28',
      '3-31',
    ]);
    expect(firsts('2019-12-31T00:00:00Z', '2020-01-01T00:00:00Z', 'UTC', 1)).toEqual(['12-1']);
  });
});
