// Owns the proof that a loss between two starts is noticed, recorded, and made good: never a fresh start.
import { beforeEach, describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { EMPTY_WATCHLIST } from '../../src/domain/watchlist.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { mirrorConfig } from '../../src/store/mirror.ts';
import { firstSeenAt } from '../../src/store/read/first-seen.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { readLog } from '../../src/store/read/windows.ts';
import { reconcile } from '../../src/store/reconcile.ts';
import { changeWatchlist } from '../../src/store/write/config.ts';
import { milliseconds } from '../../src/time/duration.ts';
import { headOf } from '../support/chain.ts';
import { newMachine, readRows, writeRows, type Machine } from '../support/record.ts';
import { at, down, TARGET, up } from '../support/watching.ts';

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

/** Up, down from 120 s to 300 s, up again; a second target fails from 240 s on. */
async function seeOutages(): Promise<void> {
  for (const second of [0, 60]) await machine.see(at(second), { 1: up, 2: up });
  for (const second of [120, 150, 180, 210]) await machine.see(at(second), { 1: down(), 2: up });
  for (const second of [240, 270]) await machine.see(at(second), { 1: down(), 2: down() });
  for (const second of [300, 330, 360]) await machine.see(at(second), { 1: up, 2: down() });
}

async function readAll() {
  const roster = await readRoster(machine.store);
  if (!roster.ok || !roster.value) throw new Error('There is no roster');
  const log = await readLog(machine.store, roster.value.memory.states);
  if (!log.ok) throw new Error(log.problem.message);
  const rows = await readRows();
  const facts = (rows['fact'] ?? []).map(([, fact]) => fact as Fact);
  return { ...log.value, roster: roster.value, facts, rows };
}

/** Every pack holds exactly the closed windows of its target and year. */
function packedStarts(rows: Awaited<ReturnType<typeof readRows>>): number[] {
  return (rows['windowPack'] ?? []).flatMap(([, pack]) => [
    ...(pack as { startedAt: Float64Array }).startedAt,
  ]);
}

const closedStarts = (windows: readonly DowntimeWindow[]) =>
  windows.filter(({ endedAt }) => endedAt !== null).map(({ startedAt }) => startedAt);

describe('a start', () => {
  test('that finds both copies as they were says nothing', async () => {
    await seeOutages();
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

describe('a database that was replaced by nothing', () => {
  test('gets its windows and gaps back, and the loss is a fact with its range', async () => {
    await seeOutages();
    await machine.see(at(900), { 1: up, 2: down() });
    const before = await readAll();
    await machine.loseDatabase();

    const loss = await machine.start(at(1500));
    expect(loss).toMatchObject({ cause: 'replaced', restoredWindows: 2, to: at(1500) });
    expect(loss?.from).toBe(at(902));
    const after = await readAll();
    expect(after.windows.map(({ id }) => id)).toEqual(before.windows.map(({ id }) => id));
    expect(after.gaps).toEqual(before.gaps);
    expect(after.roster.live.loss).toEqual(loss);
    expect(packedStarts(after.rows)).toEqual(closedStarts(before.windows));
  });

  test('goes on with the chain where it had come to', async () => {
    await seeOutages();
    const { head } = (await readAll()).roster.live;
    await machine.loseDatabase();
    await machine.start(at(1500));
    await machine.see(at(1510), { 1: up, 2: up });
    const { facts, roster } = await readAll();
    expect(facts[0]).toMatchObject({ kind: 'loss', after: head, seq: head.seq + 1 });
    expect(headOf(facts)).toEqual(roster.live.head);
  });

  test('leaves the lost time unobserved, for that reason, and the open window open', async () => {
    await seeOutages();
    await machine.loseDatabase();
    await machine.start(at(1000));
    await machine.see(at(1010), { 1: up, 2: down() });
    const { gaps, windows } = await readAll();
    const lost = gaps.filter(({ reason }) => reason === 'database-lost');
    expect(lost.map(({ target }) => target)).toEqual([1, 2]);
    expect(lost.every(({ from, to }) => from <= at(361) && to === at(1010.1))).toBe(true);
    expect(windows.find(({ target }) => target === 2)?.endedAt).toBeNull();
  });

  test('bounds the end of an open window by what had been seen before, never later', async () => {
    await seeOutages();
    // Two good checks: recovering, not yet recovered, when the database is lost.
    await machine.see(at(390), { 1: up, 2: up });
    await machine.see(at(420), { 1: up, 2: up });
    await machine.see(at(800), { 1: up });
    await machine.loseDatabase();
    await machine.start(at(1000));
    for (const second of [1010, 1040, 1080]) await machine.see(at(second), { 1: up, 2: up });
    const { windows } = await readAll();
    expect(windows.find(({ target }) => target === 2)).toMatchObject({
      endedAfter: at(360.1),
      endedAt: at(1010.3),
    });
  });

  test('keeps since when a target is known, and whose answer came before an outage', async () => {
    await seeOutages();
    await machine.loseDatabase();
    await machine.start(at(1000));
    expect(await firstSeenAt(machine.store, { id: TARGET })).toBe(at(0.3));
    for (const second of [1010, 1040, 1080]) await machine.see(at(second), { 1: down(), 2: up });
    const { windows } = await readAll();
    expect(windows.at(-1)).toMatchObject({ target: 1, startedAt: at(1010.3) });
    expect(windows.at(-1)?.startedAfter).toBeGreaterThanOrEqual(at(330));
  });

  test('gets back what the user decided', async () => {
    await watch(7);
    await machine.see(at(0), { 1: up });
    await machine.loseDatabase();
    await machine.start(at(100));
    expect((await readAll()).roster.watchlist.nextTargetId).toBe(7);
  });

  test('loses nothing of the first loss when it is lost again', async () => {
    await seeOutages();
    await machine.loseDatabase();
    await machine.start(at(1000));
    await machine.loseDatabase();
    const loss = await machine.start(at(2000));
    expect(loss).toMatchObject({ cause: 'replaced', restoredWindows: 2 });
    const { facts, roster } = await readAll();
    expect(facts.filter(({ kind }) => kind === 'loss')).toHaveLength(2);
    expect(headOf(facts)).toEqual(roster.live.head);
  });

  test('is told as given up when we deleted it ourselves', async () => {
    await seeOutages();
    await machine.loseDatabase();
    const loss = await machine.start(at(1000), { gaveUp: 'the database cannot be opened' });
    expect(loss).toMatchObject({ cause: 'unreadable', message: 'the database cannot be opened' });
  });
});

describe('a database that came back older', () => {
  test('gets the newer windows, without undoing what the copy knows', async () => {
    for (const second of [0, 60]) await machine.see(at(second), { 1: up, 2: up });
    for (const second of [120, 150, 180]) await machine.see(at(second), { 1: down(), 2: up });
    machine.store.close();
    const older = await readRows();
    for (const second of [210, 240, 280]) await machine.see(at(second), { 1: up, 2: down() });
    const before = await readAll();
    const { head } = before.roster.live;
    machine.store.close();
    await writeRows(older);

    const loss = await machine.start(at(500));
    expect(loss).toMatchObject({ cause: 'rolled-back', from: at(282), restoredWindows: 2 });
    const after = await readAll();
    expect(after.facts.at(-1)).toMatchObject({ kind: 'loss', after: head });
    expect(headOf(after.facts)).toEqual(after.roster.live.head);
    expect(after.windows.map(({ id, endedAt }) => [id, endedAt])).toEqual(
      before.windows.map(({ id, endedAt }) => [id, endedAt]),
    );
    expect(packedStarts(after.rows)).toEqual(closedStarts(before.windows));
    // The copy still has the window closed: another loss would lose nothing either.
    await machine.loseDatabase();
    await machine.start(at(600));
    expect((await readAll()).windows.map(({ endedAt }) => endedAt)).toEqual(
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
    const joined = (await readAll()).windows;
    expect(joined.map(({ kind }) => kind)).toEqual(['intermittent']);
    machine.store.close();
    await writeRows(older);
    await machine.start(at(500));
    const after = await readAll();
    expect(after.windows.map(({ id, kind }) => [id, kind])).toEqual(joined.map(({ id, kind }) => [id, kind]));
    expect(packedStarts(after.rows)).toEqual([]);
  });

  test('is noticed by the watchlist alone, and no target id is used twice', async () => {
    await machine.see(at(0), { 1: up });
    machine.store.close();
    const older = await readRows();
    await watch(5);
    machine.store.close();
    await writeRows(older);
    expect(await machine.start(at(100))).toMatchObject({ cause: 'rolled-back' });
    expect((await readAll()).roster.watchlist.nextTargetId).toBe(5);
  });
});

describe('a database whose chain is another one', () => {
  test('is damaged', async () => {
    await seeOutages();
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
    await seeOutages();
    const before = await readAll();
    machine.store.close();
    const rows = await readRows();
    const window = (rows['window'] ?? []).map(
      ([key, value]) => [key, { ...(value as object), spells: 9 }] as const,
    );
    await writeRows({ ...rows, window });
    expect(await machine.start(at(500))).toMatchObject({ cause: 'damaged', restoredWindows: 2 });
    expect((await readAll()).windows.map(({ spells }) => spells)).toEqual(
      before.windows.map(({ spells }) => spells),
    );
    expect(await machine.start(at(600))).toBeNull();
  });

  test('has a fact that is not what was written, and goes on from there', async () => {
    await seeOutages();
    machine.store.close();
    const rows = await readRows();
    const [first, ...others] = rows['fact'] ?? [];
    if (!first) throw new Error('There is no fact');
    await writeRows({ ...rows, fact: [[first[0], { ...(first[1] as object), at: at(1) }], ...others] });
    expect(await machine.start(at(500))).toMatchObject({ cause: 'damaged' });
    expect(await machine.start(at(600))).toBeNull();
  });

  test('and has another name gets the windows that it lacks', async () => {
    await seeOutages();
    const { items } = machine.copy;
    const kept = new Map(items);
    await machine.loseDatabase();
    items.clear();
    machine.round = 0;
    await machine.start(at(1000));
    await machine.see(at(1010), { 3: up });
    for (const [key, text] of kept) items.set(key, text);
    expect(await machine.start(at(1100))).toMatchObject({ cause: 'replaced', restoredWindows: 2 });
    expect((await readAll()).windows).toHaveLength(2);
    expect(await machine.start(at(1200))).toBeNull();
  });
});

describe('a second copy that was lost', () => {
  test('is made again whole, also what was restored before, and nothing else changes', async () => {
    await seeOutages();
    await machine.loseDatabase();
    await machine.start(at(1000));
    await machine.see(at(1010), { 1: up, 2: down() });
    const before = await readAll();
    const kept = new Set(machine.copy.items.keys());
    machine.loseCopy();

    expect(await machine.start(at(1100))).toMatchObject({ cause: 'mirror-lost', restoredWindows: 0 });
    const after = await readAll();
    expect(after.rows['live']?.filter(([key]) => key !== 'live')).toEqual(
      before.rows['live']?.filter(([key]) => key !== 'live'),
    );
    expect(after.roster.live.silence).toEqual(before.roster.live.silence);
    for (const key of kept) expect(machine.copy.items.has(key), key).toBe(true);
    expect(headOf(after.facts)).toEqual(after.roster.live.head);
  });

  test('together with the database is a new record', async () => {
    await seeOutages();
    await machine.loseDatabase();
    machine.loseCopy();
    expect(await machine.start(at(1000))).toBeNull();
    expect((await readAll()).windows).toEqual([]);
  });
});

describe('a second copy that cannot be read', () => {
  test('is left alone: the record goes on, and the next start compares', async () => {
    await seeOutages();
    await machine.loseDatabase();
    machine.copy.isBroken = true;
    machine.round = 0;
    expect(await machine.start(at(1000))).toBeNull();
    await machine.see(at(1010), { 1: up, 2: up });
    machine.copy.isBroken = false;
    // A fact is written meanwhile; it must not bury what the copy still knows.
    await machine.see(at(2000), { 1: up, 2: up });
    expect(await machine.start(at(2100))).toMatchObject({ cause: 'replaced', restoredWindows: 2 });
    expect((await readAll()).windows).toHaveLength(2);
  });
});

function headSeq(live: unknown): number {
  return (live as { head: { seq: number } }).head.seq;
}

async function watch(nextTargetId: number): Promise<void> {
  const watchlist = { ...EMPTY_WATCHLIST, nextTargetId };
  await changeWatchlist(machine.store, () => ({ watchlist, outcome: null }));
  await mirrorConfig(machine.copy, { watchlist });
}
