// Owns counting of checks in a way that the rate of checking cannot bias.
import { milliseconds, type Duration } from '../time/duration.ts';

/**
 * Each check stands for the time since the check before it. A failing target is checked more often, so a plain count
 * would overstate failure; weighed by time, a server that fails one answer in four shows 25 % at any rate.
 */
export type Tally = {
  readonly checks: number;
  readonly failed: number;
  readonly watchedFor: Duration;
  readonly failedFor: Duration;
};

export const EMPTY_TALLY: Tally = {
  checks: 0,
  failed: 0,
  watchedFor: milliseconds(0),
  failedFor: milliseconds(0),
};

export function tallyOf(bad: boolean, standsFor: Duration): Tally {
  return {
    checks: 1,
    failed: bad ? 1 : 0,
    watchedFor: standsFor,
    failedFor: bad ? standsFor : milliseconds(0),
  };
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    checks: one.checks + other.checks,
    failed: one.failed + other.failed,
    watchedFor: milliseconds(one.watchedFor + other.watchedFor),
    failedFor: milliseconds(one.failedFor + other.failedFor),
  };
}

/** Share of failed checks, 0..1; the plain share where the checks stand for no time at all. */
export function failedRatio(tally: Tally): number {
  if (tally.watchedFor > 0) return tally.failedFor / tally.watchedFor;
  return tally.checks === 0 ? 0 : tally.failed / tally.checks;
}
