// Owns one reading of a provider's status page, from the requests to the record: one transaction, all of it or nothing.
import { needsHistory } from '../domain/hear.ts';
import type { PollAnswer } from '../domain/poll.ts';
import { mayHaveMoved, type PollDue } from '../domain/poll-schedule.ts';
import type { ReadOutcome, ReadTask } from '../messages/reader.ts';
import { fetchReport } from '../providers/fetch-report.ts';
import { recognise } from '../providers/recognise.ts';
import type { StatusNetwork } from '../providers/status-network.ts';
import { threadsOf } from '../store/read/threads.ts';
import type { Store } from '../store/store.ts';
import { commitPoll } from '../store/write/commit-poll.ts';
import { changeProviders } from '../store/write/config.ts';
import type { Duration } from '../time/duration.ts';
import { later } from '../time/instant.ts';

export type Desk = { readonly network: StatusNetwork; readonly store: Store };

export async function readProvider(desk: Desk, task: ReadTask): Promise<ReadOutcome> {
  const { due, correction, random } = task;
  const { provider, source, isFailing } = due;
  const answer = inRecordTime(await ask(desk, due), correction);
  const committed = await commitPoll(desk.store, { provider, source, isFailing, answer, random });
  if (!committed.ok || !committed.value) return { hasNews: false };
  const { changed, misreadings } = committed.value;
  const hasMoved = mayHaveMoved(misreadings) && (await recogniseAgain(desk, task));
  return { hasNews: hasMoved || changed.length > 0 };
}

/** The past is read as well where something is not told of any more that went on at the last reading. */
async function ask(
  { network, store }: Desk,
  { provider, source, withHistory }: PollDue,
): Promise<PollAnswer> {
  const first = await fetchReport(network, { source, withHistory });
  const { report } = first;
  if (!report.ok || withHistory || !source.endpoints.some(({ holds }) => holds === 'history')) return first;
  const known = await store.read(['thread'], (transaction) => threadsOf(transaction, provider));
  if (!known.ok || !needsHistory(known.value, { provider, report: report.value })) return first;
  const second = await fetchReport(network, { source, withHistory: true });
  // What was read once was read, whatever became of the second look.
  return second.report.ok ? second : { ...first, heldFor: second.heldFor };
}

/** The record has its own time: this computer's clock may be wrong. */
export function inRecordTime(answer: PollAnswer, correction: Duration): PollAnswer {
  const { startedAt, endedAt } = answer;
  return { ...answer, startedAt: later(startedAt, correction), endedAt: later(endedAt, correction) };
}

/** Providers move from one technology to another, on the same address. True: it is read from now on, and was. */
async function recogniseAgain({ network, store }: Desk, task: ReadTask): Promise<boolean> {
  const { provider, source, isFailing } = task.due;
  const found = await recognise(network, source.page);
  if (!found.ok) return false;
  const moved = { ...found.value.source, page: source.page };
  const kept = await changeProviders(store, (providers) => {
    const known = providers.get(provider);
    return known?.source?.page === source.page
      ? new Map(providers).set(provider, { ...known, source: moved })
      : providers;
  });
  if (!kept.ok) return false;
  const answer = inRecordTime(found.value.answer, task.correction);
  const poll = { provider, source: moved, isFailing, answer, random: task.random };
  const written = await commitPoll(store, poll);
  return written.ok && written.value !== null;
}
