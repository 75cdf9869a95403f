// Owns judgement: what one exchange says about a target. Pure; the first rule that applies decides.
import { hostnameOf, isSameSite, type HttpUrl } from '../base/http-url.ts';
import type { Failure } from '../domain/failure.ts';
import { recognizeFailurePage } from '../domain/failure-page.ts';
import { isOtherPage, type Fingerprint } from '../domain/fingerprint.ts';
import type { Evidence, Severity, Verdict } from '../domain/observation.ts';
import type { SilenceReason } from '../domain/silence.ts';
import type { Expectation, Target } from '../domain/target.ts';
import { milliseconds, seconds, type Duration } from '../time/duration.ts';
import { between, instant } from '../time/instant.ts';
import type { Body, Exchange, ResponseHead } from './exchange.ts';
import { meaningOf } from './network-error.ts';

/** More than this between two clocks, or past our patience, and the machine slept or its clock was changed. */
const SLACK = seconds(2);

/** `fingerprint` is what earlier good answers looked like; it is only asked where the user expects no text. */
export function judge(target: Target, exchange: Exchange, fingerprint: Fingerprint | undefined): Verdict {
  return (
    interruption(target, exchange) ??
    networkVerdict(target, exchange) ??
    refusalToUs(target.expectation, exchange.response) ??
    answerVerdict(target, exchange, fingerprint)
  );
}

function unknown(reason: SilenceReason): Verdict {
  return { kind: 'unknown', reason };
}

function down(failure: Failure): Verdict {
  return { kind: 'down', failure };
}

/** Time that passed while the attempt did not: no server is to blame for what our own machine slept through. */
function interruption({ timeOutAfter }: Target, exchange: Exchange): Verdict | null {
  const { startedAt, endedAt, monotonicFor, answeredAfter } = exchange;
  const drift = between(startedAt, endedAt) - monotonicFor;
  // Our patience is one time-out until the answer begins, and one more for its body.
  const longest = Math.max(answeredAfter ?? monotonicFor, monotonicFor - (answeredAfter ?? 0));
  if (longest > timeOutAfter + SLACK || drift > SLACK) return unknown('asleep');
  return drift < 0 - SLACK ? unknown('clock') : null;
}

function networkVerdict(
  target: Target,
  { response, body, timedOut, trace, timing }: Exchange,
): Verdict | null {
  const elsewhere = redirectedElsewhere(target.url, response?.finalUrl ?? trace?.redirects.at(-1));
  if (timedOut && !response) {
    return down({
      kind: 'timeout',
      phase: timing ? (timing.sent ? 'headers' : 'connect') : 'unknown',
    });
  }
  const meaning = trace?.error && body?.ending !== 'enough' ? meaningOf(trace.error) : null;
  if (meaning && !timedOut) return meaning.about === 'us' ? unknown(meaning.reason) : down(meaning.failure);
  if (!response) return down(elsewhere ?? { kind: 'network' });
  if (trace?.statusLine?.startsWith('HTTP/0.9')) return down({ kind: 'bad-response' });
  if (response.status === 407 || response.status === 511) return unknown('own-line');
  return elsewhere ? down(elsewhere) : null;
}

function redirectedElsewhere(asked: HttpUrl, final: string | undefined): Failure | null {
  if (final === undefined || !URL.canParse(final)) return null;
  const host = new URL(final).hostname;
  return isSameSite(hostnameOf(asked), host) ? null : { kind: 'redirected-elsewhere', host };
}

/** Answers that are about us: a bot check, a rate limit, a closed door. */
function refusalToUs(expectation: Expectation, response: ResponseHead | null): Verdict | null {
  if (!response) return null;
  const { status, headers } = response;
  // The one documented value; words in the page prove nothing.
  // https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/
  if (headers.get('cf-mitigated') === 'challenge') return unknown('challenged');
  if (headers.get('x-vercel-mitigated') === 'challenge') return unknown('challenged');
  if (isAccepted(status, expectation)) return null;
  if (status === 429) return unknown('rate-limited');
  return (status === 401 || status === 403) && !expectation.forbiddenIsDown ? unknown('forbidden') : null;
}

function isAccepted(status: number, { statusFrom, statusTo }: Expectation): boolean {
  return status >= statusFrom && status <= statusTo;
}

function answerVerdict(
  { expectation }: Target,
  exchange: Exchange,
  fingerprint: Fingerprint | undefined,
): Verdict {
  const { response, body } = exchange;
  if (!response) return down({ kind: 'network' });
  if (!isAccepted(response.status, expectation)) return down(statusFailure(response));
  const wrong = bodyFailure(expectation, response, body);
  if (wrong) return { kind: wrong.severity, failure: wrong.failure };
  if (!response.headers.has('date') && !response.headers.has('content-type'))
    return down({ kind: 'bad-response' });
  const changed = expectation.mustContain === null && body ? contentChange(body, fingerprint) : null;
  if (changed) return { kind: 'degraded', failure: changed };
  const latency = latencyOf(exchange);
  const { slowAfter } = expectation;
  const isSlow = slowAfter !== null && latency !== undefined && latency > slowAfter;
  return isSlow ? { kind: 'degraded', failure: { kind: 'slow' } } : { kind: 'up' };
}

function statusFailure({ status, headers }: ResponseHead): Failure {
  const retryAfter = headers.get('retry-after');
  if (status !== 503 || retryAfter === undefined) return { kind: 'http', status };
  const wait = /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : 0;
  return { kind: 'maintenance-answer', retryAfterSeconds: wait };
}

type Wrong = { readonly severity: Severity; readonly failure: Failure };

function bodyFailure(expectation: Expectation, { status }: ResponseHead, body: Body | null): Wrong | null {
  const { mustContain, mustNotContain, wrongTextIs } = expectation;
  const text = body?.text ?? '';
  if (body?.ending === 'cut') return { severity: 'down', failure: { kind: 'truncated-body' } };
  if (mustNotContain !== null && text.includes(mustNotContain)) {
    return { severity: wrongTextIs, failure: { kind: 'text-forbidden' } };
  }
  const isMissing = mustContain !== null && !text.includes(mustContain);
  if (body?.ending === 'late') {
    return { severity: isMissing ? 'down' : 'degraded', failure: { kind: 'timeout', phase: 'body' } };
  }
  const mayBeEmpty = expectation.emptyIsGood || status === 204 || status === 205 || status === 304;
  if (body?.size === 0 && !mayBeEmpty) return { severity: 'down', failure: { kind: 'empty-body' } };
  return isMissing ? { severity: wrongTextIs, failure: { kind: 'text-missing' } } : null;
}

function contentChange(body: Body, fingerprint: Fingerprint | undefined): Failure | null {
  const looksLike = recognizeFailurePage(body.text, body.size);
  const changed = looksLike !== null || (fingerprint !== undefined && isOtherPage(fingerprint, body));
  return changed ? { kind: 'content-changed', looksLike } : null;
}

/** Look-up, connection and first byte of the request itself; where the browser hides them, the time until it answered. */
export function latencyOf({ timing, answeredAfter }: Exchange): Duration | undefined {
  // Firefox fills in phases that a failed request never reached.
  if (answeredAfter === null) return undefined;
  if (timing?.firstByte !== null && timing?.firstByte !== undefined) {
    return milliseconds(timing.lookup + timing.connect + timing.firstByte);
  }
  return answeredAfter;
}

/** The parts of an exchange that are kept beside the verdict. */
export function evidenceOf(target: Target, exchange: Exchange): Evidence {
  const { response, body, trace } = exchange;
  // When all that was wanted had been seen, the error is only how the browser calls our own stopping.
  const code = body?.ending === 'enough' ? null : trace?.error;
  const latency = latencyOf(exchange);
  const date = response?.headers.get('date');
  const serverDate = date === undefined ? NaN : Date.parse(date);
  const requestId = requestIdOf(response);
  return {
    ...(code ? { code } : {}),
    ...(response ? { status: response.status } : {}),
    ...(latency === undefined ? {} : { latency }),
    ...(trace?.address ? { address: trace.address } : {}),
    ...(response && response.finalUrl !== target.url ? { finalUrl: response.finalUrl } : {}),
    ...(Number.isNaN(serverDate) ? {} : { serverDate: instant(serverDate) }),
    ...(requestId === null ? {} : { requestId }),
  };
}

function requestIdOf(response: ResponseHead | null): string | null {
  for (const name of ['cf-ray', 'x-amz-cf-id', 'x-amzn-requestid', 'x-vercel-id', 'x-request-id']) {
    const value = response?.headers.get(name);
    if (value) return `${name}: ${value.slice(0, 100)}`;
  }
  return null;
}
