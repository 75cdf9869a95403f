// Owns what is read into the dates of status pages: one instant, the same in every engine, or none.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate, type Yearless, type Zoneless } from '../../../src/providers/parsing/dates.ts';
import { hours, minutes } from '../../../src/time/duration.ts';
import { instant, toIso } from '../../../src/time/instant.ts';

const read = (value: unknown, zoneless: Zoneless = 'utc', yearless?: Yearless) => {
  const at = readDate(value, zoneless, yearless);
  return at === null ? null : toIso(at).replace('.000Z', 'Z');
};
const at = (iso: string) => instant(Date.parse(iso));

describe('a date', () => {
  test('is read in every spelling that status pages use', () => {
    const spellings: readonly (readonly [unknown, string])[] = [
      ['2025-09-10T10:00:00Z', '2025-09-10T10:00:00Z'],
      ['2025-09-10T10:00:00.123456Z', '2025-09-10T10:00:00.123Z'],
      ['2025-09-10T10:00:00.5-07:00', '2025-09-10T17:00:00.500Z'],
      ['2025-09-10T10:00:00+05:30', '2025-09-10T04:30:00Z'],
      ['2025-09-10T10:00+0000', '2025-09-10T10:00:00Z'],
      ['2025-09-10 10:00:00 +0000 UTC', '2025-09-10T10:00:00Z'],
      ['2025-09-10 10:00:00 +0200 +0200', '2025-09-10T08:00:00Z'],
      ['2025-09-10 10:00:00.123 +0200 CEST m=+0.01', '2025-09-10T08:00:00.123Z'],
      ['2025-09-10 10:20 UTC', '2025-09-10T10:20:00Z'],
      ['2025-09-10', '2025-09-10T00:00:00Z'],
      ['2025-12-31T24:00:00Z', '2026-01-01T00:00:00Z'],
      ['Wed Sep 10 2025 10:00:00 GMT+0200 (Central European Summer Time)', '2025-09-10T08:00:00Z'],
      ['Wed Sep 10 10:00:00 UTC 2025', '2025-09-10T10:00:00Z'],
      ['Wed, 10 Sep 2025 10:00:00 GMT', '2025-09-10T10:00:00Z'],
      ['Wed, 10 Sep 2025 10:00:00 +0000', '2025-09-10T10:00:00Z'],
      ['Wed, 10 Sep 2025 10:00:00 -0000', '2025-09-10T10:00:00Z'],
      ['Wed, 10 Sep 2025 10:00:00 Z', '2025-09-10T10:00:00Z'],
      ['Wed, 10 Sep 2025 10:00:00 PDT', '2025-09-10T17:00:00Z'],
      ['Fri, 10 Jan 2025 10:00:00 PST', '2025-01-10T18:00:00Z'],
      ['Mi., 10 Sep 2025 10:00:00 CEST', '2025-09-10T08:00:00Z'],
      ['mié, 10 Sep 2025 10:00 AEST', '2025-09-10T00:00:00Z'],
      ['10 Sep 25 10:00 EST', '2025-09-10T15:00:00Z'],
      ['24 Mar 2026 03:05:01 +0900', '2026-03-23T18:05:01Z'],
      ['10-Sep-2025 10:00:00 -0300', '2025-09-10T13:00:00Z'],
      ['Dec 20, 2025 14:30 UTC', '2025-12-20T14:30:00Z'],
      ['December 20th, 2025 at 2:30 PM UTC', '2025-12-20T14:30:00Z'],
      ['Dec 20, 2025 - 12:05 a.m. UTC', '2025-12-20T00:05:00Z'],
      ['20. Dezember 2025 14:30 Uhr MEZ', '2025-12-20T13:30:00Z'],
      ['20.12.2025 14:30', '2025-12-20T14:30:00Z'],
      ['1664000000', '2022-09-24T06:13:20Z'],
      [1664000000, '2022-09-24T06:13:20Z'],
      [1664000000123, '2022-09-24T06:13:20.123Z'],
      ['1664000000123', '2022-09-24T06:13:20.123Z'],
      ['1664000000.25', '2022-09-24T06:13:20.250Z'],
      [' 2025-09-10T10:00:00Z\n', '2025-09-10T10:00:00Z'],
    ];
    for (const [spelling, iso] of spellings) expect([spelling, read(spelling)]).toEqual([spelling, iso]);
  });

  test('that states no zone is in the one of its technology', () => {
    expect(read('2025-09-10 10:00:00')).toBe('2025-09-10T10:00:00Z');
    expect(read('2025-09-10T10:00:00.250', hours(2))).toBe('2025-09-10T08:00:00.250Z');
    expect(read('Sep 10, 2025 10:00', minutes(-90))).toBe('2025-09-10T11:30:00Z');
    expect(read('2025-09-10T10:00:00Z', hours(2))).toBe('2025-09-10T10:00:00Z');
  });

  test('that states no year is of the year that its feed was changed in, or of the one before', () => {
    const before = { before: at('2026-01-02T08:00:00Z') };
    expect(read('Oct 30, 23:05 UTC', 'utc', before)).toBe('2025-10-30T23:05:00Z');
    expect(read('Jan  1, 09:09 PST', 'utc', before)).toBe('2026-01-01T17:09:00Z');
    expect(read('Jan 2, 08:01 UTC', 'utc', before)).toBe('2026-01-02T08:01:00Z');
    expect(read('Feb 5, 12:00 UTC', 'utc', before)).toBe('2025-02-05T12:00:00Z');
    const near = { near: at('2025-12-30T08:00:00Z') };
    expect(read('Jan 5, 03:00 UTC', 'utc', near)).toBe('2026-01-05T03:00:00Z');
    expect(read('Dec 28, 03:00 UTC', 'utc', near)).toBe('2025-12-28T03:00:00Z');
    expect(read('Dec 28, 2023 03:00 UTC', 'utc', near)).toBe('2023-12-28T03:00:00Z');
    expect(read('Feb 29, 03:00 UTC', 'utc', { before: at('2024-06-01T00:00:00Z') })).toBe(
      '2024-02-29T03:00:00Z',
    );
    expect(read('Oct 30, 23:05 UTC')).toBeNull();
  });

  test('is none when it is absurd, ambiguous, or in a zone that has no one meaning', () => {
    const none = [
      '',
      ' ',
      '<no value>',
      'never',
      '0',
      'null',
      '2025-02-30T10:00:00Z',
      '2025-13-01',
      '2025-00-10',
      '2025-09-10T25:00:00Z',
    ];
    const odd = [
      '2025-09-10T10:60:00Z',
      '0001-01-01T00:00:00Z',
      '1989-12-31',
      '2201-01-01',
      '10/09/2025',
      '10:00',
      'Sep 2025',
      'UTC',
    ];
    const zones = [
      '10 Sep 2025 10:00 IST',
      '10 Sep 2025 10:00 XYZT',
      '10 Sep 2025 10:00 11:00 UTC',
      'Sep 10 Sep 11 2025',
      '13:00 PM Sep 10 2025',
    ];
    const others = [
      null,
      undefined,
      {},
      [],
      true,
      Number.NaN,
      Infinity,
      -1,
      0,
      1e20,
      '9'.repeat(50),
      `2025-09-10${' '.repeat(500)}`,
    ];
    for (const value of [...none, ...odd, ...zones, ...others])
      expect([value, read(value)]).toEqual([value, null]);
  });

  test('is the instant that was spelled, in ISO, as RFC 822 and as JavaScript writes it', () => {
    const anyTime = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2200-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(anyTime, (date) => {
        expect(readDate(date.toISOString(), hours(5))).toBe(date.getTime());
        const second = Math.floor(date.getTime() / 1000) * 1000;
        expect(readDate(date.toUTCString(), hours(5))).toBe(second);
        expect(readDate(String(date), hours(5))).toBe(second);
      }),
    );
  });

  test('is never an exception', () => {
    const bits = fc.constantFrom(
      '2025',
      '-',
      '09',
      '10',
      'T',
      ' ',
      ':',
      '+',
      'Sep',
      'PM',
      'UTC',
      '.',
      ',',
      'é',
      '(',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.array(bits).map((parts) => parts.join('')),
        ),
        (value) => {
          const found = readDate(value, 'utc', { near: at('2025-01-01T00:00:00Z') });
          expect(found === null || Number.isInteger(found)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
