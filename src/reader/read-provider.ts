// Owns one reading of a provider's status page, from the requests to the record: one transaction, all of it or nothing.
import { needsHistory } from '../domain/hear.ts';
import type { PollAnswer } from '../domain/poll.ts';
import { REDETECT_AFTER, TRUSTED_FOR, type PollDue } from '../domain/poll-schedule.ts';
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

export async function readProvider(desk: Desk, { due, correction, random }: ReadTask): Promise<ReadOutcome> {
  const { provider, source, isFailing } = due;
  const answer = inRecordTime(await ask(desk, due), correction);
  const committed = await commitPoll(desk.store, { provider, source, isFailing, answer, random });
  if (!committed.ok || !committed.value) return { hasNews: false };
  const { changed, misreadings } = committed.value;
  if (misreadings > 0 && misreadings % REDETECT_AFTER === 0) await recogniseAgain(desk, due);
  return { hasNews: changed.length > 0 };
}

/** The past is read as well where something is not told of any more that went on at the last reading. */
async function ask(
  { network, store }: Desk,
  { provider, source, withHistory }: PollDue,
): Promise<PollAnswer> {
  const first = await fetchReport(network, { source, withHistory });
  const { report, startedAt, endedAt } = first;
  if (!report.ok || withHistory || !source.endpoints.some(({ holds }) => holds === 'history')) return first;
  const known = await store.read(['thread'], (transaction) => threadsOf(transaction, provider));
  const reading = {
    provider,
    report: report.value,
    startedAt,
    endedAt,
    previous: null,
    trustedFor: TRUSTED_FOR,
  };
  const isEnough = !known.ok || !needsHistory(known.value, reading);
  return isEnough ? first : fetchReport(network, { source, withHistory: true });
}

/** The record has its own time: this computer's clock may be wrong. */
export function inRecordTime(answer: PollAnswer, correction: Duration): PollAnswer {
  const { startedAt, endedAt } = answer;
  return { ...answer, startedAt: later(startedAt, correction), endedAt: later(endedAt, correction) };
}

/** Providers move from one technology to another, on the same address. */
async function recogniseAgain({ network, store }: Desk, { provider, source }: PollDue): Promise<void> {
  const found = await recognise(network, source.page);
  if (!found.ok) return;
  await changeProviders(store, (providers) => {
    const known = providers.get(provider);
    if (known?.source?.page !== source.page) return providers;
    const moved = { ...found.value.source, page: source.page };
    return new Map(providers).set(provider, { ...known, source: moved });
  });
}
