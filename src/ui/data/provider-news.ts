// Owns what providers say beside any outage of ours: work ahead, open incidents, pages that cannot be read. Pure.
import { plannedWork, upcomingWork, type PlannedWork } from '../../domain/planned-work.ts';
import type { PollState } from '../../domain/poll-schedule.ts';
import { TRUSTED_FOR } from '../../domain/poll-schedule.ts';
import { isOngoing, type ThreadId } from '../../domain/thread.ts';
import type { StoredHearing } from '../../store/read/hearing.ts';
import type { ReportRow, ThreadRow } from '../../store/schema.ts';
import { days, type Duration } from '../../time/duration.ts';
import { between, type Instant } from '../../time/instant.ts';

/** Of providers of the user's sites only. */
export type ProviderNews = {
  /** Under way, or to begin within a day; the next first. */
  readonly works: readonly PlannedWork[];
  readonly incidents: readonly OpenIncident[];
  readonly unread: readonly Unread[];
};

export type OpenIncident = {
  readonly thread: ThreadRow;
  /** Their page is green all the same. */
  readonly isContradiction: boolean;
  readonly poll: PollState | undefined;
};

/** A page about which nothing new is known. */
export type Unread = {
  readonly provider: string;
  readonly poll: PollState;
  /** The last good report; null: there never was one. */
  readonly report: ReportRow | null;
};

const AHEAD = days(1);
/** Pages forget to close: an incident of which nothing was heard for so long is no news. */
const NEWS_FOR: Duration = days(2);

export function providerNews(
  heard: StoredHearing,
  mine: ReadonlySet<string>,
  toldElsewhere: ReadonlySet<ThreadId>,
  now: Instant,
): ProviderNews {
  const own = heard.threads.filter(({ provider, id }) => mine.has(provider) && !toldElsewhere.has(id));
  const open = own.filter(
    (thread) => thread.kind === 'incident' && isOngoing(thread) && between(thread.touchedAt, now) <= NEWS_FOR,
  );
  return {
    works: upcomingWork(plannedWork(own), now, AHEAD),
    incidents: open
      .toSorted((one, other) => other.touchedAt - one.touchedAt)
      .map((thread) => ({
        thread,
        isContradiction: heard.reports.get(thread.provider)?.headline?.is === 'none',
        poll: heard.polls.get(thread.provider),
      })),
    unread: [...heard.polls].flatMap(([provider, poll]) =>
      mine.has(provider) && heard.providers.has(provider) && isUnread(poll, now)
        ? [{ provider, poll, report: heard.reports.get(provider) ?? null }]
        : [],
    ),
  };
}

/** One reading that failed is nothing to speak of, one that needs the user's permission is. */
function isUnread({ problem, read }: PollState, now: Instant): boolean {
  if (!problem) return false;
  return problem.kind === 'permission' || !read || between(read.endedAt, now) > TRUSTED_FOR;
}
