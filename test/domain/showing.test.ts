// Owns what is shown of a moment: health, the face of the toolbar, the strip of a day.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { badgeGlyphs, durationGlyphs } from '../../src/domain/badge.ts';
import { faceStateOf } from '../../src/domain/face.ts';
import { healthOf, openSeenFor, type Health } from '../../src/domain/health.ts';
import { POLICY } from '../../src/domain/policy.ts';
import type { SilenceReason } from '../../src/domain/silence.ts';
import { stripOf } from '../../src/domain/strip.ts';
import { UNOBSERVED } from '../../src/domain/target-state.ts';
import { seenFor, spanOf } from '../../src/domain/window.ts';
import { days, hours, milliseconds, minutes, seconds } from '../../src/time/duration.ts';
import { lengthOf, type Interval } from '../../src/time/interval.ts';
import { targetOf } from '../support/targets.ts';
import { at, down, seen, up, watch } from '../support/watching.ts';
import { closedWindow, openWindow, phase } from '../support/windows.ts';

const HEALTHY = watch([seen(0, up)]).state;
const DOWN = watch([seen(0, up), ...[60, 70, 90].map((second) => seen(second, down()))]).state;

describe('health', { timeout: 60_000 }, () => {
  const health = (state = HEALTHY, second = 60, target = targetOf()) =>
    healthOf(target, state, at(second), POLICY);

  test('is nothing before the first look', () => {
    expect(health(UNOBSERVED)).toEqual({ kind: 'unknown', reason: 'new', window: null });
  });

  test('is up after a good check, and suspect after a first bad one', () => {
    expect(health()).toEqual({ kind: 'up', suspect: false });
    expect(health(watch([seen(0, up), seen(60, down())]).state, 70)).toEqual({ kind: 'up', suspect: true });
  });

  test('is not known to be up while it was bad from the first look on, or from the first after a gap', () => {
    const unproven = { kind: 'unknown', reason: 'new', window: null };
    expect(health(watch([seen(0, down()), seen(10, down())]).state, 12)).toEqual(unproven);
    expect(health(watch([seen(0, up), seen(3600, down())]).state, 3605)).toEqual(unproven);
  });

  test('is down in an open window, for as long as it was seen to be', () => {
    expect(health(DOWN, 121)).toMatchObject({ kind: 'down', seenFor: minutes(1) });
  });

  test('is unknown again once nobody has looked for too long, with the window that was open', () => {
    expect(health(DOWN, 3600)).toMatchObject({
      kind: 'unknown',
      reason: 'interrupted',
      window: { startedAt: at(61) },
    });
  });

  test('is unknown for the last reason that was given', () => {
    const silent = watch([seen(30, { kind: 'unknown', reason: 'own-line' })], HEALTHY).state;
    expect(health(silent)).toMatchObject({ kind: 'unknown', reason: 'own-line' });
    expect(health(HEALTHY, 60, { ...targetOf(), pausedSince: at(10) })).toMatchObject({ reason: 'paused' });
  });

  test('does not count the silence that lasts right now as seen', () => {
    expect(openSeenFor(targetOf(), DOWN, at(3600), POLICY)).toBe(seconds(30));
    expect(openSeenFor(targetOf(), HEALTHY, at(3600), POLICY)).toBe(0);
  });
});

describe('a window', { timeout: 60_000 }, () => {
  test('lasted between its inner and its outer bounds', () => {
    expect(spanOf(closedWindow(60, 600), at(999))).toEqual({ least: minutes(8), most: minutes(10) });
    expect(spanOf(openWindow(60), at(120))).toEqual({ least: minutes(1), most: minutes(2) });
  });

  test('was seen for what is left without what nobody watched', () => {
    expect(seenFor(closedWindow(60, 600, { unobservedFor: minutes(5) }), at(999))).toBe(minutes(3));
    expect(seenFor(closedWindow(60, 600, { unobservedFor: hours(5) }), at(999))).toBe(0);
  });
});

describe('the face', { timeout: 60_000 }, () => {
  const good: Health = { kind: 'up', suspect: false };
  const bad = (minute: number): Health => ({ kind: 'down', window: openWindow(0), seenFor: minutes(minute) });
  const slow: Health = { kind: 'degraded', window: openWindow(0), seenFor: minutes(5) };
  const unknown = (reason: SilenceReason | 'new'): Health => ({ kind: 'unknown', reason, window: null });
  const face = (healths: readonly Health[], changes = {}) => {
    const input = { healths, notRecording: false, hasUnseenRecovery: false, ...changes };
    return `${faceStateOf(input)} ${badgeGlyphs(input)}`.trim();
  };

  test('shows the most urgent thing of all', () => {
    const everything = [unknown('own-line'), bad(5), slow, unknown('new'), good];
    expect(face(everything, { notRecording: true, hasUnseenRecovery: true })).toBe('unknown !');
    expect(face(everything)).toBe('unknown ?');
    expect(face(everything.slice(1))).toBe('down 5m');
    expect(face(everything.slice(2))).toBe('degraded !');
    expect(face(everything.slice(3), { hasUnseenRecovery: true })).toBe('recovered ok');
    expect(face(everything.slice(3))).toBe('up');
  });

  test('marks announced work that is near, and hides nothing worse with it', () => {
    const near = { untilWork: minutes(28.5) };
    expect(face([good], near)).toBe("maintenance 28'");
    expect(face([good], { untilWork: minutes(0) })).toBe('maintenance');
    expect(face([good], { untilWork: null })).toBe('up');
    expect(face([good, bad(5)], near)).toBe('down 5m');
    expect(face([good, slow], near)).toBe('degraded !');
    expect(face([unknown('own-line'), good], near)).toBe('unknown ?');
    expect(face([good], { ...near, hasUnseenRecovery: true })).toBe('recovered ok');
    expect(face([unknown('new')], near)).toBe('unknown');
  });

  test('has no colour and no glyph before the first evidence', () => {
    expect(face([])).toBe('unknown');
    expect(face([unknown('new'), unknown('new')])).toBe('unknown');
    expect(face([unknown('new'), unknown('permission')])).toBe('unknown ?');
    expect(face([unknown('paused'), unknown('new')])).toBe('unknown');
  });

  test('counts what is down where there are several, up to nine', () => {
    expect(face([bad(5), bad(28), good])).toBe('down 2/3');
    const ten = [bad(5), bad(28), ...Array.from({ length: 8 }, () => good)];
    expect(face(ten)).toBe("down 28'");
  });

  test('never has more than three glyphs', () => {
    expect(
      [0, 0.9, 5, 9.9, 10, 28, 59, 60, 16 * 60, 47 * 60, 48 * 60].map((each) =>
        durationGlyphs(minutes(each)),
      ),
    ).toEqual([...['1m', '1m', '5m', '9m', "10'", "28'", "59'", '1h', '16h', '47h', '2d']]);
    fc.assert(
      fc.property(fc.nat(days(400)), (length) => {
        expect(durationGlyphs(milliseconds(length)).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('a strip', { timeout: 60_000 }, () => {
  const whole: Interval = { from: at(0), to: at(1000) };
  const runs = (...args: Parameters<typeof stripOf>) =>
    stripOf(...args).runs.map(({ from, to, state }) => [(from - at(0)) / 1000, (to - at(0)) / 1000, state]);

  test('shows each stretch as what it was', () => {
    const windows = [
      closedWindow(300, 500, { phases: [phase(300), phase(400, { kind: 'slow' }, 'degraded')] }),
      openWindow(900),
    ];
    expect(runs(whole, windows, [{ from: at(450), to: at(700) }])).toEqual([
      [0, 300, 'up'],
      [300, 400, 'down'],
      [400, 450, 'degraded'],
      [450, 700, 'unobserved'],
      [700, 900, 'up'],
      [900, 1000, 'down'],
    ]);
  });

  test('marks where an edge lies somewhere inside, but not where nobody watched', () => {
    const { edges } = stripOf(whole, [closedWindow(300, 500)], [{ from: at(450), to: at(700) }]);
    expect(edges).toEqual([
      { from: at(240), to: at(300) },
      { from: at(440), to: at(450) },
    ]);
  });

  test('leaves no hole and covers nothing twice, whatever there is', () => {
    const stretch = fc
      .tuple(fc.integer({ min: -200, max: 1200 }), fc.nat(500))
      .map(([from, length]) => ({ from: at(from), to: at(from + length) }));
    const windowsOf = (starts: readonly number[]) =>
      starts
        .toSorted((one, other) => one - other)
        .flatMap((start, index, all) => {
          const end = Math.min(start + 60, all[index + 1] ?? Infinity);
          return end > start ? [closedWindow(start, end)] : [];
        });
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -100, max: 1100 }), { maxLength: 8 }),
        fc.array(stretch, { maxLength: 6 }),
        (starts, unseen) => {
          const drawn = stripOf(whole, windowsOf(starts), unseen).runs;
          let end = whole.from;
          for (const run of drawn) {
            expect(run.from).toBe(end);
            expect(lengthOf(run)).toBeGreaterThan(0);
            end = run.to;
          }
          expect(end).toBe(whole.to);
        },
      ),
      { numRuns: 500 },
    );
  });
});
