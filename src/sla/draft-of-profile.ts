// Owns what a form starts from to change a contract's terms.
import { unreachable } from '../base/unreachable.ts';
import { days, hours, minutes, seconds, type Duration } from '../time/duration.ts';
import type { Beyond, CreditFormula } from './credit-formula.ts';
import { percentOf } from './draft-reading.ts';
import type { CreditDraft, ProfileDraft } from './profile-draft.ts';
import type { ExclusionRule, Profile } from './profile.ts';

/** Read again (`readProfile`), it is the same profile. */
export function draftOfProfile(profile: Profile): ProfileDraft {
  const { period, measure, exclusions, claim, promisedRatio, prepaidFor, credit } = profile;
  const [source] = profile.sources;
  return {
    ...{ provider: profile.provider, product: profile.product, fee: profile.fee },
    promisedPercent: promisedRatio === null ? null : percentOf(promisedRatio),
    period: period.rule.kind,
    anchorDay: period.rule.kind === 'billing-month' ? period.rule.anchorDay : null,
    zone: period.zone ?? '',
    ...{ grain: measure.grain, countsFrom: measure.from, measuredBy: measure.by },
    longerThanSeconds: measure.longerThan / seconds(1),
    knowsExclusions: exclusions !== null,
    ...exclusionsOf(exclusions ?? []),
    credit: credit && creditDraftOf(credit),
    claim: claim && {
      ...{ count: null, unit: 'days', after: 'interruption-end', ...claim.within },
      ...{ subject: claim.subject ?? '', evidence: claim.evidence },
    },
    prepaidDays: prepaidFor === null ? null : prepaidFor / days(1),
    ...{ source: source?.url ?? '', sourceIsTheirs: source?.isVerified ?? false },
  };
}

function exclusionsOf(rules: readonly ExclusionRule[]): Pick<ProfileDraft, 'announced' | 'hours'> {
  const announced = rules.find((rule) => rule.kind === 'announced');
  const daily = rules.find((rule) => rule.kind === 'hours');
  const hoursOf = (length: Duration | null) => (length === null ? null : length / hours(1));
  return {
    announced: announced
      ? { noticeHours: hoursOf(announced.notice), mostHours: hoursOf(announced.most) }
      : null,
    hours: daily
      ? {
          from: clockOf(daily.fromMinute),
          to: clockOf(daily.toMinute),
          zone: daily.zone ?? '',
        }
      : null,
  };
}

function clockOf(minute: number): string {
  const shown = [Math.floor(minute / 60), minute % 60];
  return shown.map((part) => String(part).padStart(2, '0')).join(':');
}

/** What a form shows where nobody has said anything yet. */
export const EMPTY_CREDIT: CreditDraft = {
  ...{ unit: 'percent-of-fee', of: 'period', kind: 'tiers', tiers: [], steps: [] },
  ...{ times: 1, stretchMinutes: 60, count: 'started', amount: 1, beyond: 'nothing', firstMinutes: 30 },
  ...{ capEach: null, cap: 'none', capAmount: 100, capPercent: 10 },
};

function creditDraftOf({ unit, of, rate, capEach, cap }: CreditFormula): CreditDraft {
  return {
    ...EMPTY_CREDIT,
    ...{ unit, of, kind: rate.kind, capEach, cap: cap?.kind ?? 'none' },
    ...(cap?.kind === 'amount' ? { capAmount: cap.amount } : {}),
    ...(cap?.kind === 'prepaid' ? { capPercent: percentOf(cap.ratio) } : {}),
    ...rateDraftOf(rate),
  };
}

function rateDraftOf(rate: CreditFormula['rate']): Partial<CreditDraft> {
  switch (rate.kind) {
    case 'tiers':
      return {
        tiers: rate.tiers.map(({ belowRatio, amount }) => ({ belowPercent: percentOf(belowRatio), amount })),
      };
    case 'steps':
      return {
        steps: rate.steps.map(({ from, amount }) => ({ fromMinutes: from / minutes(1), amount })),
      };
    case 'times':
      return { times: rate.times, ...beyondDraftOf(rate.beyond) };
    case 'per': {
      const { count, amount } = rate;
      return { count, amount, stretchMinutes: rate.stretch / minutes(1), ...beyondDraftOf(rate.beyond) };
    }
    default:
      return unreachable(rate);
  }
}

function beyondDraftOf(beyond: Beyond): Partial<CreditDraft> {
  return beyond.kind === 'first'
    ? { beyond: 'first', firstMinutes: beyond.length / minutes(1) }
    : { beyond: beyond.kind };
}
