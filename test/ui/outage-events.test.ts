// Owns how the page of an outage parts its timeline and its checks: by month and day, on every clock, and nothing counted twice.
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { days, hours } from '../../src/time/duration.ts';
import { instant, later } from '../../src/time/instant.ts';
import { exactly, type Row } from '../../src/timeline/row.ts';
import { timelineOf } from '../../src/timeline/timeline.ts';
import { checkDays, withEvidence } from '../../src/ui/data/check-days.ts';
import { steadyOffset, whenShown } from '../../src/ui/data/event-clocks.ts';
import { eventMonths } from '../../src/ui/data/event-months.ts';
import { checksOf, dossierOf, type Stretch } from '../support/dossiers.ts';
import { at, down, START, up } from '../support/watching.ts';

const DAY = 86_400;
/** Failing over midnight of 31 January, by the clocks of UTC. */
const NIGHT = 31 * DAY;
const LIFE: readonly Stretch[] = [
  [NIGHT - 7200, up],
  [NIGHT - 3600, down({ kind: 'http', status: 500 })],
  [NIGHT + 1800, up],
];
const dossier = dossierOf({ seen: [checksOf(LIFE, NIGHT + 7200)], now: NIGHT + 7200 });
const MONTH = { rule: { kind: 'month' as const }, zone: 'UTC' };

describe('months', () => {
  const months = eventMonths(dossier, timelineOf(dossier), MONTH, 'UTC');

  test('part what lasts from one into the next, each with its own checks', () => {
    expect(months.map(({ period }) => period.name)).toEqual(['2026-01', '2026-02']);
    const failing = months.map(({ days: inside }) =>
      inside.flatMap(({ rows }) => rows.filter(({ fact }) => fact.kind === 'failing')),
    );
    expect(failing.map(({ length }) => length)).toEqual([1, 1]);
    const counted = failing.flat().map(({ fact }) => ('counted' in fact ? (fact.counted?.failed ?? 0) : 0));
    const bad = checksOf(LIFE, NIGHT + 7200).filter(({ verdict }) => verdict.kind === 'down');
    expect(counted[0]).toBeGreaterThan(100);
    expect((counted[0] ?? 0) + (counted[1] ?? 0)).toBe(bad.length);
  });

  test('that begin on another day part there, and days are those of the user', () => {
    const billing = { rule: { kind: 'billing-month' as const, anchorDay: 1 }, zone: 'America/New_York' };
    const one = eventMonths(dossier, timelineOf(dossier), billing, 'Asia/Tokyo');
    expect(one).toHaveLength(1);
    expect(one[0]?.days.map(({ day }) => day)).toEqual([{ year: 2026, month: 2, day: 1 }]);
  });
});

describe('a clock', () => {
  const row = (
    from: number,
    until: number | null,
    after: number | null = from,
  ): Pick<Row, 'when' | 'until'> => ({
    when: { after: after === null ? null : at(after), at: at(from) },
    until: until === null ? null : at(until),
  });
  const day = { year: 2026, month: 1, day: 1 };

  test('tells apart what lasts, what happened at some moment between two, and what began no later', () => {
    expect(whenShown('UTC', row(60, 3600), day)).toMatchObject({ kind: 'since', first: { clock: '00:01' } });
    expect(whenShown('UTC', row(120, null, 60), day)).toMatchObject({ kind: 'somewhere' });
    expect(whenShown('UTC', row(120, null, null), day)).toMatchObject({ kind: 'by', last: null });
    expect(whenShown('UTC', row(120, null), day)).toMatchObject({ kind: 'at', last: null });
  });

  test('ends a day at 24:00, and names the date where it is another', () => {
    expect(whenShown('UTC', row(3600, DAY), day).last).toMatchObject({ clock: '24:00', date: null });
    expect(whenShown('America/New_York', row(3600, null), day).first).toMatchObject({
      ...{ clock: '20:00', date: '12-31', offset: '-05:00' },
    });
  });

  test('that is turned back says which of two hours it is, and has no steady offset', () => {
    const [first, second] = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z'].map((iso) =>
      instant(Date.parse(iso)),
    );
    if (first === undefined || second === undefined) throw new Error('No times');
    const night = { year: 2026, month: 11, day: 1 };
    const shown = [first, second].map(
      (moment) => whenShown('America/New_York', { when: exactly(moment), until: null }, night).first,
    );
    expect(shown).toMatchObject([
      { clock: '01:30', repeat: 'first', offset: '-04:00' },
      { clock: '01:30', repeat: 'second', offset: '-05:00' },
    ]);
    expect(steadyOffset('America/New_York', [first, second])).toBeNull();
    expect(steadyOffset('UTC', [first, second])).toBe('+00:00');
  });
});

describe('single checks', () => {
  test('are folded by day, and sum up to all of them', () => {
    const folded = checkDays(dossier, 'UTC');
    expect(folded.map(({ day }) => day.day)).toEqual([31, 1]);
    const folds = folded.flatMap((each) => each.folds);
    const all = checksOf(LIFE, NIGHT + 7200);
    expect(folds.reduce((sum, { checks }) => sum + checks.length, 0)).toBe(all.length);
    expect(folds[0]).toMatchObject({ telling: 180, failed: 120, failure: { kind: 'http', status: 500 } });
  });

  test('have a day of 25 hours where the clocks are turned back', () => {
    const start = instant(Date.parse('2026-11-01T00:30:00Z'));
    const checks = Array.from({ length: 48 }, (_, index) => ({
      ...{ at: later(start, hours(index)), outcome: 1, latency: 0 },
    }));
    const target = dossier.watched[0]?.target.id;
    if (target === undefined) throw new Error('Nothing is watched');
    const folded = checkDays({ ...dossier, checks: new Map([[target, checks]]) }, 'America/New_York');
    expect(folded.map(({ folds }) => folds[0]?.checks.length)).toEqual([4, 25, 19]);
  });

  test('of which only the kind is kept say no more than that', () => {
    const bare = checkDays({ ...dossier, evidence: [] }, 'UTC');
    expect(bare[0]?.folds[0]?.failure).toBe('http');
  });

  test('have what is kept of each in full, and of no other', () => {
    const all = checksOf(LIFE, NIGHT + 7200);
    const raw = all.map(({ startedAt }) => ({ at: startedAt, outcome: 1, latency: 0 }));
    const kept: Observation[] = all.filter((_, index) => index % 3 === 0);
    const joined = withEvidence(raw, kept);
    expect(joined).toHaveLength(all.length);
    for (const [index, [check, full]] of joined.entries())
      expect(full?.startedAt ?? null).toBe(index % 3 === 0 ? check.at : null);
  });
});

test('the record of these tests begins where it says', () => {
  expect(later(START, days(31))).toBe(at(NIGHT));
});
