// Owns what the providers said of the outages of a log, and which of their words fall into its stretch.
import { groupBy } from '../base/group-by.ts';
import { joinedThreads, threadInterval, type Joined } from '../domain/join.ts';
import { lagOf, type Lag } from '../domain/lag.ts';
import type { Outage } from '../domain/outage.ts';
import { outageNames } from '../domain/outage-names.ts';
import { threadId, type Thread } from '../domain/thread.ts';
import type { DowntimeLog } from './downtime-log.ts';

export type Said = { readonly joined: readonly Joined[]; readonly lag: Lag };

/** Makes the answer to one outage after the other. */
export function sayings(log: DowntimeLog): (outage: Outage) => Said {
  const { now, corrections, rows } = log;
  const byProvider = groupBy(log.threads, ({ provider }) => provider);
  return (outage) => {
    const threads = byProvider.get(outage.provider) ?? [];
    const believedUntil = log.heardUntil.get(outage.provider) ?? now;
    const joined = joinedThreads(outage, threads, {
      ...{ now, believedUntil, links: corrections.links },
      namesOf: (each) => outageNames(each, rows),
    });
    const page = threads.find(({ id }) => id === threadId(outage.provider, 'page', '')) ?? null;
    return { joined, lag: lagOf(outage, joined, { now, believedUntil, page }) };
  };
}

/** What was said within the stretch, or of an outage that reaches into it; of a page, what it showed meanwhile. */
export function threadsWithin(log: DowntimeLog, saidOf: (outage: Outage) => Said): Thread[] {
  const { whole, now } = log;
  const joined = new Set(
    log.outages.flatMap((outage) => saidOf(outage).joined.map(({ thread }) => thread.id)),
  );
  return log.threads.flatMap((thread) => {
    if (joined.has(thread.id)) return thread;
    if (thread.kind !== 'page') {
      const { from, to } = threadInterval(thread, log.heardUntil.get(thread.provider) ?? now);
      return from < whole.to && to >= whole.from ? thread : [];
    }
    const heads = thread.heads.filter(
      ({ firstSeenAt, lastSeenAt }) => firstSeenAt < whole.to && (lastSeenAt ?? now) >= whole.from,
    );
    return heads.length === 0 ? [] : { ...thread, heads };
  });
}
