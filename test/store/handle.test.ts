// Owns the proof that a handle may die at any time, and what is said when the database cannot be used.
import { openDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../src/platform/clock.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { openForReading } from '../../src/store/open.ts';
import { problemOf } from '../../src/store/problem.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { makeStore } from '../../src/store/store.ts';
import { commitRound } from '../../src/store/write/commit-round.ts';
import { probeWriting } from '../../src/store/write/probe.ts';
import { newMachine, readRows, roundOf, type Machine } from '../support/record.ts';
import { withTrouble } from '../support/trouble.ts';
import { at, up } from '../support/watching.ts';

const page = () => makeStore(systemClock, openForReading);
const NEWER = MIGRATIONS.length + 1;

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
});

describe('a handle', () => {
  test('that was closed under us is opened again, and the round is written', async () => {
    await machine.start(at(0));
    const opened = await machine.store.opened();
    if (!opened.ok) throw new Error(opened.problem.message);
    opened.value.db.close();
    expect(await machine.see(at(0), { 1: up })).not.toBeNull();
    expect((await readRows())['tick']).toHaveLength(1);
  });

  test('that dies in the middle of a round writes it once all the same', async () => {
    await machine.start(at(0));
    await withTrouble(4, 'aborts', () => machine.see(at(0), { 1: up }));
    expect((await readRows())['tick']).toHaveLength(1);
  });

  test('makes way for a later version, in the background and in pages', async () => {
    await machine.start(at(0));
    await machine.see(at(0), { 1: up });
    const reading = page();
    expect(await readRoster(reading)).toMatchObject({ ok: true });
    // It would wait for ever if anyone held on.
    const later = await openDB(DATABASE, NEWER);
    later.close();
    expect(later.version).toBe(NEWER);
    reading.close();
  });
});

describe('a database of a later version', () => {
  test('can be read, is never written, and is no loss', async () => {
    await machine.start(at(0));
    await machine.see(at(0), { 1: up });
    machine.store.close();
    const later = await openDB(DATABASE, NEWER);
    later.close();
    const [rows, items] = [await readRows(), new Map(machine.copy.items)];

    expect(await machine.start(at(100))).toBeNull();
    const written = await commitRound(machine.store, roundOf(2, at(100), { 1: up }));
    expect(written).toMatchObject({ ok: false, problem: { kind: 'newer' } });
    expect(await probeWriting(machine.store)).toMatchObject({ ok: false, problem: { kind: 'newer' } });
    expect(await readRoster(machine.store)).toMatchObject({ ok: true, value: { live: { round: 1 } } });
    expect(await readRows()).toEqual(rows);
    expect(machine.copy.items).toEqual(items);
  });
});

describe('a page', () => {
  test('finds no log where there is none, and leaves it to the background to make one', async () => {
    expect(await readRoster(page())).toMatchObject({ ok: false, problem: { kind: 'empty' } });
    const databases = await indexedDB.databases();
    expect(databases.map(({ name }) => name)).not.toContain(DATABASE);
  });
});

describe('a problem', () => {
  const error = (name: string, message = '') => new DOMException(message, name);

  test('has a kind that can be said in plain words', () => {
    expect(problemOf(error('QuotaExceededError'))?.kind).toBe('full');
    expect(problemOf(error('UnknownError', 'FILE_ERROR_NO_SPACE'))?.kind).toBe('full');
    expect(problemOf(error('VersionError'))?.kind).toBe('newer');
    const mutation = 'A mutation operation was attempted on a database that did not allow mutations.';
    expect(problemOf(error('InvalidStateError', mutation))?.kind).toBe('private');
    expect(problemOf(error('UnknownError', 'Internal error'))?.kind).toBe('failed');
  });

  test('of our own making is none of the database', () => {
    expect(problemOf(new TypeError('x is not a function'))).toBeNull();
  });

  test('is the reason for which a transaction ended, not that its requests were cut off', async () => {
    await machine.start(at(0));
    let problem: unknown = null;
    await withTrouble(
      5,
      'fails',
      async () => {
        const result = await commitRound(machine.store, roundOf(1, at(0), { 1: up }));
        problem = result.ok ? null : result.problem.kind;
      },
      error('QuotaExceededError'),
    );
    expect(problem).toBe('full');
    expect(await commitRound(machine.store, roundOf(1, at(0), { 1: up }))).toMatchObject({ ok: true });
  });
});
