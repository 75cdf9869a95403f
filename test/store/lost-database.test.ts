// Owns the proof that a database which was lost between two starts comes back from the second copy: never a fresh start.
import { beforeEach, describe, expect, test } from 'vitest';
import { firstSeenAt } from '../../src/store/read/first-seen.ts';
import { headOf } from '../support/chain.ts';
import { closedStarts, packedStarts, readAll, seeOutages, watchUntil } from '../support/outages.ts';
import { newMachine, type Machine } from '../support/record.ts';
import { at, down, TARGET, up } from '../support/watching.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

describe('a database that was replaced by nothing', () => {
  test('gets its windows and gaps back, and the loss is a fact with its range', async () => {
    await seeOutages(machine);
    await machine.see(at(900), { 1: up, 2: down() });
    const before = await readAll(machine);
    await machine.loseDatabase();

    const loss = await machine.start(at(1500));
    expect(loss).toMatchObject({ cause: 'replaced', restoredWindows: 2, to: at(1500) });
    expect(loss?.from).toBe(at(902));
    const after = await readAll(machine);
    expect(after.windows.map(({ id }) => id)).toEqual(before.windows.map(({ id }) => id));
    expect(after.gaps).toEqual(before.gaps);
    expect(after.roster.live.loss).toEqual(loss);
    expect(packedStarts(after)).toEqual(closedStarts(before.windows));
  });

  test('goes on with the chain where it had come to', async () => {
    await seeOutages(machine);
    const { head } = (await readAll(machine)).roster.live;
    await machine.loseDatabase();
    await machine.start(at(1500));
    await machine.see(at(1510), { 1: up, 2: up });
    const { facts, roster } = await readAll(machine);
    expect(facts[0]).toMatchObject({ kind: 'loss', after: head, seq: head.seq + 1 });
    expect(headOf(facts)).toEqual(roster.live.head);
  });

  test('leaves the lost time unobserved, for that reason, and the open window open', async () => {
    await seeOutages(machine);
    await machine.loseDatabase();
    await machine.start(at(1000));
    await machine.see(at(1010), { 1: up, 2: down() });
    const { gaps, windows } = await readAll(machine);
    const lost = gaps.filter(({ reason }) => reason === 'database-lost');
    expect(lost.map(({ target }) => target)).toEqual([1, 2]);
    expect(lost.every(({ from, to }) => from <= at(361) && to === at(1010.1))).toBe(true);
    expect(windows.find(({ target }) => target === 2)?.endedAt).toBeNull();
  });

  test('bounds the end of an open window by what had been seen before, never later', async () => {
    await seeOutages(machine);
    // Two good checks: recovering, not yet recovered, when the database is lost.
    await machine.see(at(390), { 1: up, 2: up });
    await machine.see(at(420), { 1: up, 2: up });
    await machine.see(at(800), { 1: up });
    await machine.loseDatabase();
    await machine.start(at(1000));
    for (const second of [1010, 1040, 1080]) await machine.see(at(second), { 1: up, 2: up });
    const { windows } = await readAll(machine);
    expect(windows.find(({ target }) => target === 2)).toMatchObject({
      endedAfter: at(360.1),
      endedAt: at(1010.3),
    });
  });

  test('keeps since when a target is known, and whose answer came before an outage', async () => {
    await seeOutages(machine);
    await machine.loseDatabase();
    await machine.start(at(1000));
    expect(await firstSeenAt(machine.store, { id: TARGET })).toBe(at(0.3));
    for (const second of [1010, 1040, 1080]) await machine.see(at(second), { 1: down(), 2: up });
    const { windows } = await readAll(machine);
    expect(windows.at(-1)).toMatchObject({ target: 1, startedAt: at(1010.3) });
    expect(windows.at(-1)?.startedAfter).toBeGreaterThanOrEqual(at(330));
  });

  test('leaves unobserved what was after the last good answer of a target that had failed since, and no window yet', async () => {
    const asleep = { silence: [{ from: at(60), reason: 'asleep' as const }] };
    await machine.see(at(0), { 1: up, 2: up });
    await machine.see(at(3600), { 1: up, 2: down() }, asleep);
    await machine.loseDatabase();
    await machine.start(at(3605));
    for (const second of [3610, 3620, 3640]) await machine.see(at(second), { 1: up, 2: down() });
    const { gaps, windows } = await readAll(machine);
    const own = gaps.filter(({ target }) => target === 2);
    expect(own).toMatchObject([{ from: at(0.1), to: at(3610.3), reason: 'database-lost' }]);
    expect(windows).toMatchObject([{ target: 2, startedAfter: at(0.1), startedAt: at(3610.3) }]);
  });

  test('gets back what the user decided', async () => {
    await watchUntil(machine, 7);
    await machine.see(at(0), { 1: up });
    await machine.loseDatabase();
    await machine.start(at(100));
    expect((await readAll(machine)).roster.watchlist.nextTargetId).toBe(7);
  });

  test('loses nothing of the first loss when it is lost again', async () => {
    await seeOutages(machine);
    await machine.loseDatabase();
    await machine.start(at(1000));
    await machine.loseDatabase();
    const loss = await machine.start(at(2000));
    expect(loss).toMatchObject({ cause: 'replaced', restoredWindows: 2 });
    const { facts, roster } = await readAll(machine);
    expect(facts.filter(({ kind }) => kind === 'loss')).toHaveLength(2);
    expect(headOf(facts)).toEqual(roster.live.head);
  });

  test('is told as given up when we deleted it ourselves', async () => {
    await seeOutages(machine);
    await machine.loseDatabase();
    const loss = await machine.start(at(1000), { gaveUp: 'the database cannot be opened' });
    expect(loss).toMatchObject({ cause: 'unreadable', message: 'the database cannot be opened' });
  });
});
