// Owns the tests of the dashboard's address: what is chosen comes back from it, and nothing else does.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardAddress, readBoardAddress } from '../../src/ui/data/board-address.ts';
import { NO_FILTER, STATES, type ChosenState } from '../../src/ui/data/board-filter.ts';
import { ROLLING, stretchUntil, USUAL_STRETCH, type Stretch } from '../../src/ui/data/stretch.ts';
import { instant } from '../../src/time/instant.ts';
import { lengthOf } from '../../src/time/interval.ts';

test('what is chosen comes back from the address', () => {
  const word = fc.string({ maxLength: 200, unit: 'grapheme' }).filter((text) => text.length <= 200);
  const stretch = fc.constantFrom<Stretch>(...ROLLING, '2019-04', '2026-12');
  fc.assert(
    fc.property(
      fc.record({
        stretch,
        filter: fc.record({
          search: word,
          state: fc.constantFrom(null, ...(Object.keys(STATES) as ChosenState[])),
          provider: fc.option(word.filter((name) => name !== '')),
          hasOutages: fc.boolean(),
        }),
      }),
      (view) => {
        expect(readBoardAddress(boardAddress(view))).toEqual(view);
      },
    ),
  );
});

test('an address that says nothing, or nonsense, shows what is usual', () => {
  expect(boardAddress({ stretch: USUAL_STRETCH, filter: NO_FILTER })).toBe('');
  const usual = { stretch: USUAL_STRETCH, filter: NO_FILTER };
  expect(readBoardAddress('')).toEqual(usual);
  expect(readBoardAddress('?stretch=2026-13&state=constructor&outages=yes&provider=')).toEqual(usual);
  expect(readBoardAddress(`?search=${'x'.repeat(5000)}`).filter.search).toHaveLength(200);
});

test('a length reaches until now, a month from its first midnight to the next one', () => {
  const now = instant(Date.UTC(2026, 3, 2, 12));
  expect(stretchUntil('7d', now, 'UTC')).toEqual({ from: instant(Date.UTC(2026, 2, 26, 12)), to: now });
  const march = stretchUntil('2026-03', now, 'Europe/Berlin');
  expect(march.from).toBe(Date.UTC(2026, 1, 28, 23));
  expect(lengthOf(march) / 3_600_000).toBe(31 * 24 - 1);
});
