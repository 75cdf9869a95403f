// Owns what Google promises for Compute Engine: across zones, and for one instance.
import type { Profile } from '../profile.ts';
import { on, PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

const TERMS: Omit<Profile, 'id' | 'product' | 'promisedRatio'> = {
  ...UNKNOWN_TERMS,
  provider: 'Google Cloud',
  measure: { ...PLAIN, grain: 'minute' },
  claim: {
    within: { count: 30, unit: 'days', after: 'period-end' },
    ...{ subject: null, evidence: ['times', 'service-id', 'account-id', 'request-logs', 'availability'] },
  },
  sources: [
    source('https://cloud.google.com/compute/sla', null, true, ...(['promise', 'period'] as const)),
    source('https://cloud.google.com/compute/sla-20171130', on(2017, 11, 30), true, 'measure'),
    // Another guide of theirs says 60 days; the shorter cannot be wrong.
    source('https://www.nextsignal.io/resources/gcp-compute-engine-sla-credits', null, false, 'claim'),
  ],
  caveats: ['check-your-contract', 'sources-disagree'],
};

export const GOOGLE: readonly Profile[] = [
  {
    ...TERMS,
    ...{ id: 'google-compute-zones', product: 'Compute Engine across zones', promisedRatio: 0.9999 },
    caveats: [...TERMS.caveats, 'several-zones-only'],
  },
  { ...TERMS, id: 'google-compute-instance', product: 'Compute Engine, one instance', promisedRatio: 0.999 },
];
