// Owns what DigitalOcean promises: Droplets by its terms of 2025 and by those before, and App Platform.
import type { Profile } from '../profile.ts';
import { ANNOUNCED, on, PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

const DROPLETS = 'https://www.digitalocean.com/sla/cpu-droplets';
const CYCLE = { rule: { kind: 'billing-month', anchorDay: null }, zone: null } as const;

export const DIGITALOCEAN: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'digitalocean-droplet', provider: 'DigitalOcean', product: 'Droplets' },
    promisedRatio: 0.9999,
    period: CYCLE,
    exclusions: [ANNOUNCED],
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: { kind: 'tiers', tiers: [{ belowRatio: 0.9999, amount: 100 }] },
    },
    sources: [
      source(
        DROPLETS,
        on(2025, 6, 3),
        true,
        ...(['promise', 'period', 'measure', 'exclusions', 'credit'] as const),
      ),
    ],
  },
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'digitalocean-droplet-older', provider: 'DigitalOcean', product: 'Droplets, older terms' },
    promisedRatio: 0.9999,
    period: CYCLE,
    measure: { ...PLAIN, grain: 'five-minutes' },
    credit: {
      ...{ unit: 'hours', of: 'period', capEach: null, cap: null },
      rate: { kind: 'times', times: 1, beyond: { kind: 'nothing' } },
    },
    claim: {
      within: { count: 3, unit: 'months', after: 'period-end' },
      ...{ subject: null, evidence: ['request-for-credit'] },
    },
    sources: [
      source(DROPLETS, null, true, ...(['promise', 'period', 'measure', 'credit', 'claim'] as const)),
    ],
    caveats: ['check-your-contract', 'superseded'],
  },
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'digitalocean-app-platform', provider: 'DigitalOcean', product: 'App Platform' },
    promisedRatio: 0.9995,
    period: CYCLE,
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: {
        kind: 'tiers',
        tiers: [
          { belowRatio: 0.9995, amount: 10 },
          { belowRatio: 0.99, amount: 30 },
          { belowRatio: 0.95, amount: 100 },
        ],
      },
    },
    claim: {
      within: { count: 2, unit: 'periods', after: 'period-end' },
      ...{ subject: null, evidence: ['times', 'service-id', 'account-id'] },
    },
    sources: [
      source(
        'https://docs.digitalocean.com/products/app-platform/details/sla',
        on(2025, 5, 16),
        true,
        ...(['promise', 'period', 'credit'] as const),
      ),
      source('https://www.digitalocean.com/sla/app-platform', null, true, 'claim'),
    ],
  },
];
