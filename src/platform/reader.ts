// Owns the background's way to the reader: in Chromium through a document beside it, elsewhere at once.
import { failure, success } from '../base/result.ts';
import type { ReaderAnswer, ReaderTask, Reader } from '../messages/reader.ts';
import { keepAlive } from './keep-alive.ts';
import { askDocument } from './offscreen.ts';
import { permittedPatterns } from './permissions.ts';
import { askReaderWorker } from './reader-worker.ts';

export const reader: Reader = {
  async read(task) {
    const answer = await ask(task);
    return (answer as ReaderAnswer<'read'> | null) ?? { hasNews: false };
  },
  async find(task) {
    const answer = await ask(task);
    return (
      (answer as ReaderAnswer<'find'> | null) ?? failure({ kind: 'unreadable', why: 'reader', mayAsk: [] })
    );
  },
  async fold(task) {
    const answer = await ask(task);
    // What was not folded now can be folded at the next wake.
    return (answer as ReaderAnswer<'fold'> | null) ?? success(false);
  },
};

/** Null: there is no reader, or it broke. */
async function ask(task: ReaderTask): Promise<ReaderAnswer | null> {
  const letSleep = keepAlive();
  try {
    const question = { task, permitted: await permittedPatterns() };
    // A worker of Chromium has no workers.
    if (typeof Worker === 'undefined') return await askDocument({ reader: question }, (answer) => answer);
    return await askReaderWorker(question);
  } catch {
    return null;
  } finally {
    letSleep();
  }
}
