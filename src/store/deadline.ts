// Owns patience with the database and its second copy: a disk that is full or damaged may never answer.
import type { Clock } from '../time/clock.ts';
import { seconds } from '../time/duration.ts';
import type { SecondCopy } from './mirror.ts';

export const DATABASE_DEADLINE = seconds(5);

export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

/** The promise, or a DeadlineError after five seconds. The work itself cannot be stopped, only no longer waited for. */
export async function withDeadline<Value>(clock: Clock, work: Promise<Value>): Promise<Value> {
  let stopTimer = () => {};
  const deadline = new Promise<never>((_, reject) => {
    stopTimer = clock.startTimer(DATABASE_DEADLINE, () =>
      reject(new DeadlineError('The disk did not answer')),
    );
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    stopTimer();
  }
}

/** The same copy, that fails instead of never answering. */
export function withPatience(clock: Clock, copy: SecondCopy): SecondCopy {
  return {
    get: (keys) => withDeadline(clock, copy.get(keys)),
    set: (items) => withDeadline(clock, copy.set(items)),
    remove: (keys) => withDeadline(clock, copy.remove(keys)),
  };
}
