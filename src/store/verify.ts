// Owns the check at every start that the facts are still the chain that was written, and the windows what the facts say.
// SQLite, which Firefox uses, has no checksums: a page that went bad may well be read without a word.
import { canonicalJson } from '../base/digest.ts';
import { success, type Result } from '../base/result.ts';
import { appendFact, CHAIN_START, type ChainHead, type Fact } from '../domain/fact.ts';
import type { DowntimeWindow, WindowId } from '../domain/window.ts';
import type { StoreProblem } from './problem.ts';
import { readLive } from './read/live.ts';
import type { Store } from './store.ts';

/** So many rows are read at a time: each read has its own deadline. */
const SLICE = 2000;
/** Six years of them. A longer chain would keep the first check waiting for seconds, and is taken at its word. */
const MOST_FACTS = 60_000;

/** False: what is stored is not what was written. Anything that cannot even be read is a problem. */
export async function isIntact(store: Store): Promise<Result<boolean, StoreProblem>> {
  const read = await store.read(['live', 'fact'], async (transaction) => ({
    known: await readLive(transaction.objectStore('live')),
    count: await transaction.objectStore('fact').count(),
  }));
  if (!read.ok) return read;
  const { known, count } = read.value;
  if (!known || count > MOST_FACTS) return success(true);

  const chain = new Chain();
  for (let since = 0; ;) {
    const facts = await store.read(['fact'], (transaction) =>
      transaction.objectStore('fact').getAll(IDBKeyRange.lowerBound(since, true), SLICE),
    );
    if (!facts.ok) return facts;
    for (const fact of facts.value) chain.follow(fact);
    since = facts.value.at(-1)?.seq ?? since;
    if (facts.value.length < SLICE) break;
  }
  if (!chain.leadsTo(known.live.head)) return success(false);
  return hasWindows(store, chain.windows);
}

/** Goes along the chain. After a loss, or a backup that proves nothing, it starts anew: what came before has been told of. */
class Chain {
  #head: ChainHead | null = CHAIN_START;
  readonly windows = new Map<WindowId, DowntimeWindow>();

  follow(stored: Fact): void {
    const { seq, at, ...body } = stored;
    if ('after' in body && body.after) {
      this.#head = body.after;
      this.windows.clear();
    }
    if (body.kind === 'window') {
      for (const id of body.absorbed) this.windows.delete(id);
      this.windows.set(body.window.id, body.window);
    }
    if (this.#head) this.#head = seq === this.#head.seq + 1 ? appendFact(this.#head, at, body)[0] : null;
  }

  leadsTo(head: ChainHead): boolean {
    return this.#head?.seq === head.seq && this.#head.hash === head.hash;
  }
}

async function hasWindows(
  store: Store,
  windows: ReadonlyMap<WindowId, DowntimeWindow>,
): Promise<Result<boolean, StoreProblem>> {
  const all = [...windows.values()];
  for (let from = 0; from < all.length; from += SLICE) {
    const some = all.slice(from, from + SLICE);
    const rows = await store.read(['window'], (transaction) =>
      Promise.all(some.map(({ id }) => transaction.objectStore('window').get(id))),
    );
    if (!rows.ok) return rows;
    const isSame = rows.value.every(
      (row, index) => canonicalJson(row ?? null) === canonicalJson(some[index]),
    );
    if (!isSame) return success(false);
  }
  return success(true);
}
