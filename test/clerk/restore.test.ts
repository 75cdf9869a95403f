// Owns what restoring does to a record that lives: all or nothing, known to the second copy, and honest about its past.
import { beforeEach, describe, expect, test } from 'vitest';
import { NO_CORRECTIONS } from '../../src/domain/corrections.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { catchUp } from '../../src/store/catch-up.ts';
import { readMirror } from '../../src/store/mirror.ts';
import { isIntact } from '../../src/store/verify.ts';
import { fileOf, dryRun, good, lastingRows, restore, savedLines } from '../support/backups.ts';
import { headOf } from '../support/chain.ts';
import { readAll, seeOutages } from '../support/outages.ts';
import { Machine, newMachine, readRows } from '../support/record.ts';
import { at, down, up } from '../support/watching.ts';
import { withTrouble } from '../support/trouble.ts';

let machine: Machine;
let lines: readonly string[] = [];

/** A backup of two outages; meanwhile another record has been made here, with one of its own. */
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
  await seeOutages(machine);
  lines = await savedLines(machine.store, at(400));
  machine.store.close();
  machine = await newMachine();
  await machine.start(at(500));
  for (const second of [500, 560]) await machine.see(at(second), { 1: up });
  for (const second of [620, 650, 680]) await machine.see(at(second), { 1: down() });
});

const restoredAt = at(1000);
const flip = (all: readonly string[]) => all.map((line) => line.replace('"spells":1', '"spells":7'));

describe('a record that takes the place of another', () => {
  test('is told to the second copy by the next comparison, which forgets the other one', async () => {
    good(await restore(machine.store, fileOf(lines), restoredAt));
    // A round that ends now tells the copy nothing: it is of another record.
    await catchUp(machine.store, machine.copy, restoredAt);
    expect((await readMirror(machine.copy))?.canary?.birth).toBe('birth-1');
    expect(await machine.start(at(1010))).toBeNull();
    const { windows, facts, roster } = await readAll(machine);
    const mirrored = await readMirror(machine.copy);
    expect(mirrored?.canary).toMatchObject({ birth: 'restored', head: roster.live.head });
    expect(mirrored?.windows.map(({ id }) => id).sort()).toEqual(windows.map(({ id }) => id).sort());
    expect(mirrored?.facts.map(({ kind }) => kind)).toEqual(['restored']);
    expect(mirrored?.corrections).toEqual(NO_CORRECTIONS);
    expect(headOf(facts)).toEqual(roster.live.head);
    // And the start after that finds nothing to say.
    expect(await machine.start(at(1020))).toBeNull();
  });

  test('comes back whole when the browser loses the database afterwards', async () => {
    good(await restore(machine.store, fileOf(lines), restoredAt));
    await machine.start(at(1010));
    await machine.loseDatabase();
    expect(await machine.start(at(1100))).toMatchObject({ cause: 'replaced', restoredWindows: 2 });
    expect((await readAll(machine)).windows).toHaveLength(2);
  });

  test('takes no round that was begun before it', async () => {
    const { round } = machine;
    good(await restore(machine.store, fileOf(lines), restoredAt));
    const before = await readRows();
    // The one that was on its way.
    machine.round = round;
    expect(await machine.commit(at(999), { 1: up })).toBeNull();
    expect(await readRows()).toEqual(before);
  });

  test('says that nobody watched between the backup and now', async () => {
    good(await restore(machine.store, fileOf(lines), restoredAt));
    await machine.start(at(1010));
    machine.round = (await readAll(machine)).roster.live.round;
    await machine.see(at(1030), { 1: up, 2: up });
    const { gaps } = await readAll(machine);
    expect(gaps.filter(({ reason }) => reason === 'database-lost')).toEqual([
      expect.objectContaining({ target: 1, from: at(360.3) }),
      expect.objectContaining({ target: 2, from: at(360.3) }),
    ]);
  });

  test('is whole or absent, whichever request fails', async () => {
    machine.store.close();
    const before = lastingRows(await readRows());
    let failures = 0;
    for (const trouble of ['fails', 'aborts'] as const) {
      for (const n of [1, 5, 20, 40]) {
        let isDone = true;
        const fresh = new Machine();
        await withTrouble(n, trouble, async () => {
          isDone = (await restore(fresh.store, fileOf(lines), restoredAt)).ok;
        });
        fresh.store.close();
        if (isDone) continue;
        failures += 1;
        expect(lastingRows(await readRows())).toEqual(before);
      }
    }
    expect(failures).toBeGreaterThan(2);
  });
});

describe('a file whose chain does not verify', () => {
  test('is not restored unless the user knows', async () => {
    const before = await readRows();
    expect(await restore(machine.store, fileOf(flip(lines)), restoredAt)).toEqual({
      ok: false,
      problem: { kind: 'unverified' },
    });
    expect(await readRows()).toEqual(before);
  });

  test('is marked for good: in the chain, in the record, in its backups, and after a loss', async () => {
    const changed = fileOf(flip(lines));
    good(await restore(machine.store, changed, restoredAt, { mayBeUnverified: true }));
    expect(await machine.start(at(1010))).toBeNull();
    const { facts, roster } = await readAll(machine);
    const last = facts.at(-1) as Extract<Fact, { kind: 'restored' }>;
    expect(last).toMatchObject({ kind: 'restored', after: { seq: last.seq - 1 } });
    expect(roster.live.restored).toMatchObject({ isVerified: false });
    expect(await isIntact(machine.store)).toEqual({ ok: true, value: true });

    const again = fileOf(await savedLines(machine.store, at(1100)));
    await machine.loseDatabase();
    expect(await machine.start(at(1200))).toMatchObject({ cause: 'replaced' });
    expect((await readAll(machine)).roster.live.restored).toMatchObject({ isVerified: false });

    machine = await newMachine();
    await machine.start(at(1300));
    expect((await dryRun(machine.store, again)).verification.chain).toMatchObject({ seams: [last.seq] });
    good(await restore(machine.store, again, at(1400), { mayBeUnverified: true }));
    expect((await readAll(machine)).roster.live.restored).toMatchObject({ isVerified: false });
  });
});
