// Owns a moment in one phrase of this page's language, also of other years: `Tue, 2 Apr 2019 18:04 EDT`.
import { formatter } from '../../text/local-clock.ts';
import { sayTime, sayZone } from '../../text/time.ts';
import { days } from '../../time/duration.ts';
import { between, type Instant } from '../../time/instant.ts';
import { pageManner } from './manner.ts';

const RECENT = days(180);

export function sayWhen(at: Instant, now: Instant): string {
  const { locale, zone } = pageManner;
  if (Math.abs(between(at, now)) < RECENT)
    return `${sayTime(pageManner, at, now)} ${sayZone(pageManner, at)}`;
  const long = formatter(locale, zone, { dateStyle: 'medium', timeStyle: 'short' });
  return `${long.format(at)} ${sayZone(pageManner, at)}`;
}
