// Owns what Kinsta promises: a share of the fee for each full hour, beside three hours of every night for maintenance.
import { hours } from '../../time/duration.ts';
import type { Profile } from '../profile.ts';
import { on, PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

export const KINSTA: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'kinsta', provider: 'Kinsta', product: 'managed hosting' },
    promisedRatio: 0.999,
    // From the day of the month on which the user signed up.
    period: { rule: { kind: 'billing-month', anchorDay: null }, zone: null },
    measure: { ...PLAIN, by: 'host' },
    // 2 to 5 by the clocks of the data centre.
    exclusions: [{ kind: 'hours', fromMinute: 120, toMinute: 300, zone: null }],
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: { kind: 'per', stretch: hours(1), count: 'full', amount: 5, beyond: { kind: 'nothing' } },
    },
    claim: { within: null, subject: null, evidence: ['request-for-credit'] },
    sources: [
      source(
        'https://kinsta.com/legal/service-level-agreement/',
        on(2024, 9, 11),
        true,
        ...(['promise', 'period', 'measure', 'exclusions'] as const),
      ),
      // An earlier text of the same page, in somebody's account of it.
      source(
        'https://kinsta.com/legal/service-level-agreement/',
        null,
        false,
        ...(['credit', 'claim'] as const),
      ),
    ],
    caveats: ['check-your-contract', 'older-credit-terms'],
  },
];
