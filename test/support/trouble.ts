// Owns a disk that fails at a chosen moment: the n-th request to the database fails, is aborted, or never answers.
import { IDBIndex, IDBObjectStore } from 'fake-indexeddb';

/** Which method a request was made with, and how many were made so far, itself included. */
type Meets = (name: string, count: number) => boolean;

export type Trouble = 'fails' | 'aborts' | 'hangs';

const METHODS = [
  'get',
  'getKey',
  'getAll',
  'getAllKeys',
  'put',
  'delete',
  'openCursor',
  'openKeyCursor',
] as const;

type Method = (...args: unknown[]) => IDBRequest;
type Methods = Record<string, Method | undefined>;
type Source = { readonly transaction?: IDBTransaction; readonly objectStore?: IDBObjectStore };

/** Runs `work` while the `n`-th request (from 1) meets `trouble`. Gives how many requests there were. */
export function withTrouble(
  n: number,
  trouble: Trouble,
  work: () => Promise<unknown>,
  error = new DOMException('The disk is broken', 'UnknownError'),
): Promise<number> {
  return meeting((_, count) => count === n, trouble, error, work);
}

/** Runs `work` while nothing can be written. */
export function withFullDisk(work: () => Promise<unknown>): Promise<number> {
  return meeting((name) => name === 'put', 'fails', new DOMException('', 'QuotaExceededError'), work);
}

async function meeting(
  meets: Meets,
  trouble: Trouble,
  error: DOMException,
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  const undo: (() => void)[] = [];
  for (const prototype of [IDBObjectStore.prototype, IDBIndex.prototype] as unknown as Methods[]) {
    for (const name of METHODS) {
      const real = Object.hasOwn(prototype, name) ? prototype[name] : undefined;
      if (!real) continue;
      prototype[name] = function (this: Source, ...args) {
        count += 1;
        const request = () => real.apply(this, args);
        return meets(name, count) ? meet(trouble, error, this, request) : request();
      };
      undo.push(() => (prototype[name] = real));
    }
  }
  try {
    await work();
  } finally {
    for (const each of undo) each();
  }
  return count;
}

/** How fake-indexeddb keeps what it still has to do. */
type Inside = { readonly _requests: { operation: () => unknown }[]; _start: () => void };

function meet(trouble: Trouble, error: DOMException, source: Source, request: () => IDBRequest): IDBRequest {
  const transaction = source.transaction ?? source.objectStore?.transaction;
  if (!transaction) throw new Error('A request without a transaction');
  const made = request();
  const inside = transaction as unknown as Inside;
  const [asked] = inside._requests.slice(-1);
  if (trouble === 'aborts') queueMicrotask(() => transaction.abort());
  else if (trouble === 'hangs') inside._start = () => {};
  else if (asked) {
    asked.operation = () => {
      throw error;
    };
  }
  return made;
}
