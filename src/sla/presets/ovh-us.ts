// Owns what OVHcloud promises in the United States: two of its products, both counted from the customer's report.
import { hours, minutes } from '../../time/duration.ts';
import type { Profile } from '../profile.ts';
import { on, PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

export const OVH_US: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'ovh-us-vmware', provider: 'OVHcloud US', product: 'VMware on OVHcloud' },
    promisedRatio: 0.9995,
    measure: { ...PLAIN, from: 'report' },
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: {
        kind: 'tiers',
        tiers: [
          { belowRatio: 0.9995, amount: 10 },
          { belowRatio: 0.99, amount: 30 },
        ],
      },
    },
    sources: [
      source(
        'https://us.ovhcloud.com/legal/sla/vmware-on-ovhcloud/',
        on(2024, 1, 6),
        true,
        ...(['promise', 'period', 'credit'] as const),
      ),
      // Their word for another product.
      source('https://us.ovhcloud.com/legal/sla/ovhcloud-connect/', on(2024, 1, 6), false, 'measure'),
    ],
    caveats: ['check-your-contract', 'report-at-once'],
  },
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'ovh-us-key-management', provider: 'OVHcloud US', product: 'Key Management Service' },
    promisedRatio: 0.995,
    measure: { ...PLAIN, longerThan: minutes(3), from: 'report', by: 'host' },
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null },
      rate: { kind: 'per', stretch: hours(1), count: 'full', amount: 5, beyond: { kind: 'promise' } },
      cap: { kind: 'amount', amount: 30 },
    },
    claim: {
      within: { count: 60, unit: 'days', after: 'interruption-start' },
      ...{ subject: null, evidence: ['request-for-credit', 'ticket-number', 'times'] },
    },
    sources: [
      source(
        'https://us.ovhcloud.com/legal/sla/key-management-service/',
        on(2024, 3, 6),
        true,
        ...(['promise', 'period', 'measure', 'credit', 'claim'] as const),
      ),
    ],
    caveats: ['check-your-contract', 'report-at-once'],
  },
];
