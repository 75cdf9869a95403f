// Owns the only requests that the room makes: one GET, bounded in time and size, that stays on the site it was meant for.
import { hostnameOf, isSameSite, type HttpUrl } from '../base/http-url.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { FetchProblem } from '../domain/poll.ts';
import { retryAfter } from '../domain/retry-after.ts';
import { hours, milliseconds, minutes, seconds, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import { readBytes } from './body-bytes.ts';
import { readBody, type Body } from './parsing/body.ts';
import type { StatusNetwork } from './status-network.ts';

export type Found = { readonly url: URL; readonly body: Body };

export type Fetched = {
  readonly found: Result<Found, FetchProblem>;
  /** They asked to be left alone for so long. */
  readonly heldFor: Duration | null;
};

/** From the first byte of the request to the last one of the answer. */
export const PATIENCE = seconds(8);
/** For those who refuse without saying for how long: twice the quiet interval. */
const USUAL_HOLD = minutes(10);
/** Hostile values exist. */
const MOST_HOLD = hours(1);

/**
 * The browser keeps what it was answered, asks with `If-None-Match` or `If-Modified-Since` next time, and takes 304 for
 * what it has: that is what `no-cache` means.
 */
export async function fetchBody(
  network: StatusNetwork,
  url: HttpUrl,
  timeOutAfter: Duration = PATIENCE,
): Promise<Fetched> {
  if (!network.mayRead(url)) return refused({ kind: 'permission', host: hostnameOf(url) });
  const abort = new AbortController();
  const stopTimer = network.clock.startTimer(timeOutAfter, () => abort.abort());
  try {
    const answer = await network.fetch(url, {
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: abort.signal,
    });
    return await readAnswer(network, url, answer);
  } catch {
    return refused(abort.signal.aborted ? { kind: 'timeout' } : { kind: 'network', code: null });
  } finally {
    stopTimer();
    // What is left of a body that is not wanted need not come.
    abort.abort();
  }
}

async function readAnswer({ clock }: StatusNetwork, asked: HttpUrl, answer: Response): Promise<Fetched> {
  const url = new URL(answer.url);
  const isOnSite = /^https?:$/.test(url.protocol) && isSameSite(hostnameOf(asked), url.hostname);
  if (!isOnSite) return refused({ kind: 'elsewhere', host: url.host });
  const { status, headers } = answer;
  if (status < 200 || status > 299) {
    return { found: failure({ kind: 'http', status }), heldFor: holdOf(status, headers, clock.wall()) };
  }
  const bytes = await readBytes(answer);
  if (!bytes.ok) return refused(bytes.problem);
  return { found: success({ url, body: readBody(bytes.value, headers.get('content-type')) }), heldFor: null };
}

function holdOf(status: number, headers: Headers, now: Instant): Duration | null {
  const said = headers.get('retry-after');
  if (said === null) return status === 429 || status === 403 ? USUAL_HOLD : null;
  const wished = Math.min(retryAfter(said, now), MOST_HOLD);
  return wished > 0 ? milliseconds(wished) : null;
}

function refused(problem: FetchProblem): Fetched {
  return { found: failure(problem), heldFor: null };
}
