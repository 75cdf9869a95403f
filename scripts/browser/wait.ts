// Owns waiting: sleeping, asking again until the answer is yes, and one thing after another.
export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export interface PollOptions {
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/** Asks until the answer is truthy; an `ask` that throws counts as "not yet" and is quoted when time is up. */
export async function poll<T>(
  what: string,
  ask: () => Promise<T> | T,
  options: PollOptions = {},
): Promise<NonNullable<T>> {
  const { timeoutMs = 10_000, everyMs = 50 } = options;
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    let failure: unknown;
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      failure = error;
    }
    if (performance.now() >= deadline) {
      const why = failure instanceof Error ? `: ${failure.message}` : '';
      throw new Error(`waited ${timeoutMs} ms for ${what}${why}`, { cause: failure });
    }
    await sleep(everyMs);
  }
}

/** Returns a runner that starts a job only when the one before it has ended, well or badly. */
export function oneAtATime(): <T>(job: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (job) => {
    const turn = last.then(job, job);
    last = turn;
    return turn;
  };
}
