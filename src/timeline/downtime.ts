// Owns how long the outage lasted: what was seen of it, what nobody watched, and how much of both fell on which day or month.
import { badUntil, totalsOf, type Totals } from '../domain/accounting.ts';
import { lastBadAt } from '../domain/last-bad-at.ts';
import { announcedTime, plannedWork } from '../domain/planned-work.ts';
import type { TargetId } from '../domain/target.ts';
import { sum, type Duration } from '../time/duration.ts';
import { latest, type Instant } from '../time/instant.ts';
import { intersection, lengthOf, subtract, subtractAll, union, type Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import type { Slot } from './slots.ts';
import { lastSeenAt } from './window-rows.ts';

export type Lasted = {
  /** From the first failing check to the last, without what nobody watched. */
  readonly seen: Duration;
  /** From a last good check before to a first good one after; to the last check while it goes on. No statement makes it more. */
  readonly most: Duration;
  /** How much of that nobody watched. */
  readonly unobserved: Duration;
  /** Whether all was well in between. */
  readonly isBroken: boolean;
};

/** Of one target's windows in the outage, or of the outage as a whole: as long as any of its targets failed. */
export function lastedOf(dossier: Dossier, target: TargetId | null = null): Lasted {
  const windows = dossier.outage.windows.filter((window) => target === null || window.target === target);
  const seen = windows.flatMap((window) => seenParts(dossier, window));
  const spans = windows.map((window) => ({
    from: latest(outerStart(window), outerStart(window.recorded ?? window)),
    to: badUntil(window, lastSeenAt(window, dossier)),
  }));
  const stretches = union(spans);
  const missed = windows.flatMap((window) => unseenParts(dossier, window));
  return {
    seen: sum(union(seen).map(lengthOf)),
    most: sum(stretches.map(lengthOf)),
    unobserved: sum(subtractAll(union(missed), seen).map(lengthOf)),
    isBroken: stretches.length > 1,
  };
}

type Window = Dossier['outage']['windows'][number];

function outerStart({ startedAfter, startedAt }: Window): Instant {
  return startedAfter ?? startedAt;
}

function badSpan(window: Window): Interval {
  return { from: window.startedAt, to: lastBadAt(window) };
}

function unseenParts(dossier: Dossier, window: Window): Interval[] {
  return dossier.gaps
    .filter(({ target }) => target === window.target)
    .flatMap((gap) => intersection(gap, badSpan(window)) ?? []);
}

/** What was seen to fail of a window, without what nobody watched. */
export function seenParts(dossier: Dossier, window: Window): Interval[] {
  const span = badSpan(window);
  const unseen = unseenParts(dossier, window);
  return span.from < span.to ? subtract(span, unseen) : [];
}

export type SlotTotals = { readonly slot: Slot; readonly totals: ReadonlyMap<TargetId, Totals> };

/** Up to its last failing check. */
function atLeast(window: Window): Window {
  return { ...window, endedAt: window.endedAfter };
}

/** What each target did in the part of the outage that fell on each of these days or months: bad time is the least that it was. */
export function totalsIn(dossier: Dossier, slots: readonly Slot[]): SlotTotals[] {
  const maintenance = announcedTime(plannedWork(dossier.joined.map(({ thread }) => thread)));
  const { startedAt, endedAt } = dossier.outage;
  const span = { from: startedAt, to: endedAt ?? dossier.now };
  return slots.flatMap((slot) => {
    const whole = intersection(slot, span);
    if (!whole) return [];
    const totals = dossier.outage.targets.map((target): [TargetId, Totals] => {
      const windows = dossier.outage.windows.filter((window) => window.target === target).map(atLeast);
      const unobserved = dossier.gaps.filter((gap) => gap.target === target);
      return [target, totalsOf(whole, { windows, unobserved, maintenance })];
    });
    return [{ slot, totals: new Map(totals) }];
  });
}
