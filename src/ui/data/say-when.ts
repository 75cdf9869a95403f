// Owns a moment in one phrase of this page's language: `Tue 2 Apr 18:04 EDT`.
import { sayTime, sayZone } from '../../text/time.ts';
import type { Instant } from '../../time/instant.ts';
import { pageManner } from './manner.ts';

export function sayWhen(at: Instant, now: Instant): string {
  return `${sayTime(pageManner, at, now)} ${sayZone(pageManner, at)}`;
}
