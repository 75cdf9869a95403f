// Owns the proof that packed evidence says all that the observations said.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import {
  packObservations,
  unpackObservations,
  type PackedObservation,
} from '../../src/domain/evidence-pack.ts';
import type { Failure, FailureKind, FailurePage, TimeoutPhase, TlsReason } from '../../src/domain/failure.ts';
import type { Evidence, Observation, Verdict } from '../../src/domain/observation.ts';
import { SILENCE_REASONS } from '../../src/domain/silence.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { milliseconds, type Duration } from '../../src/time/duration.ts';
import { later, type Instant } from '../../src/time/instant.ts';
import { at, down, seen, up } from '../support/watching.ts';

type Maker<Kind extends FailureKind> = fc.Arbitrary<Extract<Failure, { kind: Kind }>>;

const bare = <Kind extends FailureKind>(kind: Kind) => fc.constant({ kind });
const oneOf = <Value extends string>(values: Readonly<Record<Value, true>>) =>
  fc.constantFrom(...(Object.keys(values) as Value[]));
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.webUrl());
const anyNumber = fc.oneof(fc.nat(1000), fc.nat(), fc.double({ noNaN: true }));

const REASONS = oneOf<TlsReason>({
  untrusted: true,
  'expired-or-not-yet-valid': true,
  'wrong-host': true,
  'old-protocol': true,
  'client-certificate': true,
  unknown: true,
});
const PHASES = oneOf<TimeoutPhase>({ connect: true, headers: true, body: true, unknown: true });
const PAGES = oneOf<FailurePage>({
  'database-error': true,
  'default-server-page': true,
  'suspended-account': true,
  'parked-domain': true,
  'under-construction': true,
});

/** A kind without a line here does not compile. */
const FAILURES: { readonly [Kind in FailureKind]: Maker<Kind> } = {
  dns: bare('dns'),
  refused: bare('refused'),
  unreachable: bare('unreachable'),
  reset: bare('reset'),
  closed: bare('closed'),
  tls: fc.record({ kind: fc.constant('tls'), reason: REASONS }),
  timeout: fc.record({ kind: fc.constant('timeout'), phase: PHASES }),
  http: fc.record({ kind: fc.constant('http'), status: anyNumber }),
  'maintenance-answer': fc.record({
    kind: fc.constant('maintenance-answer'),
    retryAfterSeconds: anyNumber,
  }),
  'redirect-loop': bare('redirect-loop'),
  'redirected-elsewhere': fc.record({ kind: fc.constant('redirected-elsewhere'), host: text }),
  'text-missing': bare('text-missing'),
  'text-forbidden': bare('text-forbidden'),
  'empty-body': bare('empty-body'),
  'truncated-body': bare('truncated-body'),
  'bad-response': bare('bad-response'),
  'content-changed': fc.record({
    kind: fc.constant('content-changed'),
    looksLike: fc.option(PAGES),
  }),
  slow: bare('slow'),
  network: bare('network'),
};

const verdicts: fc.Arbitrary<Verdict> = fc.oneof(
  fc.constant({ kind: 'up' } as const),
  fc.record({ kind: fc.constant('unknown'), reason: fc.constantFrom(...SILENCE_REASONS) }),
  ...Object.values(FAILURES).map((failure) =>
    fc.record({ kind: fc.constantFrom('down', 'degraded'), failure: failure as fc.Arbitrary<Failure> }),
  ),
);

const moments = fc
  .oneof(fc.integer({ min: -5000, max: 60_000 }), fc.double({ min: -5000, max: 60_000, noNaN: true }))
  .map((after) => later(at(0), milliseconds(after)));

const evidence = fc.record<Required<Evidence>, never>(
  {
    code: text,
    status: fc.nat(999),
    latency: anyNumber as fc.Arbitrary<Duration>,
    address: fc.oneof(fc.ipV4(), fc.ipV6()),
    finalUrl: text as fc.Arbitrary<HttpUrl>,
    serverDate: fc.oneof(moments, fc.nat() as unknown as fc.Arbitrary<Instant>),
    requestId: text,
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Evidence>;

const observations: fc.Arbitrary<Observation[]> = fc.array(
  fc.record({
    target: fc.nat(5000) as unknown as fc.Arbitrary<TargetId>,
    startedAt: moments,
    endedAt: moments,
    verdict: verdicts,
    evidence,
  }),
  { maxLength: 8 },
);

describe('packed evidence', { timeout: 60_000 }, () => {
  test('says all that the observations said, of whatever kind', () => {
    fc.assert(
      fc.property(observations, moments, (all, roundAt) => {
        expect(unpackObservations(packObservations(all, roundAt), roundAt)).toEqual(all);
      }),
      { numRuns: 1000 },
    );
  });

  test('of an outcome that this version does not know says nothing', () => {
    const packed = packObservations([seen(0, down({ kind: 'slow' })), seen(1, down())], at(0));
    expect(unpackObservations(packed, at(0))).toHaveLength(2);
    const unknown = packed.map(([target, startedAfter, endedAfter, outcome]): PackedObservation => [
      target,
      startedAfter,
      endedAfter,
      outcome === 100 ? 250 : outcome,
    ]);
    expect(unpackObservations(unknown, at(0))).toEqual([]);
  });

  test('is what it always was: these values are stored', () => {
    const tls = down({ kind: 'tls', reason: 'wrong-host' });
    const evidence = { status: 200, latency: milliseconds(84.5), address: '::1' };
    expect(packObservations([seen(61, up), { ...seen(61, tls), evidence }], at(60))).toEqual([
      [1, 1000, 2000, 1, undefined],
      [1, 1000, 2000, 76, { reason: 'wrong-host' }, undefined, 200, 84.5, '::1'],
    ]);
  });
});
