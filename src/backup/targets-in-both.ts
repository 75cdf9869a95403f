// Owns what two records say of the targets that both of them watch.
import { groupBy } from '../base/group-by.ts';
import type { HttpUrl } from '../base/http-url.ts';
import {
  agreementOf,
  NOTHING_SEEN,
  sightingsOf,
  unite,
  type Sightings,
  type United,
} from '../domain/sightings.ts';
import type { WatchedThere } from '../domain/vantage.ts';
import { sum, type Duration } from '../time/duration.ts';
import { lengthOf, type Interval } from '../time/interval.ts';
import type { SharedTarget } from './dry-run.ts';

/** By address, in the order of `here`: a target that was removed and added again is one place on the web. */
export function targetsInBoth(here: readonly WatchedThere[], there: readonly WatchedThere[]): SharedTarget[] {
  const [ours, theirs] = [byUrl(here), byUrl(there)];
  return [...ours].flatMap(([url, own]) => {
    const other = theirs.get(url);
    if (!other) return [];
    const united = agreementOf(unite(own, other));
    return [
      {
        url,
        observedHere: observedFor(agreementOf(own)),
        observedThere: observedFor(agreementOf(other)),
        observed: observedFor(united),
        differs: lengthOfAll(united.differs),
      },
    ];
  });
}

function byUrl(watched: readonly WatchedThere[]): ReadonlyMap<HttpUrl, Sightings> {
  const groups = groupBy(watched, ({ url }) => url);
  return new Map([...groups].map(([url, all]) => [url, all.map(sightingsOf).reduce(unite, NOTHING_SEEN)]));
}

function observedFor({ good, bad, differs, turning }: United): Duration {
  return sum([good, bad, differs, turning].map(lengthOfAll));
}

function lengthOfAll(intervals: readonly Interval[]): Duration {
  return sum(intervals.map(lengthOf));
}
