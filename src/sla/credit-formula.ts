// Owns how much a provider owes for downtime, as data.
import type { Duration } from '../time/duration.ts';

/** Of the fee for the period, 0 to 100; days or hours of service. */
export type CreditUnit = 'percent-of-fee' | 'days' | 'hours';

export type CreditFormula = {
  readonly unit: CreditUnit;
  /** Whether it goes by each interruption, or by all the downtime of a period. Tiers go by the period. */
  readonly of: 'interruption' | 'period';
  readonly rate: Rate;
  /** So much for one interruption at the most, in its unit. */
  readonly capEach: number | null;
  /** So much for a period at the most. */
  readonly cap: Cap | null;
};

export type Rate =
  /** By the availability of the period: what the lowest tier that it fell below gives. */
  | { readonly kind: 'tiers'; readonly tiers: readonly Tier[] }
  /** By an interruption's length: what the last step that it reached gives. */
  | { readonly kind: 'steps'; readonly steps: readonly Step[] }
  /** So many times the lost time: pro rata where it is once. */
  | {
      readonly kind: 'times';
      readonly times: number;
      readonly beyond: Beyond;
    }
  /** So much for each hour, or other stretch, that was begun or that is full. */
  | {
      readonly kind: 'per';
      readonly stretch: Duration;
      readonly count: 'started' | 'full';
      readonly amount: number;
      readonly beyond: Beyond;
    };

/** Availability below a ratio, 0..1, gives an amount in the formula's unit. */
export type Tier = { readonly belowRatio: number; readonly amount: number };
export type Step = { readonly from: Duration; readonly amount: number };

/** What of the lost time earns nothing: a stretch at the start of each interruption, or what the promise leaves room for. */
export type Beyond =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'first'; readonly length: Duration }
  | { readonly kind: 'promise' };

export type Cap =
  | { readonly kind: 'amount'; readonly amount: number }
  /** A share, 0..1, of what is paid in advance, as days or hours of service. */
  | { readonly kind: 'prepaid'; readonly ratio: number };
