// Owns the promise that nothing is saved as a backup that could not be restored.
import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { LIMITS } from '../../src/backup/format.ts';
import { saveBackup } from '../../src/clerk/save-backup.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { Computer } from '../support/computer.ts';
import { at } from '../support/watching.ts';

beforeEach(() => deleteDB(DATABASE));

describe('a record that has become too large for one file', () => {
  test('is refused when it is saved, not when it is needed', async () => {
    const { world, watcher } = new Computer(at(0)).startWorker();
    await watcher.wake();
    const text = 'x'.repeat(LIMITS.line + 1);
    const key = 'one@0';
    await world.store.write(['report'], 'relaxed', (transaction) =>
      transaction.objectStore('report').put(text as never, key),
    );
    const desk = { store: world.store, onProgress: () => {} };
    expect(await saveBackup(desk, { now: at(0), software: '0.1.0' })).toEqual({
      ok: false,
      problem: { kind: 'too-large', most: LIMITS.line },
    });
  });
});
