// Owns what the user watches: sites of theirs, each with one or more targets.
import type { Brand } from '../base/brand.ts';
import type { HttpUrl } from '../base/http-url.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Severity } from './observation.ts';

/** Small, dense, never used twice: the index of a target's column in a tick. */
export type TargetId = Brand<number, 'TargetId'>;
export type SiteId = Brand<number, 'SiteId'>;

/** What a good answer looks like. */
export type Expectation = {
  /** Accepted HTTP status codes, both ends included. */
  readonly statusFrom: number;
  readonly statusTo: number;
  readonly mustContain: string | null;
  readonly mustNotContain: string | null;
  /** What wrong text amounts to. */
  readonly wrongTextIs: Severity;
  /** An answer slower than this is degraded; null: no answer is too slow. */
  readonly slowAfter: Duration | null;
  /** Whether an answer without a single byte can be a good one. */
  readonly emptyIsGood: boolean;
  /** Whether 401 and 403 are an outage. By default they say only that *we* are not let in. */
  readonly forbiddenIsDown: boolean;
};

export type Target = {
  readonly id: TargetId;
  readonly name: string;
  readonly url: HttpUrl;
  readonly expectation: Expectation;
  readonly checkEvery: Duration;
  readonly timeOutAfter: Duration;
  readonly sendCookies: boolean;
  readonly pausedSince: Instant | null;
  readonly addedAt: Instant;
  /** A removed target is not watched, but what is known of it stays, and it can come back. */
  readonly removedAt: Instant | null;
};

export type Site = {
  readonly id: SiteId;
  readonly name: string;
  /** The company the user pays for it. Sites with the same provider name stand or fall together. */
  readonly provider: string;
  readonly targets: readonly Target[];
  /** Notify only when it has been down for this long. */
  readonly notifyAfter: Duration;
};

export type WatchedTarget = { readonly site: Site; readonly target: Target };

/** Every target that was ever added. */
export function allTargets(sites: readonly Site[]): WatchedTarget[] {
  return sites.flatMap((site) => site.targets.map((target) => ({ site, target })));
}

export function watchedTargets(sites: readonly Site[]): WatchedTarget[] {
  return allTargets(sites).filter(({ target }) => target.removedAt === null);
}
