// Owns what Linode (Akamai) promises for its virtual machines.
import { hours } from '../../time/duration.ts';
import type { Profile } from '../profile.ts';
import { on, source, UNKNOWN_TERMS } from './terms.ts';

export const LINODE: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'linode-compute', provider: 'Linode', product: 'compute' },
    promisedRatio: 0.9999,
    exclusions: [{ kind: 'announced', notice: hours(24), most: null }],
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: { kind: 'times', times: 1, beyond: { kind: 'nothing' } },
    },
    claim: { within: null, subject: null, evidence: ['request-for-credit'] },
    sources: [
      source(
        'https://www.linode.com/legal-sla-compute/',
        on(2021, 1, 13),
        true,
        ...(['promise', 'period', 'exclusions'] as const),
      ),
      // Their terms of 2010, which promised 99.9 %, in the words of one of theirs.
      source(
        'https://forum.linode.com/viewtopic.php?f=17&t=5617',
        on(2010),
        false,
        ...(['credit', 'claim'] as const),
      ),
    ],
    caveats: ['check-your-contract', 'older-credit-terms'],
  },
];
