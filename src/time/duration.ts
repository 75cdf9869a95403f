// Owns lengths of time, in milliseconds.
import type { Brand } from '../base/brand.ts';

export type Duration = Brand<number, 'Duration'>;

export function milliseconds(count: number): Duration {
  return count as Duration;
}

export function seconds(count: number): Duration {
  return (count * 1000) as Duration;
}

export function minutes(count: number): Duration {
  return seconds(count * 60);
}

export function hours(count: number): Duration {
  return minutes(count * 60);
}

export function days(count: number): Duration {
  return hours(count * 24);
}

/** A multiple of a length, `times(period, 2.5)`. */
export function times(length: Duration, factor: number): Duration {
  return (length * factor) as Duration;
}

export function sum(lengths: Iterable<Duration>): Duration {
  let total = 0;
  for (const length of lengths) total += length;
  return total as Duration;
}
