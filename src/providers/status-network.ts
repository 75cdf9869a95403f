// Owns what reading a status page needs of the outside.
import type { Clock } from '../time/clock.ts';

export interface StatusNetwork {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Whether the user lets us read this address. */
  readonly mayRead: (url: string) => boolean;
}
