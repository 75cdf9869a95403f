// Owns the shape of what one request brought back: raw, before anyone judges it.
import type { HttpUrl } from '../base/http-url.ts';
import type { Attempt } from '../domain/observation.ts';
import type { Duration } from '../time/duration.ts';

export type Exchange = Attempt & {
  /** How long it took on the clock that never jumps. */
  readonly monotonicFor: Duration;
  /** How long it took until the answer began; null: none did. */
  readonly answeredAfter: Duration | null;
  readonly response: ResponseHead | null;
  readonly body: Body | null;
  /** Whether our own patience ended it. */
  readonly timedOut: boolean;
  /** What the browser's network stack says of it; null where it kept silent. */
  readonly trace: Trace | null;
  readonly timing: Timing | null;
};

export type ResponseHead = {
  readonly status: number;
  readonly finalUrl: HttpUrl;
  readonly headers: ReadonlyMap<string, string>;
};

export type Body = {
  readonly text: string;
  /** Bytes read, after decompression. */
  readonly size: number;
  /**
   * `whole` it ended by itself · `enough` we stopped: all that was wanted had been seen, or the budget was spent ·
   * `cut` the connection broke · `late` our patience ended.
   */
  readonly ending: 'whole' | 'enough' | 'cut' | 'late';
};

/** The network stack's account, from the browser's request events. */
export type Trace = {
  /** `net::ERR_…` or `NS_ERROR_…`; in Firefox a sentence in the user's language when TLS failed. */
  readonly error: string | null;
  readonly address: string | null;
  /** Where each redirect led, in order. */
  readonly redirects: readonly string[];
  readonly statusLine: string | null;
};

/** Phases of the last hop from Resource Timing; null where the browser hides them. */
export type Timing = {
  readonly lookup: Duration;
  readonly connect: Duration;
  /** From the request's first byte to the answer's; null when no answer began. */
  readonly firstByte: Duration | null;
  /** Whether the request had been sent: what a time-out was waiting for. */
  readonly sent: boolean;
};

/** The response headers that anybody needs: nothing else of them is looked at or kept. */
export const WANTED_HEADERS = [
  'age',
  'cf-mitigated',
  'cf-ray',
  'content-type',
  'date',
  'retry-after',
  'x-amz-cf-id',
  'x-amzn-requestid',
  'x-request-id',
  'x-vercel-id',
  'x-vercel-mitigated',
] as const;
