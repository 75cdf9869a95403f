// Owns the composition of the reader: a worker of its own, in which what takes long keeps nobody waiting but itself.
import { matching } from '../base/match-pattern.ts';
import type { ReaderAnswer, ReaderQuestion } from '../messages/reader.ts';
import { politeClock } from '../platform/clerk-at-work.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase } from '../store/open.ts';
import { makeStore } from '../store/store.ts';
import { findPage } from './find-page.ts';
import { foldHours } from './fold-hours.ts';
import { readProvider, type Desk } from './read-provider.ts';

const store = makeStore(politeClock(systemClock), openDatabase);

addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReaderQuestion>) => {
  answer(data).then(
    (answered) => port?.postMessage(answered),
    // A mistake of ours: whoever asks must not wait for it.
    () => port?.postMessage(null),
  );
});

function answer({ task, permitted }: ReaderQuestion): Promise<ReaderAnswer> {
  const network = { fetch: fetch.bind(globalThis), clock: systemClock, mayRead: matching(permitted) };
  const desk: Desk = { network, store };
  switch (task.kind) {
    case 'read':
      return readProvider(desk, task);
    case 'find':
      return findPage(desk, task);
    case 'fold':
      return foldHours(store, task);
  }
}
