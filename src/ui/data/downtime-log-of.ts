// Owns the downtime log of a selection, derived from one read. Pure.
import { groupBy } from '../../base/group-by.ts';
import { asCorrected } from '../../domain/as-corrected.ts';
import { isCalled } from '../../domain/attention-to.ts';
import { countedWindows } from '../../domain/counted-window.ts';
import { cutWindows } from '../../domain/cut-windows.ts';
import { pendingGaps, type Gap } from '../../domain/coverage.ts';
import { CHAIN_START } from '../../domain/fact.ts';
import { recall } from '../../domain/memory.ts';
import type { Outage } from '../../domain/outage.ts';
import { markOf } from '../../domain/marked-outage.ts';
import { ownMaintenance } from '../../domain/own-maintenance.ts';
import { POLICY } from '../../domain/policy.ts';
import { seenTogether, type SeenTogether } from '../../domain/seen-together.ts';
import { sightingsOf } from '../../domain/sightings.ts';
import { allTargets, type TargetId, type WatchedTarget } from '../../domain/target.ts';
import type { DowntimeWindow } from '../../domain/window.ts';
import type { DowntimeLog, LogRow } from '../../reports/downtime-log.ts';
import type { Selection } from '../../reports/selection.ts';
import type { StoredHistory } from '../../store/read/history.ts';
import { earliest, instant, later, type Instant } from '../../time/instant.ts';
import { union, type Interval } from '../../time/interval.ts';
import { heardUntil } from './outage-theirs.ts';

/** `wall` is this computer's clock; the read has to reach back to the start of the selection. */
export function downtimeLogOf(
  stored: StoredHistory,
  { whole, provider, site }: Selection,
  wall: Instant,
  zone: string,
): DowntimeLog {
  const { known, corrections, watchlist } = stored;
  const now = known ? later(wall, known.live.clock.correction) : wall;
  const restored = known?.live.restored;
  const everything = allTargets(watchlist.sites);
  const owners = new Map(everything.map((place) => [place.target.id, place.site.provider]));
  const providerOf = (target: TargetId) => owners.get(target) ?? '';
  const windows = cutWindows(stored.windows, corrections.amended, stored.gaps);
  const counted = asCorrected(windows, providerOf, corrections);
  const all = counted.outages;
  const chosen = everything.filter(
    (place) =>
      (provider === null || place.site.provider === provider) && (site === null || place.site.id === site),
  );
  const ids = new Set(chosen.map(({ target }) => target.id));
  const isWanted = (outage: Outage) =>
    outage.targets.some((id) => ids.has(id)) && reaches(outage, whole, now);
  const outages = all.filter(isWanted);
  // Looked for once: of those that nobody marked, no target need be asked.
  const marked = all.filter((outage) => markOf(outage, corrections.marked) !== null);
  const companies = new Set(chosen.map((place) => place.site.provider));
  const isTold = ({ outage: name }: Named) => outages.some((outage) => isCalled(outage, name));
  return {
    ...{ zone, whole, now, outages, corrections, providers: stored.providers },
    falseAlarms: counted.falseAlarms.filter(isWanted),
    rows: rowsOf(chosen, { ...stored, windows, recorded: stored.windows }, marked, { whole, now }),
    threads: stored.threads.filter((thread) => companies.has(thread.provider)),
    pasted: stored.pasted.filter(isTold),
    tickets: stored.tickets.filter(isTold),
    heardUntil: new Map(
      [...companies]
        .filter((company) => stored.polls.has(company))
        .map((company) => [company, heardUntil(company, stored, now)]),
    ),
    head: known?.live.head ?? CHAIN_START,
    clock: known?.live.clock ?? null,
    unverifiedUntil: restored && !restored.isVerified && whole.from < restored.at ? restored.at : null,
  };
}

type Named = { readonly outage: Outage['id'] };
/** With windows in the parts that count, and as they were recorded. */
type Stored = StoredHistory & { readonly recorded: readonly DowntimeWindow[] };
type Frame = { readonly whole: Interval; readonly now: Instant };

/** A window whose edges are the same instant reaches into the stretch that holds it, too. */
function reaches(
  { startedAfter, startedAt, endedAt }: Pick<Outage, 'startedAfter' | 'startedAt' | 'endedAt'>,
  { from, to }: Interval,
  now: Instant,
): boolean {
  return (startedAfter ?? startedAt) < to && (endedAt ?? now) >= from;
}

function rowsOf(
  places: readonly WatchedTarget[],
  stored: Stored,
  marked: readonly Outage[],
  { whole, now }: Frame,
): LogRow[] {
  const targetOf = ({ target }: { readonly target: TargetId }) => target;
  const windows = groupBy(countedWindows(stored.windows, stored.corrections.amended), targetOf);
  const gaps = groupBy(stored.gaps, targetOf);
  return places.map((place) => {
    const own = (windows.get(place.target.id) ?? []).filter((window) => reaches(window, whole, now));
    return rowOf(place, stored, { windows: own, gaps: gaps.get(place.target.id) ?? [], marked, whole, now });
  });
}

type Past = Frame & {
  readonly windows: readonly DowntimeWindow[];
  readonly gaps: readonly Gap[];
  readonly marked: readonly Outage[];
};

function rowOf(place: WatchedTarget, stored: Stored, past: Past): LogRow {
  const { known, firstSeenAt, corrections } = stored;
  const { target } = place;
  const { whole, now } = past;
  const pending = known
    ? pendingGaps(recall(known.memory, target.id), target.id, now, target.checkEvery, POLICY)
    : [];
  const gaps = pending.length === 0 ? past.gaps : [...past.gaps, ...pending];
  const first = firstSeenAt[target.id] || now;
  const unobserved: Interval[] = [
    { from: instant(0), to: instant(Math.max(first, target.addedAt)) },
    ...gaps,
    ...(target.removedAt === null ? [] : [{ from: target.removedAt, to: whole.to }]),
  ];
  const together = togetherOf(place, stored, unobserved, { whole, now });
  return {
    ...{ ...place, windows: past.windows, gaps },
    unobserved: union(unobserved),
    maintenance: ownMaintenance(corrections, place, past.marked, whole),
    ...(together ? { together } : {}),
  };
}

/** What this computer saw goes by what was recorded: the user's word is no sighting. */
function togetherOf(
  { target }: WatchedTarget,
  { vantages, recorded }: Stored,
  unobserved: readonly Interval[],
  { whole, now }: Frame,
): SeenTogether | null {
  if (vantages.length === 0) return null;
  const gaps = unobserved.map((each) => ({ ...each, target: target.id, reason: 'interrupted' as const }));
  const windows = recorded.filter((window) => window.target === target.id);
  const own = sightingsOf({ from: whole.from, to: earliest(whole.to, now), windows, gaps });
  return seenTogether(own, target.url, vantages, whole);
}
