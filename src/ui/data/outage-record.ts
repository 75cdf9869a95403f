// Owns what the page of an outage reads after its first paint: single checks, and the months that it reaches into.
import type { Ticket } from '../../domain/ticket.ts';
import { NO_DESK } from '../../domain/desk.ts';
import type { Outage } from '../../domain/outage.ts';
import { allTargets, type WatchedTarget } from '../../domain/target.ts';
import type { Assessment } from '../../sla/assess.ts';
import { profileOf } from '../../sla/profile-of-contract.ts';
import { readChecks } from '../../store/read/checks.ts';
import { readLedger, type Ledger } from '../../store/read/ledger.ts';
import type { StoredOutage } from '../../store/read/outage.ts';
import type { Store } from '../../store/store.ts';
import { days, hours } from '../../time/duration.ts';
import { earlier, earliest, later, latest, type Instant } from '../../time/instant.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { assessmentsOf } from './assess-record.ts';
import { dossierOf } from './dossier-of.ts';
import { monthFigures, monthsOf, type MonthFigure } from './month-figures.ts';

export type OutageRecord = {
  readonly dossier: Dossier;
  /** Targets of which no checks were read: there are too many of them. */
  readonly unread: number;
  /** Of the provider's clocks; null: not known. */
  readonly theirZone: string | null;
  readonly months: readonly MonthFigure[];
  /** By the contract that was chosen, one a period; empty: there is none, or it is no contract. */
  readonly assessments: readonly Assessment[];
};

const AROUND = hours(1);
/** A period may have begun so long before the month of the outage. */
const LONGEST_PERIOD = days(93);
/** As many days of one target, but for those that failed: a page that reads a million checks is slow. */
const MOST_CHUNKS = 120;
const MOST_FAILED = 60;

/** `whole` is what the lanes show. Null: the log cannot be read any more. */
export async function readRecord(
  store: Store,
  stored: StoredOutage,
  tickets: readonly Ticket[],
  whole: Interval,
  now: Instant,
  zone: string,
): Promise<OutageRecord | null> {
  const { outage, providers } = stored;
  if (!outage) return null;
  const span = spanOf(outage, whole, now);
  const targets = wanted(outage, stored, span).map(({ target }) => target.id);
  const since = earlier(
    earliest(span.from, ...monthsOf(outage, now, zone).map(({ from }) => from)),
    LONGEST_PERIOD,
  );
  const [seen, ledger] = await Promise.all([readChecks(store, targets, span), readLedger(store, since)]);
  if (!seen.ok || !ledger.ok) return null;
  const dossier = dossierOf(stored, seen.value, tickets, now, zone);
  if (!dossier) return null;
  return {
    dossier,
    unread: allTargets(stored.watchlist.sites).length - targets.length,
    theirZone: (providers.get(outage.provider)?.desk ?? NO_DESK).zone,
    months: monthFigures(outage, stored, ledger.value.gaps, now, zone),
    assessments: assessmentsBy(stored, ledger.value, dossier),
  };
}

function spanOf({ startedAfter, startedAt, endedAt }: Outage, whole: Interval, now: Instant): Interval {
  return {
    from: earliest(whole.from, earlier(startedAfter ?? startedAt, AROUND)),
    to: earliest(now, latest(whole.to, later(endedAt ?? now, AROUND))),
  };
}

/** What failed, then its neighbours, then sites elsewhere that show that our own line worked. */
function wanted(outage: Outage, { watchlist }: StoredOutage, span: Interval): WatchedTarget[] {
  const rank = ({ site, target }: WatchedTarget) =>
    outage.targets.includes(target.id) ? 0 : site.provider === outage.provider ? 1 : 2;
  const most = Math.ceil(MOST_CHUNKS / Math.ceil(lengthOf(span) / days(1) + 1));
  return allTargets(watchlist.sites)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, Math.max(most, Math.min(outage.targets.length, MOST_FAILED)));
}

/** Empty where there is no contract, or what is none. */
function assessmentsBy(stored: StoredOutage, ledger: Ledger, dossier: Dossier): readonly Assessment[] {
  const contract = stored.providers.get(dossier.outage.provider)?.desk?.contract;
  const profile = contract && profileOf(contract);
  return profile?.ok ? assessmentsOf(profile.value, stored, ledger, dossier) : [];
}
