// Owns the claim itself: until when, by what reckoning, under which subject, and with what.
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { Bounds } from './bounds.ts';
import { checklistOf, type ChecklistLine, type ClaimRule, type ClaimWindow } from './claim-rule.ts';
import { deadlineOf, leftUntil, nextDeadline } from './deadline.ts';
import type { Incident } from './incident.ts';
import type { Period, PeriodTerms } from './period.ts';

export type Claim = {
  /** The next that has not passed, or the last; null: there is nothing to claim yet, or no deadline is known. */
  readonly by: Instant | null;
  /** How long there still is; negative once it has passed. */
  readonly left: Duration | null;
  readonly basis: ClaimWindow | null;
  /** Of each incident that may count, in their order. */
  readonly deadlines: readonly { readonly incident: Interval; readonly by: Instant }[];
  readonly subject: string | null;
  readonly checklist: readonly ChecklistLine[];
};

export function claimOf(
  rule: ClaimRule,
  terms: PeriodTerms,
  period: Period,
  incidents: readonly (Incident & { readonly counted: Bounds<Duration> })[],
  now: Instant,
): Claim {
  const { within } = rule;
  const deadlines = incidents.flatMap((incident) => {
    const by = within && incident.counted.most > 0 ? deadlineOf(within, terms, period, incident) : null;
    return by === null ? [] : [{ incident: incident.around, by }];
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
