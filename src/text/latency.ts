// Owns response times in words: two figures of them, as exactly as they are kept.
import type { Duration } from '../time/duration.ts';
import type { Manner } from './say.ts';

/** `180 ms`, `2.3 s` */
export function sayLatency({ say, locale }: Pick<Manner, 'say' | 'locale'>, latency: Duration): string {
  const format = new Intl.NumberFormat(locale, { maximumSignificantDigits: 2, useGrouping: false });
  // 996 ms reads as a second, and not as a thousand milliseconds.
  if (latency < 995) return say('latencyMilliseconds', format.format(Math.max(1, latency)));
  return say('latencySeconds', format.format(latency / 1000));
}
