// Owns points in time: milliseconds since 1970-01-01T00:00Z, never a string, never local.
import type { Brand } from '../base/brand.ts';
import type { Duration } from './duration.ts';

export type Instant = Brand<number, 'Instant'>;

export function instant(epochMilliseconds: number): Instant {
  return epochMilliseconds as Instant;
}

export function later(at: Instant, by: Duration): Instant {
  return (at + by) as Instant;
}

export function earlier(at: Instant, by: Duration): Instant {
  return (at - by) as Instant;
}

/** Time from one instant to another; negative when `to` lies before `from`. */
export function between(from: Instant, to: Instant): Duration {
  return (to - from) as Duration;
}

export function earliest(...instants: readonly Instant[]): Instant {
  return Math.min(...instants) as Instant;
}

export function latest(...instants: readonly Instant[]): Instant {
  return Math.max(...instants) as Instant;
}

/** ISO 8601 in UTC with milliseconds, `2019-04-02T22:08:00.000Z`. */
export function toIso(at: Instant): string {
  return new Date(at).toISOString();
}

/** The moment half-way between two. */
export function midpoint(one: Instant, other: Instant): Instant {
  return ((one + other) / 2) as Instant;
}
