// Owns what a server asks for in `Retry-After`.
import { milliseconds, seconds, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

/** RFC 9110, 10.2.3: seconds, or a date. What is neither, and a date in the past, asks for nothing. */
export function retryAfter(value: string | null | undefined, now: Instant): Duration {
  if (value === null || value === undefined) return milliseconds(0);
  if (/^\s*\d+\s*$/.test(value)) return seconds(Number(value));
  const date = Date.parse(value);
  return milliseconds(Number.isNaN(date) ? 0 : Math.max(0, date - now));
}
