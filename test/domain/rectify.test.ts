// Owns what becomes of a record that was written by a clock which turns out to have been wrong.
import { describe, expect, test } from 'vitest';
import { EMPTY_MEMORY, recall } from '../../src/domain/memory.ts';
import { POLICY } from '../../src/domain/policy.ts';
import {
  rectifyBlip,
  rectifyGap,
  rectifyInstant,
  rectifyMemory,
  rectifyWindow,
  type Rectification,
} from '../../src/domain/rectify.ts';
import { remember } from '../../src/domain/remember.ts';
import { hours, milliseconds, minutes } from '../../src/time/duration.ts';
import { at, down, MINUTE, seen, TARGET, up } from '../support/watching.ts';
import { closedWindow, phase } from '../support/windows.ts';

const HOUR = 3600;
/** The clock was set an hour ahead a minute after the start. */
const AHEAD: Rectification = { since: at(60), by: milliseconds(0 - hours(1)) };

describe('a moment', () => {
  test('before the hole stays, and after it is moved', () => {
    expect(rectifyInstant(at(60), AHEAD)).toBe(at(60));
    expect(rectifyInstant(at(HOUR + 90), AHEAD)).toBe(at(90));
  });

  test('never moves to before the hole', () => {
    expect(rectifyInstant(at(100), AHEAD)).toBe(at(60));
  });
});

describe('a gap', () => {
  test('that holds the hole is of the clock, and as long as it really was', () => {
    const gap = { target: TARGET, from: at(30), to: at(HOUR + 90), reason: 'asleep' } as const;
    expect(rectifyGap(gap, AHEAD)).toMatchObject({ from: at(30), to: at(90), reason: 'clock' });
  });

  test('after the hole is only moved', () => {
    const gap = { target: TARGET, from: at(2 * HOUR), to: at(3 * HOUR), reason: 'own-line' } as const;
    expect(rectifyGap(gap, AHEAD)).toMatchObject({ from: at(HOUR), to: at(2 * HOUR), reason: 'own-line' });
  });
});

describe('a window', () => {
  test('over the hole loses the hour that was not, in its edges and in what was unobserved', () => {
    const window = closedWindow(0, HOUR + 600, {
      unobservedFor: minutes(61),
      phases: [phase(0), phase(HOUR + 300)],
    });
    const gap = { target: TARGET, from: at(30), to: at(HOUR + 90), reason: 'asleep' } as const;
    expect(rectifyWindow(window, AHEAD, [gap])).toMatchObject({
      ...{ startedAfter: at(-60), startedAt: at(0), endedAfter: at(540), endedAt: at(600) },
      ...{ unobservedFor: minutes(1), phases: [{ from: at(0) }, { from: at(300) }] },
    });
  });
});

describe('a blip', () => {
  test('is moved as a whole', () => {
    const blip = { target: TARGET, from: at(HOUR + 100), to: at(HOUR + 110), phases: [phase(HOUR + 100)] };
    expect(rectifyBlip(blip, AHEAD)).toMatchObject({
      from: at(100),
      to: at(110),
      phases: [{ from: at(100) }],
    });
  });
});

describe('the memory', () => {
  test('goes on as if it had been right all along', () => {
    const round = (observations: ReturnType<typeof seen>[], memory = EMPTY_MEMORY) =>
      remember(memory, { observations, checkEveryOf: () => MINUTE, policy: POLICY }).memory;
    const outage = (from: number) => [from, from + 10, from + 30].map((second) => seen(second, down()));
    const wrong = round(outage(HOUR + 100), round([seen(0, up)]));
    const right = rectifyMemory({ ...wrong, silence: [{ from: at(60), reason: 'asleep' }] }, AHEAD, []);
    const state = recall({ ...right, silence: [] }, TARGET);
    expect(state).toMatchObject({
      ...{ last: { startedAt: at(130) }, lastBad: { startedAt: at(130) }, lastGood: { startedAt: at(0) } },
      open: { startedAfter: at(0), startedAt: at(101), phases: [{ from: at(101), lastSeenAt: at(131) }] },
    });
    expect(right.silence).toEqual([{ from: at(60), reason: 'clock' }]);
    expect(right.columns.triedAt[TARGET]).toBe(at(130));
    // The next check, by the right clock, is newer than the last one.
    const after = recall({ ...round([seen(160, down())], { ...right, silence: [] }) }, TARGET);
    expect(after.last).toMatchObject({ startedAt: at(160) });
  });
});
