// Owns the finished log as one object: what `replay` and `watch` print, documented in the README.
import { phaseInterval, totalsOf, type Totals } from '../../src/domain/accounting.ts';
import { pendingGaps, type Gap } from '../../src/domain/coverage.ts';
import { failureLabel } from '../../src/domain/failure.ts';
import { recall } from '../../src/domain/memory.ts';
import { asCorrected, isNotTheirs } from '../../src/domain/as-corrected.ts';
import { cutWindows } from '../../src/domain/cut-windows.ts';
import { countedWindows } from '../../src/domain/counted-window.ts';
import type { Outage } from '../../src/domain/outage.ts';
import { outageNames } from '../../src/domain/outage-names.ts';
import { ownMaintenance } from '../../src/domain/own-maintenance.ts';
import { announcedTime, plannedWork } from '../../src/domain/planned-work.ts';
import { minuteOfDayIn } from '../../src/domain/recurrence.ts';
import { POLICY } from '../../src/domain/policy.ts';
import { failedRatio } from '../../src/domain/tally.ts';
import { allTargets, type TargetId, type WatchedTarget } from '../../src/domain/target.ts';
import type { Thread } from '../../src/domain/thread.ts';
import type { Silence } from '../../src/domain/silence.ts';
import type { DowntimeWindow, WindowKind } from '../../src/domain/window.ts';
import { firstSeenAt } from '../../src/store/read/first-seen.ts';
import { correctionsIn } from '../../src/store/read/corrections.ts';
import { readRoster, type Roster } from '../../src/store/read/roster.ts';
import { readLog } from '../../src/store/read/windows.ts';
import type { Store } from '../../src/store/store.ts';
import { toIso, type Instant } from '../../src/time/instant.ts';
import type { Interval } from '../../src/time/interval.ts';
import { providerObject, type ProviderObject } from './provider-object.ts';
import { printReason, type PrintedReason } from './print-reason.ts';

/** Times are ISO 8601 in UTC; null: it goes on, or there is none. */
export type PrintedBounds = {
  readonly startedAfter: string | null;
  readonly startedAt: string;
  readonly endedAfter: string | null;
  readonly endedAt: string | null;
};
export type PrintedPhase = { readonly failure: string; readonly from: string; readonly to: string | null };
export type PrintedWindow = PrintedBounds & {
  readonly target: string;
  readonly kind: WindowKind;
  readonly phases: readonly PrintedPhase[];
  readonly failedRatio: number;
};
export type PrintedStretch = { readonly target: string; readonly from: string; readonly to: string };
export type PrintedGap = {
  readonly target: string;
  readonly from: string;
  readonly to: string | null;
  readonly reason: PrintedReason;
};
export type PrintedOutage = PrintedBounds & { readonly targets: readonly string[] };
export type PrintedTotals = Readonly<Record<`${keyof Totals}Ms`, number>>;

export type LogObject = {
  readonly windows: readonly PrintedWindow[];
  readonly blips: readonly PrintedStretch[];
  readonly gaps: readonly PrintedGap[];
  readonly outages: readonly PrintedOutage[];
  readonly totals: Readonly<Record<string, PrintedTotals>>;
} & ProviderObject;

/**
 * The log from `whole.from` to `whole.to`, which is now; `missed` is what nobody watched at the end of it. Times of day
 * are those of `zone`.
 */
export async function logObject(
  store: Store,
  whole: Interval,
  zone: string,
  missed: Silence | null = null,
): Promise<LogObject> {
  const roster = await readRoster(store);
  if (!roster.ok || !roster.value) throw new Error('There is no log to read');
  const log = await readLog(store, roster.value.memory.states);
  if (!log.ok) throw new Error(log.problem.message);
  const targets = allTargets(roster.value.watchlist.sites);
  const nameOf = (id: TargetId) => targets.find(({ target }) => target.id === id)?.target.name ?? String(id);
  const pending = gapsNow(roster.value, targets, whole.to, missed);
  const { windows, gaps, blips } = log.value;
  const threads = await everythingSaid(store);
  const providerOf = (id: TargetId) => targets.find(({ target }) => target.id === id)?.site.provider ?? '';
  const works = plannedWork(threads);
  const planned = await correctionsIn(store);
  if (!planned.ok) throw new Error(planned.problem.message);
  const parts = cutWindows(windows, planned.value.amended, gaps);
  const { outages } = asCorrected(parts, providerOf, planned.value);
  const counted = countedWindows(parts, planned.value.amended);

  const totals: Record<string, PrintedTotals> = {};
  for (const { site, target } of targets) {
    const first = (await firstSeenAt(store, target)) ?? whole.to;
    const unseen = [...gaps, ...pending].filter((gap) => gap.target === target.id);
    const unobserved = [...unseen, { from: whole.from, to: first }];
    const own = counted.filter((window) => window.target === target.id);
    const maintenance = [
      ...announcedTime(works.filter(({ thread }) => thread.provider === site.provider)),
      ...ownMaintenance(planned.value, { site, target }, outages, whole),
    ];
    totals[target.name] = printTotals(totalsOf(whole, { windows: own, unobserved, maintenance }));
  }
  return {
    windows: windows.map((window) => printWindow(window, nameOf, whole.to)),
    blips: blips.map(({ target, from, to }) => ({
      target: nameOf(target),
      from: toIso(from),
      to: toIso(to),
    })),
    gaps: [
      ...gaps.map((gap) => printGap(gap, nameOf, gap.to)),
      ...pending.map((gap) => printGap(gap, nameOf, gap.to === whole.to ? null : gap.to)),
    ],
    outages: outages.map((outage) => printOutage(outage, nameOf)),
    totals,
    ...providerObject({
      polls: roster.value.polls,
      ...{ threads, windows: counted, providerOf, nameOf, now: whole.to },
      outages: outages.filter((outage) => !isNotTheirs(outage)),
      namesOf: (outage) => outageNames(outage, targets),
      minuteOfDay: minuteOfDayIn(zone),
    }),
  };
}

async function everythingSaid(store: Store): Promise<readonly Thread[]> {
  const read = await store.read(['thread'], (transaction) => transaction.objectStore('thread').getAll());
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function gapsNow(
  { memory }: Roster,
  targets: readonly WatchedTarget[],
  now: Instant,
  missed: Silence | null,
): Gap[] {
  const silence = missed ? [...memory.silence, missed] : memory.silence;
  return targets.flatMap(({ target }) => {
    const state = recall({ ...memory, silence }, target.id);
    return pendingGaps(state, target.id, now, target.checkEvery, POLICY);
  });
}

type NameOf = (id: TargetId) => string;

function printWindow(window: DowntimeWindow, nameOf: NameOf, now: Instant): PrintedWindow {
  const phases = window.phases.map(({ failure }, index) => {
    const { from, to } = phaseInterval(window.phases, index, window.endedAt ?? now);
    const isOpen = window.endedAt === null && index === window.phases.length - 1;
    return { failure: failureLabel(failure), from: toIso(from), to: isOpen ? null : toIso(to) };
  });
  return {
    target: nameOf(window.target),
    kind: window.kind,
    startedAfter: print(window.startedAfter),
    startedAt: toIso(window.startedAt),
    endedAfter: print(window.endedAfter),
    endedAt: print(window.endedAt),
    phases,
    failedRatio: Number(failedRatio(window.tally).toFixed(4)),
  };
}

function printGap({ target, from, reason }: Gap, nameOf: NameOf, to: Instant | null): PrintedGap {
  return { target: nameOf(target), from: toIso(from), to: print(to), reason: printReason(reason) };
}

function printOutage(outage: Outage, nameOf: NameOf): PrintedOutage {
  return {
    targets: outage.targets.map(nameOf),
    startedAfter: print(outage.startedAfter),
    startedAt: toIso(outage.startedAt),
    endedAfter: print(outage.endedAfter),
    endedAt: print(outage.endedAt),
  };
}

function printTotals(totals: Totals): PrintedTotals {
  return {
    upMs: totals.up,
    degradedMs: totals.degraded,
    downMs: totals.down,
    intermittentMs: totals.intermittent,
    maintenanceMs: totals.maintenance,
    unobservedMs: totals.unobserved,
  };
}

function print(at: Instant | null): string | null {
  return at === null ? null : toIso(at);
}
