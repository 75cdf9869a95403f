// Owns the one transaction that a reading of a status page becomes: all of it is written, or nothing.
import type { Result } from '../../base/result.ts';
import { appendFacts } from '../../domain/fact.ts';
import { hear } from '../../domain/hear.ts';
import type { PollAnswer } from '../../domain/poll.ts';
import { afterPoll, lookBack, stateBefore, type PollStates, type Try } from '../../domain/poll-schedule.ts';
import { overallOf } from '../../domain/status-report.ts';
import { isOngoing, type Thread } from '../../domain/thread.ts';
import { readProviders } from '../read/config.ts';
import { readLive } from '../read/live.ts';
import { threadsOf } from '../read/threads.ts';
import type { StoreProblem } from '../problem.ts';
import type { ReportRow, ThreadRow } from '../schema.ts';
import type { Store, WriteTransaction } from '../store.ts';
import { gatherNames } from './gather-names.ts';

export type Poll = Try & { readonly provider: string };

export type Written = {
  readonly changed: readonly Thread[];
  /** Tries in a row that gave something else than a report; 0: this one gave one. */
  readonly misreadings: number;
};

/**
 * Writes what a reading brought. Doing it twice does it once, and a reading of a page that is not the provider's any more
 * is dropped: null.
 */
export function commitPoll(store: Store, poll: Poll): Promise<Result<Written | null, StoreProblem>> {
  const { report } = poll.answer;
  return store.write(['config', 'live', 'thread', 'report', 'fact'], 'relaxed', async (transaction) => {
    const [providers, known, polls] = await Promise.all([
      readProviders(transaction.objectStore('config')),
      readLive(transaction.objectStore('live')),
      transaction.objectStore('live').get('polls') as Promise<PollStates | undefined>,
    ]);
    const { provider, answer } = poll;
    const isOurs = providers.get(provider)?.source?.page === poll.source.page;
    if (!known || !isOurs) return null;
    const { states, renames } = await gatherNames(transaction, providers, provider, polls ?? new Map());
    const before = stateBefore(states.get(provider), answer);
    if (before === 'old') {
      await writeFacts(transaction, known.live, answer, renames);
      return null;
    }
    const after = afterPoll(before, poll);
    await transaction.objectStore('live').put(new Map(states).set(provider, after), 'polls');
    if (!report.ok) {
      await writeFacts(transaction, known.live, answer, renames);
      return { changed: [], misreadings: after.misreadings };
    }
    const { threads, sayings } = hear(await threadsOf(transaction, provider), {
      ...{ provider, report: report.value, ...lookBack(before, poll) },
      startedAt: answer.startedAt,
      endedAt: answer.endedAt,
    });
    const row: ReportRow = {
      headline: report.value.headline,
      components: report.value.components,
      overall: overallOf(report.value),
      readAt: answer.endedAt,
      ...(report.value.zone !== undefined && { zone: report.value.zone }),
    };
    await transaction.objectStore('report').put(row, provider);
    for (const thread of threads) await transaction.objectStore('thread').put(rowOf(thread, answer));
    const statements = sayings.length > 0 ? [{ kind: 'statements' as const, provider, sayings }] : [];
    await writeFacts(transaction, known.live, answer, [...renames, ...statements]);
    return { changed: threads, misreadings: 0 };
  });
}

function rowOf(thread: Thread, { endedAt }: PollAnswer): ThreadRow {
  const { ongoing: _before, ...rest } = thread as ThreadRow;
  return { ...rest, touchedAt: endedAt, ...(isOngoing(thread) ? { ongoing: 1 } : {}) };
}

async function writeFacts(
  transaction: WriteTransaction,
  live: NonNullable<Awaited<ReturnType<typeof readLive>>>['live'],
  { endedAt }: PollAnswer,
  bodies: Parameters<typeof appendFacts>[2],
): Promise<void> {
  if (bodies.length === 0) return;
  const { head, facts } = appendFacts(live.head, endedAt, bodies);
  await transaction.objectStore('live').put({ ...live, head }, 'live');
  for (const fact of facts) await transaction.objectStore('fact').put(fact);
}
