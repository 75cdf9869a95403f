// Owns the packed form of full observations: all that they say, without the names of their members.
import { instant, type Instant } from '../time/instant.ts';
import type { Failure } from './failure.ts';
import type { Observation } from './observation.ts';
import { decodeOutcome, encodeOutcome } from './outcome.ts';
import type { TargetId } from './target.ts';

/** Target; start and end, from the round's time on; outcome code; what a failure has beside its kind; evidence. */
export type PackedObservation = readonly [
  target: TargetId,
  startedAfter: number,
  endedAfter: number,
  outcome: number,
  detail?: Readonly<Record<string, unknown>> | undefined,
  ...evidence: (string | number | undefined)[],
];

/** Stored by their place: add at the end, never reorder. What is rare stands last, and costs nothing where it is absent. */
const FIELDS = ['code', 'status', 'latency', 'address', 'serverDate', 'finalUrl', 'requestId'] as const;

/** `at` is the round's. Times near it are short, and come back to the last bit. */
export function packObservations(observations: readonly Observation[], at: Instant): PackedObservation[] {
  return observations.map(({ target, startedAt, endedAt, verdict, evidence }) => {
    const values = FIELDS.map((field) => evidence[field]);
    const length = values.findLastIndex((value) => value !== undefined) + 1;
    const detail = 'failure' in verdict ? detailOf(verdict.failure) : undefined;
    return [
      ...([target, startedAt - at, endedAt - at, encodeOutcome(verdict), detail] as const),
      ...values.slice(0, length),
    ];
  });
}

/** [] where one of them has an outcome that only a later version knows. */
export function unpackObservations(packed: readonly PackedObservation[], at: Instant): Observation[] {
  const observations: Observation[] = [];
  for (const [target, startedAfter, endedAfter, code, detail, ...values] of packed) {
    const outcome = decodeOutcome(code);
    if (outcome === null) return [];
    const fields = FIELDS.map((field, index) => [field, values[index]] as const);
    observations.push({
      target,
      startedAt: instant(at + startedAfter),
      endedAt: instant(at + endedAfter),
      verdict:
        'failure' in outcome
          ? { ...outcome, failure: { ...detail, kind: outcome.failure } as Failure }
          : outcome,
      evidence: Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
    });
  }
  return observations;
}

function detailOf(failure: Failure): Readonly<Record<string, unknown>> | undefined {
  const members = Object.entries(failure).filter(([name]) => name !== 'kind');
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}
