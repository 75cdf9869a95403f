// Owns exchanges for tests of judgement: a good one, and what differs from it.
import type { HttpUrl } from '../../src/base/http-url.ts';
import type { Body, Exchange, ResponseHead, Trace } from '../../src/probes/exchange.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { START } from './watching.ts';

export const URL_ASKED = 'https://shop.example/' as HttpUrl;

export type Difference = Partial<Omit<Exchange, 'response' | 'body' | 'trace'>> & {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly finalUrl?: string;
  readonly text?: string;
  readonly ending?: Body['ending'];
  readonly trace?: Partial<Trace>;
  /** No answer began. */
  readonly unanswered?: boolean;
};

/** 200 after 200 ms, with a small page, unless something else is said. */
export function exchangeOf(difference: Difference = {}): Exchange {
  const { status = 200, headers = {}, finalUrl = URL_ASKED, trace, unanswered = false, ...rest } = difference;
  const { text = 'Open.', ending = 'whole', ...own } = rest;
  const { monotonicFor = milliseconds(300) } = own;
  const response: ResponseHead = {
    status,
    finalUrl: finalUrl as HttpUrl,
    headers: new Map(Object.entries({ 'content-type': 'text/html', ...headers })),
  };
  return {
    startedAt: START,
    endedAt: later(START, monotonicFor),
    monotonicFor,
    answeredAfter: unanswered ? null : milliseconds(200),
    response: unanswered ? null : response,
    body: unanswered ? null : { text, size: text.length, ending },
    timedOut: ending === 'late',
    trace: trace ? { error: null, address: null, redirects: [], statusLine: null, ...trace } : null,
    timing: null,
    ...own,
  };
}
