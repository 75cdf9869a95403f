// Owns two computers that watch the same: either record can stand beside the other, in any order, and changes nothing of it.
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import { canonicalJson } from '../../src/base/digest.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Vantage } from '../../src/domain/vantage.ts';
import { readDraft } from '../../src/domain/target-draft.ts';
import { addTarget } from '../../src/domain/watchlist.ts';
import { changeWatchlist } from '../../src/store/write/config.ts';
import { seconds } from '../../src/time/duration.ts';
import { addBeside, removeBeside, dryRun, fileOf, savedLines } from '../support/backups.ts';
import { headOf } from '../support/chain.ts';
import { newMachine, readRows, type Machine } from '../support/record.ts';
import { at, down, up } from '../support/watching.ts';

const [ONE, TWO] = ['https://one.example/', 'https://two.example/'] as HttpUrl[];

async function watches(machine: Machine, ...urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    const draft = readDraft({ url, provider: 'Host' }, []);
    if (!draft.ok) throw new Error(JSON.stringify(draft.problem));
    const { value } = draft;
    await changeWatchlist(machine.store, (list) => ({ ...addTarget(list, value, at(0)), outcome: null }));
  }
}

/** Sees target 1 down from 120 s on, and sleeps from 300 s to 900 s. */
async function laptop(): Promise<Machine> {
  const machine = await newMachine();
  await machine.start(at(0), { birth: 'laptop' });
  await watches(machine, ONE ?? '');
  for (const second of [0, 60]) await machine.see(at(second), { 1: up });
  for (const second of [120, 150, 180, 210, 240, 270, 300]) await machine.see(at(second), { 1: down() });
  await machine.see(at(900), { 1: up }, { silence: [{ from: at(301), reason: 'asleep' }] });
  await machine.see(at(930), { 1: up });
  return machine;
}

/** Has another target first, and sees the same address well until 210 s, and bad from then to 600 s. */
async function desktop(): Promise<Machine> {
  const machine = await newMachine();
  await machine.start(at(0), { birth: 'desktop' });
  await watches(machine, TWO ?? '', ONE ?? '');
  for (let second = 0; second <= 210; second += 30) await machine.see(at(second), { 1: up, 2: up });
  for (let second = 240; second <= 600; second += 30) await machine.see(at(second), { 1: up, 2: down() });
  for (let second = 630; second <= 900; second += 30) await machine.see(at(second), { 1: up, 2: up });
  return machine;
}

let fromLaptop: readonly string[] = [];
let fromDesktop: readonly string[] = [];
beforeAll(async () => {
  const there = await desktop();
  fromDesktop = await savedLines(there.store, at(1000));
  there.store.close();
  const here = await laptop();
  fromLaptop = await savedLines(here.store, at(1000));
  here.store.close();
});

let machine: Machine;
beforeEach(async () => {
  machine = await laptop();
});

async function vantages(): Promise<Vantage[]> {
  return ((await readRows())['vantage'] ?? []).map(([, row]) => row as Vantage);
}

describe('another computer’s record', () => {
  test('is known for one, and shows what it would add', async () => {
    const { relation, beside, verification } = await dryRun(machine.store, fileOf(fromDesktop));
    expect(relation).toBe('other');
    expect(verification).toMatchObject({ isAsWritten: true, chain: { isWhole: true } });
    expect(beside).toMatchObject({ targets: 2, windows: 1 });
    const [shared, ...more] = beside.shared;
    expect(more).toEqual([]);
    expect(shared?.url).toBe(ONE);
    // Here ten minutes were slept through, in which the other one watched.
    expect(shared?.observedHere).toBeLessThan(seconds(400));
    expect(shared?.observed).toBeGreaterThan(seconds(890));
    // From 120 s here it was bad, and there it was well until 210 s.
    expect(shared?.differs).toBeGreaterThan(seconds(80));
    expect(shared?.differs).toBeLessThan(seconds(100));
  });

  test('says the same of both from either side', async () => {
    const [shared] = (await dryRun(machine.store, fileOf(fromDesktop))).beside.shared;
    machine.store.close();
    const other = await desktop();
    const [mirrored] = (await dryRun(other.store, fileOf(fromLaptop))).beside.shared;
    expect(mirrored).toEqual({
      ...shared,
      observedHere: shared?.observedThere,
      observedThere: shared?.observedHere,
    });
    other.store.close();
  });

  test('stands beside the record, and changes nothing of it but the chain', async () => {
    const before = await readRows();
    await addBeside(machine.store, fileOf(fromDesktop), at(1000));
    const after = await readRows();
    const others = ({ vantage: _v, fact: _f, live: _l, ...rest }: typeof before) => rest;
    expect(others(after)).toEqual(others(before));
    const [there, ...more] = await vantages();
    expect(more).toEqual([]);
    expect(there).toMatchObject({ id: 'desktop', isVerified: true });
    expect(there?.targets.map(({ url, windows }) => [url, windows.length])).toEqual([
      [TWO, 0],
      [ONE, 1],
    ]);
    const facts = (after['fact'] ?? []).map(([, fact]) => fact as Fact);
    expect(facts.at(-1)).toMatchObject({ kind: 'vantage', id: 'desktop' });
    expect(headOf(facts)).not.toBeNull();
  });

  test('added twice, or after an older state of itself, is there once', async () => {
    machine.store.close();
    const later = await desktop();
    for (const second of [960, 990, 1020]) await later.see(at(second), { 1: down(), 2: up });
    const newer = await savedLines(later.store, at(1100));
    later.store.close();
    const results: string[] = [];
    for (const order of [
      [fromDesktop, newer],
      [newer, fromDesktop],
      [newer, newer, fromDesktop],
    ]) {
      machine = await laptop();
      for (const lines of order) await addBeside(machine.store, fileOf(lines), at(1200));
      results.push(canonicalJson(await vantages()));
      machine.store.close();
    }
    expect(new Set(results).size).toBe(1);
    expect(results[0]).toContain('"seq"');
  });

  test('takes those along that stood beside it, but not this one', async () => {
    await addBeside(machine.store, fileOf(fromDesktop), at(1000));
    const both = await savedLines(machine.store, at(1100));
    machine.store.close();
    const third = await newMachine();
    await third.start(at(0), { birth: 'third' });
    await addBeside(third.store, fileOf(both), at(1200));
    expect((await vantages()).map(({ id }) => id)).toEqual(['desktop', 'laptop']);
    third.store.close();
    const back = await desktop();
    await addBeside(back.store, fileOf(both), at(1200));
    expect((await vantages()).map(({ id }) => id)).toEqual(['laptop']);
    back.store.close();
  });

  test('removed again leaves what there was before, and is told in the chain; twice is once', async () => {
    const before = await readRows();
    await addBeside(machine.store, fileOf(fromDesktop), at(1000));
    const added = (await vantages())[0];
    await removeBeside(machine.store, 'desktop', at(1100));
    await removeBeside(machine.store, 'desktop', at(1200));
    await removeBeside(machine.store, 'nobody', at(1200));
    const after = await readRows();
    const others = ({ fact: _f, live: _l, ...rest }: typeof before) => rest;
    expect(others(after)).toEqual(others(before));
    const facts = (after['fact'] ?? []).map(([, fact]) => fact as Fact);
    expect(facts.slice(-2)).toMatchObject([
      { kind: 'vantage', id: 'desktop', hash: expect.any(String) },
      { kind: 'vantage', id: 'desktop', hash: null, at: at(1100) },
    ]);
    const { verification } = await dryRun(machine.store, fileOf(await savedLines(machine.store, at(1300))));
    expect(verification).toMatchObject({ isAsWritten: true, straySealed: 0, chain: { isWhole: true } });
    await addBeside(machine.store, fileOf(fromDesktop), at(1400));
    expect((await vantages())[0]).toEqual(added);
  });

  test('that proves nothing is kept as such', async () => {
    const changed = fromDesktop.map((line) => line.replace('"spells":1', '"spells":3'));
    await addBeside(machine.store, fileOf(changed), at(1000));
    expect((await vantages())[0]?.isVerified).toBe(false);
  });
});
