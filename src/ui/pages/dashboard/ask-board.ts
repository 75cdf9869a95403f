// Owns asking the dashboard's worker: it is made with the page, and answers one question after the other.
import type { BoardAnswer, BoardTask } from '../../data/board-tasks.ts';

const SCRIPT = '/board.js';

const worker = new Worker(SCRIPT, { type: 'module' });

/** What breaks there is told like a log that cannot be read. */
export type Broken = { readonly kind: 'broken'; readonly message: string };

export function askBoard<Task extends BoardTask>(task: Task): Promise<BoardAnswer<Task> | Broken> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const settle = (answer: BoardAnswer<Task> | Broken) => {
      worker.removeEventListener('error', onError);
      port1.close();
      resolve(answer);
    };
    const onError = ({ message }: ErrorEvent) => settle({ kind: 'broken', message });
    worker.addEventListener('error', onError);
    port1.addEventListener('message', ({ data }: MessageEvent<BoardAnswer<Task>>) => settle(data));
    port1.start();
    worker.postMessage(task, [port2]);
  });
}
