// Owns which windows a person would call one outage.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupOutages } from '../../src/domain/outage.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow, WindowId } from '../../src/domain/window.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const [HOME, BLOG, OTHER] = [1, 2, 3] as [TargetId, TargetId, TargetId];
const providerOf = (target: TargetId) => (target === OTHER ? 'other' : 'provider');
const group = (...windows: DowntimeWindow[]) => groupOutages(windows, providerOf);
const of = (target: TargetId) => ({ target });

/** Whether a later window belongs to an earlier one by itself. */
function touch(one: DowntimeWindow, other: DowntimeWindow): boolean {
  const reach = one.endedAt ?? (one.phases.at(-1)?.lastSeenAt ?? one.startedAt) + 300_000;
  const isNear =
    (other.startedAfter ?? other.startedAt) <= reach || other.startedAt - one.startedAt <= 300_000;
  return providerOf(one.target) === providerOf(other.target) && isNear;
}

function isConnected([first, ...rest]: readonly DowntimeWindow[]): boolean {
  const reached = first ? [first] : [];
  let left = rest;
  for (const from of reached) {
    const isBeside = (each: DowntimeWindow) =>
      each.startedAt < from.startedAt
        ? touch(each, from)
        : touch(from, each) || (each.startedAt === from.startedAt && touch(each, from));
    reached.push(...left.filter(isBeside));
    left = left.filter((each) => !isBeside(each));
  }
  return left.length === 0;
}

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

  test('has every two windows that overlap or begin close to one another, and what they bridge', () => {
    const stretch = fc.record({
      ...{ from: fc.integer({ min: 0, max: 9000 }), length: fc.integer({ min: 60, max: 2000 }) },
      ...{
        before: fc.integer({ min: 0, max: 3000 }),
        isOpen: fc.boolean(),
        target: fc.constantFrom(HOME, BLOG, OTHER),
      },
    });
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 12 }), (stretches) => {
        const windows = stretches.map(({ from, length, before, isOpen, target }, index) => {
          const more = { id: String(index) as WindowId, target, startedAfter: at(from - before) };
          return isOpen ? openWindow(from, from + length, more) : closedWindow(from, from + length, more);
        });
        const parts = group(...windows).map((outage) => new Set(outage.windows.map(({ id }) => id)));
        expect(parts.flatMap((part) => [...part]).sort()).toEqual(windows.map(({ id }) => id).sort());
        for (const one of windows)
          for (const other of windows)
            if (one !== other && one.startedAt <= other.startedAt && touch(one, other))
              expect(parts.find((part) => part.has(one.id))?.has(other.id)).toBe(true);
        for (const part of parts) expect(isConnected(windows.filter(({ id }) => part.has(id)))).toBe(true);
      }),
    );
  });

  test('is nothing without a window', () => {
    expect(group()).toEqual([]);
  });
});
