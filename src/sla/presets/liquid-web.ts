// Owns what Liquid Web promises for dedicated servers whose hardware fails.
import { minutes } from '../../time/duration.ts';
import type { Profile } from '../profile.ts';
import { ANNOUNCED, PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

export const LIQUID_WEB: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'liquid-web-hardware', provider: 'Liquid Web', product: 'dedicated servers' },
    promisedRatio: 1,
    measure: { ...PLAIN, by: 'host' },
    exclusions: [ANNOUNCED],
    credit: {
      ...{ unit: 'percent-of-fee', of: 'interruption', capEach: null },
      // Half an hour to put new parts in is theirs.
      rate: { kind: 'times', times: 10, beyond: { kind: 'first', length: minutes(30) } },
      cap: { kind: 'amount', amount: 100 },
    },
    sources: [
      source(
        'https://www.liquidweb.com/about/dedicatedsla.html',
        null,
        true,
        ...(['promise', 'measure', 'exclusions', 'credit'] as const),
      ),
    ],
    caveats: ['check-your-contract', 'hardware-only'],
  },
];
