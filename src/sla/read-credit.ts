// Owns reading what a person typed about what a provider owes.
import { minutes } from '../time/duration.ts';
import type { Beyond, Cap, CreditFormula, Rate } from './credit-formula.ts';
import { ratioOf, readNumber } from './draft-reading.ts';
import type { CreditDraft, ProfileProblem } from './profile-draft.ts';

export const CREDIT_LIMITS = {
  /** Of a unit: a fee many times over, years of service. */
  amount: { least: 0, most: 100_000 },
  times: { least: 0.01, most: 1000 },
  percent: { least: 0, most: 100 },
  minutes: { least: 1, most: 100_000 },
  rows: 20,
} as const;

export function readCredit(
  draft: CreditDraft,
  promisedRatio: number | null,
  problems: ProfileProblem[],
): CreditFormula {
  const { unit, of, kind, beyond } = draft;
  const goesBy = kind === 'tiers' ? 'period' : kind === 'steps' ? 'interruption' : of;
  if (of !== goesBy) problems.push({ field: 'creditOf', problem: 'does-not-fit' });
  if (kind === 'times' || kind === 'per') {
    if (beyond === (of === 'period' ? 'first' : 'promise'))
      problems.push({ field: 'beyond', problem: 'does-not-fit' });
    else if (beyond === 'promise' && promisedRatio === null)
      problems.push({ field: 'beyond', problem: 'no-promise' });
  }
  const { amount } = CREDIT_LIMITS;
  const { capEach } = draft;
  return {
    ...{ unit, of, rate: readRate(draft, problems), cap: readCap(draft, problems) },
    capEach: capEach === null ? null : readNumber(problems, 'capEach', capEach, amount),
  };
}

function readRate(draft: CreditDraft, problems: ProfileProblem[]): Rate {
  const { amount, times, percent, minutes: length } = CREDIT_LIMITS;
  switch (draft.kind) {
    case 'tiers': {
      const typed = draft.tiers.map((tier) => tier.belowPercent);
      checkRows('tiers', typed, percent, draft.tiers, problems);
      return {
        kind: 'tiers',
        tiers: draft.tiers.map((tier) => ({ belowRatio: ratioOf(tier.belowPercent), amount: tier.amount })),
      };
    }
    case 'steps': {
      const typed = draft.steps.map((step) => step.fromMinutes);
      checkRows('steps', typed, { ...length, least: 0 }, draft.steps, problems);
      return {
        kind: 'steps',
        steps: draft.steps.map((step) => ({ from: minutes(step.fromMinutes), amount: step.amount })),
      };
    }
    case 'times':
      return {
        kind: 'times',
        times: readNumber(problems, 'times', draft.times, times),
        beyond: readBeyond(draft, problems),
      };
    case 'per':
      return {
        kind: 'per',
        stretch: minutes(readNumber(problems, 'stretchMinutes', draft.stretchMinutes, length)),
        ...{ count: draft.count, amount: readNumber(problems, 'amount', draft.amount, amount) },
        beyond: readBeyond(draft, problems),
      };
  }
}

/** Every row has a place of its own in its range, and an amount. */
function checkRows(
  field: 'tiers' | 'steps',
  places: readonly number[],
  range: { readonly least: number; readonly most: number },
  rows: readonly { readonly amount: number }[],
  problems: ProfileProblem[],
): void {
  if (rows.length === 0) problems.push({ field, problem: 'none' });
  if (rows.length > CREDIT_LIMITS.rows)
    problems.push({ field, problem: 'too-many', most: CREDIT_LIMITS.rows });
  for (const [index, row] of rows.entries()) {
    const place = readNumber(problems, field, places[index] ?? Number.NaN, range, index);
    if (places.indexOf(place) < index) problems.push({ field, problem: 'duplicate', index });
    readNumber(problems, field, row.amount, CREDIT_LIMITS.amount, index);
  }
}

function readBeyond({ beyond, firstMinutes }: CreditDraft, problems: ProfileProblem[]): Beyond {
  if (beyond !== 'first') return { kind: beyond };
  const length = readNumber(problems, 'firstMinutes', firstMinutes, CREDIT_LIMITS.minutes);
  return { kind: 'first', length: minutes(length) };
}

function readCap({ cap, capAmount, capPercent, unit }: CreditDraft, problems: ProfileProblem[]): Cap | null {
  switch (cap) {
    case 'none':
      return null;
    case 'amount':
      return {
        kind: 'amount',
        amount: readNumber(problems, 'capAmount', capAmount, CREDIT_LIMITS.amount),
      };
    case 'prepaid':
      if (unit === 'percent-of-fee') problems.push({ field: 'capPercent', problem: 'does-not-fit' });
      return {
        kind: 'prepaid',
        ratio: ratioOf(readNumber(problems, 'capPercent', capPercent, CREDIT_LIMITS.percent)),
      };
  }
}
