// Owns a page's way to the clerk: one worker for one piece of work, ended with its answer, or when the work is taken back.
import { failure } from '../base/result.ts';
import type {
  ClerkProblem,
  ClerkQuestion,
  ClerkReply,
  ClerkRequest,
  ClerkTaskName,
  ClerkWord,
} from '../messages/clerk.ts';

const SCRIPT = '/clerk.js';

export type ClerkWork<Name extends ClerkTaskName> = {
  /** Never rejects. */
  readonly reply: Promise<ClerkReply<Name, Blob>>;
  /** What was not yet written never will be: an open transaction dies with the worker. */
  readonly cancel: () => void;
};

/** `onProgress` hears how far it is, 0..1. */
export function askClerk<Name extends ClerkTaskName>(
  name: Name,
  request: ClerkRequest<Name, Blob>,
  onProgress: (ratio: number) => void = () => {},
): ClerkWork<Name> {
  const worker = new Worker(SCRIPT, { type: 'module' });
  let end = (_why: ClerkProblem['why'], _message: string) => {};
  const reply = new Promise<ClerkReply<Name, Blob>>((resolve) => {
    const settle = (answer: ClerkReply<Name, Blob>) => {
      worker.terminate();
      resolve(answer);
    };
    end = (why, message) => settle(failure({ kind: 'clerk', why, message }));
    worker.addEventListener('error', ({ message }) => end('broken', message));
    worker.addEventListener('message', ({ data }: MessageEvent<ClerkWord>) => {
      if (data.kind === 'progress') onProgress(data.ratio);
      else settle(data.reply as ClerkReply<Name, Blob>);
    });
  });
  const question: ClerkQuestion = { name, request };
  worker.postMessage(question);
  return { reply, cancel: () => end('cancelled', '') };
}
