// Owns the background's way to the reader of status pages: in Chromium through a document beside it, elsewhere at once.
import type { HttpUrl } from '../base/http-url.ts';
import { failure } from '../base/result.ts';
import type { PollAnswer, PollOrder, Recognition } from '../domain/poll.ts';
import type { ReaderAnswer, ReaderTask } from '../messages/reader.ts';
import { systemClock } from './clock.ts';
import { keepAlive } from './keep-alive.ts';
import { askDocument } from './offscreen.ts';
import { permittedPatterns } from './permissions.ts';
import { askReaderWorker } from './reader-worker.ts';

const UNREAD = { kind: 'unreadable', why: 'reader' } as const;

export const statusPages = {
  /** Never rejects. Times are this computer's own. */
  async poll(order: PollOrder): Promise<PollAnswer> {
    const startedAt = systemClock.wall();
    const answer = await ask({ kind: 'poll', order });
    const unread = { withHistory: false, report: failure(UNREAD), heldFor: null };
    return (answer as PollAnswer | null) ?? { startedAt, endedAt: systemClock.wall(), ...unread };
  },
  async recognise(pasted: HttpUrl): Promise<Recognition> {
    const answer = await ask({ kind: 'recognise', pasted });
    return (answer as Recognition | null) ?? failure({ ...UNREAD, mayAsk: [] });
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
