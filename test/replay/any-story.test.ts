// Owns what must hold for every story, shown on random ones that go through the whole background and the whole store.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LogObject } from '../../scripts/replay/log-object.ts';
import type { Answer, ObserverRow, ObserverState, TruthRow } from '../../scripts/replay/story.ts';
import { instant } from '../../src/time/instant.ts';
import { lengthOf, subtract, type Interval } from '../../src/time/interval.ts';
import { invented, minute, playLog, windowsOf, wholeOf, type PlayedLog } from '../support/playing.ts';

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

function intervalOf(from: string | number, to: string | number | null, end: number): Interval {
  return { from: instant(new Date(from).getTime()), to: instant(new Date(to ?? end).getTime()) };
}

/** What the log says was up, told from what it prints: all that is neither a gap nor a window, since the first of either edge. */
function upIn({ log, span, announced, names }: PlayedLog, target: string) {
  const good = announced
    .flatMap((each) => (each.kind === 'observations' ? each.observations : []))
    .filter(({ target: id, verdict }) => names.get(id) === target && verdict.kind === 'up');
  const windows = windowsOf(log, target);
  const sights = [...good.map(({ endedAt }) => endedAt), ...windows.map((one) => Date.parse(one.startedAt))];
  const stretches = subtract(intervalOf(span.from, span.to, span.to), [
    intervalOf(span.from, Math.min(span.to, ...sights), span.to),
    ...log.gaps.filter((gap) => gap.target === target).map(({ from, to }) => intervalOf(from, to, span.to)),
    ...windows.map(({ startedAt, endedAt }) => intervalOf(startedAt, endedAt, span.to)),
  ]);
  return { good, stretches };
}

describe('for every story', () => {
  test('nothing counts as up but what follows a good answer', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(story, async (drawn) => {
        // A clock that was wrong is put right afterwards: then answers were announced at other times than the log has.
        const observer = (drawn.observer ?? []).filter((each) => 'state' in each);
        const played = await playLog({ ...drawn, observer });
        for (const { id } of TARGETS) {
          const { good, stretches } = upIn(played, id);
          for (const { from } of stretches) {
            expect(good.some(({ startedAt, endedAt }) => startedAt <= from && from <= endedAt)).toBe(true);
          }
          const upMs = stretches.map(lengthOf).reduce((sum, length) => sum + length, 0);
          expect(played.log.totals[id]?.upMs).toBe(upMs);
        }
      }),
      { numRuns: 40 },
    ),
  );

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
