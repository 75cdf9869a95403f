// Owns what must hold for every story, shown on random ones that go through the whole background and the whole store.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogObject } from '../../scripts/replay/log-object.ts';
import type { Answer, ObserverRow, ObserverState, TruthRow } from '../../scripts/replay/story.ts';
import { invented, minute, playLog, wholeOf } from '../support/playing.ts';

const TARGETS = [
  { id: 'site', path: '/', host: 'one' },
  { id: 'shop', path: '/shop/', host: 'another-provider' },
];
const LENGTH = 80;
const REASONS = [
  'asleep',
  'closed',
  'updated',
  'own-line',
  'permission',
  'clock',
  'paused',
  'interrupted',
  'database-lost',
];

const moment = fc.integer({ min: 1, max: LENGTH * 60 - 60 }).map((second) => second / 60);
const answer = fc.constantFrom<Answer>(
  'ok',
  'ok',
  'timeout',
  'refused',
  'dns',
  { status: 500 },
  { status: 404 },
  { flap: 0.4 },
);
const row = fc
  .tuple(moment, fc.constantFrom('site', 'shop', '*'), answer)
  .map(([at, target, what]): TruthRow => ({ at: minute(at), target, answer: what }));
const state = fc.constantFrom<ObserverState>('asleep', 'closed', 'offline', 'captive-portal', 'dns-down');
const stretch = fc
  .tuple(moment, fc.integer({ min: 1, max: 25 }), state)
  .map(([from, length, what]): ObserverRow => ({
    from: minute(from),
    to: minute(from + length),
    state: what,
  }));
const step = fc
  .tuple(moment, fc.integer({ min: -90, max: 90 }))
  .map(([at, by]): ObserverRow => ({ at: minute(at), clockStep: `${by < 0 ? '-' : ''}PT${Math.abs(by)}M` }));
const story = fc
  .tuple(
    fc.array(row, { maxLength: 8 }),
    fc.array(stretch, { maxLength: 3 }),
    fc.array(step, { maxLength: 1 }),
  )
  .map(([rows, stretches, steps]) =>
    invented({ targets: TARGETS, rows, observer: [...apart(stretches), ...steps], until: LENGTH }),
  );

/** A computer that sleeps is not closed as well: stretches do not overlap. */
function apart(rows: readonly ObserverRow[]): ObserverRow[] {
  const kept: { from: string; to: string; row: ObserverRow }[] = [];
  for (const each of rows) {
    if (!('state' in each)) continue;
    if (kept.every(({ from, to }) => each.to < from || to < each.from)) kept.push({ ...each, row: each });
  }
  return kept.map((one) => one.row);
}

function expectDisjoint(stretches: readonly { readonly from: string; readonly to: string | null }[]): void {
  for (const [index, { from, to }] of stretches.entries()) {
    const next = stretches[index + 1];
    if (to === null) expect(next).toBeUndefined();
    else expect(Date.parse(to)).toBeGreaterThan(Date.parse(from));
    if (to !== null && next) expect(Date.parse(next.from)).toBeGreaterThanOrEqual(Date.parse(to));
  }
}

function expectOrdered(log: LogObject, target: string): void {
  const windows = log.windows.filter((window) => window.target === target);
  expectDisjoint(windows.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })));
  for (const { startedAfter, startedAt, endedAfter, endedAt, phases } of windows) {
    const bounds = [startedAfter, startedAt, endedAfter, endedAt].filter((each) => each !== null);
    expect(bounds.toSorted()).toEqual(bounds);
    expect(phases[0]?.from).toBe(startedAt);
    expect(phases.at(-1)?.to).toBe(endedAt);
  }
  const gaps = log.gaps.filter((gap) => gap.target === target);
  expectDisjoint(gaps.toSorted((one, other) => (one.from < other.from ? -1 : 1)));
  for (const { reason } of gaps) expect(REASONS).toContain(reason);
}

describe('for every story', () => {
  test('each moment is one thing, windows and gaps are disjoint and in order', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(story, async (drawn) => {
        const { log, span } = await playLog(drawn);
        for (const { id } of TARGETS) {
          expect(wholeOf(log, id)).toBe(span.to - span.from);
          expect(Object.values(log.totals[id] ?? {}).every((part) => part >= 0)).toBe(true);
          expectOrdered(log, id);
        }
      }),
      { numRuns: 40 },
    ),
  );
});
