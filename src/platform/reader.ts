// Owns the background's way to the reader of status pages: in Chromium through a document beside it, elsewhere at once.
import { failure } from '../base/result.ts';
import type { ReaderAnswer, ReaderTask, StatusPages } from '../messages/reader.ts';
import { systemClock } from './clock.ts';
import { keepAlive } from './keep-alive.ts';
import { askDocument } from './offscreen.ts';
import { permittedPatterns } from './permissions.ts';
import { askReaderWorker } from './reader-worker.ts';

const UNREAD = { kind: 'unreadable', why: 'reader' } as const;

export const statusPages: StatusPages = {
  async poll(order) {
    const startedAt = systemClock.wall();
    const answer = await ask({ kind: 'poll', order });
    const unread = { withHistory: false, report: failure(UNREAD), heldFor: null };
    return (answer as ReaderAnswer<'poll'> | null) ?? { startedAt, endedAt: systemClock.wall(), ...unread };
  },
  async recognise(pasted) {
    const answer = await ask({ kind: 'recognise', pasted });
    return (answer as ReaderAnswer<'recognise'> | null) ?? failure({ ...UNREAD, mayAsk: [] });
  },
};

/** Null: there is no reader, or it broke. */
async function ask(task: ReaderTask): Promise<ReaderAnswer | null> {
  const letSleep = keepAlive();
  try {
    const question = { task, permitted: await permittedPatterns() };
    // A worker of Chromium has no workers.
    if (typeof Worker === 'undefined') return await askDocument({ reader: question });
    return await askReaderWorker(question);
  } catch {
    return null;
  } finally {
    letSleep();
  }
}
