// Owns everything that the page of one outage shows, derived from one read. Pure.
import { groupBy } from '../../base/group-by.ts';
import { isCalled } from '../../domain/attention-to.ts';
import { markOf, type MarkedOutage } from '../../domain/marked-outage.ts';
import type { Outage } from '../../domain/outage.ts';
import { overruns, plannedWork, type Overrun } from '../../domain/planned-work.ts';
import type { Pattern } from '../../domain/recurrence.ts';
import type { Pasted } from '../../domain/pasted.ts';
import { allTargets, type WatchedTarget } from '../../domain/target.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import { milliseconds, sum, type Duration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import { outageCorrections, type OutageCorrections } from './outage-corrections.ts';
import { lanesOf, type Lanes } from './outage-lanes.ts';
import { patternWith } from './outage-pattern.ts';
import { theirsOf, type Theirs } from './outage-theirs.ts';
import { unverifiedUntil } from './unverified-until.ts';
import { usualLags, type UsualLags } from './usual-lags.ts';

export type OutageView = {
  readonly outage: Outage;
  readonly watched: readonly WatchedTarget[];
  /** When it was restored from a file that nothing proves; null: it was not. */
  readonly unverifiedUntil: Instant | null;
  /** How much of it nobody watched, at the target of which least was seen. */
  readonly unobservedFor: Duration;
  readonly theirs: Theirs;
  readonly lanes: Lanes;
  readonly overruns: readonly Overrun[];
  /** What the user calls maintenance of it; null: nothing. */
  readonly mark: MarkedOutage | null;
  readonly corrections: OutageCorrections;
  readonly pattern: Pattern | null;
  readonly usual: UsualLags;
  /** In the order in which it was pasted. */
  readonly pasted: readonly Pasted[];
  /** What was written to the provider about it, and what came back. */
  readonly tickets: readonly Ticket[];
};

/** Null: there is no such outage. */
export function outageView(
  stored: StoredOutage,
  tickets: readonly Ticket[],
  now: Instant,
  zone: string,
): OutageView | null {
  const { outage } = stored;
  if (!outage) return null;
  const watched = allTargets(stored.watchlist.sites);
  const theirs = theirsOf(outage, stored, now);
  const pasted = stored.pasted
    .filter((each) => isCalled(outage, each.outage))
    .toSorted((one, other) => one.pastedAt - other.pastedAt);
  const threads = theirs.said.map(({ thread }) => thread);
  return {
    ...{ outage, watched, theirs, pasted, tickets },
    unverifiedUntil: unverifiedUntil(outage, stored),
    unobservedFor: unobservedOf(outage),
    lanes: lanesOf(outage, stored, theirs, pasted, tickets, now),
    overruns: overruns(plannedWork(threads), outage.windows, now),
    mark: markOf(outage, stored.corrections.marked),
    corrections: outageCorrections(outage, stored),
    pattern: patternWith(outage, stored, zone),
    usual: usualLags(outage.provider, stored, now),
  };
}

/** The same hour, unwatched at two targets, is one hour. */
function unobservedOf({ windows }: Outage): Duration {
  const each = [...groupBy(windows, ({ target }) => target).values()].map((own) =>
    sum(own.map(({ unobservedFor }) => unobservedFor)),
  );
  return milliseconds(Math.max(0, ...each));
}
