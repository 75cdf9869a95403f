// Owns how long which part of the record is kept. Windows, gaps, failures and facts are kept for ever, but for repetitions.
import { days, type Duration } from '../time/duration.ts';
import { earlier, type Instant } from '../time/instant.ts';
import { dayOf } from './chunk.ts';

export type Retention = {
  /** Raw checks: 7 to 90 days. */
  readonly rawFor: Duration;
  /** Hourly roll-ups. Daily ones are kept for ever. */
  readonly hourlyFor: Duration;
};

export const RETENTION: Retention = { rawFor: days(30), hourlyFor: days(90) };

/** When raw checks go, a failure that went on unchanged for longer than this keeps one full row an hour from there on. */
export const FULL_EVIDENCE_FOR = days(1);

/** The first day whose raw checks are kept. */
export function firstRawDay(now: Instant, retention: Retention): number {
  return dayOf(earlier(now, retention.rawFor));
}

/** The first day whose hourly roll-ups are kept. */
export function firstHourlyDay(now: Instant, retention: Retention): number {
  return dayOf(earlier(now, retention.hourlyFor));
}
