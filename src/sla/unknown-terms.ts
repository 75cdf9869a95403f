// Owns what of a contract is not known, and what is taken in its stead.
import type { Profile, Term } from './profile.ts';

export type Assumption =
  /** The period begins and ends at midnight UTC. */
  | 'utc-midnights'
  | 'period-begins-on-the-first'
  /** Maintenance hours are those of the period's zone. */
  | 'hours-in-zone-of-period'
  /** What is paid in advance is one period. */
  | 'paid-for-one-period';

/** What was not found. */
export function unknownTerms(profile: Profile): Term[] {
  const isKnown: Readonly<Record<Term, boolean>> = {
    promise: profile.promisedRatio !== null,
    period: profile.period.zone !== null,
    measure: true,
    exclusions: profile.exclusions !== null,
    credit: profile.credit !== null,
    claim: profile.claim?.within !== null && profile.claim !== null,
  };
  return (Object.keys(isKnown) as Term[]).filter((term) => !isKnown[term]);
}

export function assumptionsOf({ period, exclusions, credit, prepaidFor }: Profile): Assumption[] {
  const { rule, zone } = period;
  const isOpen: Readonly<Record<Assumption, boolean>> = {
    'utc-midnights': zone === null,
    'period-begins-on-the-first': rule.kind === 'billing-month' && rule.anchorDay === null,
    'hours-in-zone-of-period': (exclusions ?? []).some((each) => each.kind === 'hours' && each.zone === null),
    'paid-for-one-period': credit?.cap?.kind === 'prepaid' && prepaidFor === null,
  };
  return (Object.keys(isOpen) as Assumption[]).filter((each) => isOpen[each]);
}

/** Whether every term that is known is the provider's own word. */
export function isVerified({ sources }: Profile): boolean {
  return sources.length > 0 && sources.every((source) => source.isVerified);
}
