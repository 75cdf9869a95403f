// Owns the worker that is the reader: made when there is something to do, ended when nothing is, or when it hangs.
import type { ReaderAnswer, ReaderQuestion, ReaderTask } from '../messages/reader.ts';
import { seconds, type Duration } from '../time/duration.ts';
import { systemClock } from './clock.ts';

const SCRIPT = '/reader.js';

let worker: Worker | null = null;
let waiting = 0;

/** Null: it broke, or hung. */
export function askReaderWorker(question: ReaderQuestion): Promise<ReaderAnswer | null> {
  const asked = (worker ??= new Worker(SCRIPT, { type: 'module' }));
  waiting += 1;
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (answer: ReaderAnswer | null) => {
      stopTimer();
      asked.removeEventListener('error', onBroken);
      port1.close();
      waiting -= 1;
      if (waiting === 0) end(asked);
      resolve(answer);
    };
    const onBroken = () => {
      end(asked);
      settle(null);
    };
    // Whoever else waits for it hears of it, too.
    const stopTimer = systemClock.startTimer(patienceFor(question.task), () =>
      asked.dispatchEvent(new Event('error')),
    );
    asked.addEventListener('error', onBroken);
    port1.addEventListener('message', ({ data }: MessageEvent<ReaderAnswer | null>) => settle(data));
    port1.start();
    asked.postMessage(question, [port2]);
  });
}

function end(asked: Worker): void {
  asked.terminate();
  if (worker === asked) worker = null;
}

/** More than all its requests may take, twice and with a search: what is late then is no server. */
function patienceFor(task: ReaderTask): Duration {
  return seconds(task.kind === 'read' ? 100 + 16 * task.due.source.endpoints.length : 90);
}
