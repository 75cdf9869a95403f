// Owns patience with the database: a disk that is full or damaged may never answer.
import type { Clock } from '../time/clock.ts';
import { seconds } from '../time/duration.ts';

export const DATABASE_DEADLINE = seconds(5);

export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The promise, or a DeadlineError after five seconds. The work itself cannot be stopped, only no longer waited for. */
export async function withDeadline<Value>(clock: Clock, work: Promise<Value>): Promise<Value> {
  let stopTimer = () => {};
  const deadline = new Promise<never>((_, reject) => {
    stopTimer = clock.startTimer(DATABASE_DEADLINE, () =>
      reject(new DeadlineError('The database did not answer')),
    );
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    stopTimer();
  }
}
