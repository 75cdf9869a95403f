// Owns durations that are known between bounds, in words.
import { days, hours, minutes, seconds, times, type Duration } from '../time/duration.ts';
import { sayDuration } from './duration.ts';
import type { Say } from './say.ts';

/** `16 h 26 m – 16 h 32 m`, or one of them where they read the same. */
export function sayDurationRange(
  say: Say,
  { least, most }: { readonly least: Duration; readonly most: Duration },
): string {
  const [from, to] = [sayDuration(say, least), sayDuration(say, most)];
  return from === to ? from : say('durationRange', from, to);
}

/**
 * A duration between two bounds as `16 h 28 m` and how far off it may be, `3 m`, rounded so that both bounds are
 * inside what is said. The second is null where the bounds are closer than the words.
 */
export function sayDurationAround(
  say: Say,
  { least, most }: { readonly least: Duration; readonly most: Duration },
): readonly [around: string, plusMinus: string | null] {
  const unit = unitOf(most);
  const around = times(unit, Math.floor((least + most) / 2 / unit));
  const off = times(unit, Math.ceil(Math.max(around - least, most - around) / unit));
  const isExact = sayDuration(say, least) === sayDuration(say, most);
  return isExact ? [sayDuration(say, least), null] : [sayDuration(say, around), sayDuration(say, off)];
}

/** The smallest unit that the words of a length this long have. */
function unitOf(length: Duration): Duration {
  if (length < minutes(1)) return seconds(1);
  return length < days(2) ? minutes(1) : hours(1);
}
