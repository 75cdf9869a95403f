// Owns the handle to the database: opened when needed, dropped when dead, never waited for without end.
import type { IDBPTransaction } from 'idb';
import { failure, success, type Result } from '../base/result.ts';
import type { Clock } from '../time/clock.ts';
import { withDeadline } from './deadline.ts';
import type { Opened } from './open.ts';
import { isDeadHandle, problemOf, type StoreProblem } from './problem.ts';
import type { DownlogSchema, StoreName } from './schema.ts';

export type ReadTransaction = IDBPTransaction<DownlogSchema, StoreName[]>;
export type AnyTransaction = IDBPTransaction<DownlogSchema, StoreName[], IDBTransactionMode>;
export type WriteTransaction = IDBPTransaction<DownlogSchema, StoreName[], 'readwrite'>;

export interface Store {
  /** Runs `work` in one read transaction. Awaiting anything but the transaction ends it. */
  read<Value>(
    names: readonly StoreName[],
    work: (transaction: ReadTransaction) => Promise<Value>,
  ): Promise<Result<Value, StoreProblem>>;
  /**
   * Runs `work` in one write transaction, all or nothing. `work` may run twice when the handle died before
   * anything was written. `strict` survives a power cut, `relaxed` only the death of the browser.
   */
  write<Value>(
    names: readonly StoreName[],
    durability: 'relaxed' | 'strict',
    work: (transaction: WriteTransaction) => Promise<Value>,
  ): Promise<Result<Value, StoreProblem>>;
  /** What opening told; the database is opened for it if need be. */
  opened(): Promise<Result<Opened, StoreProblem>>;
  close(): void;
}

export function makeStore(clock: Clock, open: (onClosed: () => void) => Promise<Opened>): Store {
  let opening: Promise<Opened> | null = null;
  const drop = () => {
    const dropped = opening;
    opening = null;
    dropped?.then(
      ({ db }) => db.close(),
      () => {},
    );
  };
  const handle = async (): Promise<Opened> => {
    const mine = (opening ??= open(() => {
      if (opening === mine) opening = null;
    }));
    try {
      return await withDeadline(clock, mine);
    } catch (error) {
      if (opening === mine) drop();
      throw error;
    }
  };

  const attempt = async <Value>(
    work: (opened: Opened) => Promise<Value>,
  ): Promise<Result<Value, StoreProblem>> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return success(await work(await handle()));
      } catch (error) {
        if (isDeadHandle(error) && tries === 1) {
          drop();
          continue;
        }
        const problem = problemOf(error);
        if (!problem) throw error;
        if (problem.kind !== 'newer') drop();
        return failure(problem);
      }
    }
  };

  return {
    read: (names, work) =>
      attempt(async ({ db }) => {
        const transaction = db.transaction([...names], 'readonly');
        // What was read is true however the transaction ends, so nobody waits for its end.
        transaction.done.catch(() => {});
        return patiently(clock, transaction, work(transaction));
      }),
    write: (names, durability, work) =>
      attempt(async ({ db, readOnly }) => {
        if (readOnly) throw new DOMException('A later version wrote this log', 'VersionError');
        const transaction = db.transaction([...names], 'readwrite', { durability });
        return patiently(clock, transaction, through(transaction, work(transaction)));
      }),
    opened: () => attempt((opened) => Promise.resolve(opened)),
    close: drop,
  };
}

/** The value once it is sure to be written. */
async function through<Value>({ done }: Ending, work: Promise<Value>): Promise<Value> {
  const value = await work;
  await done;
  return value;
}

type Ending = { readonly done: Promise<void>; readonly error: DOMException | null; abort(): void };

/** What takes too long is undone, so that nothing is written late. */
async function patiently<Value>(clock: Clock, transaction: Ending, work: Promise<Value>): Promise<Value> {
  try {
    return await withDeadline(clock, work);
  } catch (error) {
    transaction.done.catch(() => {});
    // What a request says is only that it was aborted; why, the transaction knows.
    const cause = error instanceof DOMException ? (transaction.error ?? error) : error;
    try {
      transaction.abort();
    } catch {
      // It had ended by itself.
    }
    throw cause;
  }
}
