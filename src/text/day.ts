// Owns the name of a day, as a mark on an axis has it.
import type { Instant } from '../time/instant.ts';
import { formatter } from './local-clock.ts';
import type { Manner } from './say.ts';

/** `Tue 2 Apr`, in the user's zone. */
export function sayDay({ locale, zone }: Manner, at: Instant): string {
  return formatter(locale, zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(at);
}

/** `2 Apr`. */
export function sayShortDay({ locale, zone }: Manner, at: Instant): string {
  return formatter(locale, zone, { day: 'numeric', month: 'short' }).format(at);
}
