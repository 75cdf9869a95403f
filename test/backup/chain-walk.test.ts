// Owns walking a chain: where it breaks, where the record itself says that it does, and a hash that was kept.
import { describe, expect, test } from 'vitest';
import { ChainWalk } from '../../src/backup/chain-walk.ts';
import {
  appendFact,
  appendFacts,
  CHAIN_START,
  type Fact,
  type FactBody,
  type Loss,
} from '../../src/domain/fact.ts';
import { at } from '../support/watching.ts';

const renamed = (from: string): FactBody => ({ kind: 'provider-renamed', from, to: 'x' });
const { facts, head } = appendFacts(CHAIN_START, at(0), ['a', 'b', 'c', 'd'].map(renamed));

function walk(links: readonly Fact[], stated = head, seek = '') {
  const walking = new ChainWalk(seek);
  for (const link of links) walking.follow(link);
  return walking.report(stated);
}

describe('a chain', () => {
  test('that is whole leads to its end', () => {
    expect(walk(facts)).toMatchObject({ isWhole: true, facts: 4, head, broken: [], seams: [] });
    expect(walk([], CHAIN_START)).toMatchObject({ isWhole: true, facts: 0, firstAt: null });
  });

  test('with a missing link names the one after it, and has no end', () => {
    expect(walk(facts.toSpliced(1, 1))).toMatchObject({ isWhole: false, head: null, broken: [3] });
    expect(walk(facts.slice(1))).toMatchObject({ isWhole: false, broken: [2] });
  });

  test('with a changed link leads elsewhere', () => {
    const changed = facts.map((fact) => (fact.seq === 2 ? { ...fact, at: at(1) } : fact));
    expect(walk(changed)).toMatchObject({ isWhole: false, broken: [] });
  });

  test('without its last links does not lead to its end', () => {
    expect(walk(facts.slice(0, 3))).toMatchObject({ isWhole: false, broken: [] });
  });

  test('goes on after a loss where the record says so, and the seam is told', () => {
    const loss: Loss = { cause: 'replaced', from: null, to: at(9), restoredWindows: 0, message: '' };
    const [end, fact] = appendFact(head, at(9), { kind: 'loss', loss, after: head });
    expect(walk([...facts, fact], end)).toMatchObject({ isWhole: true, seams: [] });
    // The last two were lost with the database.
    expect(walk([...facts.slice(0, 2), fact], end)).toMatchObject({ isWhole: true, seams: [5] });
    expect(walk([fact], end)).toMatchObject({ isWhole: true, seams: [5] });
  });

  test('finds the hash that somebody kept, unless it is too short to mean anything', () => {
    const [half] = appendFact(CHAIN_START, at(0), renamed('a'));
    expect(walk(facts, head, half.hash).sought).toEqual({ seq: 1, at: at(0) });
    expect(walk(facts, head, head.hash.slice(0, 12)).sought).toEqual({ seq: 4, at: at(0) });
    expect(walk(facts, head, head.hash.slice(0, 11)).sought).toBeNull();
    expect(walk(facts, head, '').sought).toBeNull();
  });
});
