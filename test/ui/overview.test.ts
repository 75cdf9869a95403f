// Owns what a page makes of the log: each target has what is its own, and the figure below counts them all.
import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { watchedTargets } from '../../src/domain/target.ts';
import { hours } from '../../src/time/duration.ts';
import { lengthOf } from '../../src/time/interval.ts';
import { overviewOf } from '../../src/ui/data/overview.ts';
import { watchlistOf } from '../support/targets.ts';
import { at, START } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

const hour = (count: number) => at(count * 3600);

test('a page gives each target its own past, and counts all of them', async () => {
  const watchlist = watchlistOf({ name: 'Shop' }, { name: 'Blog' });
  const [shop, blog] = watchedTargets(watchlist.sites).map(({ target }) => target.id);
  if (shop === undefined || blog === undefined) throw new Error('There are not two targets');
  const overview = await overviewOf(
    {
      ...{ watchlist, settings: DEFAULT_SETTINGS, attentions: new Map(), known: null },
      windows: [closedWindow(36 * 3600, 42 * 3600, { target: blog })],
      gaps: [{ target: shop, from: hour(28), to: hour(40), reason: 'asleep' }],
      firstSeenAt: new Float64Array(watchlist.nextTargetId).fill(START),
    },
    hour(48),
    hours(24),
  );
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
