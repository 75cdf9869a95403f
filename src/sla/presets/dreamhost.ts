// Owns what DreamHost promises: shared hosting, and DreamObjects.
import { days, hours, seconds } from '../../time/duration.ts';
import type { Profile } from '../profile.ts';
import { ANNOUNCED, on, PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

export const DREAMHOST: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'dreamhost-shared', provider: 'DreamHost', product: 'shared hosting' },
    promisedRatio: 1,
    exclusions: [ANNOUNCED],
    credit: {
      ...{ unit: 'days', of: 'interruption', capEach: null },
      rate: { kind: 'per', stretch: hours(1), count: 'started', amount: 1, beyond: { kind: 'nothing' } },
      cap: { kind: 'prepaid', ratio: 0.1 },
    },
    sources: [
      source(
        'https://www.macuha.com/2010/09/internet/the-dreamhost-100-uptime-guarantee/',
        on(2010, 9),
        false,
        ...(['promise', 'exclusions', 'credit'] as const),
      ),
    ],
    caveats: ['check-your-contract', 'older-credit-terms'],
  },
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'dreamhost-dreamobjects', provider: 'DreamHost', product: 'DreamObjects' },
    promisedRatio: 0.999,
    period: { rule: { kind: 'billing-month', anchorDay: null }, zone: null },
    measure: { ...PLAIN, longerThan: seconds(60) },
    exclusions: [{ kind: 'announced', notice: days(5), most: hours(1) }],
    credit: {
      ...{ unit: 'percent-of-fee', of: 'period', capEach: null, cap: null },
      rate: { kind: 'times', times: 1, beyond: { kind: 'nothing' } },
    },
    claim: {
      within: { count: 14, unit: 'days', after: 'interruption-start' },
      subject: null,
      evidence: ['times', 'duration', 'failure'],
    },
    sources: [
      source(
        'https://www.dreamhost.com/legal/dreamobjects-service-level-agreement',
        null,
        true,
        ...(['promise', 'period', 'measure', 'exclusions', 'credit', 'claim'] as const),
      ),
    ],
  },
];
