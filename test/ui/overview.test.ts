// Owns what a page makes of the log: each target has what is its own, and the figure below counts them all.
import { expect, test } from 'vitest';
import type { Amendment } from '../../src/domain/amendment.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { watchedTargets } from '../../src/domain/target.ts';
import { hours } from '../../src/time/duration.ts';
import { lengthOf } from '../../src/time/interval.ts';
import type { StoredOverview } from '../../src/store/read/overview.ts';
import { overviewOf } from '../../src/ui/data/overview.ts';
import { about, edge, said, takenBack } from '../support/amending.ts';
import { watchlistOf } from '../support/targets.ts';
import { at, START } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

const hour = (count: number) => at(count * 3600);

const watchlist = watchlistOf({ name: 'Shop' }, { name: 'Blog' });
const [shop, blog] = watchedTargets(watchlist.sites).map(({ target }) => target.id);
if (shop === undefined || blog === undefined) throw new Error('There are not two targets');

const STORED: StoredOverview = {
  ...{
    watchlist,
    settings: DEFAULT_SETTINGS,
    attentions: new Map(),
    known: null,
    corrections: NO_CORRECTIONS,
  },
  windows: [closedWindow(36 * 3600, 42 * 3600, { target: blog })],
  gaps: [{ target: shop, from: hour(28), to: hour(40), reason: 'asleep' }],
  firstSeenAt: new Float64Array(watchlist.nextTargetId).fill(START),
};

const seen = (corrections: Corrections) => overviewOf({ ...STORED, corrections }, hour(48), hours(24));

test('a page gives each target its own past, and counts all of them', async () => {
  const overview = await seen(NO_CORRECTIONS);
  const lasted = overview.rows.map((row) =>
    row.strip().runs.map((run) => `${run.state} ${lengthOf(run) / hours(1)} h`),
  );
  expect(lasted).toEqual([
    ['up 4 h', 'unobserved 12 h', 'up 8 h'],
    ['up 12 h', 'down 6 h', 'up 6 h'],
  ]);
  expect(overview.observedFor).toBe(hours(18));
  expect(overview.availability).toBeCloseTo(30 / 36, 6);
});

test('a page counts what the user calls maintenance neither as good nor as bad', async () => {
  const down = closedWindow(36 * 3600, 42 * 3600, { target: blog });
  const mark = { outage: down.id as string as OutageId, markedAt: hour(43), from: hour(36), to: hour(42) };
  expect((await seen({ ...NO_CORRECTIONS, marked: [mark] })).availability).toBeCloseTo(1, 6);
  const time = { kind: 'once', from: hour(40), to: hour(44), zone: 'UTC' } as const;
  const work = { id: 'a', name: '', scope: { kind: 'everything' }, time } as const;
  const { availability, rows } = await seen({ ...NO_CORRECTIONS, works: [work] });
  // Of the 24 hours of one, two are planned and four are down.
  expect(availability).toBeCloseTo((12 + (24 * 18) / 22) / 36, 6);
  expect(rows.map(({ windows }) => windows.length)).toEqual([0, 1]);
});

test('a page tells of what the user disputes while the record has it as open: as recorded, and that they do', async () => {
  const open = { ...closedWindow(36 * 3600, 42 * 3600, { target: blog }), endedAfter: null, endedAt: null };
  const news = async (...words: readonly Amendment[]) => {
    const stored = { ...STORED, windows: [open], corrections: said(...words) };
    return (await overviewOf(stored, hour(48), hours(24))).news.map((each) => [
      each.isDisputed,
      each.outage.endedAt,
    ]);
  };
  expect(await news()).toEqual([[false, null]]);
  expect(await news(about('false-alarm', open))).toEqual([[true, null]]);
  expect(await news(edge('end', open, hour(41)))).toEqual([[true, null]]);
  expect(await news(about('not-my-provider', open))).toEqual([[false, null]]);
});

test('a page counts what the user calls a false alarm as good, draws it so, and tells no news of it', async () => {
  const down = closedWindow(36 * 3600, 42 * 3600, { target: blog });
  const told = await seen(NO_CORRECTIONS);
  expect(told.news).toHaveLength(1);
  const overview = await seen(said(about('false-alarm', down)));
  expect(overview.availability).toBe(1);
  expect(overview.observedFor).toBe(told.observedFor);
  expect(overview.news).toEqual([]);
  expect(overview.rows.map((row) => row.strip().runs.map(({ state }) => state))).toEqual([
    ['up', 'unobserved', 'up'],
    ['up'],
  ]);
  expect((await seen(takenBack(said(about('false-alarm', down))))).availability).toBe(told.availability);
});
