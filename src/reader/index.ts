// Owns the composition of the reader: a worker of its own, in which other people's text keeps nobody waiting but itself.
import { matching } from '../base/match-pattern.ts';
import type { ReaderAnswer, ReaderQuestion } from '../messages/reader.ts';
import { systemClock } from '../platform/clock.ts';
import { fetchReport } from '../providers/fetch-report.ts';
import { recognise } from '../providers/recognise.ts';
import type { StatusNetwork } from '../providers/status-network.ts';

addEventListener('message', ({ data, ports: [port] }: MessageEvent<ReaderQuestion>) => {
  answer(data).then(
    (answered) => port?.postMessage(answered),
    // A mistake of ours: whoever asks must not wait for it.
    () => port?.postMessage(null),
  );
});

function answer({ task, permitted }: ReaderQuestion): Promise<ReaderAnswer> {
  const network: StatusNetwork = {
    fetch: fetch.bind(globalThis),
    clock: systemClock,
    mayRead: matching(permitted),
  };
  return task.kind === 'poll' ? fetchReport(network, task.order) : recognise(network, task.pasted);
}
