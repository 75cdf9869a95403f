// Owns what is told of windows that the user disputes: nothing of them, and never that they are back.
import { describe, expect, test } from 'vitest';
import { badgeGlyphs } from '../../src/domain/badge.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import { faceStateOf } from '../../src/domain/face.ts';
import type { Disputed, Health } from '../../src/domain/health.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { toldOf } from '../../src/domain/told-of.ts';
import { windowId, type DowntimeWindow } from '../../src/domain/window.ts';
import { minutes } from '../../src/time/duration.ts';
import { about, cut, edge, said, takenBack } from '../support/amending.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const blogId = 2 as TargetId;
const open = openWindow(600, 1200);
const blog = { ...openWindow(700, 1200), target: blogId, id: windowId(blogId, at(700)) };

const told = (corrections: Corrections, windows: readonly DowntimeWindow[] = [open]) => {
  const { outages, disputed } = toldOf(windows, () => 'Host', corrections);
  return { names: outages.map(({ id }) => id), disputed: [...disputed] };
};

describe('what goes on', () => {
  test('and is called a false alarm, or over, is told no more until that is taken back', () => {
    for (const word of [
      about('false-alarm', open),
      edge('end', open, at(1000)),
      edge('end', open, at(2000)),
    ]) {
      expect(told(said(word))).toEqual({ names: [], disputed: [open.id] });
      expect(told(takenBack(said(word)))).toEqual(told(NO_CORRECTIONS));
    }
  });

  test('and is not the provider’s doing, or began at another time, is down all the same', () => {
    const words = said(about('not-my-provider', open), edge('start', open, at(300)));
    expect(told(words)).toEqual({ names: [open.id], disputed: [] });
  });

  test('beside it at another target is told, by the name under which the user has heard of it', () => {
    expect(told(said(about('false-alarm', open)), [open, blog])).toEqual({
      names: [open.id],
      disputed: [open.id],
    });
  });

  test('and is cut in two is told as one, and only what is said of its second part quiets it', () => {
    const inTwo = cut(at(900), open);
    const second = { id: windowId(open.target, at(900)) };
    expect(told(said(inTwo))).toEqual({ names: [open.id], disputed: [] });
    expect(told(said(inTwo, about('false-alarm', open)))).toEqual({ names: [open.id], disputed: [] });
    expect(told(said(inTwo, edge('end', open, at(800))))).toEqual({ names: [open.id], disputed: [] });
    expect(told(said(inTwo, about('false-alarm', second))).disputed).toEqual([open.id]);
    expect(told(said(about('false-alarm', open), inTwo)).disputed).toEqual([open.id]);
  });
});

test('what is over is told as before', () => {
  const closed = closedWindow(600, 1200);
  expect(told(said(edge('end', closed, at(1000))), [closed])).toEqual({ names: [closed.id], disputed: [] });
  expect(told(said(about('false-alarm', closed)), [closed])).toEqual({ names: [], disputed: [] });
});

describe('the mark of what is disputed', () => {
  const up: Health = { kind: 'up', suspect: false };
  const down: Health = { kind: 'down', window: blog, seenFor: minutes(9) };
  const disputed: Disputed = { kind: 'disputed', window: open, seenFor: minutes(10) };
  const mark = (...healths: readonly (Health | Disputed)[]) => {
    const input = { healths, notRecording: false, hasUnseenRecovery: false };
    return `${faceStateOf(input)} ${badgeGlyphs(input)}`.trim();
  };

  test('is neither that of anything down nor ever the one of all well', () => {
    expect(mark(disputed)).toBe('unknown');
    expect(mark(disputed, up)).toBe('unknown');
  });

  test('gives way to whatever else fails', () => {
    expect(mark(disputed, down)).toBe('down 9m');
    expect(mark(disputed, up, down)).toBe('down 9m');
    expect(mark(disputed, { kind: 'unknown', reason: 'own-line', window: null })).toBe('unknown ?');
  });
});
