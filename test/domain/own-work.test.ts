// Owns the user's own planned work: which time it covers, also in the nights in which the clocks are turned.
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  ownWorkAt,
  ownWorkWithin,
  periodOf,
  type OwnWork,
  type WorkDays,
  type WorkTime,
} from '../../src/domain/own-work.ts';
import type { SiteId, TargetId } from '../../src/domain/target.ts';
import { days, hours, minutes } from '../../src/time/duration.ts';
import { instant, toIso } from '../../src/time/instant.ts';
import type { Interval } from '../../src/time/interval.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const work = (time: WorkTime, parts: Partial<OwnWork> = {}): OwnWork => ({
  ...{ id: 'a', name: 'Backup', scope: { kind: 'everything' }, time },
  ...parts,
});
type Recurring = Extract<WorkTime, { kind: 'recurring' }>;
const daily = (zone: string, minute: number, parts: Partial<Recurring> = {}): OwnWork =>
  work({
    ...{ kind: 'recurring', on: { every: 'day' }, minute, zone, lasts: hours(1) },
    ...{ firstDay: null, lastDay: null },
    ...parts,
  });
const date = (spelled: string) => {
  const { year, month, day } = Temporal.PlainDate.from(spelled);
  return { year, month, day };
};
const stretch = (from: string, to: string): Interval => ({
  from: instant(Date.parse(from)),
  to: instant(Date.parse(to)),
});
/** When it begins in that stretch, as clocks of UTC have it. */
const begins = (one: OwnWork, from: string, to: string) =>
  ownWorkWithin([one], stretch(from, to)).map((each) => toIso(each.from).slice(0, 16));

describe('work at a wall time', () => {
  const half = 2 * 60 + 30;
  const quarter = 2 * 60 + 15;

  test.each([
    // 02:30 CET is none on 31 March 2019: it becomes 03:30 CEST.
    ['Europe/Berlin', half, '2019-03-31', '2019-03-31T01:30'],
    ['America/New_York', half, '2019-03-10', '2019-03-10T07:30'],
    // Half an hour is turned: 02:15 becomes 02:45 at +11:00.
    ['Australia/Lord_Howe', quarter, '2019-10-06', '2019-10-05T15:45'],
    ['Asia/Kolkata', half, '2019-03-31', '2019-03-30T21:00'],
  ])('that does not exist in %s begins as if nobody had turned the clocks', (zone, minute, day, moment) => {
    const one = daily(zone, minute, { firstDay: date(day), lastDay: date(day) });
    expect(begins(one, '2019-01-01', '2020-01-01')).toEqual([moment]);
  });

  test.each([
    ['Europe/Berlin', half, '2019-10-27', '2019-10-27T00:30'],
    ['America/New_York', 90, '2019-11-03', '2019-11-03T05:30'],
    ['Australia/Lord_Howe', 105, '2019-04-07', '2019-04-06T14:45'],
    ['Asia/Kolkata', half, '2019-10-27', '2019-10-26T21:00'],
  ])('that comes twice in %s begins once, the first time', (zone, minute, day, moment) => {
    const one = daily(zone, minute, { lasts: minutes(20), firstDay: date(day), lastDay: date(day) });
    expect(begins(one, '2019-01-01', '2020-01-01')).toEqual([moment]);
  });

  test('lasts as long as a stop watch says in every night', () => {
    for (const zone of ZONES) {
      const found = ownWorkWithin([daily(zone, 60)], stretch('2019-01-01T12:00Z', '2020-01-01T12:00Z'));
      expect(found).toHaveLength(365);
      expect(found.every(({ from, to }) => to - from === hours(1))).toBe(true);
    }
  });

  test('keeps its local time when summer begins', () => {
    const one = daily('Europe/Berlin', 4 * 60);
    expect(begins(one, '2019-03-30T00:00Z', '2019-04-01T00:00Z')).toEqual([
      ...['2019-03-30T03:00', '2019-03-31T02:00'],
    ]);
  });

  test('is on its weekday, from its first day to its last', () => {
    const sundays = daily('Asia/Kolkata', 0, {
      ...{ on: { every: 'week', weekdays: [0] }, firstDay: date('2019-03-04'), lastDay: date('2019-03-17') },
    });
    expect(begins(sundays, '2019-01-01', '2020-01-01')).toEqual(['2019-03-09T18:30', '2019-03-16T18:30']);
  });

  test('is on each of the weekdays that were chosen', () => {
    const some = daily('UTC', 60, { on: { every: 'week', weekdays: [1, 4] } });
    expect(begins(some, '2019-03-03', '2019-03-14')).toEqual([
      ...['2019-03-04T01:00', '2019-03-07T01:00', '2019-03-11T01:00'],
    ]);
  });

  test('is on a day of the month, and on the last one where the month is too short', () => {
    const monthly = daily('UTC', 60, { on: { every: 'month', day: 31 } });
    expect(begins(monthly, '2020-01-01', '2020-05-02').map((at) => at.slice(0, 10))).toEqual([
      ...['2020-01-31', '2020-02-29', '2020-03-31', '2020-04-30'],
    ]);
  });

  test('covers only the part of it that lies in the stretch, also where it began the day before', () => {
    const late = daily('UTC', 23 * 60, { lasts: hours(3) });
    expect(ownWorkWithin([late], stretch('2019-03-05T01:00Z', '2019-03-05T23:30Z'))).toEqual([
      stretch('2019-03-05T01:00Z', '2019-03-05T02:00Z'),
      stretch('2019-03-05T23:00Z', '2019-03-05T23:30Z'),
    ]);
  });

  test('covers nothing in a zone that this browser does not know', () => {
    expect(begins(daily('Mars/Olympus', 60), '2019-01-01', '2020-01-01')).toEqual([]);
  });

  test('is what an independent calendar says, in every zone and stretch', () => {
    const moments = fc.integer({ min: 1_500_000_000, max: 1_900_000_000 });
    const parts = fc.record({
      zone: fc.constantFrom(...ZONES, 'Pacific/Apia', 'Africa/Casablanca', 'UTC'),
      minute: fc.integer({ min: 0, max: 1439 }),
      on: fc.oneof(
        fc.constant<WorkDays>({ every: 'day' }),
        fc
          .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 })
          .map((weekdays): WorkDays => ({ every: 'week', weekdays })),
        fc.integer({ min: 1, max: 31 }).map((day): WorkDays => ({ every: 'month', day })),
      ),
      lasts: fc.integer({ min: 1, max: 1439 }).map(minutes),
    });
    fc.assert(
      fc.property(parts, moments, fc.integer({ min: 1, max: 30 * 86_400 }), (some, second, length) => {
        const whole = { from: instant(second * 1000), to: instant((second + length) * 1000) };
        const one = daily(some.zone, some.minute, some);
        expect(ownWorkWithin([one], whole)).toEqual(calendarSays(some, whole));
      }),
      { numRuns: 300 },
    );
  });

  test('cut anywhere covers the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 40 * 86_400 }), (zone, second) => {
        const whole = stretch('2019-03-01T00:00Z', '2019-04-10T00:00Z');
        const cut = instant(whole.from + second * 1000);
        const one = daily(zone, 150, { lasts: hours(5) });
        const lengths = (all: readonly Interval[]) => all.reduce((sum, each) => sum + each.to - each.from, 0);
        const halves = [
          ...ownWorkWithin([one], { from: whole.from, to: cut }),
          ...ownWorkWithin([one], { from: cut, to: whole.to }),
        ];
        expect(lengths(halves)).toBe(lengths(ownWorkWithin([one], whole)));
      }),
    );
  });
});

/** The same by a calendar of somebody else's, whose rule for turned clocks is called `compatible`. */
function calendarSays(
  time: Pick<Recurring, 'zone' | 'minute' | 'on' | 'lasts'>,
  whole: Interval,
): Interval[] {
  const dayOf = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(time.zone).toPlainDate();
  const found: { from: number; to: number }[] = [];
  const end = dayOf(whole.to).add({ days: 2 });
  for (let day = dayOf(whole.from).subtract({ days: 3 }); !day.equals(end); day = day.add({ days: 1 })) {
    if (!isDayOf(time.on, day)) continue;
    const plainTime = Temporal.PlainTime.from('00:00').add({ minutes: time.minute });
    const begin = day.toZonedDateTime({ timeZone: time.zone, plainTime }).epochMilliseconds;
    const [from, to] = [Math.max(begin, whole.from), Math.min(begin + time.lasts, whole.to)];
    const last = found.at(-1);
    if (from >= to) continue;
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found as unknown as Interval[];
}

function isDayOf(on: WorkDays, day: Temporal.PlainDate): boolean {
  if (on.every === 'week') return on.weekdays.includes(day.dayOfWeek % 7);
  return on.every === 'day' || day.day === day.with({ day: on.day }, { overflow: 'constrain' }).day;
}

describe('work', () => {
  test('that is done once, and work that recurs, are joined', () => {
    const once = work({ kind: 'once', ...stretch('2019-03-05T01:30Z', '2019-03-05T04:00Z'), zone: 'UTC' });
    const whole = stretch('2019-03-05T00:00Z', '2019-03-06T00:00Z');
    expect(ownWorkWithin([once, daily('UTC', 60)], whole)).toEqual([
      stretch('2019-03-05T01:00Z', '2019-03-05T04:00Z'),
    ]);
  });

  test('comes back after a day, after the least time between two weekdays, or after a month', () => {
    const weekly = (...weekdays: number[]) => periodOf({ every: 'week', weekdays });
    expect(periodOf({ every: 'day' })).toBe(days(1));
    expect([weekly(3), weekly(1, 3), weekly(6, 0), weekly(1, 2, 5)].map((each) => each / days(1))).toEqual([
      ...[7, 2, 1, 1],
    ]);
    expect(periodOf({ every: 'month', day: 31 })).toBe(days(28));
  });

  test('is meant for everything, a provider, a site or some targets', () => {
    const time = daily('UTC', 0).time;
    const all = [
      work(time, { id: 'all' }),
      work(time, { id: 'provider', scope: { kind: 'provider', provider: 'Hoster' } }),
      work(time, { id: 'site', scope: { kind: 'site', site: 7 as SiteId } }),
      work(time, { id: 'targets', scope: { kind: 'targets', targets: [3, 5] as TargetId[] } }),
    ];
    const ids = (id: number, provider: string, target = 1) => {
      const place = { site: { id: id as SiteId, provider }, target: { id: target as TargetId } };
      return ownWorkAt(all, place).map((each) => each.id);
    };
    expect(ids(1, 'Hoster')).toEqual(['all', 'provider']);
    expect(ids(7, 'Another')).toEqual(['all', 'site']);
    expect(ids(7, 'Another', 5)).toEqual(['all', 'site', 'targets']);
    expect(ids(1, 'Another')).toEqual(['all']);
  });
});
