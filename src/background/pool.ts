// Owns how many requests run at once: many, but one a host, and none that hangs keeps the others waiting.
import type { Clock } from '../time/clock.ts';
import { seconds } from '../time/duration.ts';

export type Job = { readonly host: string; readonly run: () => Promise<void> };

const WIDTH = 64;
/** After this long a job gives its place back. It goes on, but nobody waits behind it. */
const PATIENCE = seconds(3);

/** Runs every job; resolves when all have ended. Jobs must not reject. */
export function runPool(clock: Clock, jobs: readonly Job[]): Promise<void> {
  const queue = [...jobs];
  const busyHosts = new Set<string>();
  let busy = 0;
  let unfinished = queue.length;
  return new Promise((resolve) => {
    const startMore = () => {
      for (let index = 0; index < queue.length && busy < WIDTH;) {
        const job = queue[index];
        if (!job || busyHosts.has(job.host)) index += 1;
        else {
          queue.splice(index, 1);
          start(job);
        }
      }
    };
    const start = (job: Job) => {
      let hasPlace = true;
      const giveBack = () => {
        if (!hasPlace) return;
        hasPlace = false;
        busy -= 1;
        busyHosts.delete(job.host);
        startMore();
      };
      busy += 1;
      busyHosts.add(job.host);
      const stopTimer = clock.startTimer(PATIENCE, giveBack);
      void job.run().finally(() => {
        stopTimer();
        giveBack();
        unfinished -= 1;
        if (unfinished === 0) resolve();
      });
    };
    if (unfinished === 0) resolve();
    startMore();
  });
}
