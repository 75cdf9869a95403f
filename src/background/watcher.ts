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
   * "Am I overdue?": checks what is due, then saves the backup of the week if it is, then reads the status pages that are.
   * Resolves when all that is done.
   */
  wake(): Promise<void>;
  /** Checks these targets, or all, whether they are due or not. Resolves when they have been checked. */
  check(wish: Wish): Promise<void>;
  /** Reads what is due, and what the providers of these targets say, unless that was read a moment ago. */
  read(wish: Wish): Promise<void>;
}

export function makeWatcher(world: World): Watcher {
  const life = newLife();
  const check = inTurn((wish) => runWake(world, life, wish));
  /** No wake waits for it: checks go on while a status page takes its time. */
  const read = inTurn(async (wish) => {
    if (await runPolls(world, wish)) await showAgain(world, life);
  });
  /** It must not stop what checks. */
  const backUp = inTurn(() => backUpIfDue(world).catch(() => {}));
  const wake = () =>
    check('due')
      .then(() => backUp('due'))
      .then(() => read('due'));
  return { wake, check, read };
}
