// Owns when checks happen: never sooner or more often than they must, and never by counting alarms.
import { describe, expect, test } from 'vitest';
import {
  holdUntil,
  isDue,
  nextWakeAt,
  passAt,
  type Grid,
  type Scheduled,
} from '../../src/domain/schedule.ts';
import { UNOBSERVED, type TargetState } from '../../src/domain/target-state.ts';
import type { Target, TargetId } from '../../src/domain/target.ts';
import { days, hours, milliseconds, minutes, seconds } from '../../src/time/duration.ts';
import { between, later, type Instant } from '../../src/time/instant.ts';
import { targetOf } from '../support/targets.ts';
import { at, down, seen, START, up, watch } from '../support/watching.ts';

const GRID: Grid = { phase: milliseconds(12_345) };
const HEALTHY = watch([seen(0, up)]).state;
const FAILING = watch([seen(0, up), seen(60, down())]).state;

const scheduled = (target: Target, state: TargetState, lastTriedAt: Instant | null): Scheduled => ({
  ...{ target, state, lastTriedAt },
  heldUntil: null,
});

/** Follows the alarms of a whole day: each target that is due is tried, and the alarm is set again. */
function day(targets: readonly Target[], state: TargetState) {
  const tried = new Map<TargetId, Instant>();
  const checks: { readonly target: TargetId; readonly at: Instant }[] = [];
  let wakes = 0;
  let now: Instant = START;
  const all = () => targets.map((target) => scheduled(target, state, tried.get(target.id) ?? null));
  while (between(START, now) < days(1)) {
    wakes += 1;
    for (const each of all().filter((one) => isDue(one, now, GRID))) {
      tried.set(each.target.id, now);
      checks.push({ target: each.target.id, at: now });
    }
    const next = nextWakeAt(all(), later(now, seconds(2)), GRID);
    if (next === null) break;
    now = next;
  }
  return { wakes, checks };
}

describe('a day', () => {
  test('has one wake for each minute in which anything is due, however many targets there are', () => {
    const targets = Array.from({ length: 25 }, (_, index) => targetOf({}, (index + 1) as TargetId));
    const { wakes, checks } = day(targets, HEALTHY);
    expect(wakes).toBe(new Set(checks.map((check) => check.at)).size);
    expect(wakes).toBeLessThanOrEqual(24 * 60 + 1);
  });

  test('has at most a check a minute of a healthy target, and one every half minute of a failing one', () => {
    expect(day([targetOf()], HEALTHY).checks.length).toBeLessThanOrEqual(1440 * 1.05);
    expect(day([targetOf()], HEALTHY).checks.length).toBeGreaterThanOrEqual(1440 * 0.98);
    expect(day([targetOf()], FAILING).checks.length).toBeLessThanOrEqual(2880 * 1.05);
    expect(day([targetOf()], FAILING).checks.length).toBeGreaterThanOrEqual(2880 * 0.98);
  });

  test('has no wake at all while everything is paused', () => {
    const paused = { ...targetOf(), pausedSince: at(0) };
    expect(nextWakeAt([scheduled(paused, HEALTHY, at(0))], at(60), GRID)).toBeNull();
    expect(isDue(scheduled(paused, HEALTHY, null), at(60), GRID)).toBe(false);
  });

  test('spreads long intervals by a tenth, and keeps their mean', () => {
    const { checks } = day([targetOf({ checkEverySeconds: 600 })], HEALTHY);
    const steps = checks.slice(1).map((check, index) => between(checks[index]?.at ?? check.at, check.at));
    expect(new Set(steps).size).toBeGreaterThan(1);
    for (const step of steps) {
      expect(step).toBeGreaterThanOrEqual(minutes(9) - seconds(1));
      expect(step).toBeLessThanOrEqual(minutes(11) + seconds(1));
    }
    expect(checks.length).toBeGreaterThan(144 * 0.95);
    expect(checks.length).toBeLessThan(144 * 1.05);
  });
});

describe('a target', () => {
  test('is due at once when it was never tried', () => {
    expect(isDue(scheduled(targetOf(), UNOBSERVED, null), at(0), GRID)).toBe(true);
  });

  test('is due when its last try lies in the future: our clock was set back', () => {
    expect(isDue(scheduled(targetOf(), HEALTHY, at(3600)), at(0), GRID)).toBe(true);
  });

  test('is due though its alarm rang a moment early', () => {
    const first = nextWakeAt([scheduled(targetOf(), HEALTHY, at(0))], at(0), GRID) ?? at(0);
    const early = later(first, milliseconds(-900));
    expect(isDue(scheduled(targetOf(), HEALTHY, at(0)), early, GRID)).toBe(true);
    expect(isDue(scheduled(targetOf(), HEALTHY, at(0)), later(first, seconds(-2)), GRID)).toBe(false);
  });

  test('that asked to be left alone is left alone until then', () => {
    const held = { ...scheduled(targetOf(), HEALTHY, at(0)), heldUntil: at(600) };
    expect(isDue(held, at(599), GRID)).toBe(false);
    expect(isDue(held, at(600), GRID)).toBe(true);
    expect(nextWakeAt([held], at(60), GRID)).toBeGreaterThanOrEqual(at(600));
  });

  test('is met in another second by every installation', () => {
    const wakes = [0, 7000, 29_000].map(
      (phase) =>
        (nextWakeAt([scheduled(targetOf(), HEALTHY, at(0))], at(0), { phase: milliseconds(phase) }) ?? 0) %
        30_000,
    );
    expect(new Set(wakes).size).toBe(3);
  });
});

describe('a pass', () => {
  test('waits a moment for a streak that is a moment too short to be believed', () => {
    expect(passAt([FAILING], at(89.5))).toBe(later(at(90), milliseconds(50)));
    expect(passAt([FAILING], at(91))).toBe(at(91));
    expect(passAt([FAILING], at(80))).toBe(at(80));
    expect(passAt([HEALTHY], at(90))).toBe(at(90));
  });
});

describe('a server that answers 429', () => {
  const hold = (retryAfter?: string, draft = {}) =>
    between(at(0), holdUntil(targetOf(draft), at(0), retryAfter));

  test('is left alone for as long as it asks, and at least for two intervals', () => {
    expect(hold('300')).toBe(seconds(300));
    expect(hold(new Date(at(600)).toUTCString())).toBe(seconds(600));
    expect(hold()).toBe(seconds(120));
    expect(hold('5')).toBe(seconds(120));
  });

  test('is not obeyed where it asks for nonsense', () => {
    const hostile = [
      '999999999',
      '9'.repeat(400),
      '-5',
      'Thu, 01 Jan 1970 00:00:00 GMT',
      'never',
      '',
      'NaN',
      '1e9',
    ];
    for (const value of hostile) {
      expect(hold(value)).toBeGreaterThanOrEqual(seconds(120));
      expect(hold(value)).toBeLessThanOrEqual(hours(1));
    }
    expect(hold('60', { checkEverySeconds: 3600 })).toBe(hours(1));
  });
});
