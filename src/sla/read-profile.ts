// Owns reading what a person typed about a contract: a whole profile comes out, or a problem for each field.
import { parseHttpUrl } from '../base/http-url.ts';
import { failure, success, type Result } from '../base/result.ts';
import type { CalendarDate } from '../time/calendar-date.ts';
import { days, seconds } from '../time/duration.ts';
import { isZone } from '../time/wall-clock.ts';
import type { ClaimRule } from './claim-rule.ts';
import { ratioOf, readNumber, readText, readWhole } from './draft-reading.ts';
import type { PeriodRule } from './period.ts';
import type { ClaimDraft, ProfileDraft, ProfileProblem } from './profile-draft.ts';
import type { Money, Profile, Source } from './profile.ts';
import { readCredit } from './read-credit.ts';
import { readExclusions } from './read-exclusions.ts';

export const PROFILE_LIMITS = {
  name: 120,
  subject: 200,
  percent: { least: 0, most: 100 },
  anchorDay: { least: 1, most: 31 },
  longerThanSeconds: { least: 0, most: 86_400 },
  claimCount: { least: 1, most: 400 },
  feeAmount: { least: 0, most: 1_000_000_000 },
  prepaidDays: { least: 1, most: 3700 },
} as const;

/** `old` has what no form shows. Another source than its first stands in place of all that it had. */
export function readProfile(
  draft: ProfileDraft,
  old: Profile,
  today: CalendarDate,
): Result<Profile, ProfileProblem[]> {
  const problems: ProfileProblem[] = [];
  const { promisedPercent: percent, prepaidDays } = draft;
  const { percent: hundred, longerThanSeconds, prepaidDays: prepaid, name } = PROFILE_LIMITS;
  const promisedRatio =
    percent === null ? null : ratioOf(readNumber(problems, 'promisedPercent', percent, hundred));
  const profile: Profile = {
    ...old,
    provider: readText(problems, 'provider', draft.provider, name),
    product: readText(problems, 'product', draft.product, name),
    promisedRatio,
    period: { rule: readRule(draft, problems), zone: readZone(draft.zone, problems) },
    measure: {
      ...{ grain: draft.grain, from: draft.countsFrom, by: draft.measuredBy },
      longerThan: seconds(
        readNumber(problems, 'longerThanSeconds', draft.longerThanSeconds, longerThanSeconds),
      ),
    },
    exclusions: draft.knowsExclusions ? readExclusions(draft, problems) : null,
    credit: draft.credit && readCredit(draft.credit, promisedRatio, problems),
    claim: draft.claim && readClaim(draft.claim, problems),
    fee: draft.fee && readFee(draft.fee, problems),
    prepaidFor: prepaidDays === null ? null : days(readNumber(problems, 'prepaidDays', prepaidDays, prepaid)),
    sources: readSources(draft, old, today, problems),
  };
  return problems.length > 0 ? failure(problems) : success(profile);
}

function readRule({ period, anchorDay }: ProfileDraft, problems: ProfileProblem[]): PeriodRule {
  if (period !== 'billing-month') return { kind: period };
  const day =
    anchorDay === null ? null : readWhole(problems, 'anchorDay', anchorDay, PROFILE_LIMITS.anchorDay);
  return { kind: 'billing-month', anchorDay: day };
}

function readZone(typed: string, problems: ProfileProblem[]): string | null {
  const zone = typed.trim();
  if (zone === '') return null;
  if (!isZone(zone)) problems.push({ field: 'zone', problem: 'not-a-zone' });
  return zone;
}

/** Deadlines in billing periods go by periods. */
function readClaim(draft: ClaimDraft, problems: ProfileProblem[]): ClaimRule {
  const { count, unit, after } = draft;
  const { claimCount, subject } = PROFILE_LIMITS;
  if (count !== null && unit === 'periods' && after !== 'period-end')
    problems.push({ field: 'claimUnit', problem: 'does-not-fit' });
  return {
    within:
      count === null ? null : { count: readWhole(problems, 'claimCount', count, claimCount), unit, after },
    subject: readText(problems, 'subject', draft.subject, subject) || null,
    evidence: draft.evidence.filter((item, index) => draft.evidence.indexOf(item) === index),
  };
}

function readFee({ amount, currency }: Money, problems: ProfileProblem[]): Money {
  const code = currency.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(code)) problems.push({ field: 'feeCurrency', problem: 'not-a-currency' });
  return { amount: readNumber(problems, 'feeAmount', amount, PROFILE_LIMITS.feeAmount), currency: code };
}

function readSources(
  { source, sourceIsTheirs }: ProfileDraft,
  { sources }: Profile,
  today: CalendarDate,
  problems: ProfileProblem[],
): readonly Source[] {
  const typed = source.trim();
  const [first] = sources;
  if (typed === (first?.url ?? '') && sourceIsTheirs === (first?.isVerified ?? false)) return sources;
  if (typed === '') return [];
  const url = parseHttpUrl(typed);
  if (!url.ok) problems.push({ field: 'source', problem: 'not-a-url' });
  return [
    {
      ...{ url: url.ok ? url.value : typed, dated: null, readOn: today, isVerified: sourceIsTheirs },
      gives: ['promise', 'period', 'measure', 'exclusions', 'credit', 'claim'],
    },
  ];
}
