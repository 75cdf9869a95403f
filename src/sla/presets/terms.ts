// Owns when the terms of the presets were read, and what every preset has in common.
import type { CalendarDate } from '../../time/calendar-date.ts';
import { milliseconds } from '../../time/duration.ts';
import type { Measure, Profile, Source } from '../profile.ts';

/** Of a stored public copy; what it says is as old as the date that it bears. */
export const READ_ON: CalendarDate = { year: 2026, month: 11, day: 25 };

export function source(
  url: string,
  dated: CalendarDate | null,
  isVerified: boolean,
  ...gives: Source['gives']
): Source {
  return { url, dated, readOn: READ_ON, isVerified, gives };
}

export function on(year: number, month = 1, day = 1): CalendarDate {
  return { year, month, day };
}

/** Every moment of downtime counts from its start, by whoever measured it. */
export const PLAIN: Measure = {
  grain: 'moment',
  longerThan: milliseconds(0),
  from: 'start',
  by: 'customer',
};

/** What nothing is known about, to be filled in. */
export const UNKNOWN_TERMS = {
  promisedRatio: null,
  period: { rule: { kind: 'month' }, zone: null },
  measure: PLAIN,
  exclusions: null,
  credit: null,
  claim: null,
  fee: null,
  prepaidFor: null,
  sources: [],
  caveats: ['check-your-contract'],
} as const satisfies Omit<Profile, 'id' | 'provider' | 'product'>;

/** Downtime in maintenance that they announced, however long before. */
export const ANNOUNCED = { kind: 'announced', notice: null, most: null } as const;
