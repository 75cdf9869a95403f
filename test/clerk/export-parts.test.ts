// Owns the tests of what an export reads while it is written: its part of the chain, and every check that is kept.
import { expect, test } from 'vitest';
import { chainPart } from '../../src/clerk/chain-part.ts';
import { checkSource } from '../../src/clerk/check-source.ts';
import { CHAIN_START, type ChainHead, type Fact } from '../../src/domain/fact.ts';
import { isBadCode } from '../../src/domain/outcome.ts';
import type { Selection } from '../../src/reports/selection.ts';
import { readHistory } from '../../src/store/read/history.ts';
import { changeWatchlist } from '../../src/store/write/config.ts';
import { downtimeLogOf } from '../../src/ui/data/downtime-log-of.ts';
import { headOf } from '../support/chain.ts';
import { seeOutages } from '../support/outages.ts';
import { newMachine, type Machine } from '../support/record.ts';
import { watchlistOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';

async function seenMachine(): Promise<Machine> {
  const machine = await newMachine();
  await machine.start(at(0));
  const list = watchlistOf({ provider: 'Acme' }, { provider: 'Bolt' });
  const written = await changeWatchlist(machine.store, () => ({ watchlist: list, outcome: null }));
  if (!written.ok) throw new Error(written.problem.message);
  await seeOutages(machine);
  return machine;
}

async function logOf({ store }: Machine, whole: Selection['whole'] = { from: at(0), to: at(600) }) {
  const stored = await readHistory(store, at(0));
  if (!stored.ok) throw new Error(stored.problem.message);
  return downtimeLogOf(stored.value, { whole, provider: null, site: null }, at(420), 'UTC');
}

async function partOf({ store }: Machine, from: number, head: ChainHead) {
  const { before, facts } = await chainPart(store, at(from), head);
  const all: Fact[] = [];
  for await (const batch of facts) all.push(...batch);
  return { before, facts: all };
}

test('the whole chain begins at its start, and leads to the head of the log', async () => {
  const machine = await seenMachine();
  const { head } = await logOf(machine);
  const { before, facts } = await partOf(machine, 0, head);
  expect(before).toEqual(CHAIN_START);
  expect(headOf(facts)).toEqual(head);
});

test('a later part names the link before it', async () => {
  const machine = await seenMachine();
  const { head } = await logOf(machine);
  const whole = await partOf(machine, 0, head);
  const later = await partOf(machine, 200, head);
  expect(later.facts.length).toBeGreaterThan(0);
  expect(later.facts.length).toBeLessThan(whole.facts.length);
  const earlier = whole.facts.slice(0, whole.facts.length - later.facts.length);
  expect(later.before).toEqual(headOf(earlier));
  expect(await partOf(machine, 100_000, head)).toEqual({ before: head, facts: [] });
});

test('what was written since the log was read is left out', async () => {
  const machine = await seenMachine();
  const { head } = await logOf(machine);
  for (const second of [390, 420, 450])
    await machine.see(at(second), { 1: { kind: 'up' }, 2: { kind: 'up' } });
  expect((await logOf(machine)).head.seq).toBeGreaterThan(head.seq);
  expect((await partOf(machine, 0, head)).facts.at(-1)?.seq).toBe(head.seq);
});

test('every check that is kept comes once, and failing ones in full beside it', async () => {
  const machine = await seenMachine();
  const source = checkSource(machine.store, await logOf(machine));
  const found = new Map<number, { readonly checks: number; readonly bad: number; readonly full: number }>();
  let days = 0;
  for await (const { target, checks, evidence } of source.days()) {
    days += 1;
    const bad = checks.filter(({ outcome }) => isBadCode(outcome)).length;
    if (checks.length > 0) found.set(target, { checks: checks.length, bad, full: evidence.length });
  }
  expect(days).toBe(source.count);
  expect(found.get(1)).toMatchObject({ checks: 11, bad: 6 });
  expect(found.get(2)).toMatchObject({ checks: 11, bad: 5 });
  for (const { bad, full } of found.values()) expect(full).toBeGreaterThanOrEqual(bad);
});

test('a stretch in which nothing was watched has no day to read', async () => {
  const machine = await seenMachine();
  const source = checkSource(machine.store, await logOf(machine, { from: at(-86_400), to: at(-60) }));
  expect(source.count).toBe(0);
});
