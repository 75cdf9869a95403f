// Owns everything that the page of one outage shows, derived from one read. Pure.
import { joinedThreads } from '../../domain/join.ts';
import { distributionOf, lagOf, type Distribution } from '../../domain/lag.ts';
import { groupOutages, type Outage } from '../../domain/outage.ts';
import { outageNames } from '../../domain/outage-names.ts';
import { markOf, type MarkedOutage } from '../../domain/marked-outage.ts';
import { overruns, plannedWork, type Overrun } from '../../domain/planned-work.ts';
import { patternsOf, minuteOfDayIn, type Pattern } from '../../domain/recurrence.ts';
import type { Pasted } from '../../domain/pasted.ts';
import { allTargets, type WatchedTarget } from '../../domain/target.ts';
import type { Thread } from '../../domain/thread.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { Duration } from '../../time/duration.ts';
import type { Instant } from '../../time/instant.ts';
import { providerWord, type ProviderWord } from './provider-word.ts';

export type OutageView = {
  readonly outage: Outage;
  readonly watched: readonly WatchedTarget[];
  /** Null: nothing of the provider is read. */
  readonly word: ProviderWord | null;
  /** What the provider said at other times, the latest first: it may be linked by hand. */
  readonly others: readonly Thread[];
  readonly overruns: readonly Overrun[];
  /** What the user calls maintenance of it; null: nothing. */
  readonly mark: MarkedOutage | null;
  readonly pattern: Pattern | null;
  /** Over all outages at this provider, by the lower bound of each. */
  readonly usual: Readonly<Record<'firstWord' | 'resolved', Distribution | null>>;
  readonly pasted: readonly Pasted[];
};

const MOST_OTHERS = 12;

/** Without an id it is the latest one. Null: there is no such outage. */
export function outageView(stored: StoredOutage, id: string, now: Instant, zone: string): OutageView | null {
  const watched = allTargets(stored.watchlist.sites);
  const providers = new Map(watched.map(({ site, target }) => [target.id, site.provider]));
  const outages = groupOutages(stored.windows, (target) => providers.get(target) ?? '');
  const isWanted = (each: Outage) => each.windows.some((window) => window.id === id);
  const outage = id === '' ? outages.at(-1) : outages.find(isWanted);
  if (!outage) return null;
  const theirs = stored.threads.filter(({ provider }) => provider === outage.provider);
  const word = providerWord(outage, { ...stored, threads: theirs, gaps: [] }, watched, now);
  const joined = new Set(word?.said.map(({ thread }) => thread.id));
  const windows = outage.windows;
  return {
    ...{ outage, watched, word },
    mark: markOf(outage, stored.ownWorks.marked),
    others: theirs
      .filter(({ kind, id: thread }) => kind !== 'page' && !joined.has(thread))
      .toSorted((one, other) => newest(other) - newest(one))
      .slice(0, MOST_OTHERS),
    overruns: overruns(plannedWork(word?.said.map(({ thread }) => thread) ?? []), windows, now),
    pattern: patternWith(outage, stored, zone),
    usual: usualOf(outage.provider, outages, stored, now),
    pasted: stored.pasted
      .filter((each) => each.outage === outage.id)
      .toSorted((one, other) => one.pastedAt - other.pastedAt),
  };
}

function newest({ heads }: Thread): number {
  return heads.at(-1)?.firstSeenAt ?? 0;
}

/** The habit that one of its windows is a part of. */
function patternWith(outage: Outage, { windows }: StoredOutage, zone: string): Pattern | null {
  const own = windows.filter(({ target }) => outage.targets.includes(target));
  const isPart = ({ target, starts }: Pattern) =>
    outage.windows.some(
      (window) =>
        window.target === target &&
        starts.some((at) => at >= (window.startedAfter ?? window.startedAt) && at <= window.startedAt),
    );
  return patternsOf(own, minuteOfDayIn(zone)).find(isPart) ?? null;
}

function usualOf(
  provider: string,
  outages: readonly Outage[],
  stored: StoredOutage,
  now: Instant,
): OutageView['usual'] {
  const watched = allTargets(stored.watchlist.sites);
  const context = { now, links: stored.links, namesOf: (each: Outage) => outageNames(each, watched) };
  const lags = outages
    .filter((each) => each.provider === provider)
    .map((each) =>
      lagOf(each, joinedThreads(each, stored.threads, context), { now, page: null, believedUntil: now }),
    );
  const over = (pick: (lag: (typeof lags)[number]) => Duration | undefined) =>
    distributionOf(lags.flatMap((lag) => pick(lag) ?? []));
  return { firstWord: over((lag) => lag.firstWord?.least), resolved: over((lag) => lag.resolved?.least) };
}
