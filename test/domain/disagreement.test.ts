// Owns when a provider disagreed with itself: a green page, and an incident of its own that is open.
import { expect, test } from 'vitest';
import { disagreements } from '../../src/domain/disagreement.ts';
import type { Incident } from '../../src/domain/status-report.ts';
import { incident, listenTo, maintenance, page } from '../support/provider-words.ts';
import { at } from '../support/watching.ts';

const OPEN = incident([['investigating', 0]]);
const OVER = incident([
  ['investigating', 0],
  ['resolved', 500],
]);
const green = (...incidents: Incident[]) => page({ incidents });
const red = (...incidents: Incident[]) => page({ incidents, headline: { is: 'major', word: 'Outage' } });

/** Read every five minutes, a second long; believed until `until`. */
function between(reports: Parameters<typeof listenTo>[0], until: number) {
  const threads = [...listenTo(reports).threads.values()];
  const shown = threads.find(({ kind }) => kind === 'page') ?? null;
  return disagreements(threads, shown, at(until)).map(({ from, to }) => [from - at(0), to - at(0)]);
}

test('lasts from the reading that had both until what was read last is believed', () => {
  expect(between([green(), green(OPEN), green(OPEN)], 700)).toEqual([[301_000, 700_000]]);
});

test('ends with the last reading that had both: what was between two readings counts for neither', () => {
  expect(between([green(OPEN), green(OPEN), red(OPEN)], 900)).toEqual([[1000, 301_000]]);
  expect(between([green(OPEN), green(OPEN), green(OVER)], 900)).toEqual([[1000, 301_000]]);
});

test('comes back where the page turns green again too early', () => {
  expect(between([green(), red(OPEN), green(OPEN)], 700)).toEqual([[601_000, 700_000]]);
});

test('is over when the incident is gone from the page', () => {
  expect(between([green(OPEN), green(OPEN), green()], 900)).toEqual([[1000, 601_000]]);
});

test('is none beside a page that nobody read, an incident that is over, or planned work', () => {
  expect(between([page({ incidents: [OPEN], headline: null })], 700)).toEqual([]);
  expect(between([green(OVER)], 700)).toEqual([]);
  expect(between([page({ maintenances: [maintenance()] })], 700)).toEqual([]);
});
