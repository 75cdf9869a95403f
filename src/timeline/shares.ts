// Owns the share of checks that failed, hour by hour: weighed by time, so that the rate of checking does not bias it.
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
  const found: HourShare[] = [];
  for (let hour = hourOf(span.from); hour <= hourOf(span.to); hour += 1) {
    const from = instant(hour * hours(1));
    const to = earliest(instant(from + hours(1)), instant(span.to + 1));
    const shares = targets.flatMap((watched): [TargetId, Share][] => {
      const share = shareOf(dossier, watched, latest(from, beganAt(dossier, watched)), to);
      return share ? [[watched.target.id, share]] : [];
    });
    found.push({ from, shares: new Map(shares) });
  }
  return found;
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
  const { from, to } = outageSpan(dossier);
  return shareOf(dossier, watched, from, instant(to + 1));
}

function shareOf({ checks }: Dossier, { target }: WatchedTarget, from: Instant, to: Instant): Share | null {
  const all = checks.get(target.id) ?? [];
  let [weight, failedWeight, failed, number] = [0, 0, 0, 0];
  for (const [index, check] of all.entries()) {
    if (check.at < from || check.at >= to || !tells(check)) continue;
    const stands = standsFor(check, all[index - 1], target.checkEvery);
    number += 1;
    weight += stands;
    if (!isBadCode(check.outcome)) continue;
    failed += 1;
    failedWeight += stands;
  }
  if (number === 0) return null;
  return { checks: number, failed, ratio: weight === 0 ? failed / number : failedWeight / weight };
}

/** The time since the check before it, unless nobody looked for longer than a late alarm takes. */
function standsFor({ at }: RawCheck, before: RawCheck | undefined, checkEvery: Duration): number {
  return before ? Math.min(at - before.at, times(checkEvery, 2.5)) : checkEvery;
}

function tells({ outcome }: RawCheck): boolean {
  return outcome === UP || isBadCode(outcome);
}
