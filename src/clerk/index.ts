// Owns the composition of the clerk: one question comes in, how far it is goes out, and at last the answer.
import type { ClerkQuestion, ClerkWord } from '../messages/clerk.ts';
import { atWork } from '../platform/clerk-at-work.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../store/open.ts';
import { makeStore } from '../store/store.ts';
import { patientClock } from './patience.ts';
import { taskOf } from './tasks.ts';

const store = makeStore(patientClock(systemClock), openDatabase);

function tell(word: ClerkWord): void {
  postMessage(word);
}

addEventListener('message', ({ data }: MessageEvent<ClerkQuestion>) => {
  let told = 0;
  const onProgress = (ratio: number) => {
    // A page that hears of every row has no time for anything else.
    if (ratio < told + 0.01) return;
    told = ratio;
    tell({ kind: 'progress', ratio });
  };
  atWork(() => taskOf(data)({ store, onProgress })).then(
    (reply) => tell({ kind: 'answer', reply }),
    // A mistake of ours: whoever asked hears of it as an error of the worker.
    (error: unknown) =>
      reportError(error instanceof Error ? error : new Error('The clerk failed', { cause: error })),
  );
});
