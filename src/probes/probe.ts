// Owns one attempt at a target: at most two requests, one observation's worth of facts.
import type { Fingerprint } from '../domain/fingerprint.ts';
import type { Evidence, Verdict } from '../domain/observation.ts';
import type { Target } from '../domain/target.ts';
import { bodyWish } from './body.ts';
import type { Exchange } from './exchange.ts';
import { exchange, type Network } from './http-exchange.ts';
import { evidenceOf, judge } from './judge.ts';

/** What one attempt showed, before anybody asked whether our own line worked. */
export type Finding = {
  readonly target: Target;
  readonly exchange: Exchange;
  readonly verdict: Verdict;
  readonly evidence: Evidence;
};

/**
 * Tries a target. A connection that is reset or closed before an answer is tried once more at once: servers close idle
 * connections, and Chromium, when it meets one in the act, says the same as for a server that is broken. Firefox says so
 * only after it has itself asked ten times: one more attempt would be ten more requests.
 */
export async function probe(
  network: Network,
  target: Target,
  fingerprint: Fingerprint | undefined,
): Promise<Finding> {
  const first = await attempt(network, target, fingerprint);
  return isAccidentOfReuse(first) ? attempt(network, target, fingerprint) : first;
}

async function attempt(
  network: Network,
  target: Target,
  fingerprint: Fingerprint | undefined,
): Promise<Finding> {
  const { url, timeOutAfter, sendCookies, expectation } = target;
  const result = await exchange(network, { url, timeOutAfter, sendCookies, body: bodyWish(expectation) });
  return {
    target,
    exchange: result,
    verdict: judge(target, result, fingerprint),
    evidence: evidenceOf(target, result),
  };
}

function isAccidentOfReuse({ verdict, exchange: { response, trace } }: Finding): boolean {
  if (verdict.kind !== 'down' || response || !trace?.error?.startsWith('net::')) return false;
  return verdict.failure.kind === 'reset' || verdict.failure.kind === 'closed';
}
