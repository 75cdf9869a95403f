// Owns the proof that a record which cannot be written is told of, tried again, and given up only where that loses nothing.
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { readRoster } from '../../src/store/read/roster.ts';
import { readLog } from '../../src/store/read/windows.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { minutes, seconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { Computer } from '../support/computer.ts';
import { withFullDisk } from '../support/trouble.ts';
import { START } from '../support/watching.ts';

const broken = () => new DOMException('Internal error opening backing store', 'UnknownError');
const full = () => new DOMException('', 'QuotaExceededError');

let computer: Computer;
beforeEach(async () => {
  await deleteDB(DATABASE);
  computer = new Computer(START);
  const { handlers, watcher } = computer.startWorker();
  await handlers['save-target']({ draft: { url: 'https://shop.example/' }, id: null });
  await watcher.wake();
});

async function roundOf(worker: ReturnType<Computer['startWorker']>): Promise<number> {
  const roster = await readRoster(worker.world.store);
  if (!roster.ok || !roster.value) throw new Error('There is no roster');
  return roster.value.live.round;
}

describe('a disk that is full', () => {
  test('is told of at once, and the next wake is in a minute', async () => {
    computer.pass(minutes(1));
    const { watcher } = computer.startWorker();
    await withFullDisk(() => watcher.wake());
    expect(computer.look).toMatchObject({ glyphs: '!', title: 'notRecording_full' });
    expect(computer.alarms.at(-1)).toBe(later(computer.now, seconds(60)));
  });

  test('is told of in the colours that the browser wears', async () => {
    const { handlers, watcher } = computer.startWorker();
    await handlers['page-opened']({ dark: true });
    await watcher.wake();
    expect(computer.look).toMatchObject({ dark: true });
    computer.pass(minutes(1));
    for (const worker of [computer.startWorker(), computer.startWorker()]) {
      await withFullDisk(() => worker.watcher.wake());
      expect(computer.look).toMatchObject({ glyphs: '!', dark: true });
    }
  });

  test('is told of until something was really written, in the same life of a worker', async () => {
    const worker = computer.startWorker();
    await worker.watcher.wake();
    const before = computer.look;
    computer.pass(minutes(1));
    await withFullDisk(() => worker.watcher.check('all'));
    expect(computer.look).toMatchObject({ glyphs: '!' });
    // Nothing is due in this moment: the toolbar must not claim that all is well.
    await withFullDisk(() => worker.watcher.wake());
    expect(computer.look).toMatchObject({ glyphs: '!' });

    computer.pass(minutes(5));
    await worker.watcher.wake();
    expect(computer.look).toMatchObject({ glyphs: before?.glyphs, state: before?.state });
    const roster = await readRoster(worker.world.store);
    const log = await readLog(worker.world.store, (roster.ok && roster.value?.memory.states) || new Map());
    expect(log.ok && log.value.gaps.map(({ reason }) => reason)).toEqual(['not-recorded']);
  });

  test('is no reason to give the database up', async () => {
    computer.openingFails = full();
    for (let minute = 0; minute < 10; minute += 1) {
      computer.pass(minutes(1));
      await computer.startWorker().watcher.wake();
    }
    computer.openingFails = broken();
    computer.lasting.isBroken = true;
    for (let minute = 0; minute < 10; minute += 1) {
      computer.pass(minutes(1));
      await computer.startWorker().watcher.wake();
    }
    expect(computer.deletions).toBe(0);
    // Chromium does not say that the disk is full; that nothing else can be written either says it.
    expect(computer.look).toMatchObject({ glyphs: '!', title: 'notRecording_full' });
  });
});

describe('a database that cannot be opened', () => {
  test('is given up after minutes, and comes back from the second copy with the reason', async () => {
    computer.openingFails = broken();
    for (let minute = 0; minute < 2; minute += 1) {
      computer.pass(minutes(1));
      await computer.startWorker().watcher.wake();
      expect(computer.look).toMatchObject({ glyphs: '!', title: 'notRecording_failed' });
    }
    expect(computer.deletions).toBe(0);
    computer.pass(minutes(1));
    await computer.startWorker().watcher.wake();
    expect(computer.deletions).toBe(1);

    computer.pass(minutes(1));
    const worker = computer.startWorker();
    await worker.watcher.wake();
    const roster = await readRoster(worker.world.store);
    expect(roster).toMatchObject({ value: { live: { loss: { cause: 'unreadable' } } } });
    expect(roster.ok && roster.value?.watchlist.sites).toHaveLength(1);
    expect(computer.look?.glyphs).not.toBe('!');
  });

  test('is never deleted while the second copy has nothing', async () => {
    computer.lasting.items.clear();
    computer.openingFails = broken();
    for (let minute = 0; minute < 10; minute += 1) {
      computer.pass(minutes(1));
      await computer.startWorker().watcher.wake();
    }
    expect(computer.deletions).toBe(0);
    expect(computer.look).toMatchObject({ glyphs: '!' });
  });
});

describe('a database that vanishes while the browser runs', () => {
  test('is founded again from the second copy at the next wake', async () => {
    const worker = computer.startWorker();
    computer.pass(minutes(1));
    await worker.watcher.wake();
    worker.world.store.close();
    await deleteDB(DATABASE);
    computer.pass(minutes(1));
    await worker.watcher.wake();
    const roster = await readRoster(worker.world.store);
    expect(roster).toMatchObject({ value: { live: { loss: { cause: 'replaced' } } } });
    expect(await roundOf(worker)).toBeGreaterThan(0);
  });
});

describe('two commands at once', () => {
  test('undo nothing of one another', async () => {
    const { handlers, world } = computer.startWorker();
    const witnesses = ['https://one.example/'];
    await Promise.all([
      handlers.pause({ ids: 'all' }),
      handlers['save-settings']({ witnesses }),
      handlers['save-settings']({ freshNames: 'https://*.two.example/' }),
    ]);
    const roster = await readRoster(world.store);
    const settings = roster.ok ? roster.value?.settings : undefined;
    expect(settings).toMatchObject({ witnesses, freshNames: 'https://*.two.example/' });
    expect(settings?.pausedSince).not.toBeNull();
  });
});

describe('a command and a wake at the very start', () => {
  test('are one start: one boot, one database', async () => {
    await deleteDB(DATABASE);
    const fresh = new Computer(START);
    const { handlers, watcher, world } = fresh.startWorker();
    await Promise.all([
      watcher.wake(),
      handlers['save-target']({ draft: { url: 'https://shop.example/' }, id: null }),
      handlers['save-settings']({}),
    ]);
    await watcher.wake();
    const roster = await readRoster(world.store);
    const { boot } = await fresh.fleeting.get(['boot']);
    const { canary } = await fresh.lasting.get(['canary']);
    expect(roster).toMatchObject({ value: { live: { loss: null, heartbeat: { boot } } } });
    expect(roster).toMatchObject({ value: { live: { birth: (canary as { birth: string }).birth } } });
  });
});

describe('a mistake of our own', () => {
  test('is told of, too: silence would look like health', async () => {
    computer.mistake = new TypeError('x is not a function');
    computer.pass(minutes(1));
    const { watcher } = computer.startWorker();
    await expect(watcher.wake()).rejects.toThrow('x is not a function');
    expect(computer.look).toMatchObject({ glyphs: '!', title: 'notRecording_fault' });
    computer.mistake = null;
    await watcher.wake();
    expect(computer.look?.glyphs).toBe('');
  });
});
