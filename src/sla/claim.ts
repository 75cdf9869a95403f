// Owns the claim itself: until when, by what reckoning, under which subject, and with what.
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { Bounds } from './bounds.ts';
import { checklistOf, type ChecklistLine, type ClaimRule, type DeadlineRule } from './claim-rule.ts';
import { deadlineOf, leftUntil, nextDeadline } from './deadline.ts';
import type { Interruption } from './interruption.ts';
import type { Period, PeriodTerms } from './period.ts';

export type Claim = {
  /** The next that has not passed, or the last; null: there is nothing to claim yet, or no deadline is known. */
  readonly by: Instant | null;
  /** How long there still is; negative once it has passed. */
  readonly left: Duration | null;
  readonly basis: DeadlineRule | null;
  /** Of each interruption that may count, in their order. */
  readonly deadlines: readonly { readonly interruption: Interval; readonly by: Instant }[];
  readonly subject: string | null;
  readonly checklist: readonly ChecklistLine[];
};

export function claimOf(
  rule: ClaimRule,
  terms: PeriodTerms,
  period: Period,
  interruptions: readonly (Interruption & { readonly counted: Bounds<Duration> })[],
  now: Instant,
): Claim {
  const { within } = rule;
  const deadlines = interruptions.flatMap((interruption) => {
    const by =
      within && interruption.counted.most > 0 ? deadlineOf(within, terms, period, interruption) : null;
    return by === null ? [] : [{ interruption: interruption.around, by }];
  });
  const by = nextDeadline(
    deadlines.map((each) => each.by),
    now,
  );
  return {
    ...{ by, deadlines, basis: within, subject: rule.subject, checklist: checklistOf(rule) },
    left: by === null ? null : leftUntil(by, now),
  };
}
