// Owns what AWS promises for EC2: across zones of a region, and for one instance.
import type { ClaimRule } from '../claim-rule.ts';
import type { Profile } from '../profile.ts';
import { on, source, UNKNOWN_TERMS } from './terms.ts';

const HISTORICAL = 'https://aws.amazon.com/compute/sla/historical/';
const CYCLE = { rule: { kind: 'billing-month', anchorDay: null }, zone: null } as const;

const CLAIM: ClaimRule = {
  within: { count: 2, unit: 'periods', after: 'period-end' },
  subject: 'SLA Credit Request',
  evidence: ['times', 'region', 'service-id', 'request-logs'],
};

/** Sentences of their agreements, for EC2 and its sisters; the page itself was not read to its end. */
const CLAIM_SOURCE = source(
  'https://huggingface.co/datasets/marmolpen3/sla-obligations-rights',
  null,
  false,
  'claim',
);

export const AWS: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'aws-ec2-region', provider: 'AWS', product: 'EC2 across two or more zones' },
    promisedRatio: 0.9999,
    period: CYCLE,
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: {
        kind: 'tiers',
        tiers: [
          { belowRatio: 0.9999, amount: 10 },
          { belowRatio: 0.99, amount: 30 },
          { belowRatio: 0.95, amount: 100 },
        ],
      },
    },
    claim: CLAIM,
    sources: [
      source(HISTORICAL, on(2022, 5, 5), true, ...(['promise', 'period', 'measure', 'credit'] as const)),
      CLAIM_SOURCE,
    ],
    caveats: ['check-your-contract', 'superseded', 'several-zones-only'],
  },
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'aws-ec2-instance', provider: 'AWS', product: 'EC2, one instance' },
    promisedRatio: 0.995,
    period: CYCLE,
    claim: CLAIM,
    // Accounts of its credits contradict one another.
    sources: [
      source(
        'https://www.javadeveloper.io/blog/aws/2022/aws-service-level-agreement.html',
        on(2022),
        false,
        'promise',
      ),
      source(HISTORICAL, on(2022, 5, 5), true, 'period'),
      CLAIM_SOURCE,
    ],
    caveats: ['check-your-contract', 'superseded', 'sources-disagree'],
  },
];
