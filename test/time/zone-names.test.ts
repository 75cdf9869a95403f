// Owns what zones are called, shown against the zone database.
import { describe, expect, test } from 'vitest';
import { hours } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';
import { isZone, offsetAt } from '../../src/time/wall-clock.ts';
import { zoneNamed, zoneOffset } from '../../src/time/zone-names.ts';

const WINTER = instant(Date.parse('2024-01-15T12:00:00Z'));
const SUMMER = instant(Date.parse('2024-07-15T12:00:00Z'));

/** Where the clocks go by that name, and when. */
const KEPT_IN: Readonly<Record<string, readonly [string, typeof WINTER]>> = {
  NST: ['America/St_Johns', WINTER],
  NDT: ['America/St_Johns', SUMMER],
  AST: ['America/Halifax', WINTER],
  ADT: ['America/Halifax', SUMMER],
  EST: ['America/New_York', WINTER],
  EDT: ['America/New_York', SUMMER],
  CST: ['America/Chicago', WINTER],
  CDT: ['America/Chicago', SUMMER],
  MST: ['America/Denver', WINTER],
  MDT: ['America/Denver', SUMMER],
  PST: ['America/Los_Angeles', WINTER],
  PDT: ['America/Los_Angeles', SUMMER],
  AKST: ['America/Anchorage', WINTER],
  AKDT: ['America/Anchorage', SUMMER],
  HST: ['Pacific/Honolulu', WINTER],
  HDT: ['America/Adak', SUMMER],
  BRT: ['America/Sao_Paulo', WINTER],
  ART: ['America/Argentina/Buenos_Aires', WINTER],
  CLST: ['America/Santiago', WINTER],
  CLT: ['America/Santiago', SUMMER],
  COT: ['America/Bogota', WINTER],
  PET: ['America/Lima', WINTER],
  GMT: ['Europe/London', WINTER],
  BST: ['Europe/London', SUMMER],
  WET: ['Europe/Lisbon', WINTER],
  WEST: ['Europe/Lisbon', SUMMER],
  CET: ['Europe/Berlin', WINTER],
  CEST: ['Europe/Berlin', SUMMER],
  MEZ: ['Europe/Vienna', WINTER],
  MESZ: ['Europe/Vienna', SUMMER],
  EET: ['Europe/Helsinki', WINTER],
  EEST: ['Europe/Helsinki', SUMMER],
  MSK: ['Europe/Moscow', WINTER],
  TRT: ['Europe/Istanbul', WINTER],
  WAT: ['Africa/Lagos', WINTER],
  CAT: ['Africa/Harare', WINTER],
  SAST: ['Africa/Johannesburg', WINTER],
  EAT: ['Africa/Nairobi', WINTER],
  IDT: ['Asia/Jerusalem', SUMMER],
  GST: ['Asia/Dubai', WINTER],
  PKT: ['Asia/Karachi', WINTER],
  NPT: ['Asia/Kathmandu', WINTER],
  ICT: ['Asia/Bangkok', WINTER],
  WIB: ['Asia/Jakarta', WINTER],
  HKT: ['Asia/Hong_Kong', WINTER],
  SGT: ['Asia/Singapore', WINTER],
  MYT: ['Asia/Kuala_Lumpur', WINTER],
  PHT: ['Asia/Manila', WINTER],
  JST: ['Asia/Tokyo', WINTER],
  KST: ['Asia/Seoul', WINTER],
  AWST: ['Australia/Perth', WINTER],
  ACST: ['Australia/Adelaide', SUMMER],
  ACDT: ['Australia/Adelaide', WINTER],
  AEST: ['Australia/Sydney', SUMMER],
  AEDT: ['Australia/Sydney', WINTER],
  NZST: ['Pacific/Auckland', SUMMER],
  NZDT: ['Pacific/Auckland', WINTER],
};

describe('the name of a zone', () => {
  test.each(Object.entries(KEPT_IN))('%s is what its clocks show', (name, [zone, at]) => {
    expect(zoneOffset(name)).toBe(offsetAt(zone, at));
  });

  test('is known in whatever case it is written, and nothing else is', () => {
    expect(zoneOffset('pst')).toBe(hours(-8));
    expect(zoneOffset('Z')).toBe(hours(0));
    expect(['', 'XYZ', 'AM', 'constructor', '__proto__', 'to'].map(zoneNamed)).toEqual(Array(6).fill(null));
  });

  test('that many countries use has all their readings, and none of them by itself', () => {
    expect(zoneNamed('IST')).toEqual({ kind: 'offset', offsets: [hours(5.5), hours(2), hours(1)] });
    expect(zoneOffset('IST')).toBeNull();
  });

  test('that is mostly used in one place has that reading first', () => {
    expect(zoneNamed('CST')).toEqual({ kind: 'offset', offsets: [hours(-6), hours(8), hours(-5)] });
    expect(zoneOffset('CST')).toBe(hours(-6));
  });

  test('that goes with the clocks of a place is that place', () => {
    for (const name of ['PT', 'MT', 'CT', 'ET', 'AKT', 'AET', 'ACT', 'Pacific', 'Eastern']) {
      const zone = zoneNamed(name);
      expect(zone?.kind === 'place' && isZone(zone.zone)).toBe(true);
      expect(zoneOffset(name)).toBeNull();
    }
  });
});
