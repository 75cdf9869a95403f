// Owns the name of a month, as a switch and a mark on an axis have it.
import type { Instant } from '../time/instant.ts';
import { formatter } from './local-clock.ts';
import type { Manner } from './say.ts';

/** `April 2026`, the one that the moment lies in there. */
export function sayMonth({ locale, zone }: Manner, at: Instant): string {
  return formatter(locale, zone, { month: 'long', year: 'numeric' }).format(at);
}

/** `Apr`. */
export function sayShortMonth({ locale, zone }: Manner, at: Instant): string {
  return formatter(locale, zone, { month: 'short' }).format(at);
}
