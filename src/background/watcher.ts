// Owns the order of wakes and readings: checks come one after the other, and so do readings, beside them.
import { inTurn } from './in-turn.ts';
import { runPolls } from './poller.ts';
import { showAgain } from './show.ts';
import { newLife } from './start.ts';
import { runWake } from './wake.ts';
import { backUpIfDue } from './weekly-backup.ts';
import type { Wish } from './wish.ts';
import type { World } from './world.ts';

export interface Watcher {
  /**
   * "Am I overdue?": checks what is due, then reads the status pages that are, then saves the backup of the week if it is.
   * Resolves when all that is done.
   */
  wake(): Promise<void>;
  /** Checks these targets, or all, whether they are due or not. Resolves when they have been checked. */
  check(wish: Wish): Promise<void>;
  /** Reads what is due, and what the providers of these targets say, unless that was read a moment ago. */
  read(wish: Wish): Promise<void>;
  /** Saves the backup of the week if it is due. Resolves when that is done. */
  backUp(): Promise<void>;
}

export function makeWatcher(world: World): Watcher {
  const life = newLife();
  const check = inTurn((wish) => runWake(world, life, wish));
  /** No wake waits for it: checks go on while a status page takes its time. */
  const read = inTurn(async (wish) => {
    if (await runPolls(world, wish)) await showAgain(world, life);
  });
  const saving = inTurn(() => backUpIfDue(world));
  const backUp = () => saving('due');
  const wake = () =>
    check('due')
      .then(() => read('due'))
      .then(backUp);
  return { wake, check, read, backUp };
}
