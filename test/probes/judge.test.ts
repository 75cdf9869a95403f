// Owns the proof that judgement follows its order: whatever else is wrong too, the earlier rule decides.
import { describe, expect, it } from 'vitest';
import type { Fingerprint } from '../../src/domain/fingerprint.ts';
import type { Verdict } from '../../src/domain/observation.ts';
import type { TargetDraft } from '../../src/domain/target-draft.ts';
import { evidenceOf, judge, latencyOf } from '../../src/probes/judge.ts';
import { milliseconds, seconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { exchangeOf, URL_ASKED, type Difference } from '../support/exchanges.ts';
import { targetOf } from '../support/targets.ts';
import { START } from '../support/watching.ts';

const PAGE = 'Warm bread and fresh cakes every morning';
const KNOWN: Fingerprint = {
  title: 'Bakery',
  size: 5000,
  words: [1, 2, 3],
  learnedFrom: 5,
  learnedAt: START,
};

const verdictOf = (difference: Difference, draft: Partial<TargetDraft> = {}, known?: Fingerprint): Verdict =>
  judge(targetOf({ url: URL_ASKED, ...draft }), exchangeOf(difference), known);
const unknown = (reason: string) => ({ kind: 'unknown', reason });
const down = (kind: string, more = {}) => ({ kind: 'down', failure: { kind, ...more } });
const degraded = (kind: string, more = {}) => ({ kind: 'degraded', failure: { kind, ...more } });

type Rule = { readonly name: string; readonly makes: Difference; readonly verdict: object };

/** Each rule as what makes it apply. Two neighbours can be true of one answer: then the upper one decides. */
const RULES: readonly Rule[] = [
  { name: 'asleep', makes: { monotonicFor: seconds(25) }, verdict: unknown('asleep') },
  {
    name: 'blocked on our side',
    makes: { trace: { error: 'net::ERR_BLOCKED_BY_CLIENT' } },
    verdict: unknown('own-line'),
  },
  { name: 'proxy or portal status', makes: { status: 511 }, verdict: unknown('own-line') },
  {
    name: 'elsewhere',
    makes: { finalUrl: 'https://parking.example/' },
    verdict: down('redirected-elsewhere', { host: 'parking.example' }),
  },
  {
    name: 'bot challenge',
    makes: { headers: { 'cf-mitigated': 'challenge' } },
    verdict: unknown('challenged'),
  },
  { name: 'rate limit', makes: { status: 429 }, verdict: unknown('rate-limited') },
  { name: 'broken body', makes: { ending: 'cut' }, verdict: down('truncated-body') },
  { name: 'empty body', makes: { text: '' }, verdict: down('empty-body') },
];

describe('judgement', () => {
  it('is up for an answer that is as it should be', () => {
    expect(verdictOf({})).toEqual({ kind: 'up' });
  });

  it.each(RULES)('knows: $name', ({ makes, verdict }) => {
    expect(verdictOf(makes)).toEqual(verdict);
  });

  const pairs = RULES.flatMap((upper, index) =>
    RULES.slice(index + 1)
      .filter(({ makes }) => !('status' in upper.makes && 'status' in makes))
      .map((lower) => ({ upper, lower, what: `${upper.name} before ${lower.name}` })),
  );
  it.each(pairs)('$what', ({ upper, lower }) => {
    expect(verdictOf({ ...lower.makes, ...upper.makes })).toEqual(upper.verdict);
  });

  it('never blames a server for time that our own machine slept through, or skipped', () => {
    const asleep = { monotonicFor: milliseconds(300), endedAt: later(START, seconds(40)) };
    expect(verdictOf({ ...asleep, unanswered: true, timedOut: true })).toEqual(unknown('asleep'));
    // Frozen for 13 s with a patience of 10 s: the timer rang late, and the server may have answered long ago.
    const frozen = { monotonicFor: seconds(13), unanswered: true, timedOut: true };
    expect(verdictOf(frozen)).toEqual(unknown('asleep'));
    expect(verdictOf({ monotonicFor: seconds(13), answeredAfter: milliseconds(12_500) })).toEqual(
      unknown('asleep'),
    );
    const back = { endedAt: later(START, seconds(-3600)), unanswered: true };
    expect(verdictOf(back)).toEqual(unknown('clock'));
  });

  it('lets an answer that began late take its own time for the body', () => {
    const slow = { monotonicFor: seconds(19), answeredAfter: seconds(9.5), ending: 'late' } as const;
    expect(verdictOf(slow)).toEqual(degraded('timeout', { phase: 'body' }));
  });

  it('tells where a time-out struck, as far as the browser does', () => {
    const timedOut = { unanswered: true, timedOut: true, monotonicFor: seconds(10) };
    const timing = { lookup: milliseconds(1), connect: milliseconds(2), firstByte: null };
    expect(verdictOf(timedOut)).toEqual(down('timeout', { phase: 'unknown' }));
    expect(verdictOf({ ...timedOut, timing: { ...timing, sent: false } })).toEqual(
      down('timeout', { phase: 'connect' }),
    );
    expect(verdictOf({ ...timedOut, timing: { ...timing, sent: true } })).toEqual(
      down('timeout', { phase: 'headers' }),
    );
    // Our own abort is a network error too; it says nothing beside that.
    expect(verdictOf({ ...timedOut, trace: { error: 'net::ERR_ABORTED' } })).toEqual(
      down('timeout', { phase: 'unknown' }),
    );
  });

  it('is vague where the browser said nothing', () => {
    expect(verdictOf({ unanswered: true })).toEqual(down('network'));
    const redirects = ['ftp://files.example/'];
    expect(verdictOf({ unanswered: true, trace: { redirects } })).toEqual(
      down('redirected-elsewhere', { host: 'files.example' }),
    );
  });

  it('stays on the site when a redirect does', () => {
    for (const finalUrl of [
      'http://shop.example/',
      'https://www.shop.example/de',
      'https://id.shop.example:8443/',
    ])
      expect(verdictOf({ finalUrl })).toEqual({ kind: 'up' });
  });

  it('does not take what is no HTTP for an answer', () => {
    expect(verdictOf({ trace: { statusLine: 'HTTP/0.9 200 OK' } })).toEqual(down('bad-response'));
    expect(judge(targetOf({ url: URL_ASKED }), bare(), undefined)).toEqual(down('bad-response'));
  });

  it('reads a challenge off its header alone', () => {
    const csp = { 'content-security-policy': 'script-src https://challenges.cloudflare.com' };
    expect(verdictOf({ headers: csp, text: 'cf-mitigated: challenge' })).toEqual({ kind: 'up' });
    expect(verdictOf({ status: 403, headers: { 'x-vercel-mitigated': 'challenge' } })).toEqual(
      unknown('challenged'),
    );
    expect(verdictOf({ status: 403, headers: { 'cf-mitigated': 'other' } })).toEqual(unknown('forbidden'));
  });

  it('takes a closed door for an outage only when told to', () => {
    for (const status of [401, 403]) {
      expect(verdictOf({ status })).toEqual(unknown('forbidden'));
      expect(verdictOf({ status }, { forbiddenIsDown: true })).toEqual(down('http', { status }));
      expect(verdictOf({ status }, { statusFrom: 401, statusTo: 403 })).toEqual({ kind: 'up' });
    }
  });

  it('tells announced maintenance from an error', () => {
    const waiting = (value: string) => verdictOf({ status: 503, headers: { 'retry-after': value } });
    expect(verdictOf({ status: 503 })).toEqual(down('http', { status: 503 }));
    expect(waiting('120')).toEqual(down('maintenance-answer', { retryAfterSeconds: 120 }));
    for (const hostile of ['-5', '9'.repeat(30), 'soon'])
      expect(waiting(hostile)).toEqual(down('maintenance-answer', { retryAfterSeconds: 0 }));
  });

  it('weighs wrong text as the user does', () => {
    expect(verdictOf({}, { mustContain: 'Closed' })).toEqual(down('text-missing'));
    expect(verdictOf({}, { mustNotContain: 'Open' })).toEqual(down('text-forbidden'));
    expect(verdictOf({}, { mustContain: 'Closed', wrongTextIs: 'degraded' })).toEqual(
      degraded('text-missing'),
    );
    const late = { ending: 'late', monotonicFor: seconds(9) } as const;
    expect(verdictOf(late, { mustContain: 'Closed' })).toEqual(down('timeout', { phase: 'body' }));
    expect(verdictOf(late, { mustContain: 'Open' })).toEqual(degraded('timeout', { phase: 'body' }));
  });

  it('takes no bytes for an answer where none were promised', () => {
    for (const status of [204, 205, 304]) expect(verdictOf({ status, text: '' })).toEqual({ kind: 'up' });
    expect(verdictOf({ text: '' }, { emptyIsGood: true })).toEqual({ kind: 'up' });
  });

  it('asks the fingerprint only where the user expects no text', () => {
    const changed = degraded('content-changed', { looksLike: null });
    expect(verdictOf({ text: PAGE }, {}, KNOWN)).toEqual(changed);
    expect(verdictOf({ text: PAGE }, { mustContain: 'bread' }, KNOWN)).toEqual({ kind: 'up' });
    expect(verdictOf({ text: '<title>Account Suspended</title>' })).toEqual(
      degraded('content-changed', { looksLike: 'suspended-account' }),
    );
  });

  it('calls slow what is slower than the user wants, measured by the request itself', () => {
    const timing = {
      lookup: milliseconds(10),
      connect: milliseconds(20),
      firstByte: milliseconds(120),
      sent: true,
    };
    expect(verdictOf({ timing }, { slowAfterMs: 149 })).toEqual(degraded('slow'));
    // The queue in front of it is not the server's fault.
    expect(
      verdictOf({ timing, answeredAfter: seconds(4), monotonicFor: seconds(4.1) }, { slowAfterMs: 150 }),
    ).toEqual({ kind: 'up' });
    expect(
      verdictOf({ answeredAfter: seconds(4), monotonicFor: seconds(4.1) }, { slowAfterMs: 150 }),
    ).toEqual(degraded('slow'));
  });
});

describe('evidence', () => {
  const target = targetOf({ url: URL_ASKED });

  it('keeps the code, the address, the end of redirects, the server’s clock and its name for the request', () => {
    const evidence = evidenceOf(
      target,
      exchangeOf({
        finalUrl: 'https://www.shop.example/',
        headers: { date: 'Thu, 01 Jan 2026 00:00:05 GMT', 'x-request-id': 'abc' },
        trace: { error: 'net::ERR_CONNECTION_RESET', address: '192.0.2.1' },
        ending: 'cut',
      }),
    );
    expect(evidence).toEqual({
      code: 'net::ERR_CONNECTION_RESET',
      status: 200,
      latency: 200,
      address: '192.0.2.1',
      finalUrl: 'https://www.shop.example/',
      serverDate: later(START, seconds(5)),
      requestId: 'x-request-id: abc',
    });
  });

  it('does not keep our own stopping as an error', () => {
    const stopped = exchangeOf({ ending: 'enough', trace: { error: 'net::ERR_FAILED' } });
    expect(evidenceOf(target, stopped).code).toBeUndefined();
    expect(judge(target, stopped, undefined)).toEqual({ kind: 'up' });
  });

  it('has no latency where no answer began, whatever phases the browser filled in', () => {
    const timing = {
      lookup: milliseconds(1),
      connect: milliseconds(2),
      firstByte: milliseconds(3),
      sent: true,
    };
    expect(latencyOf(exchangeOf({ unanswered: true, timing }))).toBeUndefined();
    expect(latencyOf(exchangeOf({ timing }))).toBe(6);
  });
});

function bare() {
  const exchange = exchangeOf();
  return { ...exchange, response: exchange.response && { ...exchange.response, headers: new Map() } };
}
