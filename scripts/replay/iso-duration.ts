// Owns lengths of time as ISO 8601 writes them, `PT1H22M13.2S`; a negative one has its sign before it.
import type { Duration } from '../../src/time/duration.ts';

export function isoDuration(length: Duration): string {
  const whole = Math.abs(length);
  const hours = Math.floor(whole / 3_600_000);
  const minutes = Math.floor((whole % 3_600_000) / 60_000);
  const seconds = (whole % 60_000) / 1000;
  const parts = [
    hours > 0 ? `${hours}H` : '',
    minutes > 0 ? `${minutes}M` : '',
    seconds > 0 || whole < 60_000 ? `${seconds}S` : '',
  ];
  return `${length < 0 ? '-' : ''}PT${parts.join('')}`;
}
