// Owns what the user calls maintenance altogether, and whether an outage is their own doing at a moment.
import { describe, expect, test } from 'vitest';
import { isOwnWork, ownMaintenance } from '../../src/domain/own-maintenance.ts';
import { groupOutages, type Outage } from '../../src/domain/outage.ts';
import type { OwnWork, WorkScope } from '../../src/domain/own-work.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import { watchedTargets, type TargetId } from '../../src/domain/target.ts';
import { watchlistOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const watched = watchedTargets(watchlistOf({ name: 'Shop' }, { name: 'Blog' }).sites);
const [shop, blog] = watched;
if (!shop || !blog) throw new Error('There are not two targets');

const outageOf = (...windows: Parameters<typeof groupOutages>[0]): Outage => {
  const [outage] = groupOutages(windows, () => 'Hoster');
  if (!outage) throw new Error('There is no outage');
  return outage;
};
const works = (from: number, to: number, scope: WorkScope): Corrections => {
  const time = { kind: 'once', from: at(from), to: at(to), zone: 'UTC' } as const;
  const work: OwnWork = { id: 'a', name: '', scope, time };
  return { ...NO_CORRECTIONS, works: [work] };
};
const only = (...targets: TargetId[]): WorkScope => ({ kind: 'targets', targets });
const everything: WorkScope = { kind: 'everything' };
const shopDown = openWindow(300, 600, { target: shop.target.id });
const blogDown = openWindow(330, 600, { target: blog.target.id });

describe('an outage', () => {
  const both = outageOf(shopDown, blogDown);
  const isOwn = (outage: Outage, own: Corrections, second: number) =>
    isOwnWork(outage, own, watched, at(second));

  test('is own work from the begin of the work to its end, and not a moment longer', () => {
    const own = works(400, 700, everything);
    expect([399, 400, 699, 700].map((second) => isOwn(both, own, second))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(isOwn(both, NO_CORRECTIONS, 500)).toBe(false);
  });

  test('is own work only when everything that is down is worked on', () => {
    expect(isOwn(both, works(0, 900, only(shop.target.id)), 500)).toBe(false);
    expect(isOwn(both, works(0, 900, only(shop.target.id, blog.target.id)), 500)).toBe(true);
    const blogIsBack = outageOf(shopDown, closedWindow(330, 480, { target: blog.target.id }));
    expect(isOwn(blogIsBack, works(0, 900, only(shop.target.id)), 500)).toBe(true);
  });

  test('is own work when it is called so while it goes on', () => {
    const mark = { outage: both.id, markedAt: at(500), from: at(300) };
    expect(isOwn(both, { ...NO_CORRECTIONS, marked: [{ ...mark, to: null }] }, 900)).toBe(true);
    // It went on after what was called so was over.
    expect(isOwn(both, { ...NO_CORRECTIONS, marked: [{ ...mark, to: at(480) }] }, 900)).toBe(false);
  });
});

test('a target has the time of its own work and of its own marked outages', () => {
  const shopOutage = outageOf(closedWindow(300, 600, { target: shop.target.id }));
  const blogOutage = outageOf(closedWindow(2000, 2600, { target: blog.target.id }));
  const own: Corrections = {
    ...works(1000, 1100, only(shop.target.id)),
    marked: [shopOutage, blogOutage].map(({ id, startedAt }) => ({
      ...{ outage: id, markedAt: at(2700), from: startedAt, to: null },
    })),
  };
  const whole = { from: at(0), to: at(3000) };
  const timeOf = (place: typeof shop) => ownMaintenance(own, place, [shopOutage, blogOutage], whole);
  expect(timeOf(shop)).toEqual([
    { from: at(1000), to: at(1100) },
    { from: at(300), to: at(600) },
  ]);
  expect(timeOf(blog)).toEqual([{ from: at(2000), to: at(2600) }]);
});
