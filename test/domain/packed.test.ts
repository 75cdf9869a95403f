// Owns the compact forms: outcome codes that never change their meaning, chunks, roll-ups and packed windows.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, decodeChunk, encodeChunk, startOfDay, type RawCheck } from '../../src/domain/chunk.ts';
import { packGaps, unpackGaps } from '../../src/domain/gap-pack.ts';
import type { Verdict } from '../../src/domain/observation.ts';
import {
  decodeLatency,
  decodeOutcome,
  encodeLatency,
  encodeOutcome,
  isBadCode,
  tickColumns,
  UP,
} from '../../src/domain/outcome.ts';
import { putRollup, ROLLUP_BYTES, rollUp, takeRollup } from '../../src/domain/rollup.ts';
import { SILENCE_REASONS } from '../../src/domain/silence.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { addToPack, EMPTY_PACK, removeFromPack } from '../../src/domain/window-pack.ts';
import { milliseconds, seconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { at, down, seen, up } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

describe('an outcome code', { timeout: 60_000 }, () => {
  test('is what it always was: these numbers are stored', () => {
    const codes: readonly (readonly [Verdict, number])[] = [
      [up, 1],
      [{ kind: 'unknown', reason: 'asleep' }, 2],
      [{ kind: 'unknown', reason: 'closed' }, 3],
      [{ kind: 'unknown', reason: 'updated' }, 4],
      [{ kind: 'unknown', reason: 'own-line' }, 5],
      [{ kind: 'unknown', reason: 'permission' }, 6],
      [{ kind: 'unknown', reason: 'clock' }, 7],
      [{ kind: 'unknown', reason: 'paused' }, 8],
      [{ kind: 'unknown', reason: 'interrupted' }, 9],
      [{ kind: 'unknown', reason: 'database-lost' }, 10],
      [{ kind: 'unknown', reason: 'not-recorded' }, 11],
      [{ kind: 'unknown', reason: 'challenged' }, 12],
      [{ kind: 'unknown', reason: 'rate-limited' }, 13],
      [{ kind: 'unknown', reason: 'forbidden' }, 14],
      [down({ kind: 'network' }), 64],
      [down({ kind: 'dns' }), 66],
      [down({ kind: 'refused' }), 68],
      [down({ kind: 'unreachable' }), 70],
      [down({ kind: 'reset' }), 72],
      [down({ kind: 'closed' }), 74],
      [down({ kind: 'tls', reason: 'unknown' }), 76],
      [down({ kind: 'timeout', phase: 'body' }), 78],
      [down({ kind: 'http', status: 500 }), 80],
      [down({ kind: 'maintenance-answer', retryAfterSeconds: 60 }), 82],
      [down({ kind: 'redirect-loop' }), 84],
      [down({ kind: 'redirected-elsewhere', host: 'a' }), 86],
      [down({ kind: 'text-missing' }), 88],
      [down({ kind: 'text-forbidden' }), 90],
      [down({ kind: 'empty-body' }), 92],
      [down({ kind: 'truncated-body' }), 94],
      [down({ kind: 'bad-response' }), 96],
      [{ kind: 'degraded', failure: { kind: 'content-changed', looksLike: null } }, 99],
      [{ kind: 'degraded', failure: { kind: 'slow' } }, 101],
    ];
    for (const [verdict, code] of codes) {
      expect(encodeOutcome(verdict), JSON.stringify(verdict)).toBe(code);
      expect(decodeOutcome(code)?.kind).toBe(verdict.kind);
      expect(isBadCode(code)).toBe(verdict.kind === 'down' || verdict.kind === 'degraded');
    }
  });

  test('that this version does not know means nothing', () => {
    for (const code of [0, 15, 63, 102, 255]) expect(decodeOutcome(code)).toBeNull();
  });
});

describe('a latency', { timeout: 60_000 }, () => {
  test('is kept to within 2.5 % in one byte, and absence stays absence', () => {
    expect(decodeLatency(encodeLatency(undefined))).toBeUndefined();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60_000 }), (latency) => {
        const kept = decodeLatency(encodeLatency(milliseconds(latency))) ?? 0;
        expect(Math.abs(kept / latency - 1)).toBeLessThan(0.025);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the columns of a tick', { timeout: 60_000 }, () => {
  test('have two bytes a target, nought where it was not checked', () => {
    const observation = { ...seen(0, up), target: 2 as TargetId, evidence: { latency: milliseconds(1) } };
    expect([...tickColumns([observation])]).toEqual([0, 0, 0, 0, UP, 1]);
    expect(tickColumns([])).toHaveLength(0);
  });
});

const DAY = dayOf(at(0));
const checks = (list: readonly (readonly [number, number, number])[]): RawCheck[] =>
  list.map(([second, outcome, latency]) => ({
    at: later(startOfDay(DAY), seconds(second)),
    outcome,
    latency,
  }));

describe('a chunk', { timeout: 60_000 }, () => {
  test('gives back the checks of a day, to the second', () => {
    const list = fc.array(fc.tuple(fc.nat(86_399), fc.integer({ min: 1, max: 120 }), fc.nat(255)), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(list, (drawn) => {
        const all = checks(drawn.toSorted(([one], [other]) => one - other));
        expect(decodeChunk(encodeChunk(all), DAY)).toEqual(all);
      }),
      { numRuns: 500 },
    );
  });

  test('of a quiet day takes little more than a bit a check', () => {
    const quiet = checks(Array.from({ length: 1440 }, (_, minute) => [minute * 60 + 12, UP, 100]));
    expect(encodeChunk(quiet).length).toBeLessThan(1440 / 8 + 20);
  });

  test('takes about half a byte a check where latencies vary as they do', () => {
    const noisy = Array.from(
      { length: 1440 },
      (_, minute) => [minute * 60, UP, 110 + ((minute * minute * 7) % 17)] as const,
    );
    expect(encodeChunk(checks(noisy)).length).toBeLessThan(0.65 * 1440);
  });

  test('that is damaged is no chunk: nothing is made up', () => {
    const bytes = encodeChunk(
      checks([
        [0, UP, 9],
        [60, UP, 9],
        [120, 64, 0],
      ]),
    );
    expect(decodeChunk(bytes.subarray(0, -1), DAY)).toEqual([]);
    expect(decodeChunk(Uint8Array.of(...bytes, 0), DAY)).toEqual([]);
    expect(decodeChunk(new Uint8Array(), DAY)).toEqual([]);
  });
});

describe('a roll-up', { timeout: 60_000 }, () => {
  const some = checks([
    [0, UP, 100],
    [60, UP, 120],
    [120, 64, 0],
    [180, 5, 0],
  ]);

  test('counts what told anything, and how fast it was', () => {
    expect(rollUp(some)).toMatchObject({ checks: 3, failed: 1, maxLatency: 120 });
    expect(rollUp(some).meanLatency).toBeGreaterThan(100);
    expect(rollUp([])).toEqual({ checks: 0, failed: 0, meanLatency: 0, maxLatency: 0 });
  });

  test('is eight bytes in its row, and leaves the others alone', () => {
    const row = putRollup(putRollup(undefined, 24, 3, rollUp(some)), 24, 4, rollUp([]));
    expect(row).toHaveLength(24 * ROLLUP_BYTES);
    expect(takeRollup(row, 3)).toEqual(rollUp(some));
    expect(takeRollup(row, 2)).toEqual(rollUp([]));
  });
});

describe('packed gaps', { timeout: 60_000 }, () => {
  test('are what they were, whatever the reason', () => {
    const gap = fc.record({
      target: fc.nat(65_535).map((id) => id as TargetId),
      from: fc.nat(500).map(at),
      to: fc.integer({ min: 501, max: 1000 }).map(at),
      reason: fc.constantFrom(...SILENCE_REASONS),
    });
    fc.assert(
      fc.property(fc.array(gap), (gaps) => {
        expect(unpackGaps(packGaps(gaps))).toEqual(gaps);
      }),
    );
  });
});

describe('packed windows', { timeout: 60_000 }, () => {
  test('stay in order of their start, whatever order they came in', () => {
    const windows = [
      closedWindow(600, 700),
      closedWindow(0, 100, { startedAfter: null }),
      closedWindow(300, 400, { kind: 'degraded' }),
    ];
    const pack = windows.reduce(addToPack, EMPTY_PACK);
    expect([...pack.startedAt]).toEqual([at(0), at(300), at(600)]);
    expect([...pack.kind]).toEqual([0, 1, 0]);
    expect(pack.startedAfter[0]).toBeNaN();
    expect([...removeFromPack(pack, at(300)).endedAt]).toEqual([at(100), at(700)]);
    expect(removeFromPack(pack, at(301)).kind).toHaveLength(3);
  });
});
