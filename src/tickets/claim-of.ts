// Owns the claim that an assessment bears out: what was seen at the least, and never more than the known terms give.
import { parseHttpUrl, type HttpUrl } from '../base/http-url.ts';
import { weightiest } from '../sla/assess-outage.ts';
import type { Assessment } from '../sla/assess.ts';
import type { Credit } from '../sla/credit.ts';
import type { CreditUnit } from '../sla/credit-formula.ts';
import type { Profile } from '../sla/profile.ts';
import type { Claim } from './claim.ts';
import { sayLength } from './words/duration.ts';
import { sayExclusions } from './words/exclusion.ts';
import { sayPeriod } from './words/period.ts';
import { sayBasis } from './words/terms.ts';

/**
 * Of the period that earns most, where an outage reaches into several. Null: nothing is known that was promised or is
 * owed, so that there is nothing to claim by.
 */
export function claimOf(assessments: readonly [Assessment, ...Assessment[]]): Claim | null {
  const assessment = weightiest(assessments);
  const { profile, period, achieved, downtime, credit, claim, exclusions } = assessment;
  if (profile.promisedRatio === null && profile.credit === null) return null;
  const others = assessments.filter((each) => each !== assessment && each.downtime.least > 0);
  const isLate = claim?.left !== null && claim?.left !== undefined && claim.left < 0;
  return {
    profile: nameOf(profile),
    subjectWords: claim?.subject ?? null,
    period: sayPeriod(period),
    achievedAtMost: roundedUp(achieved.most),
    promised: profile.promisedRatio,
    credit: credit && sureCredit(credit),
    downtime: downtime.least > 0 ? downtime.least : null,
    claimBy: isLate ? null : (claim?.by ?? null),
    clause: clauseOf(profile),
    exclusions: sayExclusions(exclusions, profile.measure),
    basis: [...sayBasis(assessment), ...others.map(sayOther)],
  };
}

function sayOther({ period, downtime }: Assessment): string {
  return `The outage reaches into ${sayPeriod(period)}, too, with at least ${sayLength(downtime.least)}: that is another claim.`;
}

/** `DreamHost, shared hosting`; what the user left empty is left out. */
function nameOf({ provider, product }: Profile): string {
  return [provider, product].filter((part) => part !== '').join(', ') || 'our contract';
}

const UNITS: Readonly<Record<CreditUnit, readonly [one: string, many: string]>> = {
  'percent-of-fee': ['% of the fee for the period', '% of the fee for the period'],
  days: ['day of service', 'days of service'],
  hours: ['hour of service', 'hours of service'],
};

/** What is owed by what was seen alone; null: nothing is for sure. */
function sureCredit({ least, unit, money }: Credit): Claim['credit'] {
  const amount = roundedDown(least);
  if (amount === 0) return null;
  const price = money && roundedDown(money.least);
  const aside = money && price !== null && price > 0 ? ` (${price.toFixed(2)} ${money.currency})` : '';
  return { least: amount, most: amount, unit: `${UNITS[unit][amount === 1 ? 0 : 1]}${aside}` };
}

/** To hundredths, and in their favour. */
function roundedDown(amount: number): number {
  return Math.floor(amount * 100 + 1e-7) / 100;
}

/** To thousandths of a percent, and in their favour. */
function roundedUp(ratio: number): number {
  return Math.ceil(ratio * 1e5 - 1e-7) / 1e5;
}

/** Their own page, where the terms were read there. */
function clauseOf({ sources }: Profile): HttpUrl | null {
  const own = sources.find(({ isVerified }) => isVerified);
  const url = own && parseHttpUrl(own.url);
  return url?.ok ? url.value : null;
}
