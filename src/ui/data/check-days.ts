// Owns raw checks, folded: those of one target on one of the user's days, and how they went. Pure.
import type { RawCheck } from '../../domain/chunk.ts';
import type { Failure, FailureKind } from '../../domain/failure.ts';
import { badnessOf, type Observation } from '../../domain/observation.ts';
import { decodeOutcome, isBadCode, UP } from '../../domain/outcome.ts';
import type { WatchedTarget } from '../../domain/target.ts';
import { utcMidnight, type CalendarDate } from '../../time/calendar-date.ts';
import { seconds } from '../../time/duration.ts';
import { later } from '../../time/instant.ts';
import type { Dossier } from '../../timeline/dossier.ts';
import { daysOf } from '../../timeline/slots.ts';

/** In full where it is kept in full, else only its kind. */
export type KnownFailure = Failure | FailureKind;

export type CheckFold = {
  readonly key: string;
  readonly watched: WatchedTarget;
  /** By time, at least one. */
  readonly checks: readonly RawCheck[];
  /** Those that told something, and those of them that failed. */
  readonly telling: number;
  readonly failed: number;
  /** What most of the failing ones met; null: none failed. */
  readonly failure: KnownFailure | null;
};

export type CheckDay = { readonly day: CalendarDate; readonly folds: readonly CheckFold[] };

/** Days of the clocks in `zone`. What failed in the outage comes first on each of them. */
export function checkDays(
  dossier: Pick<Dossier, 'checks' | 'watched' | 'outage' | 'evidence'>,
  zone: string,
): CheckDay[] {
  const isHit = ({ target }: WatchedTarget) => dossier.outage.targets.includes(target.id);
  const watched = [...dossier.watched.filter(isHit), ...dossier.watched.filter((each) => !isHit(each))];
  const days = new Map<number, { day: CalendarDate; folds: CheckFold[] }>();
  for (const each of watched) {
    for (const [day, checks] of byDay(dossier.checks.get(each.target.id) ?? [], zone)) {
      const fold = foldOf(each, day, checks, dossier.evidence);
      const found = days.get(utcMidnight(day));
      if (found) found.folds.push(fold);
      else days.set(utcMidnight(day), { day, folds: [fold] });
    }
  }
  return [...days].sort(([one], [other]) => one - other).map(([, each]) => each);
}

function byDay(checks: readonly RawCheck[], zone: string): [CalendarDate, RawCheck[]][] {
  const [first, last] = [checks[0], checks.at(-1)];
  if (!first || !last) return [];
  const days = daysOf({ from: first.at, to: later(last.at, seconds(1)) }, zone);
  let next = 0;
  return days.flatMap(({ to, first: day }): [CalendarDate, RawCheck[]][] => {
    const start = next;
    while ((checks[next]?.at ?? Infinity) < to) next += 1;
    return next > start ? [[day, checks.slice(start, next)]] : [];
  });
}

function foldOf(
  watched: WatchedTarget,
  day: CalendarDate,
  checks: readonly RawCheck[],
  evidence: readonly Observation[],
): CheckFold {
  const bad = checks.filter(({ outcome }) => isBadCode(outcome));
  return {
    ...{ key: `${watched.target.id} ${utcMidnight(day)}`, watched, checks },
    telling: bad.length + checks.filter(({ outcome }) => outcome === UP).length,
    failed: bad.length,
    failure: commonest(bad, evidence, watched),
  };
}

function commonest(bad: readonly RawCheck[], evidence: readonly Observation[], { target }: WatchedTarget) {
  const kinds = new Map<FailureKind, number>();
  for (const { outcome } of bad) {
    const decoded = decodeOutcome(outcome);
    if (decoded && 'failure' in decoded) kinds.set(decoded.failure, (kinds.get(decoded.failure) ?? 0) + 1);
  }
  const [kind] = [...kinds].sort(([, one], [, other]) => other - one)[0] ?? [];
  if (kind === undefined) return null;
  const [first, last] = [bad[0]?.at ?? 0, bad.at(-1)?.at ?? 0];
  const full = evidence.find(
    (each) =>
      each.target === target.id &&
      each.startedAt >= first &&
      each.startedAt < last + seconds(60) &&
      badnessOf(each.verdict)?.failure.kind === kind,
  );
  return (full && badnessOf(full.verdict)?.failure) ?? kind;
}

/** Each check with what is kept of it in full; null: nothing is. Checks and evidence of one target, both by time. */
export function withEvidence(
  checks: readonly RawCheck[],
  evidence: readonly Observation[],
): (readonly [RawCheck, Observation | null])[] {
  let next = 0;
  return checks.map((check, index) => {
    const until = checks[index + 1]?.at ?? Infinity;
    let own: Observation | null = null;
    for (let each = evidence[next]; each && each.startedAt < until; each = evidence[(next += 1)])
      if (each.startedAt >= check.at) own = each;
    return [check, own] as const;
  });
}
