// Owns the user's own planned work: which time it covers, also in the nights in which the clocks are turned.
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { groupOutages, type Outage } from '../../src/domain/outage.ts';
import {
  markedTime,
  markNow,
  ownWorkAt,
  ownWorkWithin,
  type OwnWork,
  type WorkTime,
} from '../../src/domain/own-work.ts';
import type { SiteId } from '../../src/domain/target.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { instant, toIso } from '../../src/time/instant.ts';
import type { Interval } from '../../src/time/interval.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const ZONES = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'];
const work = (time: WorkTime, parts: Partial<OwnWork> = {}): OwnWork => ({
  ...{ id: 'a', name: 'Backup', scope: { kind: 'everything' }, time },
  ...parts,
});
type Recurring = Extract<WorkTime, { kind: 'recurring' }>;
const daily = (zone: string, minute: number, parts: Partial<Recurring> = {}): OwnWork =>
  work({
    ...{ kind: 'recurring', weekday: null, minute, zone, lasts: hours(1) },
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
      ...{ weekday: 0, firstDay: date('2019-03-04'), lastDay: date('2019-03-17') },
    });
    expect(begins(sundays, '2019-01-01', '2020-01-01')).toEqual(['2019-03-09T18:30', '2019-03-16T18:30']);
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
      weekday: fc.option(fc.integer({ min: 0, max: 6 })),
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
  time: Pick<Recurring, 'zone' | 'minute' | 'weekday' | 'lasts'>,
  whole: Interval,
): Interval[] {
  const dayOf = (moment: number) =>
    Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(time.zone).toPlainDate();
  const found: { from: number; to: number }[] = [];
  const end = dayOf(whole.to).add({ days: 2 });
  for (let day = dayOf(whole.from).subtract({ days: 3 }); !day.equals(end); day = day.add({ days: 1 })) {
    if (time.weekday !== null && day.dayOfWeek % 7 !== time.weekday) continue;
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

describe('work', () => {
  test('that is done once, and work that recurs, are joined', () => {
    const once = work({ kind: 'once', ...stretch('2019-03-05T01:30Z', '2019-03-05T04:00Z'), zone: 'UTC' });
    const whole = stretch('2019-03-05T00:00Z', '2019-03-06T00:00Z');
    expect(ownWorkWithin([once, daily('UTC', 60)], whole)).toEqual([
      stretch('2019-03-05T01:00Z', '2019-03-05T04:00Z'),
    ]);
  });

  test('is meant for everything, a provider or a site', () => {
    const time = daily('UTC', 0).time;
    const all = [
      work(time, { id: 'all' }),
      work(time, { id: 'provider', scope: { kind: 'provider', provider: 'Hoster' } }),
      work(time, { id: 'site', scope: { kind: 'site', site: 7 as SiteId } }),
    ];
    const ids = (id: number, provider: string) =>
      ownWorkAt(all, { id: id as SiteId, provider }).map((each) => each.id);
    expect(ids(1, 'Hoster')).toEqual(['all', 'provider']);
    expect(ids(7, 'Another')).toEqual(['all', 'site']);
    expect(ids(1, 'Another')).toEqual(['all']);
  });
});

describe('an outage that is called maintenance', () => {
  const outages = (...windows: Parameters<typeof groupOutages>[0]) => groupOutages(windows, () => 'Hoster');
  const mark = (outage: Outage) => ({ outage: outage.id, ...markNow(outage, at(1000)) });
  const [running] = outages(openWindow(300, 500));
  const [over] = outages(closedWindow(300, 900));
  if (!running || !over) throw new Error('There is no outage');

  test('is so until it ends, also when it ends later', () => {
    expect(markedTime([running], [mark(running)], at(600))).toEqual([{ from: at(300), to: at(600) }]);
    expect(markedTime([over], [mark(running)], at(2000))).toEqual([{ from: at(300), to: at(900) }]);
  });

  test('after it was over is so as far as it went by then', () => {
    const [longer] = outages(closedWindow(300, 1200));
    expect(markedTime(longer ? [longer] : [], [mark(over)], at(2000))).toEqual([
      { from: at(300), to: at(900) },
    ]);
  });

  test('is still known when its window became part of an intermittent one', () => {
    const [wider] = outages(closedWindow(120, 1500, { kind: 'intermittent' }));
    expect(markedTime(wider ? [wider] : [], [mark(over)], at(2000))).toEqual([
      { from: at(300), to: at(900) },
    ]);
  });

  test('says nothing about any other', () => {
    const others = outages(closedWindow(5000, 6000));
    expect(markedTime(others, [mark(over)], at(9000))).toEqual([]);
  });
});
