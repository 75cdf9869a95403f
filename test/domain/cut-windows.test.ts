// Owns an outage that the user cuts in two: both parts count by themselves, and together they are what was recorded.
import { describe, expect, test } from 'vitest';
import type { Amendment } from '../../src/domain/amendment.ts';
import { amendmentsOn } from '../../src/domain/amendments-on.ts';
import { asCorrected, isNotTheirs } from '../../src/domain/as-corrected.ts';
import { isCalled } from '../../src/domain/attention-to.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import { endsInCut, wholeOf } from '../../src/domain/cut-edges.ts';
import { cutWindows } from '../../src/domain/cut-windows.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import { addTallies } from '../../src/domain/tally.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { windowId, type DowntimeWindow } from '../../src/domain/window.ts';
import { seconds } from '../../src/time/duration.ts';
import { about, cut, edge, said, takenBack } from '../support/amending.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const blogId = 2 as TargetId;
const first = closedWindow(600, 1200);
const second = closedWindow(700, 1000, { target: blogId, id: windowId(blogId, at(700)) });
const third = closedWindow(5000, 6000);

const counted = (corrections: Corrections, windows: readonly DowntimeWindow[] = [first, second, third]) =>
  asCorrected(cutWindows(windows, corrections.amended), () => 'Host', corrections);
const shapes = (corrections: Corrections) =>
  counted(corrections).outages.map(({ windows }) => windows.map(({ id }) => id));

describe('an outage that is cut in two', () => {
  const inTwo = cut(at(900), first, second);
  const names = ['1@900', '2@900'].map((name) => {
    const [target = 0, second = 0] = name.split('@').map(Number);
    return windowId(target as TargetId, at(second));
  });

  test('is two that touch: what failed at that moment is cut, and the first keeps the name', () => {
    const [before, after] = counted(said(inTwo)).outages;
    expect(before).toMatchObject({ id: first.id, startedAt: first.startedAt, endedAt: at(900) });
    expect(after).toMatchObject({
      id: names[0],
      startedAfter: at(900),
      startedAt: at(900),
      endedAt: at(1200),
    });
    expect(after?.windows.map(({ id }) => id)).toEqual(names);
    expect(before && endsInCut(before)).toBe(true);
    expect(after && endsInCut(after)).toBe(false);
    for (const part of [...(before?.windows ?? []), ...(after?.windows ?? [])])
      expect([first, second]).toContain(wholeOf(part));
  });

  test('shares what was counted between its parts, and makes nothing of it', () => {
    const gaps = [{ target: first.target, reason: 'asleep', from: at(610), to: at(800) }] as const;
    const window = { ...first, unobservedFor: seconds(190) };
    const [before, after] = cutWindows([window], said(inTwo).amended, gaps);
    expect([before?.unobservedFor, after?.unobservedFor]).toEqual([seconds(190), 0]);
    expect(before && after && addTallies(before.tally, after.tally)).toEqual(window.tally);
  });

  test('is whole again by any of its names once that is taken back', () => {
    const { outages } = counted(takenBack(said(inTwo)));
    expect(outages).toEqual(counted(NO_CORRECTIONS).outages);
    expect(outages[0] && isCalled(outages[0], names[1] as string as OutageId)).toBe(true);
  });

  test('gives each part its own word, and keeps what was said of the whole for both', () => {
    const [before, after] = [
      said(inTwo),
      said(inTwo, about('false-alarm', ...names.map((id) => ({ id })))),
    ].map((each) => counted(each).outages.map(({ id }) => id));
    expect(before).toEqual([first.id, names[0], third.id]);
    expect(after).toEqual([first.id, third.id]);
    const both = counted(said(about('false-alarm', first, second), inTwo));
    expect(both.outages.map(({ id }) => id)).toEqual([third.id]);
    expect(both.falseAlarms.map(({ id }) => id)).toEqual([first.id, names[0]]);
    const theirs = counted(said(inTwo, about('not-my-provider', first, second))).outages;
    expect(theirs.map(isNotTheirs)).toEqual([true, false, false]);
  });

  test('may leave time between the parts, and neither reaches into the other', () => {
    const [after = first] = names.map((id) => ({ id }));
    const stated = said(inTwo, edge('end', first, at(800)), edge('start', after, at(1000)));
    const edges = (corrections: Corrections) =>
      counted(corrections, [first, third]).outages.map(({ startedAt, endedAt }) => [startedAt, endedAt]);
    expect(edges(stated).slice(0, 2)).toEqual([
      [at(600), at(800)],
      [at(1000), at(1200)],
    ]);
    const across = said(inTwo, edge('end', first, at(1100)), edge('start', after, at(700)));
    expect(edges(across)).toEqual(edges(said(inTwo)));
    // An edge that was stated before goes with the part that has it.
    const sooner = counted(said(edge('end', first, at(1000)), inTwo), [first]).outages;
    expect(sooner.map(({ endedAt }) => endedAt)).toEqual([at(900), at(1000)]);
    expect(
      sooner[0] && amendmentsOn(sooner[0], said(edge('end', first, at(1000)), inTwo).amended),
    ).toHaveLength(2);
  });

  test('outside of what failed, or of what counts of it, or in the future stays one', () => {
    const isOne = (...words: readonly Amendment[]) =>
      expect(counted(said(...words), [first]).outages.map(({ id }) => id)).toEqual([first.id]);
    isOne(cut(at(600), first));
    isOne(cut(at(1140), first));
    isOne(cut(at(5000), first));
    isOne(edge('end', first, at(800)), cut(at(900), first));
    isOne(edge('start', first, at(1000)), cut(at(900), first));
  });

  test('can be joined again, and cut once more', () => {
    const [after = first] = names.map((id) => ({ id }));
    expect(shapes(said(inTwo, about('merge', first, after)))).toEqual([
      [first.id, second.id, ...names],
      [third.id],
    ]);
    const thrice = said(inTwo, cut(at(1000), after));
    expect(counted(thrice, [first]).outages.map(({ endedAt }) => endedAt)).toEqual([
      at(900),
      at(1000),
      at(1200),
    ]);
    expect(counted(takenBack(thrice), [first]).outages).toHaveLength(1);
  });

  test('goes on in its second part while it is open', () => {
    const open = openWindow(600, 1200);
    const [before, after] = counted(said(cut(at(900), open)), [open]).outages;
    expect(before?.endedAt).toBe(at(900));
    expect(after?.endedAt).toBeNull();
  });
});
