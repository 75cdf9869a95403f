// Owns what a provider says of an outage, laid beside what we saw of it. Pure.
import { joinedThreads, linksOf, type Reason } from '../../domain/join.ts';
import { lagOf, type Lag } from '../../domain/lag.ts';
import type { Outage } from '../../domain/outage.ts';
import { outageNames } from '../../domain/outage-names.ts';
import { believedUntil, type PollState } from '../../domain/poll-schedule.ts';
import type { StatusSource } from '../../domain/status-source.ts';
import type { WatchedTarget } from '../../domain/target.ts';
import { current, isOngoing, statedEndAt, threadId, type Posting, type Thread } from '../../domain/thread.ts';
import type { StoredHearing } from '../../store/read/hearing.ts';
import type { ReportRow } from '../../store/schema.ts';
import type { Instant } from '../../time/instant.ts';

export type ProviderWord = {
  readonly provider: string;
  readonly source: StatusSource;
  /** The likeliest first. */
  readonly said: readonly Said[];
  /** What the user has put aside: it may be taken back. */
  readonly aside: readonly Thread[];
  readonly lag: Lag;
  readonly poll: PollState | undefined;
  /** The last good report, however old; null: there never was one. */
  readonly report: ReportRow | null;
  /** Their page is green, and an incident of their own that belongs here is open. */
  readonly isContradiction: boolean;
  /** They called all of it over, and it still fails: when they did. */
  readonly calledOverAt: Instant | null;
};

export type Said = {
  readonly thread: Thread;
  readonly reasons: readonly Reason[];
  /** The latest post; null: there is only a headline. */
  readonly newest: Posting | null;
};

/** Null where nothing is read of the provider. */
export function providerWord(
  outage: Outage,
  heard: StoredHearing,
  watched: readonly WatchedTarget[],
  now: Instant,
): ProviderWord | null {
  const source = heard.providers.get(outage.provider)?.source;
  if (!source) return null;
  const namesOf = (each: Outage) => outageNames(each, watched);
  const poll = heard.polls.get(outage.provider);
  const believed = believedUntil(poll, now);
  const context = { now, believedUntil: believed, links: heard.links, namesOf };
  const joined = joinedThreads(outage, heard.threads, context);
  const page = heard.threads.find(({ id }) => id === threadId(outage.provider, 'page', '')) ?? null;
  const report = heard.reports.get(outage.provider) ?? null;
  const incidents = joined.map(({ thread }) => thread).filter(({ kind }) => kind === 'incident');
  return {
    ...{ provider: outage.provider, source, report, poll },
    said: joined.map(({ thread, reasons }) => ({ thread, reasons, newest: newestOf(thread) })),
    aside: putAside(outage, heard),
    lag: lagOf(outage, joined, { now, page, believedUntil: believed }),
    isContradiction: report?.headline?.is === 'none' && incidents.some(isOngoing),
    calledOverAt: outage.endedAt === null ? allOverAt(incidents) : null,
  };
}

/** The last post, by the time that it claims; where it claims none, by when we first saw it. */
export function newestOf({ posts }: Thread): Posting | null {
  return posts.reduce<Posting | null>(
    (newest, each) => (newest && timeOf(newest) > timeOf(each) ? newest : each),
    null,
  );
}

function timeOf({ versions }: Posting): Instant {
  const { content, firstSeenAt } = current(versions);
  return content.at ?? firstSeenAt;
}

function putAside(outage: Outage, { links, threads }: StoredHearing): Thread[] {
  const own = linksOf(outage, links);
  return threads.filter(({ id }) => own.get(id) === 'unlinked');
}

/** When the last of them was called over; null: one is not, or there is none. */
export function allOverAt(incidents: readonly Thread[]): Instant | null {
  const ends = incidents.map(statedEndAt);
  return ends.reduce<Instant | null>(
    (last, end) => (end === null || last === null || last > end ? last : end),
    ends.includes(null) ? null : (ends[0] ?? null),
  );
}
