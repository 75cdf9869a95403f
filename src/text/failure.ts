// Owns failures in words: what a tired person understands at once, with the exact code beside it elsewhere.
import type { Failure } from '../domain/failure.ts';
import type { SilenceReason } from '../domain/silence.ts';
import type { Say } from './say.ts';

export function sayFailure(say: Say, failure: Failure): string {
  switch (failure.kind) {
    case 'http':
      return say('failureHttp', failure.status);
    case 'tls':
      return say(`failureTls_${failure.reason.replaceAll('-', '_')}`);
    case 'timeout':
      return say(failure.phase === 'body' ? 'failureTimeoutBody' : 'failureTimeout');
    case 'redirected-elsewhere':
      return say('failure_redirected_elsewhere', failure.host);
    case 'content-changed':
      return failure.looksLike === null
        ? say('failure_content_changed')
        : say(`failurePage_${failure.looksLike.replaceAll('-', '_')}`);
    default:
      return say(`failure_${failure.kind.replaceAll('-', '_')}`);
  }
}

export function saySilence(say: Say, reason: SilenceReason | 'new'): string {
  return say(`silence_${reason.replaceAll('-', '_')}`);
}
