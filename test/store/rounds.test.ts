// Owns the proof that a round of checks is written once, however often and from however many sides it is tried.
import { beforeEach, describe, expect, test } from 'vitest';
import { catchUp } from '../../src/store/catch-up.ts';
import { firstSeenAt } from '../../src/store/read/first-seen.ts';
import { readOverview } from '../../src/store/read/overview.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { readLog } from '../../src/store/read/windows.ts';
import { beginRound } from '../../src/store/write/begin-round.ts';
import { commitRound } from '../../src/store/write/commit-round.ts';
import { forgetFingerprint } from '../../src/store/write/fingerprints.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { headOf } from '../support/chain.ts';
import { newMachine, newStore, readRows, roundOf, type Machine } from '../support/record.ts';
import { at, down, TARGET, up } from '../support/watching.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

describe('a round', () => {
  test('that is tried again changes nothing', async () => {
    const result = roundOf(1, at(0), { 1: down() });
    expect(await commitRound(machine.store, result)).toMatchObject({ ok: true, value: { events: [] } });
    const rows = await readRows();
    expect(await commitRound(machine.store, result)).toEqual({ ok: true, value: null });
    expect(await readRows()).toEqual(rows);
  });

  test('makes one window when three contexts commit it at once', async () => {
    await machine.see(at(0), { 1: up });
    await machine.see(at(60), { 1: down() });
    await machine.see(at(70), { 1: down() });
    const stores = [newStore(), newStore(), newStore()];
    const committed = await Promise.all(
      stores.map((store) => commitRound(store, roundOf(4, at(95), { 1: down() }))),
    );
    expect(committed.filter((each) => each.ok && each.value !== null)).toHaveLength(1);
    expect((await readRows())['window']).toHaveLength(1);
    for (const store of stores) store.close();
  });

  test('is one row, whatever the number of targets', async () => {
    const seen = Object.fromEntries(Array.from({ length: 500 }, (_, target) => [target, up]));
    await machine.see(at(0), seen);
    await machine.see(at(60), seen);
    const rows = await readRows();
    expect(rows['tick']).toHaveLength(2);
    expect(rows['live']?.map(([key]) => key)).toEqual(['columns', 'firstSeenAt', 'live', 'observedSince']);
    // The first good check of a target is evidence; the second says nothing new.
    expect(rows['evidence']).toHaveLength(1);
  });

  test('brings back no fingerprint that was forgotten while it went on', async () => {
    const [kept, other] = [TARGET + 1, TARGET + 2] as [TargetId, TargetId];
    const learned = (learnedFrom: number) => ({
      ...{ title: 'Shop', size: 10, words: [], learnedFrom, learnedAt: at(0) },
    });
    const known = new Map([TARGET, kept].map((target) => [target, learned(1)]));
    await machine.see(at(0), { 1: up }, { fingerprints: known });
    await forgetFingerprint(machine.store, TARGET);
    await machine.see(at(60), { 1: up }, { fingerprints: new Map([[other, learned(2)]]) });
    await machine.see(at(120), { 1: up }, { fingerprints: new Map([[other, learned(3)]]) });
    const roster = await readRoster(machine.store);
    const left = [kept, other].map((target, index) => [target, learned(index === 0 ? 1 : 3)] as const);
    expect(roster).toMatchObject({ value: { fingerprints: new Map(left) } });
  });

  test('that was begun and never written is found as an intent', async () => {
    const intent = { round: 1, boot: 'boot', startedAt: at(0), targets: [TARGET] };
    await beginRound(machine.store, intent);
    expect(await readRoster(machine.store)).toMatchObject({ value: { intent } });
    await machine.see(at(5), { 1: up });
    expect(await readRoster(machine.store)).toMatchObject({ value: { intent: null } });
  });
});

describe('what is read back', () => {
  test('holds the open window, the closed one, the blip and the gap', async () => {
    for (const second of [0, 60]) await machine.see(at(second), { 1: up });
    for (const second of [120, 150, 180]) await machine.see(at(second), { 1: down() });
    for (const second of [210, 240, 270, 300]) await machine.see(at(second), { 1: up });
    await machine.see(at(900), { 1: up });
    await machine.see(at(960), { 1: down() });
    await machine.see(at(990), { 1: up });
    for (const second of [5000, 5030, 5060]) await machine.see(at(second), { 1: down() });

    const roster = await readRoster(machine.store);
    if (!roster.ok || !roster.value) throw new Error('There is no roster');
    const { states } = roster.value.memory;
    const log = await readLog(machine.store, states);
    if (!log.ok) throw new Error(log.problem.message);
    expect(log.value.windows.map(({ endedAt }) => endedAt === null)).toEqual([false, true]);
    expect(log.value.gaps).toHaveLength(2);
    expect(log.value.blips).toHaveLength(1);

    const overview = await readOverview(machine.store, at(4000));
    if (!overview.ok) throw new Error(overview.problem.message);
    expect(overview.value.windows).toEqual([log.value.windows[1]]);
    expect(overview.value.gaps).toEqual([log.value.gaps[1]]);
  });

  test('knows since when a target is up or down: unknown is neither, and nor is a failure that nobody confirmed', async () => {
    const [mended, broken] = [2 as TargetId, 3 as TargetId];
    const since = (id: TargetId) => firstSeenAt(machine.store, { id });
    await machine.see(at(0), { 1: up, 2: { kind: 'unknown', reason: 'permission' }, 3: down() });
    await machine.see(at(60), { 1: up, 2: down(), 3: down() });
    expect(await Promise.all([since(TARGET), since(mended), since(broken)])).toEqual([at(0.3), null, null]);
    await machine.see(at(120), { 1: up, 2: up, 3: down() });
    expect(await since(mended)).toBe(at(120.3));
    expect(await since(broken)).toBe(at(0.3));
    expect(await since(4 as TargetId)).toBeNull();
  });

  test('is chained, fact by fact', async () => {
    for (const second of [0, 60]) await machine.see(at(second), { 1: up, 2: up });
    for (const second of [120, 150, 180]) await machine.see(at(second), { 1: down(), 2: up });
    await machine.see(at(2000), { 1: up, 2: down() });
    const rows = await readRows();
    const facts = (rows['fact'] ?? []).map(([, fact]) => fact) as Parameters<typeof headOf>[0];
    const roster = await readRoster(machine.store);
    expect(facts.length).toBeGreaterThan(1);
    expect(headOf(facts)).toEqual(roster.ok && roster.value?.live.head);
    const forged = facts.map((fact, index) => (index === 0 ? { ...fact, at: at(1) } : fact));
    expect(headOf(forged)).not.toEqual(headOf(facts));
    expect(headOf(facts.toSpliced(0, 1))).toBeNull();
  });
});

describe('the second copy', () => {
  test('gets what it missed when a worker died between the two writes', async () => {
    for (const second of [0, 60]) await machine.see(at(second), { 1: up });
    for (const second of [120, 150]) await machine.see(at(second), { 1: down() });
    await machine.commit(at(180), { 1: down() });
    expect([...machine.copy.items.keys()].filter((key) => key.startsWith('window:'))).toEqual([]);
    // The next fact is a gap of another target: the window comes along.
    await machine.see(at(400), { 1: down(), 2: up });
    expect([...machine.copy.items.keys()].filter((key) => key.startsWith('window:'))).toHaveLength(1);
  });

  test('that cannot be written does not stop the record, and is caught up later', async () => {
    for (const second of [0, 60]) await machine.see(at(second), { 1: up });
    machine.copy.isBroken = true;
    for (const second of [120, 150, 180]) await machine.see(at(second), { 1: down() });
    expect((await readRows())['window']).toHaveLength(1);
    expect(await catchUp(machine.store, machine.copy, at(190))).toMatchObject({ ok: false });
    machine.copy.isBroken = false;
    expect(await machine.start(at(200))).toBeNull();
    expect([...machine.copy.items.keys()].filter((key) => key.startsWith('window:'))).toHaveLength(1);
  });
});
