// Owns which windows a person would call one outage.
import { describe, expect, test } from 'vitest';
import { groupOutages } from '../../src/domain/outage.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const [HOME, BLOG, OTHER] = [1, 2, 3] as [TargetId, TargetId, TargetId];
const providerOf = (target: TargetId) => (target === OTHER ? 'other' : 'provider');
const group = (...windows: DowntimeWindow[]) => groupOutages(windows, providerOf);
const of = (target: TargetId) => ({ target });

describe('an outage', () => {
  test('is all windows of one provider that overlap, from the first start to the last end', () => {
    const outages = group(closedWindow(600, 4000, of(HOME)), closedWindow(0, 1000, of(BLOG)));
    expect(outages).toMatchObject([
      {
        ...{ targets: [BLOG, HOME], startedAfter: at(-60), startedAt: at(0) },
        ...{ endedAfter: at(3940), endedAt: at(4000) },
      },
    ]);
  });

  test('is open while one of its windows is', () => {
    expect(group(closedWindow(0, 1000, of(BLOG)), openWindow(500, 1000, of(HOME)))).toMatchObject([
      { endedAt: null },
    ]);
  });

  test('joins windows that start within five minutes of one another', () => {
    expect(group(closedWindow(0, 60, of(HOME)), closedWindow(299, 400, of(BLOG)))).toHaveLength(1);
    expect(group(closedWindow(0, 60, of(HOME)), closedWindow(500, 600, of(BLOG)))).toHaveLength(2);
  });

  test('is of one provider', () => {
    expect(group(openWindow(0, 600, of(HOME)), openWindow(0, 600, of(OTHER)))).toHaveLength(2);
  });

  test('joins what a third window bridges', () => {
    const bridge = closedWindow(1900, 2500, { ...of(BLOG), startedAfter: at(500) });
    const parts = [closedWindow(0, 600, of(HOME)), closedWindow(1500, 1700, of(HOME))] as const;
    expect(group(...parts)).toHaveLength(2);
    expect(group(...parts, bridge)).toHaveLength(1);
  });

  test('of a window that nobody watches any more does not swallow what comes months later', () => {
    const abandoned = openWindow(0, 600, of(HOME));
    expect(group(abandoned, closedWindow(700, 900, of(BLOG)))).toHaveLength(1);
    expect(group(abandoned, closedWindow(90_000, 90_600, of(BLOG)))).toHaveLength(2);
  });

  test('is named after its first window, whatever order they are found in', () => {
    const [one, other] = [openWindow(0, 600, of(HOME)), openWindow(30, 600, of(BLOG))];
    expect(group(one, other).map(({ id }) => id)).toEqual(group(other, one).map(({ id }) => id));
  });

  test('is nothing without a window', () => {
    expect(group()).toEqual([]);
  });
});
