// Owns failures and silences in letters: what a desk searches its own logs for.
import type { Failure } from '../../domain/failure.ts';
import type { SilenceReason } from '../../domain/silence.ts';
import type { Target } from '../../domain/target.ts';
import { excerpt } from './excerpt.ts';
import { sayLength } from './duration.ts';

const EXPECTED = 60;

const WORDS: Readonly<Record<Exclude<Failure['kind'], 'http' | 'tls' | 'timeout'>, string>> = {
  dns: 'its name does not resolve',
  refused: 'connection refused',
  unreachable: 'no route to the server',
  reset: 'connection reset',
  closed: 'connection closed without an answer',
  'maintenance-answer': 'HTTP 503 with Retry-After',
  'redirect-loop': 'redirects in a circle',
  'redirected-elsewhere': 'redirects to another site',
  'text-missing': 'answers, but without the expected text',
  'text-forbidden': 'answers with text that must not be there',
  'empty-body': 'answers with an empty page',
  'truncated-body': 'the answer breaks off',
  'bad-response': 'the answer is not valid HTTP',
  'content-changed': 'answers with another page than before',
  slow: 'answers too slowly',
  network: 'no connection',
};

const TLS: Readonly<Record<Extract<Failure, { kind: 'tls' }>['reason'], string>> = {
  untrusted: 'TLS certificate not trusted',
  'expired-or-not-yet-valid': 'TLS certificate expired or not yet valid',
  'wrong-host': 'TLS certificate is for another name',
  'old-protocol': 'TLS version too old',
  'client-certificate': 'TLS asks for a client certificate',
  unknown: 'no TLS connection',
};

const PAGES: Readonly<Record<string, string>> = {
  'database-error': 'shows a database error page',
  'default-server-page': 'shows the default page of the web server',
  'suspended-account': 'shows an “account suspended” page',
  'parked-domain': 'shows a parked domain',
  'under-construction': 'shows an “under construction” page',
};

export function sayFailure(failure: Failure, target: Target | undefined): string {
  switch (failure.kind) {
    case 'http':
      return `HTTP ${failure.status}`;
    case 'tls':
      return TLS[failure.reason];
    case 'timeout':
      if (failure.phase === 'body') return 'the answer stalls half-way';
      return target ? `no answer within ${sayLength(target.timeOutAfter)}` : 'no answer in time';
    case 'redirected-elsewhere':
      return `${WORDS[failure.kind]} (${excerpt(failure.host, EXPECTED)})`;
    case 'text-missing': {
      const text = target?.expectation.mustContain ?? null;
      return text === null
        ? WORDS[failure.kind]
        : `answers, but without the text “${excerpt(text, EXPECTED)}”`;
    }
    case 'content-changed':
      return (failure.looksLike && PAGES[failure.looksLike]) ?? WORDS[failure.kind];
    default:
      return WORDS[failure.kind];
  }
}

/** Whether the server, or something before it, answered: then the way to it works. */
export function isAnswer({ kind }: Failure): boolean {
  return [
    'http',
    'maintenance-answer',
    'text-missing',
    'text-forbidden',
    'empty-body',
    'content-changed',
    'slow',
  ].includes(kind);
}

const SILENCES: Readonly<Record<SilenceReason, string>> = {
  asleep: 'my computer slept',
  closed: 'my browser was closed',
  updated: 'the extension was off or updating',
  'own-line': 'my own line was down',
  permission: 'the browser did not let me look',
  clock: 'my clock was changed',
  paused: 'paused by me',
  interrupted: 'the check was cut off',
  'database-lost': 'part of my record was lost',
  'not-recorded': 'the record could not be written',
  challenged: 'a bot check answered instead',
  'rate-limited': 'the server asked me to come back later',
  forbidden: 'the server refused me (401 or 403)',
};

export function saySilence(reason: SilenceReason): string {
  return SILENCES[reason];
}
