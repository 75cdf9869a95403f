// Owns the order of wakes: one at a time, and what was asked for meanwhile is done right after.
import { pollDue } from './poller.ts';
import { showAgain } from './show.ts';
import { newLife } from './start.ts';
import { runWake, type Wish } from './wake.ts';
import type { World } from './world.ts';

export interface Watcher {
  /** "Am I overdue?": checks what is due, then reads the status pages that are. Resolves when all that is done. */
  wake(): Promise<void>;
  /** Checks these targets, or all, whether they are due or not. Resolves when they have been checked. */
  check(wish: Wish): Promise<void>;
}

export function makeWatcher(world: World): Watcher {
  const life = newLife();
  let last: Promise<void> = Promise.resolve();
  let waiting: { wish: Wish; done: Promise<void> } | null = null;
  let polling: Promise<void> | null = null;

  const check = (wish: Wish): Promise<void> => {
    if (waiting) {
      waiting.wish = join(waiting.wish, wish);
      return waiting.done;
    }
    const mine = { wish, done: Promise.resolve() };
    mine.done = last.then(() => {
      waiting = null;
      return runWake(world, life, mine.wish);
    });
    waiting = mine;
    // A wake that failed must not stop the next one; whoever asked for it hears of it.
    last = mine.done.catch(() => {});
    return mine.done;
  };
  /** No wake waits for it: checks go on while a status page takes its time. */
  const poll = (): Promise<void> => {
    polling ??= pollDue(world)
      .then((hasNews) => (hasNews ? showAgain(world, life) : undefined))
      .finally(() => (polling = null));
    return polling;
  };
  return { wake: () => check('due').then(poll), check };
}

function join(one: Wish, other: Wish): Wish {
  if (one === 'all' || other === 'all') return 'all';
  if (one === 'due') return other;
  return other === 'due' ? one : [...one, ...other];
}
