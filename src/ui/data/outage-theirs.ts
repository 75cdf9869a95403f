// Owns what the provider said of one outage, what it said beside it, and how late and how true that was. Pure.
import type { HttpUrl } from '../../base/http-url.ts';
import { disagreements } from '../../domain/disagreement.ts';
import { distanceTo, joinedThreads, linksOf, type Joined } from '../../domain/join.ts';
import { lagOf, type Lag } from '../../domain/lag.ts';
import type { Outage } from '../../domain/outage.ts';
import { outageNames } from '../../domain/outage-names.ts';
import { believedUntil, type PollState } from '../../domain/poll-schedule.ts';
import type { StatusSource } from '../../domain/status-source.ts';
import { allTargets } from '../../domain/target.ts';
import { threadId, type Thread } from '../../domain/thread.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import { instant, type Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import { standingOf } from './standing-of.ts';
import { allOverAt } from './provider-word.ts';

export type Theirs = {
  /** Null: no page of theirs is read any more, or none ever was. */
  readonly source: StatusSource | null;
  /** Where else they post, for the user to open; null: not known. */
  readonly account: HttpUrl | null;
  readonly poll: PollState | undefined;
  /** Whether their page was read once the outage had begun: else their silence is not known. */
  readonly isHeard: boolean;
  /** Their page's headline through all that time; null: it has none, or nobody read it. */
  readonly page: Thread | null;
  /** Until when what was read last is believed. */
  readonly believedUntil: Instant;
  /** What belongs to the outage, the likeliest first. */
  readonly said: readonly Joined[];
  readonly lag: Lag;
  readonly disagreements: readonly Interval[];
  /** They called all of it over, and it still fails: when they did. */
  readonly calledOverAt: Instant | null;
  /** What the user has put aside. */
  readonly aside: readonly Thread[];
  /** What they said at other times, the nearest first. */
  readonly others: readonly Thread[];
};

const MOST_OTHERS = 12;

export function theirsOf(outage: Outage, stored: StoredOutage, now: Instant): Theirs {
  const { provider } = outage;
  const { source = null, account = null } = stored.providers.get(provider) ?? {};
  const poll = stored.polls.get(provider);
  const until = heardUntil(provider, stored, now);
  const threads = stored.threads.filter((thread) => thread.provider === provider);
  const said = joinedThreads(outage, threads, joinContext(stored, now, until));
  const page = threads.find(({ id }) => id === threadId(provider, 'page', '')) ?? null;
  const own = linksOf(outage, stored.corrections.links);
  const told = new Set(said.map(({ thread }) => thread.id));
  const incidents = said.map(({ thread }) => thread).filter(({ kind }) => kind === 'incident');
  const standing = standingOf(outage, stored.falseAlarms);
  const rest = threads.filter(({ id, kind }) => kind !== 'page' && !told.has(id));
  return {
    ...{ source, account, poll, page, said, believedUntil: until },
    isHeard: (poll?.read?.endedAt ?? 0) > outage.startedAt,
    lag: lagOf(outage, said, { now, page, believedUntil: until }),
    // Where nothing was down by the user's word, or not theirs, their page did not mislead.
    disagreements: standing === 'counts' ? disagreements(incidents, page, until) : [],
    calledOverAt: outage.endedAt === null ? allOverAt(incidents) : null,
    aside: rest.filter(({ id }) => own.get(id) === 'unlinked'),
    others: rest
      .filter(({ id }) => own.get(id) !== 'unlinked')
      .toSorted((one, other) => distanceTo(outage, one, now) - distanceTo(outage, other, now))
      .slice(0, MOST_OTHERS),
  };
}

/** Until when what was read last is believed. Of a page that is not read any more: until it was. */
export function heardUntil(
  provider: string,
  { providers, polls }: Pick<StoredOutage, 'providers' | 'polls'>,
  now: Instant,
): Instant {
  const poll = polls.get(provider);
  return providers.get(provider)?.source ? believedUntil(poll, now) : (poll?.read?.endedAt ?? instant(0));
}

export function joinContext({ watchlist, corrections }: StoredOutage, now: Instant, until: Instant) {
  const watched = allTargets(watchlist.sites);
  return {
    now,
    links: corrections.links,
    believedUntil: until,
    namesOf: (outage: Outage) => outageNames(outage, watched),
  };
}
