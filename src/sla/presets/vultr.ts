// Owns what Vultr promises: a credit by the length of each outage, for whoever asks.
import { hours, minutes } from '../../time/duration.ts';
import type { Profile } from '../profile.ts';
import { source, UNKNOWN_TERMS } from './terms.ts';

export const VULTR: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'vultr', provider: 'Vultr', product: 'instances' },
    promisedRatio: 1,
    exclusions: [{ kind: 'announced', notice: hours(24), most: null }],
    credit: {
      ...{ unit: 'hours', of: 'interruption', capEach: null, cap: null },
      // Published as "less than 9 minutes", "10 – 59" and so on: what lies between two of them has the lower one.
      rate: {
        kind: 'steps',
        steps: [
          { from: minutes(0), amount: 12 },
          { from: minutes(10), amount: 24 },
          { from: minutes(60), amount: 48 },
          { from: minutes(120), amount: 120 },
          { from: minutes(240), amount: 240 },
          { from: minutes(420), amount: 672 },
        ],
      },
    },
    claim: {
      within: { count: 3, unit: 'days', after: 'interruption-start' },
      ...{ subject: null, evidence: ['request-for-credit', 'ticket-number', 'service-id', 'times'] },
    },
    sources: [
      // Their own page, https://www.vultr.com/legal/sla/, was not to be read.
      source(
        'https://lowendtalk.com/discussion/60655/vultr-com-100-sla-their-money-where-their-mouth-is',
        null,
        false,
        'promise',
      ),
      source('http://mpsboston.org/index-362.html', null, false, 'credit'),
      source(
        'https://sla.directory/api/v1/vendors/vultr.json',
        { year: 2026, month: 6, day: 24 },
        false,
        ...(['exclusions', 'claim'] as const),
      ),
    ],
    caveats: ['check-your-contract', 'their-discretion', 'ask-for-the-credit'],
  },
];
