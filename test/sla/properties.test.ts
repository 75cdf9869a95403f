// Owns what must hold of every assessment, whatever was seen and whatever the contract says.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { assess, type Assessment } from '../../src/sla/assess.ts';
import type { Announcement, SlaEvidence } from '../../src/sla/sla-evidence.ts';
import { periodAfter, periodAt, type PeriodRule } from '../../src/sla/period.ts';
import { PRESETS } from '../../src/sla/presets.ts';
import type { ExclusionRule, Profile } from '../../src/sla/profile.ts';
import { hours, milliseconds, minutes } from '../../src/time/duration.ts';
import { instant, later, type Instant } from '../../src/time/instant.ts';
import { lengthOf, type Interval } from '../../src/time/interval.ts';
import { contract, downBetween, evidence, utc } from '../support/contracts.ts';

/** Two weeks around the end of March, in seconds: periods end in it, and clocks are turned. */
const FROM = utc('2019-03-24T00:00Z');
const SECONDS = 14 * 24 * 3600;
const at = (second: number): Instant => instant(FROM + second * 1000);

const moment = fc.integer({ min: 0, max: SECONDS }).map(at);
const lengths = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 900 }) },
  { weight: 2, arbitrary: fc.integer({ min: 900, max: 40_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(60, 300, 3600, 86_400) },
);
const interval: fc.Arbitrary<Interval> = fc
  .tuple(moment, lengths)
  .map(([from, length]) => ({ from, to: later(from, milliseconds(length * 1000)) }));

/** Bounds of both edges up to ten minutes apart; a short one may be sure of nothing. */
const window: fc.Arbitrary<DowntimeWindow> = fc
  .tuple(interval, fc.nat(600), fc.nat(600), fc.constantFrom(1, 2))
  .map(([{ from, to }, early, late, target]) =>
    downBetween(
      [later(from, milliseconds(-early * 1000)), from],
      [to, later(to, milliseconds(late * 1000))],
      target as TargetId,
    ),
  );

const announcement: fc.Arbitrary<Announcement> = fc
  .tuple(interval, fc.option(fc.integer({ min: -10, max: 300 }), { freq: 4 }))
  .map(([each, notice]) => ({
    ...each,
    announcedAt: notice === null ? null : later(each.from, hours(-notice)),
  }));

const evidences: fc.Arbitrary<SlaEvidence> = fc
  .record({
    windows: fc.array(window, { maxLength: 6 }),
    unobserved: fc.array(interval, { maxLength: 3 }),
    announced: fc.array(announcement, { maxLength: 3 }),
    ownWork: fc.array(interval, { maxLength: 2 }),
    reportedAt: fc.array(moment, { maxLength: 4 }),
  })
  .map(({ windows, ...more }) => evidence(windows, more));

const rules: fc.Arbitrary<ExclusionRule> = fc.oneof(
  fc.constantFrom<ExclusionRule[]>(
    { kind: 'announced', notice: null, most: null },
    { kind: 'announced', notice: hours(24), most: null },
    { kind: 'hours', fromMinute: 120, toMinute: 300, zone: null },
    { kind: 'hours', fromMinute: 1380, toMinute: 60, zone: 'America/New_York' },
  ),
);

const periodRules: fc.Arbitrary<PeriodRule> = fc.oneof(
  fc.constantFrom<PeriodRule[]>({ kind: 'month' }, { kind: 'quarter' }),
  fc.integer({ min: 1, max: 31 }).map((anchorDay): PeriodRule => ({ kind: 'billing-month', anchorDay })),
);

const contracts: fc.Arbitrary<Profile> = fc
  .record({
    promisedRatio: fc.constantFrom(null, 0.99, 0.999, 0.9999, 1),
    rule: periodRules,
    zone: fc.constantFrom('UTC', 'America/New_York', 'Europe/Berlin'),
    grain: fc.constantFrom('moment', 'minute', 'five-minutes'),
    longerThan: fc.constantFrom(0, 1, 5).map(minutes),
    from: fc.constantFrom('start', 'report'),
    exclusions: fc.option(fc.array(rules, { maxLength: 2 })),
    credit: fc.constantFrom(null, ...PRESETS.map((each) => each.credit)),
  })
  .map(({ promisedRatio, rule, zone, exclusions, credit, ...measure }) =>
    contract({
      ...{ promisedRatio, exclusions, credit, period: { rule, zone } },
      measure: { ...measure, by: 'customer' },
    }),
  );

const terms = fc.oneof(contracts, fc.constantFrom(...PRESETS));
const assessed = (profile: Profile, seen: SlaEvidence): Assessment =>
  assess(profile, periodAt(profile.period, at(SECONDS / 2)), seen);

const RUNS = { numRuns: 600 };
const EPSILON = 1e-9;

describe('every assessment', { timeout: 60_000 }, () => {
  test('has its least below its most, and its ratios between 0 and 1', () => {
    fc.assert(
      fc.property(terms, evidences, (profile, seen) => {
        const result = assessed(profile, seen);
        const { achieved, achievedWhileObserved, downtime, credit, observedFor, period } = result;
        const bounds = [
          ...[achieved, downtime, achievedWhileObserved ?? achieved, credit ?? achieved],
          ...result.exclusions.map(({ took }) => took),
          ...result.interruptions.map((each) => each.counted),
        ];
        for (const { least, most } of bounds) {
          expect(least).toBeGreaterThanOrEqual(0);
          expect(least).toBeLessThanOrEqual(most);
        }
        expect(achieved.most).toBeLessThanOrEqual(1);
        expect(observedFor).toBeLessThanOrEqual(lengthOf(period));
      }),
      RUNS,
    );
  });

  test('is not better for more downtime', () => {
    fc.assert(
      fc.property(terms, evidences, window, (profile, seen, more) => {
        const before = assessed(profile, seen);
        const after = assessed(profile, { ...seen, windows: [...seen.windows, more] });
        expect(after.achieved.least).toBeLessThanOrEqual(before.achieved.least);
        expect(after.achieved.most).toBeLessThanOrEqual(before.achieved.most);
        if (profile.credit?.of !== 'period' || !before.credit || !after.credit) return;
        expect(after.credit.least).toBeGreaterThanOrEqual(before.credit.least);
        expect(after.credit.most).toBeGreaterThanOrEqual(before.credit.most);
      }),
      RUNS,
    );
  });

  test('is not worse for one more exclusion', () => {
    fc.assert(
      fc.property(contracts, evidences, announcement, interval, (profile, seen, announced, ownWork) => {
        const before = assessed(profile, seen);
        const more: Partial<SlaEvidence>[] = [
          { announced: [...seen.announced, announced] },
          { ownWork: [...seen.ownWork, ownWork] },
        ];
        for (const each of more) {
          const after = assessed(profile, { ...seen, ...each });
          expect(after.achieved.least).toBeGreaterThanOrEqual(before.achieved.least);
          expect(after.achieved.most).toBeGreaterThanOrEqual(before.achieved.most);
        }
      }),
      RUNS,
    );
  });

  test('is not worse for one more rule of exclusion', () => {
    fc.assert(
      fc.property(contracts, rules, evidences, (profile, rule, seen) => {
        const before = assessed(profile, seen).achieved;
        const exclusions = [...(profile.exclusions ?? []), rule];
        const after = assessed({ ...profile, exclusions }, seen).achieved;
        expect(after.least).toBeGreaterThanOrEqual(before.least);
        expect(after.most).toBeGreaterThanOrEqual(before.most);
      }),
      RUNS,
    );
  });

  test('is the same where a window is cut in two while it was seen to be down', () => {
    fc.assert(
      fc.property(
        terms,
        evidences,
        window,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (profile, seen, whole, share) => {
          const { startedAt, startedAfter, endedAfter, endedAt } = whole;
          if (startedAfter === null || endedAfter === null || endedAt === null) return;
          const cut = instant(Math.round(startedAt + share * (endedAfter - startedAt)));
          const halves = [
            downBetween([startedAfter, startedAt], [cut, cut], whole.target),
            downBetween([cut, cut], [endedAfter, endedAt], whole.target),
          ];
          const one = assessed(profile, { ...seen, windows: [...seen.windows, whole] });
          const two = assessed(profile, { ...seen, windows: [...seen.windows, ...halves] });
          expect(two).toEqual(one);
        },
      ),
      RUNS,
    );
  });

  test('only widens for what nobody watched', () => {
    fc.assert(
      fc.property(terms, evidences, interval, (profile, seen, gap) => {
        const before = assessed(profile, seen);
        const after = assessed(profile, { ...seen, unobserved: [...seen.unobserved, gap] });
        expect(after.achieved.least).toBeLessThanOrEqual(before.achieved.least);
        expect(after.achieved.most).toBeGreaterThanOrEqual(before.achieved.most);
        expect(after.observedFor).toBeLessThanOrEqual(before.observedFor);
        if (!before.credit || !after.credit) return;
        expect(after.credit.least).toBeLessThanOrEqual(before.credit.least + EPSILON);
        if (profile.credit?.of === 'period')
          expect(after.credit.most).toBeGreaterThanOrEqual(before.credit.most - EPSILON);
      }),
      RUNS,
    );
  });

  test('speaks of no unwatched moment as down: a claim is the same whether or not it was', () => {
    fc.assert(
      fc.property(terms, evidences, interval, (profile, seen, gap) => {
        const unobserved = [...seen.unobserved, gap];
        const hidden = downBetween([gap.from, gap.from], [gap.to, gap.to], 3 as TargetId);
        const before = assessed(profile, { ...seen, unobserved });
        const after = assessed(profile, { ...seen, unobserved, windows: [...seen.windows, hidden] });
        // A report may be about the hidden one, and only then does any clock start earlier.
        if (profile.measure.from === 'report') return;
        expect(after.downtime).toEqual(before.downtime);
        expect(after.achieved).toEqual(before.achieved);
      }),
      RUNS,
    );
  });

  test('has a sum that agrees: what was seen to be down is counted, or excluded for a reason', () => {
    fc.assert(
      fc.property(contracts, evidences, (profile, seen) => {
        const known = seen.announced.map((each) => ({ ...each, announcedAt: later(each.from, hours(-99)) }));
        const plain = {
          ...profile,
          measure: { ...profile.measure, from: 'start', grain: 'moment' } as const,
        };
        const exact = { ...plain, measure: { ...plain.measure, longerThan: minutes(0) } };
        const all = { ...seen, announced: known };
        const bare = assessed({ ...exact, exclusions: null }, { ...all, ownWork: [] });
        const { downtime, exclusions } = assessed(exact, all);
        const taken = exclusions.reduce((sum, { took }) => sum + took.least, 0);
        expect(downtime.least + taken).toBe(bare.downtime.least);
      }),
      RUNS,
    );
  });

  test('adds up over the periods: every moment of downtime is in one of them', () => {
    fc.assert(
      fc.property(periodRules, evidences, (rule, seen) => {
        const profile = contract({ period: { rule, zone: 'Europe/Berlin' } });
        const first = periodAt(profile.period, utc('2019-01-01T00:00Z'));
        const inPeriods = [0, 1, 2, 3, 4, 5, 6, 7].map((count) =>
          assess(profile, periodAfter(profile.period, first, count), seen),
        );
        const sum = (side: 'least' | 'most') =>
          inPeriods.reduce((total, { downtime }) => total + downtime[side], 0);
        const alone = assess(
          profile,
          { name: 'all', zone: 'UTC', from: first.from, to: utc('2019-07-01T00:00Z') },
          seen,
        );
        expect([sum('least'), sum('most')]).toEqual([alone.downtime.least, alone.downtime.most]);
      }),
      RUNS,
    );
  });
});
