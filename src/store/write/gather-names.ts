// Owns moving what a provider said while it was called otherwise to the name that it has now.
import type { FactBody } from '../../domain/fact.ts';
import type { PollStates } from '../../domain/poll-schedule.ts';
import type { Providers } from '../../domain/provider.ts';
import { threadId, type ThreadId } from '../../domain/thread.ts';
import { readCorrections } from '../read/config.ts';
import type { WriteTransaction } from '../store.ts';

export type Gathered = {
  readonly states: PollStates;
  /** To be sealed: what the chain knows under the one name lies under the other now. */
  readonly renames: readonly FactBody[];
};

/** Needs the stores `config`, `live`, `thread` and `report`. A former name that is somebody's again keeps what is there. */
export async function gatherNames(
  transaction: WriteTransaction,
  providers: Providers,
  name: string,
  polls: PollStates,
): Promise<Gathered> {
  const { formerNames = [], ...entry } = providers.get(name) ?? { name, source: null };
  if (formerNames.length === 0) return { states: polls, renames: [] };
  const config = transaction.objectStore('config');
  await config.put(new Map(providers).set(name, entry), 'providers');

  const states = new Map(polls);
  const moved = new Map<ThreadId, ThreadId>();
  const former = [...new Set(formerNames)].filter((each) => !providers.has(each));
  for (const from of former) {
    const state = states.get(from);
    states.delete(from);
    if (state && !states.has(name)) states.set(name, state);
    await moveReport(transaction, from, name);
    await moveThreads(transaction, from, name, moved);
  }
  const corrections = await readCorrections(config);
  const links = corrections.links.map((link) => ({ ...link, thread: moved.get(link.thread) ?? link.thread }));
  await config.put({ ...corrections, links }, 'corrections');
  return { states, renames: former.map((from) => ({ kind: 'provider-renamed', from, to: name })) };
}

async function moveReport(transaction: WriteTransaction, from: string, to: string): Promise<void> {
  const reports = transaction.objectStore('report');
  const row = await reports.get(from);
  if (!row) return;
  await reports.delete(from);
  if ((await reports.getKey(to)) === undefined) await reports.put(row, to);
}

async function moveThreads(
  transaction: WriteTransaction,
  from: string,
  to: string,
  moved: Map<ThreadId, ThreadId>,
): Promise<void> {
  const threads = transaction.objectStore('thread');
  for (const row of await threads.index('byProvider').getAll(from)) {
    const id = threadId(to, row.kind, row.id.slice(threadId(from, row.kind, '').length));
    // What was heard under both names stays as it was heard.
    if ((await threads.getKey(id)) !== undefined) continue;
    await threads.delete(row.id);
    await threads.put({ ...row, id, provider: to });
    moved.set(row.id, id);
  }
}
