// Owns the figures of a stretch in words: never a share without what it is a share of, and none of what nobody watched.
import { sayDuration } from '../../../text/duration.ts';
import { sayDurationRange } from '../../../text/duration-range.ts';
import { sayPercent, sayWholePercent } from '../../../text/percent.ts';
import type { SeenTogether } from '../../../domain/seen-together.ts';
import { milliseconds, sum, type Duration } from '../../../time/duration.ts';
import { lengthOf } from '../../../time/interval.ts';
import type { Sum } from '../../data/board.ts';
import { pageManner, say } from '../../data/manner.ts';

const { locale } = pageManner;

/** `99.94 % of 17 h 05 m observed (71 %)`. */
export function sayAvailability(sum: Sum): string {
  const { availability, observedRatio } = sum.figures;
  if (observedRatio === null) return say('boardNotYet');
  // What was planned work all the time has no share either.
  if (availability === null) return say('popupNothingObserved');
  return say(
    'boardAvailability',
    sayPercent(locale, availability),
    sayDuration(say, observedEach(sum)),
    sayWholePercent(locale, observedRatio),
  );
}

/** Of one target, on average. */
export function observedEach({ figures, targets }: Sum): Duration {
  return milliseconds(figures.observedFor / Math.max(1, targets));
}

/** `23 m – 31 m in 3 outages`. */
export function sayDowntime(sum: Sum): string {
  const { figures, outages } = sum;
  if (outages === 0) return figures.availability === null ? '' : say('boardNoOutage');
  return say(outages === 1 ? 'boardDownOnce' : 'boardDownIn', sayDownFor(sum), outages);
}

/** Something may have failed without having been down, or for no certain time at all. */
export function sayDownFor({ figures: { downFor } }: Sum): string {
  return sayDurationRange(say, downFor);
}

/** What other computers add, and where they differ. */
export function sayTogether({ vantages, availability, observedFor, differs }: SeenTogether): string {
  return say(
    'boardTogether',
    vantages.length,
    availability === null ? say('popupNothingObserved') : sayPercent(locale, availability),
    sayDuration(say, observedFor),
    sayDuration(say, sum(differs.map(lengthOf))),
  );
}

/** For those who do not see the strip: how long each state lasted, the worst first. */
export function sayTotals({ figures: { totals } }: Sum): string {
  const parts = [
    ['stripDown', totals.down],
    ['stripIntermittent', totals.intermittent],
    ['stripDegraded', totals.degraded],
    ['stripMaintenance', totals.maintenance],
    ['stripUp', totals.up],
    ['stripUnobserved', totals.unobserved],
  ] as const;
  return parts
    .flatMap(([key, length]) => (length > 0 ? [say(key, sayDuration(say, length))] : []))
    .join(say('stripJoin'));
}
