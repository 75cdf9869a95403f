// Owns what several computers saw of one target, taken together: it matters neither in which order nor how often they are added.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import { CHAIN_START } from '../../src/domain/fact.ts';
import { seenTogether } from '../../src/domain/seen-together.ts';
import { agreementOf, sightingsOf } from '../../src/domain/sightings.ts';
import { laterVantage, type Vantage, type WatchedThere } from '../../src/domain/vantage.ts';
import { minutes, sum } from '../../src/time/duration.ts';
import { lengthOf } from '../../src/time/interval.ts';
import { sequences } from '../support/random-observations.ts';
import { at, watch } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

const URL = 'https://one.example/' as HttpUrl;
const WHOLE = { from: at(0), to: at(60_000) };

const watched = (there: Partial<WatchedThere>): WatchedThere => ({
  ...{ url: URL, name: 'One', from: at(0), to: at(6000), windows: [], gaps: [], ...there },
});
const vantage = (id: string, there: WatchedThere, seq = 1): Vantage => ({
  ...{ id, madeAt: at(9000), head: { ...CHAIN_START, seq }, isVerified: true, targets: [there] },
});

/** What is kept of several additions: of each computer the latest state. */
function kept(all: readonly Vantage[]): Vantage[] {
  const rows = new Map<string, Vantage>();
  for (const each of all) {
    const before = rows.get(each.id);
    rows.set(each.id, before ? laterVantage(before, each) : each);
  }
  return [...rows.values()];
}

const lives: fc.Arbitrary<WatchedThere> = sequences.map((life) => {
  const { windows, gaps } = watch(life);
  return watched({ to: at(50_000), windows, gaps });
});
const vantages = fc.array(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), lives, fc.nat(3)).map(([id, life, seq]) => vantage(id, life, seq)),
  { minLength: 1, maxLength: 5 },
);

describe('whatever was seen', { timeout: 60_000 }, () => {
  test('records may be added in any order, and as often as one likes', () =>
    fc.assert(
      fc.property(lives, vantages, (own, all) => {
        const seen = (order: readonly Vantage[]) => seenTogether(sightingsOf(own), URL, kept(order), WHOLE);
        expect(seen(all.toReversed())).toEqual(seen(all));
        expect(seen([...all, ...all])).toEqual(seen(all));
      }),
      { numRuns: 300 },
    ));

  test('a record that is removed leaves what there was before', () =>
    fc.assert(
      fc.property(lives, vantages, lives, (own, all, more) => {
        const seen = (rows: readonly Vantage[]) => seenTogether(sightingsOf(own), URL, rows, WHOLE);
        const before = kept(all);
        const added = kept([...all, vantage('another', more)]);
        const removed = added.filter(({ id }) => id !== 'another');
        expect(seen(removed)).toEqual(seen(before));
      }),
      { numRuns: 300 },
    ));

  test('together they watched no less than each of them, and nothing is seen twice', () =>
    fc.assert(
      fc.property(lives, lives, (own, other) => {
        const together = seenTogether(sightingsOf(own), URL, [vantage('a', other)], WHOLE);
        for (const each of [own, other]) {
          const { good, bad, turning } = agreementOf(sightingsOf(each));
          const alone = sum([...good, ...bad, ...turning].map(lengthOf));
          expect(together?.observedFor).toBeGreaterThanOrEqual(alone);
        }
        expect(together?.observedFor).toBeLessThanOrEqual(lengthOf(WHOLE));
        expect(together?.availability ?? 1).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    ));
});

test('where one saw it well while another saw it bad it differs, and counts for neither', () => {
  const own = sightingsOf(watched({ windows: [closedWindow(600, 1200)] }));
  const together = seenTogether(own, URL, [vantage('b', watched({})), vantage('a', watched({}))], WHOLE);
  expect(together).toMatchObject({ vantages: ['a', 'b'], availability: 1 });
  expect(together?.differs).toEqual([{ from: at(600), to: at(1140) }]);
  expect(together?.observedFor).toBe(minutes(100));
});

test('what nobody else watches is told of nobody else', () => {
  const other = watched({ url: 'https://two.example/' as HttpUrl });
  expect(seenTogether(sightingsOf(watched({})), URL, [vantage('a', other)], WHOLE)).toBeNull();
});
