// Owns what was watched of a stretch: its parts without the gaps, and the checks in each of them.
import type { RawCheck } from '../domain/chunk.ts';
import { isBadCode, UP } from '../domain/outcome.ts';
import type { TargetId } from '../domain/target.ts';
import { intersection, subtract, type Interval } from '../time/interval.ts';
import type { Dossier } from './dossier.ts';
import type { Counted } from './row.ts';

/** The parts of the stretch that somebody watched, in order; a single moment is one if no gap is around it. */
export function watchedParts({ gaps }: Pick<Dossier, 'gaps'>, target: TargetId, whole: Interval): Interval[] {
  const own = gaps.filter((gap) => gap.target === target);
  if (whole.from < whole.to) return subtract(whole, own);
  return own.some(({ from, to }) => from < whole.from && whole.from < to) ? [] : [whole];
}

/** Checks that told anything. */
export function tellingChecks(
  { checks }: Pick<Dossier, 'checks'>,
  target: TargetId,
  { from, to }: Interval,
): RawCheck[] {
  return (checks.get(target) ?? []).filter(
    ({ at, outcome }) => at >= from && at <= to && (outcome === UP || isBadCode(outcome)),
  );
}

export function count(checks: readonly RawCheck[]): Counted {
  return { checks: checks.length, failed: checks.filter(({ outcome }) => isBadCode(outcome)).length };
}

/** How a target answered within a stretch: from the first to the last check of each part that was watched. */
export type Answers = Counted & { readonly parts: readonly Interval[] };

/** Null: no check of it is known. */
export function answersOf(
  dossier: Pick<Dossier, 'checks' | 'gaps'>,
  target: TargetId,
  whole: Interval,
): Answers | null {
  const seen = watchedParts(dossier, target, whole).flatMap((part) => {
    const checks = tellingChecks(dossier, target, part);
    const [first, last] = [checks[0], checks.at(-1)];
    return first && last ? [{ part: { from: first.at, to: last.at }, checks }] : [];
  });
  if (seen.length === 0) return null;
  return { ...count(seen.flatMap(({ checks }) => checks)), parts: seen.map(({ part }) => part) };
}

/** Whether any of it was not watched. */
export function hasGap({ gaps }: Pick<Dossier, 'gaps'>, target: TargetId, whole: Interval): boolean {
  return gaps.some((gap) => gap.target === target && intersection(gap, whole) !== null);
}
