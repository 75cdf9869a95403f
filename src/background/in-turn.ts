// Owns the order of work that is never done twice at once: what is wished for meanwhile is done right after, in one go.
import { joinWishes, type Wish } from './wish.ts';

/** Gives a way to have `work` done for a wish. It resolves when that is done, and rejects as the work did. */
export function inTurn(work: (wish: Wish) => Promise<void>): (wish: Wish) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  let waiting: { wish: Wish; done: Promise<void> } | null = null;
  return (wish) => {
    if (waiting) {
      waiting.wish = joinWishes(waiting.wish, wish);
      return waiting.done;
    }
    const mine = { wish, done: Promise.resolve() };
    mine.done = last.then(() => {
      waiting = null;
      return work(mine.wish);
    });
    waiting = mine;
    // Work that failed must not stop the next; whoever asked for it hears of it.
    last = mine.done.catch(() => {});
    return mine.done;
  };
}
