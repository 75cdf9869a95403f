// Owns what one stretch of lost time earns by each formula, before any cap.
import { unreachable } from '../base/unreachable.ts';
import { hours, type Duration } from '../time/duration.ts';
import type { Beyond, CreditUnit, Rate } from './credit-formula.ts';
import { allowanceOf } from './promise.ts';

export type Lost = {
  readonly lost: Duration;
  /** The length of the period. */
  readonly whole: Duration;
  /** 0..1; what nothing was promised for is promised in full. */
  readonly promisedRatio: number;
};

/** In the unit. More lost time never earns less. */
export function earned(rate: Rate, unit: CreditUnit, { lost, whole, promisedRatio }: Lost): number {
  const owed = (beyond: Beyond) => Math.max(0, lost - exempt(beyond, whole, promisedRatio));
  switch (rate.kind) {
    case 'tiers':
      return Math.max(
        0,
        ...rate.tiers.flatMap(({ belowRatio, amount }) =>
          lost > allowanceOf(belowRatio, whole) ? [amount] : [],
        ),
      );
    case 'steps':
      return lost === 0
        ? 0
        : Math.max(0, ...rate.steps.flatMap(({ from, amount }) => (lost >= from ? [amount] : [])));
    case 'times':
      return (rate.times * owed(rate.beyond)) / unitLength(unit, whole);
    case 'per': {
      const stretches = owed(rate.beyond) / rate.stretch;
      return rate.amount * (rate.count === 'started' ? Math.ceil(stretches) : Math.floor(stretches));
    }
    default:
      return unreachable(rate);
  }
}

function exempt(beyond: Beyond, whole: Duration, promisedRatio: number): number {
  switch (beyond.kind) {
    case 'nothing':
      return 0;
    case 'first':
      return beyond.length;
    case 'promise':
      return allowanceOf(promisedRatio, whole);
  }
}

/** How much service one of the unit is: of a fee, what a hundredth of it pays for. */
export function unitLength(unit: CreditUnit, whole: Duration): number {
  return { 'percent-of-fee': whole / 100, days: hours(24), hours: hours(1) }[unit];
}
