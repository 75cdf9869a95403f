// Owns what Microsoft promises for virtual machines: across zones, and for one on premium disks.
import type { Profile } from '../profile.ts';
import { source, UNKNOWN_TERMS } from './terms.ts';

const GUIDE = 'https://www.nextsignal.io/resources/azure-virtual-machines-sla-credits';

const TERMS: Omit<Profile, 'id' | 'product' | 'promisedRatio'> = {
  ...UNKNOWN_TERMS,
  provider: 'Microsoft Azure',
  period: { rule: { kind: 'billing-month', anchorDay: null }, zone: null },
  // Another guide counts the two months from the interruption.
  claim: {
    within: { count: 2, unit: 'months', after: 'period-end' },
    subject: null,
    evidence: ['times', 'duration', 'availability', 'request-logs', 'account-id', 'service-id'],
  },
  sources: [source(GUIDE, null, false, ...(['promise', 'period', 'claim'] as const))],
  caveats: ['check-your-contract', 'sources-disagree'],
};

export const AZURE: readonly Profile[] = [
  {
    ...TERMS,
    ...{ id: 'azure-vm-zones', product: 'virtual machines across zones', promisedRatio: 0.9999 },
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: {
        kind: 'tiers',
        tiers: [
          { belowRatio: 0.9999, amount: 10 },
          { belowRatio: 0.99, amount: 25 },
          { belowRatio: 0.95, amount: 100 },
        ],
      },
    },
    sources: [
      ...TERMS.sources,
      source(
        'https://www.dev-toolbox.tech/tools/uptime-calculator/examples/azure-vm-sla',
        null,
        false,
        'credit',
      ),
    ],
    caveats: [...TERMS.caveats, 'several-zones-only'],
  },
  { ...TERMS, id: 'azure-vm-single', product: 'virtual machine on premium disks', promisedRatio: 0.999 },
];
