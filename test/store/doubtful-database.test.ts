// Owns the proof that a database which came back older, damaged or as another one is noticed, and made good.
import { beforeEach, describe, expect, test } from 'vitest';
import { headOf } from '../support/chain.ts';
import { closedStarts, packedStarts, readAll, seeOutages, watchUntil } from '../support/outages.ts';
import { newMachine, readRows, writeRows, type Machine } from '../support/record.ts';
import { at, down, up } from '../support/watching.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

describe('a database that came back older', () => {
  test('gets the newer windows, without undoing what the copy knows', async () => {
    for (const second of [0, 60]) await machine.see(at(second), { 1: up, 2: up });
    for (const second of [120, 150, 180]) await machine.see(at(second), { 1: down(), 2: up });
    machine.store.close();
    const older = await readRows();
    for (const second of [210, 240, 280]) await machine.see(at(second), { 1: up, 2: down() });
    const before = await readAll(machine);
    const { head } = before.roster.live;
    machine.store.close();
    await writeRows(older);

    const loss = await machine.start(at(500));
    expect(loss).toMatchObject({ cause: 'rolled-back', from: at(282), restoredWindows: 2 });
    const after = await readAll(machine);
    expect(after.facts.at(-1)).toMatchObject({ kind: 'loss', after: head });
    expect(headOf(after.facts)).toEqual(after.roster.live.head);
    expect(after.windows.map(({ id, endedAt }) => [id, endedAt])).toEqual(
      before.windows.map(({ id, endedAt }) => [id, endedAt]),
    );
    expect(packedStarts(after)).toEqual(closedStarts(before.windows));
    // The copy still has the window closed: another loss would lose nothing either.
    await machine.loseDatabase();
    await machine.start(at(600));
    expect((await readAll(machine)).windows.map(({ endedAt }) => endedAt)).toEqual(
      before.windows.map(({ endedAt }) => endedAt),
    );
  });

  test('forgets windows that became part of others since', async () => {
    await machine.see(at(0), { 1: up });
    for (const second of [60, 80, 100, 260, 280, 300]) {
      if (second === 260) for (const good of [130, 160, 200]) await machine.see(at(good), { 1: up });
      await machine.see(at(second), { 1: down() });
    }
    for (const second of [330, 360, 400]) await machine.see(at(second), { 1: up });
    machine.store.close();
    const older = await readRows();
    expect(older['window']).toHaveLength(2);
    await machine.see(at(430), { 1: down() });
    const joined = (await readAll(machine)).windows;
    expect(joined.map(({ kind }) => kind)).toEqual(['intermittent']);
    machine.store.close();
    await writeRows(older);
    await machine.start(at(500));
    const after = await readAll(machine);
    expect(after.windows.map(({ id, kind }) => [id, kind])).toEqual(joined.map(({ id, kind }) => [id, kind]));
    expect(packedStarts(after)).toEqual([]);
  });

  test('is noticed by the watchlist alone, and no target id is used twice', async () => {
    await machine.see(at(0), { 1: up });
    machine.store.close();
    const older = await readRows();
    await watchUntil(machine, 5);
    machine.store.close();
    await writeRows(older);
    expect(await machine.start(at(100))).toMatchObject({ cause: 'rolled-back' });
    expect((await readAll(machine)).roster.watchlist.nextTargetId).toBe(5);
  });
});

describe('a database whose chain is another one', () => {
  test('is damaged', async () => {
    await seeOutages(machine);
    machine.store.close();
    const rows = await readRows();
    const live = (rows['live'] ?? []).map(([key, value]) =>
      key === 'live'
        ? ([key, { ...(value as object), head: { seq: headSeq(value), hash: 'f00' } }] as const)
        : ([key, value] as const),
    );
    await writeRows({ ...rows, live });
    expect(await machine.start(at(500))).toMatchObject({ cause: 'damaged', restoredWindows: 0 });
    expect(await machine.start(at(600))).toBeNull();
  });

  test('has rows that are not what was written: the copy prevails, once', async () => {
    await seeOutages(machine);
    const before = await readAll(machine);
    machine.store.close();
    const rows = await readRows();
    const window = (rows['window'] ?? []).map(
      ([key, value]) => [key, { ...(value as object), spells: 9 }] as const,
    );
    await writeRows({ ...rows, window });
    expect(await machine.start(at(500))).toMatchObject({ cause: 'damaged', restoredWindows: 2 });
    expect((await readAll(machine)).windows.map(({ spells }) => spells)).toEqual(
      before.windows.map(({ spells }) => spells),
    );
    expect(await machine.start(at(600))).toBeNull();
  });

  test('has a fact that is not what was written, and goes on from there', async () => {
    await seeOutages(machine);
    machine.store.close();
    const rows = await readRows();
    const [first, ...others] = rows['fact'] ?? [];
    if (!first) throw new Error('There is no fact');
    await writeRows({ ...rows, fact: [[first[0], { ...(first[1] as object), at: at(1) }], ...others] });
    expect(await machine.start(at(500))).toMatchObject({ cause: 'damaged' });
    expect(await machine.start(at(600))).toBeNull();
  });

  test('and has another name gets the windows that it lacks', async () => {
    await seeOutages(machine);
    const { items } = machine.copy;
    const kept = new Map(items);
    await machine.loseDatabase();
    items.clear();
    machine.round = 0;
    await machine.start(at(1000));
    await machine.see(at(1010), { 3: up });
    for (const [key, text] of kept) items.set(key, text);
    expect(await machine.start(at(1100))).toMatchObject({ cause: 'replaced', restoredWindows: 2 });
    expect((await readAll(machine)).windows).toHaveLength(2);
    expect(await machine.start(at(1200))).toBeNull();
  });
});

function headSeq(live: unknown): number {
  return (live as { head: { seq: number } }).head.seq;
}
