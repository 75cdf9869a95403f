// Owns what must hold whatever was seen and whatever the user says of it, shown on random logs and random words.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { totalsOf } from '../../src/domain/accounting.ts';
import type { Amended, Amendment } from '../../src/domain/amendment.ts';
import { asCorrected } from '../../src/domain/as-corrected.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import { countedWindows } from '../../src/domain/counted-window.ts';
import type { Gap } from '../../src/domain/coverage.ts';
import { wholeOf } from '../../src/domain/cut-edges.ts';
import { cutWindows } from '../../src/domain/cut-windows.ts';
import { stripOf } from '../../src/domain/strip.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { addTallies, EMPTY_TALLY } from '../../src/domain/tally.ts';
import { spanOf, type DowntimeWindow } from '../../src/domain/window.ts';
import { sum } from '../../src/time/duration.ts';
import { interruptionsOf } from '../../src/sla/interruption.ts';
import { lengthOf, subtractAll, union, type Interval } from '../../src/time/interval.ts';
import { about, cut, edge, said, takenBack } from '../support/amending.ts';
import { sequences } from '../support/random-observations.ts';
import { at, START, watch } from '../support/watching.ts';

const END = at(5_000_000);
const WHOLE: Interval = { from: START, to: END };
const providerOf = (target: TargetId) => (target === 3 ? 'Other' : 'Host');

type Seen = { readonly windows: readonly DowntimeWindow[]; readonly gaps: readonly Gap[] };

/** Three targets, two of them at one provider. */
const logs: fc.Arbitrary<Seen> = fc.tuple(sequences, sequences, sequences).map((lives) => {
  const seen = lives.map((life, index) =>
    watch(life.map((each) => ({ ...each, target: (index + 1) as TargetId }))),
  );
  const windows = seen.flatMap((log) => log.windows).sort((one, other) => one.startedAt - other.startedAt);
  return { windows, gaps: seen.flatMap(({ gaps }) => gaps) };
});

const words = fc.array(
  fc.record({
    kind: fc.constantFrom('false-alarm', 'not-my-provider', 'merge', 'split', 'cut', 'start', 'end'),
    picks: fc.array(fc.nat(20), { minLength: 1, maxLength: 4 }),
    second: fc.nat(60_000),
  }),
  { maxLength: 8 },
);

function amendmentsOf(
  windows: readonly DowntimeWindow[],
  all: readonly { readonly kind: string; readonly picks: readonly number[]; readonly second: number }[],
): Amendment[] {
  return all.flatMap(({ kind, picks, second }) => {
    const picked = picks.flatMap((pick) => windows[pick % Math.max(1, windows.length)] ?? []);
    const [first] = picked;
    if (!first) return [];
    if (kind === 'start' || kind === 'end') return [edge(kind, first, at(second))];
    if (kind === 'cut') return [cut(at(second), ...picked)];
    return [about(kind as 'merge', ...picked)];
  });
}

const always = (holds: (seen: Seen, corrections: Corrections) => void) =>
  fc.assert(
    fc.property(logs, words, (seen, all) => holds(seen, said(...amendmentsOf(seen.windows, all)))),
    { numRuns: 1500 },
  );

const certainIn = (windows: readonly DowntimeWindow[], { gaps }: Seen) => {
  const nothing = { announced: [], ownWork: [], reportedAt: [], now: END };
  return union(interruptionsOf({ ...nothing, windows, unobserved: gaps }).flatMap(({ certain }) => certain));
};

describe('whatever the user says', { timeout: 120_000 }, () => {
  test('every recorded window is in exactly one outage, and none is made up', () =>
    always(({ windows }, corrections) => {
      const parts = cutWindows(windows, corrections.amended);
      const { outages, falseAlarms } = asCorrected(parts, providerOf, corrections);
      const all = [...outages, ...falseAlarms].flatMap((each) => each.recorded ?? each.windows);
      expect(new Set(all)).toEqual(new Set(parts));
      expect(all).toHaveLength(parts.length);
      expect(new Set(all.map(wholeOf))).toEqual(new Set(windows));
      for (const { windows: own, startedAt } of [...outages, ...falseAlarms])
        expect(Math.min(...own.map((each) => each.startedAt))).toBe(startedAt);
    }));

  test('what is taken back leaves everything as it was', () =>
    always(({ windows }, corrections) => {
      expect(asCorrected(windows, providerOf, takenBack(corrections))).toEqual(
        asCorrected(windows, providerOf, NO_CORRECTIONS),
      );
    }));

  test('every moment is exactly one thing, nobody saw more than before, and no statement makes anything worse', () =>
    always(({ windows, gaps }, { amended }) => {
      for (const target of [1, 2, 3]) {
        const own = windows.filter((each) => each.target === target);
        const unobserved = gaps.filter((each) => each.target === target);
        const figures = (of: readonly DowntimeWindow[]) =>
          totalsOf(WHOLE, { windows: of, unobserved, maintenance: [] });
        const counted = countedWindows(cutWindows(own, amended, unobserved), amended);
        const [before, after] = [figures(own), figures(counted)];
        expect(Object.values(after).reduce((one, other) => one + other, 0)).toBe(lengthOf(WHOLE));
        expect(Object.values(after).every((part) => part >= 0)).toBe(true);
        expect(after.unobserved).toBe(before.unobserved);
        expect(after.up).toBeGreaterThanOrEqual(before.up);
        const { runs } = stripOf(WHOLE, counted, unobserved);
        expect(runs.reduce((sum, run) => sum + lengthOf(run), 0)).toBe(lengthOf(WHOLE));
      }
    }));

  test('nothing is surely down that was not seen to be, and a window is never shorter at the most than at the least', () =>
    always((seen, { amended }) => {
      const counted = countedWindows(cutWindows(seen.windows, amended, seen.gaps), amended);
      expect(subtractAll(certainIn(counted, seen), certainIn(seen.windows, seen))).toEqual([]);
      for (const window of counted) {
        const { least, most } = spanOf(window, END);
        expect(least).toBeLessThanOrEqual(most);
        expect(window.unobservedFor).toBeLessThanOrEqual(Math.max(least, window.recorded ? 0 : Infinity));
        expect(window.phases.length).toBeGreaterThan(0);
      }
    }));

  test('what is only cut stays as long as it was, second by second, and so does what nobody watched of it', () =>
    fc.assert(
      fc.property(logs, fc.array(fc.tuple(fc.nat(20), fc.nat(60_000)), { maxLength: 4 }), (seen, cuts) => {
        const picks = cuts.map(([pick, second]) => ({ kind: 'cut', picks: [pick], second }));
        const { amended } = said(...amendmentsOf(seen.windows, picks));
        const parts = cutWindows(seen.windows, amended, seen.gaps);
        expect(certainIn(parts, seen)).toEqual(certainIn(seen.windows, seen));
        for (const whole of seen.windows) {
          const own = parts.filter((part) => wholeOf(part) === whole);
          expect(own.map(({ tally }) => tally).reduce(addTallies, EMPTY_TALLY)).toEqual(whole.tally);
          expect(sum(own.map(({ unobservedFor }) => unobservedFor))).toBe(whole.unobservedFor);
          expect(own[0]?.startedAfter).toBe(whole.startedAfter);
          expect(own.at(-1)?.endedAt).toBe(whole.endedAt);
          for (const [index, part] of own.entries()) {
            expect(part.startedAt).toBe(own[index - 1]?.endedAt ?? whole.startedAt);
            expect(
              part.phases.every((each, at, all) => each.from >= (all[at - 1]?.from ?? part.startedAt)),
            ).toBe(true);
          }
        }
        const totals = (windows: readonly DowntimeWindow[]) =>
          totalsOf(WHOLE, { windows, unobserved: seen.gaps, maintenance: [] });
        expect(totals(parts)).toEqual(totals(seen.windows));
      }),
      { numRuns: 1000 },
    ));

  test('words about different windows may be said in any order', () =>
    fc.assert(
      fc.property(logs, words, fc.infiniteStream(fc.nat()), ({ windows }, all, random) => {
        const once = new Set<string>();
        const apart = amendmentsOf(windows, all).filter((each) => {
          // What joins or splits is about the outages as they stand: it is left to the properties below.
          if (each.kind === 'merge' || each.kind === 'split' || each.kind === 'cut') return false;
          const ids = each.kind === 'edge' ? [each.window] : 'windows' in each ? each.windows : [];
          const isNew = ids.every((id) => !once.has(id));
          for (const id of ids) once.add(id);
          return isNew;
        });
        const inOrder = said(...apart);
        const draws = new Map<Amended, number>();
        for (const each of inOrder.amended) draws.set(each, random.next().value);
        const amended = inOrder.amended.toSorted((a, b) => (draws.get(a) ?? 0) - (draws.get(b) ?? 0));
        expect(asCorrected(windows, providerOf, { amended })).toEqual(
          asCorrected(windows, providerOf, inOrder),
        );
      }),
      { numRuns: 1000 },
    ));

  test('two outages that are joined and split again are as before, and one that is split and joined', () =>
    fc.assert(
      fc.property(logs, fc.nat(), fc.nat(), ({ windows }, one, other) => {
        const original = asCorrected(windows, providerOf, NO_CORRECTIONS);
        // Those that began at one moment are in no order.
        const named = (corrections: Corrections) =>
          new Map(asCorrected(windows, providerOf, corrections).outages.map((each) => [each.id, each]));
        const theirs = original.outages.filter(({ provider }) => provider === 'Host');
        const [left, right] = [theirs[one % theirs.length], theirs[other % theirs.length]];
        if (!left || !right || left === right) return;
        const joined = about('merge', ...left.windows.slice(0, 1), ...right.windows.slice(0, 1));
        expect(asCorrected(windows, providerOf, said(joined)).outages).toHaveLength(
          original.outages.length - 1,
        );
        const parted = said(joined, about('split', ...right.windows));
        expect(named(parted)).toEqual(named(NO_CORRECTIONS));
        const last = left.windows.slice(-1);
        const rejoined = said(about('split', ...last), about('merge', ...left.windows.slice(0, 1), ...last));
        expect(named(rejoined)).toEqual(named(NO_CORRECTIONS));
      }),
      { numRuns: 1000 },
    ));
});
