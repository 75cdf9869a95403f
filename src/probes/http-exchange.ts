// Owns the only requests that probes make: one GET, bounded in time and size, with everything the browser tells of it.
import type { HttpUrl } from '../base/http-url.ts';
import type { Clock } from '../time/clock.ts';
import { milliseconds, type Duration } from '../time/duration.ts';
import { readBody, type BodyWish } from './body.ts';
import {
  WANTED_HEADERS,
  type Body,
  type Exchange,
  type ResponseHead,
  type Timing,
  type Trace,
} from './exchange.ts';

export type ExchangeRequest = {
  readonly url: HttpUrl;
  /** Patience until the answer begins; its body may take as long again. */
  readonly timeOutAfter: Duration;
  readonly sendCookies: boolean;
  readonly body: BodyWish;
};

export interface Network {
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  /** Starts listening to what the network stack says of requests to `url`. Call it before the request is made. */
  traceOf(url: HttpUrl): TraceHandle;
  /** The phases of the newest finished request to `url`. */
  timingOf(url: HttpUrl): Promise<Timing | null>;
  /** Drops what is known of earlier requests: the browser keeps only so many. */
  forgetTimings(): void;
}

export interface TraceHandle {
  /** Ends listening; waits a moment for an event that comes late. */
  end(isFailure: boolean): Promise<Trace | null>;
}

export async function exchange(network: Network, request: ExchangeRequest): Promise<Exchange> {
  const { clock } = network;
  const trace = network.traceOf(request.url);
  const [startedAt, startedMonotonic] = [clock.wall(), clock.monotonic()];
  const { response, body, timedOut, answeredAt } = await converse(network, request);
  const [endedAt, endedMonotonic] = [clock.wall(), clock.monotonic()];
  return {
    startedAt,
    endedAt,
    monotonicFor: milliseconds(endedMonotonic - startedMonotonic),
    answeredAfter: answeredAt === null ? null : milliseconds(answeredAt - startedMonotonic),
    response,
    body,
    timedOut,
    trace: await trace.end(body === null || body.ending === 'cut' || body.ending === 'late'),
    timing: await network.timingOf(request.url),
  };
}

type Conversation = {
  readonly response: ResponseHead | null;
  readonly body: Body | null;
  readonly timedOut: boolean;
  readonly answeredAt: Duration | null;
};

async function converse({ fetch, clock }: Network, request: ExchangeRequest): Promise<Conversation> {
  const abort = new AbortController();
  let timedOut = false;
  const giveUp = () => {
    timedOut = true;
    abort.abort();
  };
  let stopTimer = clock.startTimer(request.timeOutAfter, giveUp);
  let response: ResponseHead | null = null;
  let answeredAt: Duration | null = null;
  try {
    const answer = await fetch(request.url, {
      cache: 'no-store',
      credentials: request.sendCookies ? 'include' : 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    response = headOf(answer);
    answeredAt = clock.monotonic();
    stopTimer();
    stopTimer = clock.startTimer(request.timeOutAfter, giveUp);
    const body = await readBody(answer, request.body, () => timedOut);
    return { response, body, timedOut, answeredAt };
  } catch {
    // The reason is in the trace: what fetch throws is the same for everything.
    return { response, body: null, timedOut, answeredAt };
  } finally {
    stopTimer();
  }
}

function headOf(answer: Response): ResponseHead {
  const headers = new Map<string, string>();
  for (const name of WANTED_HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return { status: answer.status, finalUrl: answer.url as HttpUrl, headers };
}
