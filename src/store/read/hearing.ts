// Owns the second read of a page: what providers say of now and of a stretch of the past, and what it is laid beside.
import type { Result } from '../../base/result.ts';
import { countedWindows } from '../../domain/counted-window.ts';
import type { Gap } from '../../domain/coverage.ts';
import type { Link } from '../../domain/join.ts';
import type { PollStates } from '../../domain/poll-schedule.ts';
import type { Providers } from '../../domain/provider.ts';
import type { Ticket } from '../../domain/ticket.ts';
import { threadId, type ThreadId } from '../../domain/thread.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { ReportRow, ThreadRow } from '../schema.ts';
import type { AnyTransaction, Store } from '../store.ts';
import { readCorrections, readProviders } from './config.ts';
import { readLive } from './live.ts';
import { threadsSince } from './threads.ts';
import { gapsSince, windowsSince } from './windows.ts';

export type StoredHearing = {
  /** Only those whose status page is read. */
  readonly providers: Providers;
  readonly polls: PollStates;
  readonly links: readonly Link[];
  /** The last good report of each, by name. */
  readonly reports: ReadonlyMap<string, ReportRow>;
  /** What goes on, is still to come, or was changed since then, what the user has linked, and the headline of each page. */
  readonly threads: readonly ThreadRow[];
  readonly gaps: readonly Gap[];
  /** As they count. */
  readonly windows: readonly DowntimeWindow[];
  /** What the user wrote to any of them, and what came back. */
  readonly tickets: readonly Ticket[];
};

export type HearingSpan = {
  readonly since: Instant;
  /** Patterns reach further back than what is shown; null: nothing happened that could be part of one. */
  readonly windowsSince: Instant | null;
};

export function readHearing(store: Store, span: HearingSpan): Promise<Result<StoredHearing, StoreProblem>> {
  return store.read(
    ['config', 'live', 'thread', 'report', 'gap', 'window', 'ticket'],
    async (transaction) => {
      const [all, { links, amended }, polls, known, tickets] = await Promise.all([
        readProviders(transaction.objectStore('config')),
        readCorrections(transaction.objectStore('config')),
        transaction.objectStore('live').get('polls') as Promise<PollStates | undefined>,
        readLive(transaction.objectStore('live')),
        transaction.objectStore('ticket').getAll(),
      ]);
      const windows =
        span.windowsSince === null
          ? []
          : countedWindows(
              await windowsSince(transaction, known?.memory.states ?? new Map(), span.windowsSince),
              amended,
            );
      const providers = new Map([...all].filter(([, { source }]) => source !== null));
      const silent = { providers, polls: polls ?? new Map(), links, windows, tickets };
      if (providers.size === 0) return { ...silent, reports: new Map(), threads: [], gaps: [] };
      const [reports, threads, gaps] = await Promise.all([
        reportsOf(transaction, providers),
        threadsFor(transaction, providers, silent.links, span.since),
        gapsSince(transaction, span.since),
      ]);
      return { ...silent, reports, threads, gaps };
    },
  );
}

async function reportsOf(
  transaction: AnyTransaction,
  providers: Providers,
): Promise<ReadonlyMap<string, ReportRow>> {
  const names = [...providers.keys()];
  const rows = await Promise.all(names.map((name) => transaction.objectStore('report').get(name)));
  return new Map(names.flatMap((name, index) => (rows[index] ? [[name, rows[index]] as const] : [])));
}

async function threadsFor(
  transaction: AnyTransaction,
  providers: Providers,
  links: readonly Link[],
  since: Instant,
): Promise<ThreadRow[]> {
  const store = transaction.objectStore('thread');
  const named: ThreadId[] = [
    ...[...providers.keys()].map((name) => threadId(name, 'page', '')),
    ...links.map(({ thread }) => thread),
  ];
  const [recent, others] = await Promise.all([
    threadsSince(transaction, since),
    Promise.all(named.map((id) => store.get(id))),
  ]);
  const found = [...recent, ...others.flatMap((row) => row ?? [])].filter(({ provider }) =>
    providers.has(provider),
  );
  return [...new Map(found.map((row) => [row.id, row])).values()];
}
