// Owns the month of an outage as a figure: of observed time alone, with the share that was observed, and no part of another month.
import { expect, test } from 'vitest';
import { NO_CORRECTIONS } from '../../src/domain/corrections.ts';
import type { Gap } from '../../src/domain/coverage.ts';
import { groupOutages } from '../../src/domain/outage.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import type { StoredOutage } from '../../src/store/read/outage.ts';
import { monthFigures } from '../../src/ui/data/month-figures.ts';
import { watchlistOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

const DAY = 86_400;
const WATCHLIST = watchlistOf({ name: 'Shop', provider: 'Provider' }, { name: 'Blog', provider: 'Provider' });
const [SHOP, BLOG] = WATCHLIST.sites.flatMap(({ targets }) => targets.map(({ id }) => id));
if (SHOP === undefined || BLOG === undefined) throw new Error('Nothing is watched');

function figures(windows: readonly DowntimeWindow[], now: number, gaps: readonly Gap[] = []) {
  const outages = groupOutages(windows, () => 'Provider');
  const [outage] = outages;
  if (!outage) throw new Error('No outage');
  const stored: StoredOutage = {
    ...{ outage, outages, windows, watchlist: WATCHLIST, corrections: NO_CORRECTIONS, known: null, gaps: [] },
    ...{ providers: new Map(), polls: new Map(), threads: [], pasted: [], falseAlarms: [] },
    firstSeenAt: new Float64Array(10).fill(at(0)),
  };
  return monthFigures(outage, stored, gaps, at(now), 'UTC');
}

test('a month that runs is reckoned until now', () => {
  const [month] = figures([closedWindow(DAY, 2 * DAY, { target: SHOP })], 10 * DAY);
  expect(month).toMatchObject({ first: { year: 2026, month: 1, day: 1 }, isRunning: true, observedRatio: 1 });
  expect(month?.available?.least).toBeCloseTo(0.9);
  expect(month?.available?.most).toBe(month?.available?.least);
});

test('what nobody watched is neither up nor down, and tells how little was seen', () => {
  const gap: Gap = { target: SHOP, from: at(2 * DAY), to: at(7 * DAY), reason: 'asleep' };
  const [month] = figures([closedWindow(DAY, 2 * DAY, { target: SHOP })], 10 * DAY, [gap]);
  expect(month?.observedRatio).toBeCloseTo(0.5);
  expect(month?.available?.least).toBeCloseTo(0.8);
});

test('of several targets it is a range, from the worst to the best', () => {
  const windows = [
    closedWindow(DAY, 2 * DAY, { target: SHOP }),
    closedWindow(DAY, 3 * DAY, { target: BLOG }),
  ];
  const [month] = figures(windows, 10 * DAY);
  expect(month?.available?.least).toBeCloseTo(0.8);
  expect(month?.available?.most).toBeCloseTo(0.9);
});

test('an outage over the end of a month has a figure of both', () => {
  const months = figures([closedWindow(30 * DAY, 32 * DAY, { target: SHOP })], 62 * DAY);
  expect(months.map(({ isRunning }) => isRunning)).toEqual([false, false]);
  expect(months[0]?.available?.least).toBeCloseTo(30 / 31);
  expect(months[1]?.available?.least).toBeCloseTo(27 / 28);
});
