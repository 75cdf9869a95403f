// Owns what is left of a tally without a part of it.
import { milliseconds } from '../time/duration.ts';
import type { Tally } from './tally.ts';

export function subtractTally(from: Tally, part: Tally): Tally {
  return {
    checks: from.checks - part.checks,
    failed: from.failed - part.failed,
    watchedFor: milliseconds(from.watchedFor - part.watchedFor),
    failedFor: milliseconds(from.failedFor - part.failedFor),
  };
}
