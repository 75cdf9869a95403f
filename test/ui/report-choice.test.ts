// Owns the tests of what a report is of: an address says it, and nobody's typing breaks it.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SiteId } from '../../src/domain/target.ts';
import { fileNameOf } from '../../src/reports/exports/file-name.ts';
import { instant } from '../../src/time/instant.ts';
import { lengthOf } from '../../src/time/interval.ts';
import {
  choiceSearch,
  isStretch,
  readChoice,
  selectionOf,
  type ReportChoice,
} from '../../src/ui/data/report-choice.ts';
import { materialOf, PLAIN } from '../support/export-material.ts';

const NOW = instant(Date.UTC(2026, 3, 1, 1));
const read = (search: string, zone = 'UTC') => readChoice(search, zone, NOW);

test('without a word it is of the month that goes on, by the reader’s clock, and of everything', () => {
  const everything = { provider: null, site: null };
  expect(read('')).toEqual({ stretch: { kind: 'month', name: '2026-04' }, ...everything });
  expect(read('', 'America/New_York').stretch).toEqual({ kind: 'month', name: '2026-03' });
});

test('an address gives back what was chosen', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1 });
  const choice: fc.Arbitrary<ReportChoice> = fc.record({
    stretch: fc.constantFrom(
      { kind: 'month', name: '2024-02' } as const,
      { kind: 'days', first: '2024-02-28', last: '2024-03-01' } as const,
    ),
    provider: fc.option(name),
    site: fc.option(fc.integer({ min: 1, max: 500 }).map((id) => id as SiteId)),
  });
  fc.assert(
    fc.property(choice, (chosen) => {
      expect(read(choiceSearch(chosen))).toEqual(chosen);
    }),
  );
});

test.each([
  ...['?month=2026-13', '?month=x', '?from=2026-02-30&to=2026-03-01', '?from=2026-03-02&to=2026-03-01'],
  ...['?from=2026-03-01', '?month=0000-01', '?site=-1', '?site=abc', '?month=99999-01'],
])('%s is taken for nothing', (search) => {
  expect(read(search)).toEqual(read(''));
});

test('a month and days are whole by the clocks of the zone, also where these are turned', () => {
  const march = selectionOf(read('?month=2026-03'), 'Europe/Berlin').whole;
  expect(lengthOf(march) / 3_600_000).toBe(31 * 24 - 1);
  const night = selectionOf(read('?from=2026-03-29&to=2026-03-29'), 'Europe/Berlin').whole;
  expect(lengthOf(night) / 3_600_000).toBe(23);
  expect(isStretch({ kind: 'days', first: '2026-03-29', last: '2026-03-28' })).toBe(false);
});

test('a file is named after its days and what it is of, in signs that every system takes', () => {
  const { log } = materialOf({ ...PLAIN, text: 'Müller & Söhne: shop/blog?', zone: 'UTC' });
  const april = selectionOf({ ...read('?month=2026-04'), site: 1 as SiteId }, 'UTC');
  const of = { log: { ...log, whole: april.whole }, selection: april };
  expect(fileNameOf('csv-windows', of)).toBe(
    'downlog-2026-04-01-to-2026-04-30-müller-söhne-shop-blog-windows.csv',
  );
  const day = selectionOf(read('?from=2026-04-03&to=2026-04-03'), 'UTC');
  expect(fileNameOf('json', { log: { ...log, whole: day.whole }, selection: day })).toBe(
    'downlog-2026-04-03.json',
  );
});
