// Owns one check as exports tell it: what came out and how long it took, with all that is kept of a failing one.
import type { RawCheck } from '../../domain/chunk.ts';
import { failureLabel } from '../../domain/failure.ts';
import type { Evidence, Observation } from '../../domain/observation.ts';
import { decodeLatency, decodeOutcome } from '../../domain/outcome.ts';
import type { Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import type { CheckedDay } from './material.ts';

export type ToldCheck = {
  /** Of a raw check the time of its round, to the second where the hour is over; of one kept in full its end. */
  readonly at: Instant;
  readonly startedAt: Instant | null;
  readonly verdict: 'up' | 'degraded' | 'down' | 'unknown';
  /** What failed, or why nothing can be said; null: it was good. */
  readonly why: string | null;
  /** Whole milliseconds; of a raw check to within 2.2 %. */
  readonly latency: number | null;
  /** Null: of this check no more than the outcome is kept. */
  readonly evidence: Evidence | null;
};

/** By time: first as they are counted, then those that are kept in full. */
export function toldChecks({ checks, evidence }: CheckedDay, { from, to }: Interval): ToldCheck[] {
  const isInside = ({ at }: ToldCheck) => at >= from && at < to;
  return [...checks.flatMap(counted), ...evidence.map(inFull)].filter(isInside);
}

function counted({ at, outcome: code, latency: byte }: RawCheck): ToldCheck[] {
  const outcome = decodeOutcome(code);
  if (!outcome) return [];
  const latency = decodeLatency(byte);
  const why = outcome.kind === 'up' ? null : outcome.kind === 'unknown' ? outcome.reason : outcome.failure;
  return [
    {
      ...{ at, startedAt: null, verdict: outcome.kind, why, evidence: null },
      latency: latency === undefined ? null : Math.round(latency),
    },
  ];
}

function inFull({ startedAt, endedAt, verdict, evidence }: Observation): ToldCheck {
  return {
    ...{ at: endedAt, startedAt, verdict: verdict.kind, evidence },
    why:
      verdict.kind === 'up'
        ? null
        : verdict.kind === 'unknown'
          ? verdict.reason
          : failureLabel(verdict.failure),
    latency: evidence.latency === undefined ? null : Math.round(evidence.latency),
  };
}
