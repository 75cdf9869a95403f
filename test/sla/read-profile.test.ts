// Owns reading what a person typed about a contract.
import { describe, expect, test } from 'vitest';
import { draftOfProfile, EMPTY_CREDIT } from '../../src/sla/draft-of-profile.ts';
import { FREE_FORM, PRESETS } from '../../src/sla/presets.ts';
import type { CreditDraft, ProfileDraft, ProfileProblem } from '../../src/sla/profile-draft.ts';
import type { Profile } from '../../src/sla/profile.ts';
import { readProfile } from '../../src/sla/read-profile.ts';
import { days, hours, minutes, seconds } from '../../src/time/duration.ts';

const TODAY = { year: 2026, month: 11, day: 25 };
const EMPTY = draftOfProfile(FREE_FORM);

function read(changes: Partial<ProfileDraft>, old = FREE_FORM): Profile {
  const result = readProfile({ ...EMPTY, ...changes }, old, TODAY);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

function problemsOf(changes: Partial<ProfileDraft>): ProfileProblem[] {
  const result = readProfile({ ...EMPTY, ...changes }, FREE_FORM, TODAY);
  return result.ok ? [] : result.problem;
}

const credit = (changes: Partial<CreditDraft>): CreditDraft => ({
  ...EMPTY_CREDIT,
  kind: 'times',
  ...changes,
});
const brief = (problems: readonly ProfileProblem[]) => problems.map(({ field, problem }) => [field, problem]);

describe('every preset', () => {
  test.each([...PRESETS, FREE_FORM].map((each) => [each.id, each] as const))(
    '%s comes out of a form as it went in',
    (_, preset) => {
      expect(readProfile(draftOfProfile(preset), preset, TODAY)).toEqual({ ok: true, value: preset });
    },
  );
});

describe('a profile as typed', () => {
  test('is read to the last field', () => {
    const profile = read({
      ...{ provider: ' ARP Networks ', product: 'VPS', promisedPercent: 99.95, prepaidDays: 90 },
      ...{ period: 'billing-month', anchorDay: 31, zone: ' America/Los_Angeles ' },
      ...{ grain: 'minute', longerThanSeconds: 90, countsFrom: 'report', measuredBy: 'host' },
      knowsExclusions: true,
      announced: { noticeHours: 48, mostHours: 2 },
      hours: { from: '23:00', to: '1:30', zone: '' },
      credit: credit({ unit: 'days', of: 'interruption', kind: 'per', amount: 1, cap: 'prepaid' }),
      claim: {
        ...{ count: 5, unit: 'business-days', after: 'interruption-end', subject: ' SLA ' },
        evidence: ['times', 'account-id', 'times'],
      },
      fee: { amount: 20, currency: ' usd ' },
      ...{ source: 'arpnetworks.com/sla', sourceIsTheirs: true },
    });
    expect(profile).toEqual({
      ...{ id: 'free-form', provider: 'ARP Networks', product: 'VPS', promisedRatio: 0.9995 },
      period: { rule: { kind: 'billing-month', anchorDay: 31 }, zone: 'America/Los_Angeles' },
      measure: { grain: 'minute', longerThan: seconds(90), from: 'report', by: 'host' },
      exclusions: [
        { kind: 'announced', notice: hours(48), most: hours(2) },
        { kind: 'hours', fromMinute: 1380, toMinute: 90, zone: null },
      ],
      credit: {
        ...{ unit: 'days', of: 'interruption', capEach: null, cap: { kind: 'prepaid', ratio: 0.1 } },
        rate: {
          ...{ kind: 'per', stretch: minutes(60), count: 'started', amount: 1 },
          beyond: { kind: 'nothing' },
        },
      },
      claim: {
        within: { count: 5, unit: 'business-days', after: 'interruption-end' },
        ...{ subject: 'SLA', evidence: ['times', 'account-id'] },
      },
      fee: { amount: 20, currency: 'USD' },
      prepaidFor: days(90),
      sources: [
        {
          ...{ url: 'https://arpnetworks.com/sla', dated: null, readOn: TODAY, isVerified: true },
          gives: ['promise', 'period', 'measure', 'exclusions', 'credit', 'claim'],
        },
      ],
      caveats: ['check-your-contract'],
    });
  });

  test('with nothing typed knows nothing', () => {
    expect(read({})).toEqual(FREE_FORM);
  });

  test.each([99.9, 99.95, 99.99, 99.999, 99.7, 57.3])('%d %% is a ratio without dust', (percent) => {
    const ratio = read({ promisedPercent: percent }).promisedRatio ?? 0;
    expect(String(ratio).length).toBeLessThanOrEqual(String(percent).length + 2);
    expect(draftOfProfile(read({ promisedPercent: percent })).promisedPercent).toBe(percent);
  });

  test('keeps the sources of a preset until another is typed', () => {
    const [preset] = PRESETS;
    if (!preset) throw new Error('No preset');
    const draft = draftOfProfile(preset);
    expect(read({ ...draft, promisedPercent: 99 }, preset).sources).toEqual(preset.sources);
    expect(read({ ...draft, source: '' }, preset).sources).toEqual([]);
    expect(read({ ...draft, source: 'https://my.example/contract' }, preset).sources).toMatchObject([
      { url: 'https://my.example/contract', readOn: TODAY },
    ]);
  });
});

describe('a problem stands beside its field', () => {
  const tiers = (...rows: [number, number][]) =>
    credit({ kind: 'tiers', tiers: rows.map(([belowPercent, amount]) => ({ belowPercent, amount })) });
  const steps = (...rows: [number, number][]) =>
    credit({
      ...{ kind: 'steps', of: 'interruption' },
      steps: rows.map(([fromMinutes, amount]) => ({ fromMinutes, amount })),
    });
  const claim = (changes: Partial<NonNullable<ProfileDraft['claim']>>): Partial<ProfileDraft> => ({
    claim: { count: 14, unit: 'days', after: 'interruption-end', subject: '', evidence: [], ...changes },
  });
  const out = (announced: ProfileDraft['announced'], daily: ProfileDraft['hours'] = null) => ({
    knowsExclusions: true,
    ...{ announced, hours: daily },
  });

  test.each<[string, Partial<ProfileDraft>, unknown[]]>([
    ['a long name', { provider: 'x'.repeat(121) }, [['provider', 'too-long']]],
    ['a long product', { product: 'x'.repeat(121) }, [['product', 'too-long']]],
    ['more than everything', { promisedPercent: 100.1 }, [['promisedPercent', 'out-of-range']]],
    ['no number', { promisedPercent: Number.NaN }, [['promisedPercent', 'out-of-range']]],
    ['day 32', { period: 'billing-month', anchorDay: 32 }, [['anchorDay', 'out-of-range']]],
    ['day 1.5', { period: 'billing-month', anchorDay: 1.5 }, [['anchorDay', 'out-of-range']]],
    ['no zone', { zone: 'Mars/Olympus' }, [['zone', 'not-a-zone']]],
    ['a negative length', { longerThanSeconds: -1 }, [['longerThanSeconds', 'out-of-range']]],
    ['an endless length', { longerThanSeconds: Infinity }, [['longerThanSeconds', 'out-of-range']]],
    ['a notice of years', out({ noticeHours: 1e6, mostHours: null }), [['noticeHours', 'out-of-range']]],
    ['maintenance all month', out({ noticeHours: null, mostHours: 745 }), [['mostHours', 'out-of-range']]],
    ['25 o’clock', out(null, { from: '25:00', to: '05:00', zone: '' }), [['hours', 'not-a-time']]],
    ['no length', out(null, { from: '05:00', to: '05:00', zone: '' }), [['hours', 'not-a-time']]],
    ['hours nowhere', out(null, { from: '2:00', to: '5:00', zone: 'X' }), [['hoursZone', 'not-a-zone']]],
    ['no tier', { credit: tiers() }, [['tiers', 'none']]],
    ['a tier twice', { credit: tiers([99, 10], [99, 20]) }, [['tiers', 'duplicate']]],
    ['a tier above all', { credit: tiers([101, 10]) }, [['tiers', 'out-of-range']]],
    ['a negative credit', { credit: tiers([99, -10]) }, [['tiers', 'out-of-range']]],
    [
      'many tiers',
      { credit: tiers(...Array.from({ length: 21 }, (_, i): [number, number] => [i, 1])) },
      [['tiers', 'too-many']],
    ],
    [
      'tiers by interruption',
      { credit: { ...tiers([99, 10]), of: 'interruption' } },
      [['creditOf', 'does-not-fit']],
    ],
    ['steps by period', { credit: { ...steps([0, 12]), of: 'period' } }, [['creditOf', 'does-not-fit']]],
    ['a step before all', { credit: steps([-1, 12]) }, [['steps', 'out-of-range']]],
    ['no times', { credit: credit({ times: 0 }) }, [['times', 'out-of-range']]],
    [
      'no stretch',
      { credit: credit({ kind: 'per', stretchMinutes: 0 }) },
      [['stretchMinutes', 'out-of-range']],
    ],
    ['no amount', { credit: credit({ kind: 'per', amount: Number.NaN }) }, [['amount', 'out-of-range']]],
    ['beyond no promise', { credit: credit({ beyond: 'promise' }) }, [['beyond', 'no-promise']]],
    [
      'beyond a promise by interruption',
      { promisedPercent: 99, credit: credit({ of: 'interruption', beyond: 'promise' }) },
      [['beyond', 'does-not-fit']],
    ],
    ['beyond the first of a period', { credit: credit({ beyond: 'first' }) }, [['beyond', 'does-not-fit']]],
    [
      'beyond no time',
      { credit: credit({ of: 'interruption', beyond: 'first', firstMinutes: 0 }) },
      [['firstMinutes', 'out-of-range']],
    ],
    ['a negative cap', { credit: credit({ cap: 'amount', capAmount: -1 }) }, [['capAmount', 'out-of-range']]],
    ['a negative cap of each', { credit: credit({ capEach: -1 }) }, [['capEach', 'out-of-range']]],
    [
      'a share of more than all',
      { credit: credit({ unit: 'days', cap: 'prepaid', capPercent: 101 }) },
      [['capPercent', 'out-of-range']],
    ],
    ['a prepaid share of a fee', { credit: credit({ cap: 'prepaid' }) }, [['capPercent', 'does-not-fit']]],
    ['no days', claim({ count: 0 }), [['claimCount', 'out-of-range']]],
    ['half a day', claim({ count: 0.5 }), [['claimCount', 'out-of-range']]],
    ['periods after an interruption', claim({ unit: 'periods' }), [['claimUnit', 'does-not-fit']]],
    ['a long subject', claim({ subject: 'x'.repeat(201) }), [['subject', 'too-long']]],
    ['a negative fee', { fee: { amount: -1, currency: 'EUR' } }, [['feeAmount', 'out-of-range']]],
    ['no currency', { fee: { amount: 1, currency: '€' } }, [['feeCurrency', 'not-a-currency']]],
    ['paid for no day', { prepaidDays: 0 }, [['prepaidDays', 'out-of-range']]],
    ['no address', { source: 'javascript:alert(1)' }, [['source', 'not-a-url']]],
  ])('%s', (_, changes, expected) => {
    expect(brief(problemsOf(changes))).toEqual(expected);
  });

  test('and all of them at once, with the row and the limits', () => {
    const found = problemsOf({ zone: 'Mars', promisedPercent: -1, credit: tiers([99, 10], [120, 10]) });
    expect(found).toEqual([
      { field: 'promisedPercent', problem: 'out-of-range', least: 0, most: 100 },
      { field: 'zone', problem: 'not-a-zone' },
      { field: 'tiers', index: 1, problem: 'out-of-range', least: 0, most: 100 },
    ]);
  });
});
