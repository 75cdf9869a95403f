// Owns the terms of a contract as data: what is promised, what counts, what is owed, and who says so.
import type { CalendarDate } from '../time/calendar-date.ts';
import type { Duration } from '../time/duration.ts';
import type { ClaimRule } from './claim-rule.ts';
import type { CreditFormula } from './credit-formula.ts';
import type { PeriodTerms } from './period.ts';

/** Whatever is null is not known: it was not found in the terms, or the user has not said. Nothing is guessed. */
export type Profile = {
  readonly id: string;
  readonly provider: string;
  /** What of theirs it is about: one company promises different things for different products. */
  readonly product: string;
  /** Availability, 0..1. */
  readonly promisedRatio: number | null;
  readonly period: PeriodTerms;
  readonly measure: Measure;
  readonly exclusions: readonly ExclusionRule[] | null;
  readonly credit: CreditFormula | null;
  readonly claim: ClaimRule | null;
  /** What the user pays for one period; null: a credit cannot be told in money. */
  readonly fee: Money | null;
  /** What the user pays in advance; only some caps ask. */
  readonly prepaidFor: Duration | null;
  readonly sources: readonly Source[];
  readonly caveats: readonly Caveat[];
};

export type Measure = {
  /** Every moment, or only unbroken minutes in full, or only slots of five minutes that were bad throughout. */
  readonly grain: Grain;
  /** An interruption counts when it is longer than that. */
  readonly longerThan: Duration;
  /** Whether downtime counts from its start, or from when the user told them of it. */
  readonly from: 'start' | 'report';
  /** Whose measurement decides; where it is the host's, ours supports a claim and proves none. */
  readonly by: 'customer' | 'host';
};

export type Grain = 'moment' | 'minute' | 'five-minutes';

export type ExclusionRule =
  | {
      readonly kind: 'announced';
      /** How long before it begins; null: the terms ask for none in figures. */
      readonly notice: Duration | null;
      /** So much of a period at the most; null: all of it. */
      readonly most: Duration | null;
    }
  /** Every day, by the clocks on walls. */
  | {
      readonly kind: 'hours';
      /** Minutes of the day, 0 to 1439; up to the next day where the end is not after the beginning. */
      readonly fromMinute: number;
      readonly toMinute: number;
      /** Null: the zone of the period. */
      readonly zone: string | null;
    };

export type Money = {
  readonly amount: number;
  /** ISO 4217, `USD`. */
  readonly currency: string;
};

export type Source = {
  readonly url: string;
  /** The date that it bears, or the year's first day where it names no more; null: it bears none. */
  readonly dated: CalendarDate | null;
  /** When a public copy of it was read. */
  readonly readOn: CalendarDate;
  /** Whether they are the provider's own words, and not somebody's account of them. */
  readonly isVerified: boolean;
  readonly gives: readonly Term[];
};

export type Term = 'promise' | 'period' | 'measure' | 'exclusions' | 'credit' | 'claim';

/** What a person should know before they claim anything by it. */
export type Caveat =
  /** Every profile has it: only the user's own contract counts. */
  | 'check-your-contract'
  | 'superseded'
  | 'older-credit-terms'
  /** There is a cap on all credits together, which was not found. */
  | 'further-cap'
  | 'sources-disagree'
  | 'their-discretion'
  | 'several-zones-only'
  | 'hardware-only'
  | 'ask-for-the-credit'
  | 'report-at-once';
