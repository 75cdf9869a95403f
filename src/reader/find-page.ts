// Owns making a pasted address a provider's status page: recognised, kept, and read for the first time.
import { failure, success } from '../base/result.ts';
import type { FindOutcome, FindTask } from '../messages/reader.ts';
import { recognise } from '../providers/recognise.ts';
import type { StoreProblem } from '../store/problem.ts';
import { commitPoll } from '../store/write/commit-poll.ts';
import { changeProviders } from '../store/write/config.ts';
import { inRecordTime, type Desk } from './read-provider.ts';

export async function findPage(desk: Desk, task: FindTask): Promise<FindOutcome> {
  const { provider, pasted, correction, random } = task;
  const found = await recognise(desk.network, pasted);
  if (!found.ok) return found;
  const { source } = found.value;
  const kept = await changeProviders(desk.store, (providers) =>
    new Map(providers).set(provider, { ...providers.get(provider), name: provider, source }),
  );
  if (!kept.ok) return refuse(kept.problem);
  // What it was recognised by is its first reading: it is written, and nobody is told of it as news.
  const answer = inRecordTime(found.value.answer, correction);
  const written = await commitPoll(desk.store, { provider, source, answer, random, isFailing: false });
  return written.ok ? success(source) : refuse(written.problem);
}

function refuse({ message }: StoreProblem): FindOutcome {
  return failure({ kind: 'not-recording', message });
}
