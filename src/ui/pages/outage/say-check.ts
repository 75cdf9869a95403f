// Owns one check in words: what came out, and what is kept of it in full.
import type { RawCheck } from '../../../domain/chunk.ts';
import { badnessOf, type Observation } from '../../../domain/observation.ts';
import { decodeLatency, decodeOutcome } from '../../../domain/outcome.ts';
import { sayFailure, saySilence } from '../../../text/failure.ts';
import { sayLatency } from '../../../text/latency.ts';
import { shorten } from '../../../text/quote.ts';
import { toIso } from '../../../time/instant.ts';
import type { KnownFailure } from '../../data/check-days.ts';
import { pageManner, say } from '../../data/manner.ts';

const LONG = 120;

export function sayOutcome({ outcome }: RawCheck, full: Observation | null): string {
  const decoded = decodeOutcome(outcome);
  if (!decoded) return '?';
  if (decoded.kind === 'up') return say('checkGood');
  if (decoded.kind === 'unknown') return saySilence(say, decoded.reason);
  return sayKnownFailure((full && badnessOf(full.verdict)?.failure) ?? decoded.failure);
}

/** Where only its kind is kept, as much as that tells. */
export function sayKnownFailure(failure: KnownFailure): string {
  if (typeof failure !== 'string') return sayFailure(say, failure);
  switch (failure) {
    case 'http':
      return say('failureHttpAny');
    case 'tls':
      return sayFailure(say, { kind: 'tls', reason: 'unknown' });
    case 'timeout':
      return sayFailure(say, { kind: 'timeout', phase: 'unknown' });
    case 'maintenance-answer':
      return sayFailure(say, { kind: 'maintenance-answer', retryAfterSeconds: 0 });
    case 'redirected-elsewhere':
      return say('failureRedirectedAny');
    case 'content-changed':
      return sayFailure(say, { kind: 'content-changed', looksLike: null });
    default:
      return sayFailure(say, { kind: failure });
  }
}

/** Exactly where it is kept so. */
export function sayCheckLatency({ latency }: RawCheck, full: Observation | null): string {
  if (full?.evidence.latency !== undefined)
    return say('latencyMilliseconds', Math.round(full.evidence.latency));
  const kept = decodeLatency(latency);
  return kept === undefined ? '' : say('latencyAbout', sayLatency(pageManner, kept));
}

export function sayKept(full: Observation | null): string[] {
  if (!full) return [];
  const { status, code, serverDate, requestId, finalUrl } = full.evidence;
  const isTold = badnessOf(full.verdict)?.failure.kind === 'http';
  const told = [
    status !== undefined && !isTold && say('failureHttp', status),
    code,
    serverDate !== undefined && say('checkServerDate', `${toIso(serverDate).slice(0, 19)}Z`),
    requestId,
    finalUrl !== undefined && say('checkFinalUrl', finalUrl),
  ];
  return told.filter((each) => typeof each === 'string').map((each) => shorten(each, LONG));
}
