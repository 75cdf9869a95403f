// Owns what a form holds of a contract's terms, as typed.
import type { CreditUnit } from './credit-formula.ts';
import type { ClaimBasis, DeadlineRule, EvidenceItem } from './claim-rule.ts';
import type { Grain, Measure } from './profile.ts';

/** As typed: nothing in it can be trusted. Null and empty text: not known. Only the fields of a kind count. */
export type ProfileDraft = {
  readonly provider: string;
  readonly product: string;
  /** 0 to 100. */
  readonly promisedPercent: number | null;
  readonly period: 'month' | 'quarter' | 'billing-month';
  /** 1 to 31. */
  readonly anchorDay: number | null;
  readonly zone: string;
  readonly grain: Grain;
  readonly longerThanSeconds: number;
  readonly countsFrom: Measure['from'];
  readonly measuredBy: Measure['by'];
  /** Whether it is known what they leave out. */
  readonly knowsExclusions: boolean;
  readonly announced: { readonly noticeHours: number | null; readonly mostHours: number | null } | null;
  /** `02:00`, as the clocks of `zone` show it; empty: of the period's. Up to as late on the next day. */
  readonly hours: { readonly from: string; readonly to: string; readonly zone: string } | null;
  readonly credit: CreditDraft | null;
  readonly claim: ClaimDraft | null;
  /** For one period. */
  readonly fee: { readonly amount: number; readonly currency: string } | null;
  readonly prepaidDays: number | null;
  /** Where the terms are to be read; empty: nowhere public. */
  readonly source: string;
  /** Whether it is the provider's own page. */
  readonly sourceIsTheirs: boolean;
};

export type CreditDraft = {
  readonly unit: CreditUnit;
  readonly of: 'interruption' | 'period';
  readonly kind: 'tiers' | 'steps' | 'times' | 'per';
  readonly tiers: readonly { readonly belowPercent: number; readonly amount: number }[];
  readonly steps: readonly { readonly fromMinutes: number; readonly amount: number }[];
  readonly times: number;
  readonly stretchMinutes: number;
  readonly count: 'started' | 'full';
  readonly amount: number;
  readonly beyond: 'nothing' | 'first' | 'promise';
  readonly firstMinutes: number;
  readonly capEach: number | null;
  readonly cap: 'none' | 'amount' | 'prepaid';
  readonly capAmount: number;
  /** 0 to 100. */
  readonly capPercent: number;
};

export type ClaimDraft = {
  /** Null: no deadline is known. */
  readonly count: number | null;
  readonly unit: DeadlineRule['unit'];
  readonly after: ClaimBasis;
  readonly subject: string;
  readonly evidence: readonly EvidenceItem[];
};

export type ProfileField =
  | 'provider'
  | 'product'
  | 'promisedPercent'
  | 'anchorDay'
  | 'zone'
  | 'longerThanSeconds'
  | 'noticeHours'
  | 'mostHours'
  | 'hours'
  | 'hoursZone'
  | 'creditOf'
  | 'tiers'
  | 'steps'
  | 'times'
  | 'stretchMinutes'
  | 'amount'
  | 'beyond'
  | 'firstMinutes'
  | 'capEach'
  | 'capAmount'
  | 'capPercent'
  | 'claimCount'
  | 'claimUnit'
  | 'subject'
  | 'feeAmount'
  | 'feeCurrency'
  | 'prepaidDays'
  | 'source';

export type ProfileProblem = {
  readonly field: ProfileField;
  /** Which of several it is about. */
  readonly index?: number;
  readonly problem:
    | 'too-long'
    | 'out-of-range'
    | 'not-a-zone'
    | 'not-a-time'
    | 'not-a-currency'
    | 'not-a-url'
    | 'none'
    | 'too-many'
    | 'duplicate'
    /** Tiers go by the period, steps by the interruption, what a promise leaves room for by the period. */
    | 'does-not-fit'
    /** A share of the promise's room needs a promise. */
    | 'no-promise';
  /** The limits that were missed, where there are any, in the unit of the field. */
  readonly least?: number;
  readonly most?: number;
};
