// Owns the share of checks that failed, hour by hour: weighed by time, so that the rate of checking does not bias it.
import { groupBy } from '../base/group-by.ts';
import type { RawCheck } from '../domain/chunk.ts';
import { isBadCode, UP } from '../domain/outcome.ts';
import { hourOf } from '../domain/rollup.ts';
import { addTallies, EMPTY_TALLY, failedRatio } from '../domain/tally.ts';
import type { TargetId, WatchedTarget } from '../domain/target.ts';
import { hours, times, type Duration } from '../time/duration.ts';
import { earlier, earliest, instant, latest, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import type { Counted } from './row.ts';
import { ATTEMPT, lastSeenAt } from './window-rows.ts';
import { outageSpan, workingDuring } from './working.ts';

/** `ratio` 0..1. */
export type Share = Counted & { readonly ratio: number };

/** One hour of UTC. A target of which nothing is known then has no share. */
export type HourShare = { readonly from: Instant; readonly shares: ReadonlyMap<TargetId, Share> };

/** What failed on and off, then the sites elsewhere that did not. */
export function sharedTargets(dossier: Dossier): WatchedTarget[] {
  const own = dossier.watched.filter(({ target }) => dossier.outage.targets.includes(target.id));
  const controls = workingDuring(dossier).filter(({ place }) => place === 'elsewhere');
  return [...own, ...new Set(controls.map(({ watched }) => watched))];
}

export function sharesByHour(dossier: Dossier, targets: readonly WatchedTarget[]): HourShare[] {
  const span = badSpan(dossier);
  const hourly = targets.map((watched) => {
    const own = weighed(dossier, watched, { ...span, from: beganAt(dossier, watched) });
    return [watched.target.id, groupBy(own, ({ at }) => hourOf(at))] as const;
  });
  const [first, last] = [hourOf(span.from), hourOf(span.to)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const shares = hourly.flatMap(([id, byHour]): [TargetId, Share][] => {
      const share = shareOf(byHour.get(first + index) ?? []);
      return share ? [[id, share]] : [];
    });
    return { from: instant((first + index) * hours(1)), shares: new Map(shares) };
  });
}

/** Of what failed, its first failing check, by when that began; of a control, that of the outage. */
function beganAt({ outage }: Dossier, { target }: WatchedTarget): Instant {
  const own = outage.windows.filter((window) => window.target === target.id);
  if (own.length === 0) return outage.startedAt;
  return earlier(earliest(...own.map(({ startedAt }) => startedAt)), ATTEMPT);
}

/** From the first failing check to the last. */
function badSpan(dossier: Dossier): Interval {
  const { startedAt, windows } = dossier.outage;
  const ends = windows.map((window) => lastSeenAt(window, dossier));
  return { from: startedAt, to: latest(startedAt, ...ends) };
}

/** Of the whole outage, what failed by its own windows; null: no check is known. */
export function wholeShare(dossier: Dossier, watched: WatchedTarget): Share | null {
  const own = dossier.outage.windows.filter(({ target }) => target === watched.target.id);
  if (own.length > 0) {
    const tally = own.map((window) => window.tally).reduce(addTallies, EMPTY_TALLY);
    return { checks: tally.checks, failed: tally.failed, ratio: failedRatio(tally) };
  }
  return shareOf(weighed(dossier, watched, outageSpan(dossier)));
}

/** A check, and the time that it stands for. */
type Weighed = { readonly at: Instant; readonly isBad: boolean; readonly standsFor: number };

function weighed({ checks }: Dossier, { target }: WatchedTarget, { from, to }: Interval): Weighed[] {
  const all = checks.get(target.id) ?? [];
  return all.flatMap((check, index) => {
    const { at, outcome } = check;
    const isBad = isBadCode(outcome);
    if (at < from || at > to || !(isBad || outcome === UP)) return [];
    return [{ at, isBad, standsFor: standsFor(check, all[index - 1], target.checkEvery) }];
  });
}

function shareOf(checks: readonly Weighed[]): Share | null {
  if (checks.length === 0) return null;
  const bad = checks.filter(({ isBad }) => isBad);
  const weight = (some: readonly Weighed[]) => some.reduce((sum, each) => sum + each.standsFor, 0);
  const whole = weight(checks);
  const ratio = whole === 0 ? bad.length / checks.length : weight(bad) / whole;
  return { checks: checks.length, failed: bad.length, ratio };
}

/** The time since the check before it, unless nobody looked for longer than a late alarm takes. */
function standsFor({ at }: RawCheck, before: RawCheck | undefined, checkEvery: Duration): number {
  return before ? Math.min(at - before.at, times(checkEvery, 2.5)) : checkEvery;
}
