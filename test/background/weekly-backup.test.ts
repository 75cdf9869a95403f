// Owns the promise that the background saves the backup of the week by itself: once, when it is due, whatever becomes of it.
import { deleteDB } from 'idb';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { NO_HABIT } from '../../src/domain/backup-habit.ts';
import { HABIT, WEEKLY, type WeeklyBackup } from '../../src/domain/weekly-backup.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { days, hours } from '../../src/time/duration.ts';
import { Computer } from '../support/computer.ts';
import { at } from '../support/watching.ts';

beforeEach(() => deleteDB(DATABASE));

describe('the background', () => {
  async function scheduled(): Promise<Computer> {
    const computer = new Computer(at(0));
    await computer.lasting.set({ [HABIT]: { ...NO_HABIT, scheduledSince: at(0) } });
    return computer;
  }
  const wake = (computer: Computer) => computer.startWorker().watcher.wake();
  const weekly = async (computer: Computer) =>
    (await computer.lasting.get([WEEKLY]))[WEEKLY] as WeeklyBackup | undefined;

  test('saves nothing that nobody wished for', async () => {
    const computer = new Computer(at(0));
    await wake(computer);
    expect(computer.savings).toBe(0);
    expect(await weekly(computer)).toBeUndefined();
  });

  test('saves one a week, in four files in turn, and after the weeks in which the computer was off', async () => {
    const computer = await scheduled();
    for (let day = 0; day < 35; day += 1) {
      await wake(computer);
      computer.pass(days(1));
    }
    expect(computer.savings).toBe(5);
    expect(new Set(computer.saved.keys())).toEqual(new Set([1, 2, 3, 4]));
    computer.pass(days(21));
    await wake(computer);
    expect(computer.savings).toBe(6);
    const [file] = computer.saved.values();
    const text = gunzipSync(await bytesOf(file)).toString();
    expect(text).toContain('"kind":"downlog-backup"');
    expect(await weekly(computer)).toEqual({ savedAt: computer.now, triedAt: computer.now, failure: null });
  });

  test('saves it once, however many events wake it at the same time', async () => {
    const computer = await scheduled();
    const { watcher } = computer.startWorker();
    await Promise.all([watcher.wake(), watcher.wake(), watcher.wake()]);
    expect(computer.savings).toBe(1);
  });

  test('writes down why it failed, and tries again the next day', async () => {
    const computer = await scheduled();
    computer.savingFails = 'disk';
    await wake(computer);
    expect(await weekly(computer)).toEqual({ triedAt: at(0), failure: 'disk' });
    computer.pass(hours(20));
    await wake(computer);
    expect(computer.savings).toBe(1);
    computer.savingFails = null;
    computer.pass(hours(5));
    await wake(computer);
    expect(computer.savings).toBe(2);
    expect(await weekly(computer)).toMatchObject({ savedAt: computer.now, failure: null });
  });
});

async function bytesOf(file: Blob | undefined): Promise<Buffer> {
  return Buffer.from((await file?.arrayBuffer()) ?? new ArrayBuffer(0));
}
