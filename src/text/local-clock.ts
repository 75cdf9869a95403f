// Owns a moment on the user's own clock.
import type { Instant } from '../time/instant.ts';
import type { Manner } from './say.ts';

/** `18:04`, whatever the day. */
export function sayClock({ locale, zone }: Manner, at: Instant): string {
  return formatter(locale, zone, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** Minutes since local midnight. */
export function localMinuteOf(zone: string, at: Instant): number {
  const format = formatter('en', zone, { hour: 'numeric', minute: 'numeric', hourCycle: 'h23' });
  const [hour = 0, minute = 0] = format.format(at).split(':').map(Number);
  return hour * 60 + minute;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it. */
export function formatter(
  locale: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`;
  let known = formatters.get(key);
  if (!known) formatters.set(key, (known = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })));
  return known;
}
