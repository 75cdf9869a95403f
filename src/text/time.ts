// Owns moments in words: in the user's zone, with a date where the day is not today, never without its zone's name.
import type { Instant } from '../time/instant.ts';
import { formatter, sayClock } from './local-clock.ts';
import type { Manner } from './say.ts';

type Parts = { readonly clock: string; readonly date: string };

/** `18:04`; with the date before it when it is not of the same local day as `now`. */
export function sayTime(manner: Manner, at: Instant, now: Instant): string {
  const { clock, date } = partsOf(manner, at);
  return date === partsOf(manner, now).date ? clock : `${date} ${clock}`;
}

/** `18:04 and 18:08 EDT`-style pairs: the second date only when it differs from the first. */
export function sayTimes(
  manner: Manner,
  first: Instant,
  second: Instant,
  now: Instant,
): readonly [string, string] {
  const [one, other] = [partsOf(manner, first), partsOf(manner, second)];
  return [
    sayTime(manner, first, now),
    one.date === other.date ? other.clock : `${other.date} ${other.clock}`,
  ];
}

/** `18:04–18:08 EDT`: the bounds of one moment; one time where they read the same, and a word where one is missing. */
export function sayRange(manner: Manner, after: Instant | null, at: Instant, now: Instant): string {
  if (after === null) return manner.say('timeOrEarlier', sayTime(manner, at, now));
  const [from, to] = sayTimes(manner, after, at, now);
  return from === to ? from : manner.say('timeRange', from, to);
}

/** The short name of the zone at that moment: `EDT`, `GMT+2`. */
export function sayZone({ locale, zone }: Manner, at: Instant): string {
  const parts = formatter(locale, zone, { timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

function partsOf(manner: Manner, at: Instant): Parts {
  const { locale, zone } = manner;
  const date = formatter(locale, zone, { weekday: 'short', day: 'numeric', month: 'short' });
  return { clock: sayClock(manner, at), date: date.format(at) };
}
