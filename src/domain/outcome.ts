// Owns the one-byte forms in which a check is kept: what came out, and how long it took.
import { milliseconds, type Duration } from '../time/duration.ts';
import type { FailureKind } from './failure.ts';
import type { Observation, Severity, Verdict } from './observation.ts';
import { SILENCE_REASONS, type SilenceReason } from './silence.ts';

/** 0: not checked in this tick. The numbers are stored: add at the end, never renumber. */
export const NOT_CHECKED = 0;
export const UP = 1;
const FIRST_SILENCE = 2;
const FIRST_FAILURE = 64;

const FAILURE_KINDS: readonly FailureKind[] = [
  'network',
  'dns',
  'refused',
  'unreachable',
  'reset',
  'closed',
  'tls',
  'timeout',
  'http',
  'maintenance-answer',
  'redirect-loop',
  'redirected-elsewhere',
  'text-missing',
  'text-forbidden',
  'empty-body',
  'truncated-body',
  'bad-response',
  'content-changed',
  'slow',
];

export type Outcome =
  | { readonly kind: 'up' }
  | { readonly kind: Severity; readonly failure: FailureKind }
  | { readonly kind: 'unknown'; readonly reason: SilenceReason };

export function encodeOutcome(verdict: Verdict): number {
  if (verdict.kind === 'up') return UP;
  if (verdict.kind === 'unknown') return FIRST_SILENCE + SILENCE_REASONS.indexOf(verdict.reason);
  return FIRST_FAILURE + 2 * FAILURE_KINDS.indexOf(verdict.failure.kind) + (verdict.kind === 'down' ? 0 : 1);
}

/** The outcome behind a code; null for 0 and for codes that this version does not know. */
export function decodeOutcome(code: number): Outcome | null {
  if (code === UP) return { kind: 'up' };
  const failure = FAILURE_KINDS[(code - FIRST_FAILURE) >> 1];
  if (code >= FIRST_FAILURE && failure) return { kind: code % 2 === 0 ? 'down' : 'degraded', failure };
  const reason = SILENCE_REASONS[code - FIRST_SILENCE];
  return code >= FIRST_SILENCE && reason ? { kind: 'unknown', reason } : null;
}

export function isBadCode(code: number): boolean {
  return code >= FIRST_FAILURE;
}

// One step is 4.4 %: finer than the noise of any network, and 254 of them reach from 1 ms to a minute.
const STEP = Math.log(60_000) / 254;

/** A latency of 1 ms to 60 s as 1..255, to within 2.2 %; 0 where there is none. */
export function encodeLatency(latency: Duration | undefined): number {
  if (latency === undefined) return 0;
  return Math.min(255, 1 + Math.round(Math.log(Math.max(1, latency)) / STEP));
}

export function decodeLatency(byte: number): Duration | undefined {
  return byte === 0 ? undefined : milliseconds(Math.exp((byte - 1) * STEP));
}

/** The columns of a tick: outcome and latency bytes, two for each target id from 0 to the highest that was checked. */
export function tickColumns(observations: readonly Observation[]): Uint8Array {
  const highest = observations.reduce((most, { target }) => Math.max(most, target), -1);
  const columns = new Uint8Array(2 * (highest + 1));
  for (const { target, verdict, evidence } of observations) {
    columns[2 * target] = encodeOutcome(verdict);
    columns[2 * target + 1] = encodeLatency(evidence.latency);
  }
  return columns;
}
