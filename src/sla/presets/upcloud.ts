// Owns what UpCloud promises: fifty times what the time of an interruption costs.
import { hours, minutes } from '../../time/duration.ts';
import type { Profile } from '../profile.ts';
import { PLAIN, source, UNKNOWN_TERMS } from './terms.ts';

export const UPCLOUD: readonly Profile[] = [
  {
    ...UNKNOWN_TERMS,
    ...{ id: 'upcloud', provider: 'UpCloud', product: 'servers and network' },
    promisedRatio: 1,
    measure: { ...PLAIN, longerThan: minutes(5) },
    exclusions: [{ kind: 'announced', notice: hours(24), most: null }],
    credit: {
      ...{ unit: 'hours', of: 'interruption', cap: null },
      rate: { kind: 'times', times: 50, beyond: { kind: 'nothing' } },
      // What 30 days cost.
      capEach: 720,
    },
    claim: {
      within: { count: 15, unit: 'days', after: 'interruption-end' },
      ...{ subject: null, evidence: ['times', 'duration', 'service-id'] },
    },
    sources: [
      source(
        'https://mangolassi.it/user/curtis/posts?page=2',
        null,
        false,
        ...(['promise', 'measure', 'exclusions', 'credit', 'claim'] as const),
      ),
      source(
        'https://sla.directory/api/v1/vendors/upcloud.json',
        { year: 2026, month: 6, day: 24 },
        false,
        'claim',
      ),
    ],
    caveats: ['check-your-contract', 'further-cap', 'report-at-once'],
  },
];
