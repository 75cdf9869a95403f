// Owns what Hetzner promises for its cloud servers: an availability that it measures itself, and no credit that was found.
import type { Profile } from '../profile.ts';
import { ANNOUNCED, PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

export const HETZNER: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'hetzner-cloud', provider: 'Hetzner', product: 'cloud servers' },
    promisedRatio: 0.999,
    measure: { ...PLAIN, by: 'host' },
    exclusions: [ANNOUNCED],
    sources: [
      source(
        'https://www.hetzner.com/legal/cloud-server/',
        null,
        true,
        ...(['promise', 'period', 'measure', 'exclusions'] as const),
      ),
    ],
  },
];
