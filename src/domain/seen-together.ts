// Owns what this computer and others saw of one target in a stretch of time, taken together.
import type { HttpUrl } from '../base/http-url.ts';
import { sum, type Duration } from '../time/duration.ts';
import { intersectAll, lengthOf, type Interval } from '../time/interval.ts';
import { agreementOf, sightingsOf, unite, type Sightings } from './sightings.ts';
import type { Vantage } from './vantage.ts';

export type SeenTogether = {
  /** The other computers that watched this address, by name, in no order of theirs. */
  readonly vantages: readonly string[];
  /** When at least one of them all watched. */
  readonly observedFor: Duration;
  /** Share of the time of which they agree, in which it was well, 0..1; null: they agree of none. */
  readonly availability: number | null;
  /** One saw it well while another saw it bad: it counts for neither. In order. */
  readonly differs: readonly Interval[];
};

/** Null: no other record has this address. The order in which records were added does not matter. */
export function seenTogether(
  own: Sightings,
  url: HttpUrl,
  others: readonly Vantage[],
  whole: Interval,
): SeenTogether | null {
  const there = others.flatMap(({ id, targets }) => {
    const same = targets.filter((each) => each.url === url);
    return same.length === 0 ? [] : [{ id, seen: same.map(sightingsOf) }];
  });
  if (there.length === 0) return null;
  const all = agreementOf(there.flatMap(({ seen }) => seen).reduce(unite, own));
  const within = (intervals: readonly Interval[]) => intersectAll([whole], intervals);
  const long = (intervals: readonly Interval[]) => sum(within(intervals).map(lengthOf));
  const [good, bad] = [long(all.good), long(all.bad)];
  return {
    vantages: there.map(({ id }) => id).toSorted(),
    observedFor: sum([good, bad, long(all.differs), long(all.turning)]),
    availability: good + bad === 0 ? null : good / (good + bad),
    differs: within(all.differs),
  };
}
