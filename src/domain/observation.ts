// Owns the result of one probe: immutable, judged, and with its bounds in time.
import type { HttpUrl } from '../base/http-url.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Failure } from './failure.ts';
import type { SilenceReason } from './silence.ts';
import type { TargetId } from './target.ts';

/** An attempt at a target. What it saw, it saw at some instant in [startedAt, endedAt]. */
export type Attempt = { readonly startedAt: Instant; readonly endedAt: Instant };

/** How bad a failing answer is. */
export type Severity = 'degraded' | 'down';

export type Verdict =
  | { readonly kind: 'up' }
  | { readonly kind: Severity; readonly failure: Failure }
  | { readonly kind: 'unknown'; readonly reason: SilenceReason };

/** What an answer told beside its verdict. Every field is absent where the browser did not tell. */
export type Evidence = {
  /** The browser's own word for it: `net::ERR_CONNECTION_REFUSED`, `NS_ERROR_UNKNOWN_HOST`. */
  readonly code?: string;
  readonly status?: number;
  /** Name look-up, connection and first byte, measured from the request's own timing, without queueing. */
  readonly latency?: Duration;
  /** The IP address that answered. */
  readonly address?: string;
  /** Where redirects ended, when that is not where they began. */
  readonly finalUrl?: HttpUrl;
  /** The server's own clock, from its `Date` header. */
  readonly serverDate?: Instant;
  /** What the server calls this request in its own logs (`cf-ray`, `x-request-id` …), name and value. */
  readonly requestId?: string;
};

export type Observation = Attempt & {
  readonly target: TargetId;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
};

/** A failing observation, in the shape that the window machinery wants. */
export type Badness = { readonly severity: Severity; readonly failure: Failure };

export function badnessOf(verdict: Verdict): Badness | null {
  return verdict.kind === 'up' || verdict.kind === 'unknown'
    ? null
    : { severity: verdict.kind, failure: verdict.failure };
}
