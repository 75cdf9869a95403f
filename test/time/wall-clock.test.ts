// Owns the clocks on walls, shown against an independent calendar.
import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { instant } from '../../src/time/instant.ts';
import {
  instantOf,
  isZone,
  offsetAt,
  readWallClock,
  toIsoIn,
  toIsoOffset,
  wallClockAt,
  type WallClock,
} from '../../src/time/wall-clock.ts';
import { hours, minutes } from '../../src/time/duration.ts';

const ZONES = [
  'UTC',
  'America/Denver',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Europe/Berlin',
  'Europe/Dublin',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];
const at = (spelled: string) => instant(Date.parse(spelled));
const wall = (spelled: string): WallClock => {
  const { year, month, day, hour, minute, second } = Temporal.PlainDateTime.from(spelled);
  return { year, month, day, hour, minute, second };
};
const zones = fc.constantFrom(...ZONES);
/** 1975 to 2037, to the second. */
const moments = fc.integer({ min: 157_766_400, max: 2_145_916_800 }).map((second) => instant(second * 1000));

describe('what a clock shows', () => {
  test('is what the calendar says, in every zone', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const zoned = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
        const { year, month, day, hour, minute, second } = zoned;
        expect(wallClockAt(zone, moment)).toEqual({ year, month, day, hour, minute, second });
        expect(offsetAt(zone, moment)).toBe(zoned.offsetNanoseconds / 1e6);
        expect(toIsoIn(zone, moment)).toBe(zoned.toString({ timeZoneName: 'never', smallestUnit: 'second' }));
      }),
    );
  });

  test('leads back to its instant', () => {
    fc.assert(
      fc.property(zones, moments, (zone, moment) => {
        const reading = readWallClock(zone, wallClockAt(zone, moment));
        expect(reading.kind === 'twice' ? [reading.at, reading.again] : [reading.at]).toContain(moment);
        expect(reading.kind).not.toBe('never');
        expect(instantOf(wallClockAt(zone, moment), offsetAt(zone, moment))).toBe(moment);
      }),
    );
  });
});

describe('a time on the wall', () => {
  test('means what the calendar says, also around the hours that come twice or never', () => {
    const turns = [
      '2011-12-29',
      '2018-10-28',
      '2019-03-10',
      '2019-03-31',
      '2019-11-03',
      '2024-04-07',
      '2024-10-06',
    ];
    const minute = fc.integer({ min: 0, max: 3 * 24 * 60 });
    fc.assert(
      fc.property(zones, fc.constantFrom(...turns), minute, (zone, turn, count) => {
        const local = Temporal.PlainDateTime.from(turn).add({ minutes: count });
        const [early, late] = (['earlier', 'later'] as const).map(
          (disambiguation) => local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
        );
        const isShown = Temporal.Instant.fromEpochMilliseconds(late ?? 0)
          .toZonedDateTimeISO(zone)
          .toPlainDateTime()
          .equals(local);
        const reading = readWallClock(zone, wall(local.toString()));
        if (early === late) expect(reading).toEqual({ kind: 'once', at: early });
        else if (isShown) expect(reading).toEqual({ kind: 'twice', at: early, again: late });
        else expect(reading).toEqual({ kind: 'never', at: late });
      }),
      { numRuns: 500 },
    );
  });

  test('comes twice in the night when clocks are turned back', () => {
    expect(readWallClock('America/Denver', wall('2019-11-03T01:30'))).toEqual({
      kind: 'twice',
      at: at('2019-11-03T01:30-06:00'),
      again: at('2019-11-03T01:30-07:00'),
    });
  });

  test('never comes when clocks are turned over it', () => {
    expect(readWallClock('Europe/Berlin', wall('2019-03-31T02:30'))).toEqual({
      kind: 'never',
      at: at('2019-03-31T03:30+02:00'),
    });
  });

  test('has a whole day less where the date line moved', () => {
    expect(readWallClock('Pacific/Apia', wall('2011-12-30T12:00')).kind).toBe('never');
  });
});

describe('a zone', () => {
  test('is known by its name in the database', () => {
    expect(['America/Denver', 'Europe/Berlin', 'UTC'].every(isZone)).toBe(true);
    expect(['', 'Denver', 'America/Atlantis', '../etc', 'America/Denver ', '\0'].some(isZone)).toBe(false);
  });

  test('before there were zones has an offset to the second', () => {
    expect(toIsoIn('Europe/Amsterdam', at('1890-01-01T00:00:00Z'))).toMatch(
      /^1890-01-01T00:\d\d:\d\d\+00:\d\d:\d\d$/,
    );
  });

  test('has an offset that says which side of UTC it is on', () => {
    expect([hours(0), hours(5.5), hours(-3.5), minutes(-30), hours(14)].map(toIsoOffset)).toEqual([
      '+00:00',
      '+05:30',
      '-03:30',
      '-00:30',
      '+14:00',
    ]);
  });
});
