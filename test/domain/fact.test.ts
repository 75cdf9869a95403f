// Owns what the chain of facts shows: every edit, cut, swap and insertion, found by computing it again.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sha256Hex } from '../../src/base/digest.ts';
import { appendFacts, CHAIN_START, growDigest, type Fact, type FactBody } from '../../src/domain/fact.ts';
import { NOTHING_UNSEALED } from '../../src/store/write/found.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { headOf } from '../support/chain.ts';
import { at, TARGET } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

const bodies: readonly FactBody[] = [
  { kind: 'window', window: closedWindow(0, 600), absorbed: [] },
  { kind: 'gaps', gaps: [{ target: TARGET, from: at(700), to: at(900), reason: 'asleep' }] },
  { kind: 'clock-step', step: milliseconds(3_600_000), servers: 2 },
  {
    kind: 'checks',
    from: at(0),
    to: at(3600),
    ticks: 60,
    digest: growDigest('', at(0), Uint8Array.of(1, 2)),
  },
  { kind: 'window', window: closedWindow(5000, 5600, { kind: 'degraded' }), absorbed: [] },
];
const { head, facts } = appendFacts(CHAIN_START, at(4000), bodies);

/** Whether what is left, computed again, still ends where the chain ended. */
const isIntact = (some: readonly Fact[]) => headOf(some)?.hash === head.hash;

describe('the chain', { timeout: 60_000 }, () => {
  test('starts at the hashes of what it is', () => {
    expect(CHAIN_START.hash).toBe(sha256Hex('downlog chain 1'));
    expect(NOTHING_UNSEALED.digest).toBe(sha256Hex('downlog checks 1'));
  });

  test('ends in the same place when it is computed again', () => {
    expect(isIntact(facts)).toBe(true);
    expect(isIntact(structuredClone(facts))).toBe(true);
  });

  test('does not mind how an object spells itself', () => {
    const respelled = facts.map(
      (fact) => Object.fromEntries(Object.entries(fact).toReversed()) as unknown as Fact,
    );
    expect(isIntact(respelled)).toBe(true);
  });

  test('shows every cut', () => {
    for (const index of facts.keys()) expect(isIntact(facts.toSpliced(index, 1))).toBe(false);
  });

  test('shows every swap, also with the numbers put right', () => {
    for (let index = 1; index < facts.length; index += 1) {
      const [one, other] = [facts[index - 1], facts[index]];
      if (!one || !other) continue;
      const swapped = facts.toSpliced(index - 1, 2, { ...other, seq: one.seq }, { ...one, seq: other.seq });
      expect(isIntact(swapped)).toBe(false);
    }
  });

  test('shows every insertion, also with the numbers put right', () => {
    for (const [index, fact] of facts.entries()) {
      const inserted = facts.toSpliced(index, 0, fact).map((each, place) => ({ ...each, seq: place + 1 }));
      expect(isIntact(inserted)).toBe(false);
    }
  });

  test('shows any change of any character', () => {
    const text = JSON.stringify(facts);
    const digits = [...text.matchAll(/\d/g)].map(({ index }) => index);
    fc.assert(
      fc.property(fc.constantFrom(...digits), fc.integer({ min: 1, max: 9 }), (place, by) => {
        const digit = (Number(text[place]) + by) % 10;
        const edited = text.slice(0, place) + digit + text.slice(place + 1);
        let read: Fact[];
        try {
          read = JSON.parse(edited) as Fact[];
        } catch {
          return;
        }
        expect(isIntact(read)).toBe(JSON.stringify(read) === text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the digest of checks', { timeout: 60_000 }, () => {
  test('depends on every byte and on the order', () => {
    const grow = (...ticks: readonly (readonly number[])[]) =>
      ticks.reduce((digest, tick, index) => growDigest(digest, at(index * 60), Uint8Array.from(tick)), '');
    const all = [
      grow([1, 2], [3, 4]),
      grow([3, 4], [1, 2]),
      grow([1, 2], [3, 5]),
      grow([1, 2]),
      grow([1, 2], [3, 4], []),
    ];
    expect(new Set(all).size).toBe(all.length);
  });
});
