// Owns what a provider owes, as a range: what a claim can ask for, and what it would be if all that is doubtful were so.
import type { Duration } from '../time/duration.ts';
import { lengthOf, subtractAll, type Interval } from '../time/interval.ts';
import { mapBounds, type Bounds } from './bounds.ts';
import { longEnough } from './counted.ts';
import type { CreditFormula, CreditUnit } from './credit-formula.ts';
import { totalOf, type Stretches } from './exclusion.ts';
import { fewest } from './fewest.ts';
import type { Interruption } from './interruption.ts';
import { partsWithin } from './parts-within.ts';
import type { Money, Profile } from './profile.ts';
import { promiseStateOf } from './promise.ts';
import { earned, unitLength } from './rate.ts';

export type Credit = Bounds & {
  readonly unit: CreditUnit;
  /** Not rounded; null: no fee is given. */
  readonly money: (Bounds & { readonly currency: string }) | null;
};

export type Owed = {
  readonly formula: CreditFormula;
  readonly terms: Pick<Profile, 'promisedRatio' | 'measure' | 'fee' | 'prepaidFor'>;
  /** The length of the period. */
  readonly whole: Duration;
  /** Of the period, as the contract adds it up. */
  readonly downtime: Bounds<Duration>;
  /** Where a formula goes by interruption: those that began in the period, and what is left of them. */
  readonly interruptions: readonly Interruption[];
  readonly left: Stretches;
};

/** Nothing is owed while a promise is kept, whatever the formula says. */
export function creditOf(owed: Owed): Credit {
  const { formula, terms, whole, downtime } = owed;
  const promise =
    terms.promisedRatio === null ? 'broken' : promiseStateOf(terms.promisedRatio, whole, downtime);
  const amounts = formula.of === 'interruption' ? byInterruption(owed) : byPeriod(owed);
  const most = capOf(owed);
  const { least: atLeast, most: atMost } = mapBounds(amounts, (amount) => Math.min(most, amount));
  const bounds = {
    least: promise === 'broken' ? atLeast : 0,
    most: promise === 'kept' ? 0 : atMost,
  };
  return { ...bounds, unit: formula.unit, money: terms.fee && moneyOf(bounds, terms.fee, formula, whole) };
}

function byPeriod(owed: Owed): Bounds {
  return mapBounds(owed.downtime, earning(owed));
}

/**
 * At the least each interruption is what was seen of it; at the most it is as long as it may have been, and what nobody
 * watched hides one more, as long as itself.
 */
function byInterruption(owed: Owed): Bounds {
  const { interruptions, left } = owed;
  const earns = earning(owed);
  const counted = (parts: readonly Interval[]) => (parts.length === 0 ? 0 : earns(totalOf(parts)));
  const around = interruptions.map((each) => each.around);
  const hidden = longEnough(subtractAll(left.possible, around), owed.terms.measure);
  return {
    least: total(partsWithin(around, left.certain).map((parts) => fewest(parts.map(lengthOf), earns))),
    most:
      total(partsWithin(around, left.possible).map(counted)) +
      total(hidden.map((each) => earns(lengthOf(each)))),
  };
}

function earning({ formula, terms, whole }: Owed): (lost: Duration) => number {
  const { rate, unit, capEach } = formula;
  return (lost) =>
    Math.min(
      capEach ?? Infinity,
      earned(rate, unit, { lost, whole, promisedRatio: terms.promisedRatio ?? 1 }),
    );
}

/**
 * What was paid in advance is taken for one period where nobody has said how long it lasts. Terms that name no cap have
 * promised nobody more than their fee.
 */
function capOf({ formula: { cap, unit }, terms, whole }: Owed): number {
  if (cap === null) return unit === 'percent-of-fee' ? WHOLE_FEE : Infinity;
  if (cap.kind === 'amount') return cap.amount;
  return (cap.ratio * (terms.prepaidFor ?? whole)) / unitLength(unit, whole);
}

const WHOLE_FEE = 100;

function moneyOf(
  bounds: Bounds,
  fee: Money,
  { unit }: CreditFormula,
  whole: Duration,
): NonNullable<Credit['money']> {
  const priceOf = (amount: number) => (fee.amount * amount * unitLength(unit, whole)) / whole;
  return { ...mapBounds(bounds, priceOf), currency: fee.currency };
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
