// Owns what counts once the user has spoken: every figure follows, the record stays, and nothing is seen that nobody saw.
import { describe, expect, test } from 'vitest';
import { amendmentsOn } from '../../src/domain/amendments-on.ts';
import { asCorrected, asSeen, isNotTheirs } from '../../src/domain/as-corrected.ts';
import { isCalled } from '../../src/domain/attention-to.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import { countedWindow } from '../../src/domain/counted-window.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { spanOf, windowId, type DowntimeWindow } from '../../src/domain/window.ts';
import { minutes } from '../../src/time/duration.ts';
import { about, edge, said, takenBack } from '../support/amending.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow, phase } from '../support/windows.ts';

const blogId = 2 as TargetId;
const blog = { target: blogId, id: windowId(blogId, at(700)) };
/** Two targets in one outage, and a later outage. */
const first = closedWindow(600, 1200);
const second = closedWindow(700, 1000, blog);
const third = closedWindow(5000, 6000);
const ALL = [first, second, third];

const counted = (corrections: Corrections, windows: readonly DowntimeWindow[] = ALL) =>
  asCorrected(windows, () => 'Host', corrections);
const shapes = (corrections: Corrections) =>
  counted(corrections).outages.map(({ windows }) => windows.map(({ id }) => id));

describe('a false alarm', () => {
  test('of one window leaves the outage its name, and the window in what was recorded', () => {
    const [outage] = counted(said(about('false-alarm', first))).outages;
    expect(outage).toMatchObject({
      id: first.id,
      windows: [second],
      targets: [2],
      recorded: [first, second],
    });
    expect(outage?.startedAt).toBe(second.startedAt);
    expect(outage && isCalled(outage, first.id as string as OutageId)).toBe(true);
  });

  test('of all windows is in no figure, and is kept as it was recorded', () => {
    const { outages, falseAlarms } = counted(said(about('false-alarm', first, second)));
    expect(outages.map(({ id }) => id)).toEqual([third.id]);
    expect(falseAlarms).toEqual(counted(NO_CORRECTIONS).outages.slice(0, 1));
  });

  test('is of the windows that there were: what fails later is none', () => {
    const later = closedWindow(1150, 1500, { id: windowId(blogId, at(1150)), target: blogId });
    const corrections = said(about('false-alarm', first, second));
    expect(counted(corrections, [...ALL, later]).outages[0]).toMatchObject({
      id: first.id,
      windows: [later],
    });
  });

  test('goes with a window that has become part of a longer one', () => {
    const grown = closedWindow(500, 1400, { id: windowId(blogId, at(500)), target: blogId });
    expect(countedWindow(grown, said(about('false-alarm', second)).amended)).toBeNull();
    expect(countedWindow(first, said(about('false-alarm', second)).amended)).toBe(first);
  });
});

describe('what was not the provider’s doing', () => {
  test('counts as downtime all the same, and is marked window by window', () => {
    const [outage] = counted(said(about('not-my-provider', second))).outages;
    expect(outage).toMatchObject({ windows: [first, second], notTheirs: [second.id] });
    expect(outage && isNotTheirs(outage)).toBe(false);
    const [whole] = counted(said(about('not-my-provider', first, second))).outages;
    expect(whole && isNotTheirs(whole)).toBe(true);
  });
});

describe('outages', () => {
  test('that are joined are one, by the name of the first', () => {
    expect(shapes(said(about('merge', second, third)))).toEqual([[first.id, second.id, third.id]]);
  });

  test('of different providers stay apart', () => {
    const providerOf = (target: TargetId) => `Host ${target}`;
    const { outages } = asCorrected(ALL, providerOf, said(about('merge', first, second)));
    expect(outages).toHaveLength(3);
  });

  test('that are split fall into what is named and the rest, which keeps the name', () => {
    expect(shapes(said(about('split', second)))).toEqual([[first.id], [second.id], [third.id]]);
  });

  test('that were split can be joined again, and the other way round', () => {
    const original = shapes(NO_CORRECTIONS);
    expect(shapes(said(about('split', second), about('merge', first, second)))).toEqual(original);
    expect(shapes(said(about('merge', first, third), about('split', third)))).toEqual(original);
  });

  test('know what was said of them under any name', () => {
    const corrections = said(about('merge', first, third), edge('end', third, at(6100)));
    const [outage] = counted(corrections).outages;
    expect(outage && amendmentsOn(outage, corrections.amended)).toHaveLength(2);
    const [apart, other] = counted(said(about('split', second), edge('end', third, at(6100)))).outages;
    expect(apart && amendmentsOn(apart, said(about('merge', second, third)).amended)).toEqual([]);
    expect(other && amendmentsOn(other, said(about('merge', second, third)).amended)).toHaveLength(1);
  });
});

describe('an edge that is stated', () => {
  const change = (window: DowntimeWindow, which: 'start' | 'end', second: number) =>
    countedWindow(window, said(edge(which, window, at(second))).amended);
  const spans = (window: DowntimeWindow | null) => window && spanOf(window, at(9000));

  test('outside what was seen makes it longer at the most, and never at the least', () => {
    expect(spans(first)).toEqual({ least: minutes(9), most: minutes(11) });
    expect(spans(change(first, 'start', 300))).toEqual({ least: minutes(9), most: minutes(15) });
    expect(spans(change(first, 'end', 1500))).toEqual({ least: minutes(9), most: minutes(16) });
  });

  test('between two checks makes it shorter at the most', () => {
    expect(spans(change(first, 'start', 570))).toEqual({ least: minutes(9), most: minutes(10.5) });
    expect(spans(change(first, 'end', 1170))).toEqual({ least: minutes(9), most: minutes(10.5) });
  });

  test('inside what was seen makes it shorter in every figure, and its phases with it', () => {
    const phases = [phase(600), { ...phase(800), lastSeenAt: at(1000) }, phase(1100)];
    const window = { ...first, phases };
    const later = change(window, 'start', 900);
    expect(later).toMatchObject({ startedAfter: at(900), startedAt: at(900), recorded: window });
    expect(later?.phases.map(({ from, lastSeenAt }) => [from, lastSeenAt])).toEqual([
      [at(900), at(1000)],
      [at(1100), at(1100)],
    ]);
    const sooner = change(window, 'end', 900);
    expect(sooner).toMatchObject({ endedAfter: at(900), endedAt: at(900) });
    expect(sooner?.phases.map(({ lastSeenAt }) => lastSeenAt)).toEqual([at(600), at(900)]);
  });

  test('between a failure and a lesser one claims nothing of the time in between: nobody saw which of the two it was', () => {
    const phases = [phase(600), phase(900, { kind: 'slow' }, 'degraded')];
    expect(change({ ...first, phases }, 'end', 800)).toMatchObject({ endedAfter: at(600), endedAt: at(800) });
    expect(change(openWindow(600, 900, { phases }), 'end', 800)).toMatchObject({ endedAfter: at(600) });
  });

  test('that would leave nothing of it, or lies in the future of when it was said, changes nothing', () => {
    expect(change(first, 'start', 1140)).toBe(first);
    expect(change(first, 'end', 600)).toBe(first);
    expect(change(first, 'end', 20_000_000)).toBe(first);
  });

  test('ends what is open by that word alone: what checks saw until then stays, and no more is counted', () => {
    const open = openWindow(600, 800);
    expect(change(open, 'end', 900)).toMatchObject({ endedAfter: at(800), endedAt: at(900), recorded: open });
    expect(change(open, 'end', 700)).toMatchObject({ endedAfter: at(700), endedAt: at(700), recorded: open });
    const [outage] = counted(said(edge('end', open, at(900))), [open]).outages;
    expect(outage).toMatchObject({ id: open.id, endedAt: at(900) });
    expect(outage && asSeen(outage).endedAt).toBeNull();
    expect(change(open, 'end', 600)).toBe(open);
    expect(change(open, 'start', 100)).toMatchObject({
      startedAfter: at(100),
      startedAt: at(600),
      endedAt: null,
    });
  });

  test('is told from what checks saw, by which letters go', () => {
    const [outage] = counted(said(edge('start', first, at(900)), edge('end', first, at(1500)))).outages;
    expect(outage).toMatchObject({ id: first.id, startedAt: at(700), endedAt: at(1500) });
    expect(outage && asSeen(outage)).toMatchObject({ startedAt: at(600), endedAt: at(1200) });
  });

  test('said twice goes by the last word', () => {
    const twice = said(edge('start', first, at(300)), edge('start', first, at(400)));
    expect(countedWindow(first, twice.amended)?.startedAfter).toBe(at(400));
  });
});

test('what is taken back is kept with both its times, and counts no more', () => {
  const before = said(about('false-alarm', first), about('merge', second, third));
  const after = takenBack(before);
  expect(counted(after)).toEqual(counted(NO_CORRECTIONS));
  expect(after.amended.map(({ saidAt }) => saidAt)).toEqual(before.amended.map(({ saidAt }) => saidAt));
  expect(after.amended.every(({ takenBackAt }) => takenBackAt !== null)).toBe(true);
});
