// Owns the proof of what a start makes of two copies that agree, and of a second copy that is missing or mute.
import { beforeEach, describe, expect, test } from 'vitest';
import { readRoster } from '../../src/store/read/roster.ts';
import { reconcile } from '../../src/store/reconcile.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { headOf } from '../support/chain.ts';
import { readAll, seeOutages } from '../support/outages.ts';
import { newMachine, readRows, type Machine } from '../support/record.ts';
import { at, down, up } from '../support/watching.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

describe('a start', () => {
  test('that finds both copies as they were says nothing', async () => {
    await seeOutages(machine);
    const before = await readRows();
    expect(await machine.start(at(400))).toBeNull();
    expect(await readRows()).toEqual(before);
  });

  test('founds one database, however many ask for it at once', async () => {
    const fresh = await newMachine();
    const start = { now: at(0), grid: { phase: milliseconds(0) }, gaveUp: null };
    await Promise.all(
      ['a', 'b', 'c'].map((birth) => reconcile(fresh.store, fresh.copy, { ...start, birth })),
    );
    const roster = await readRoster(fresh.store);
    const { birth } = (await fresh.copy.get(['canary']))['canary'] as { birth: string };
    expect(roster).toMatchObject({ value: { live: { birth, loss: null } } });
  });
});

describe('a second copy that was lost', () => {
  test('is made again whole, also what was restored before, and nothing else changes', async () => {
    await seeOutages(machine);
    await machine.loseDatabase();
    await machine.start(at(1000));
    await machine.see(at(1010), { 1: up, 2: down() });
    const before = await readAll(machine);
    const kept = new Set(machine.copy.items.keys());
    machine.loseCopy();

    expect(await machine.start(at(1100))).toMatchObject({ cause: 'mirror-lost', restoredWindows: 0 });
    const after = await readAll(machine);
    expect(after.rows['live']?.filter(([key]) => key !== 'live')).toEqual(
      before.rows['live']?.filter(([key]) => key !== 'live'),
    );
    expect(after.roster.live.silence).toEqual(before.roster.live.silence);
    for (const key of kept) expect(machine.copy.items.has(key), key).toBe(true);
    expect(headOf(after.facts)).toEqual(after.roster.live.head);
  });

  test('together with the database is a new record', async () => {
    await seeOutages(machine);
    await machine.loseDatabase();
    machine.loseCopy();
    expect(await machine.start(at(1000))).toBeNull();
    expect((await readAll(machine)).windows).toEqual([]);
  });
});

describe('a second copy that cannot be read', () => {
  test('is left alone: the record goes on, and the next start compares', async () => {
    await seeOutages(machine);
    await machine.loseDatabase();
    machine.copy.isBroken = true;
    machine.round = 0;
    expect(await machine.start(at(1000))).toBeNull();
    await machine.see(at(1010), { 1: up, 2: up });
    machine.copy.isBroken = false;
    // A fact is written meanwhile; it must not bury what the copy still knows.
    await machine.see(at(2000), { 1: up, 2: up });
    expect(await machine.start(at(2100))).toMatchObject({ cause: 'replaced', restoredWindows: 2 });
    expect((await readAll(machine)).windows).toHaveLength(2);
  });
});
