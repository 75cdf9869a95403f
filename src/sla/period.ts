// Owns the period that a contract reckons by: a month, a quarter or a billing month, as the clocks of its zone show it.
import { daysLater, monthsLater, toIsoDate, utcMidnight, type CalendarDate } from '../time/calendar-date.ts';
import { instant, type Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import { firstShown, wallClockAt } from '../time/wall-clock.ts';

export type PeriodRule =
  | { readonly kind: 'month' }
  | { readonly kind: 'quarter' }
  /** From 1 to 31; a month that has no such day begins its period on its last one. Null: the user has not said. */
  | { readonly kind: 'billing-month'; readonly anchorDay: number | null };

export type PeriodTerms = {
  readonly rule: PeriodRule;
  /** Whose midnight it goes by; null: the contract names none. */
  readonly zone: string | null;
};

/** From the first midnight to the one after its last day: an hour less or more than its days in months of turned clocks. */
export type Period = Interval & {
  /** `2019-04`, `2019-Q2`; a billing month by its first and its last day, `2019-03-31/2019-04-29`. */
  readonly name: string;
  readonly zone: string;
};

/** Taken where the contract, or the user, says nothing; an assessment tells that it was. */
export const ASSUMED_ZONE = 'UTC';
export const ASSUMED_ANCHOR_DAY = 1;

/** The period that the moment lies in. Throws for what is no zone. */
export function periodAt(terms: PeriodTerms, at: Instant): Period {
  const zone = terms.zone ?? ASSUMED_ZONE;
  const { year, month, day } = wallClockAt(zone, at);
  const count = (year - FIRST.year) * 12 + month - FIRST.month;
  return periodFrom(terms, day < firstDay(terms.rule, count).day ? count - 1 : count);
}

/** The one that begins `count` periods later. Throws for what is no zone. */
export function periodAfter(terms: PeriodTerms, period: Period, count: number): Period {
  let later = period;
  for (let passed = 0; passed < count; passed += 1) later = periodAt(terms, later.to);
  return later;
}

const FIRST = { year: 1970, month: 1 } as const;

/** The period that month number `count` since 1970-01 belongs to. */
function periodFrom({ rule, zone }: PeriodTerms, count: number): Period {
  const months = rule.kind === 'quarter' ? 3 : 1;
  const start = count - (((count % months) + months) % months);
  const [from, to] = [firstDay(rule, start), firstDay(rule, start + months)];
  const named = zone ?? ASSUMED_ZONE;
  return {
    name: nameOf(rule, from, to),
    from: midnightOf(named, from),
    to: midnightOf(named, to),
    zone: named,
  };
}

function firstDay(rule: PeriodRule, count: number): CalendarDate {
  const day = rule.kind === 'billing-month' ? (rule.anchorDay ?? ASSUMED_ANCHOR_DAY) : 1;
  return monthsLater({ ...FIRST, day }, count);
}

function midnightOf(zone: string, date: CalendarDate): Instant {
  return firstShown(zone, instant(utcMidnight(date)));
}

function nameOf(rule: PeriodRule, from: CalendarDate, to: CalendarDate): string {
  switch (rule.kind) {
    case 'month':
      return toIsoDate(from).slice(0, 7);
    case 'quarter':
      return `${toIsoDate(from).slice(0, 4)}-Q${(from.month + 2) / 3}`;
    case 'billing-month':
      return `${toIsoDate(from)}/${toIsoDate(daysLater(to, -1))}`;
  }
}
