// Owns a month of faults: nothing that is ours is ever called an outage, and no real outage that could be seen is missed.
// Another month: SIMULATION_SEED=7, a longer one: SIMULATION_DAYS=90.
import { beforeAll, describe, expect, test } from 'vitest';
import type { LogObject, PrintedWindow } from '../../scripts/replay/log-object.ts';
import { randomFrom } from '../../scripts/replay/random.ts';
import { playLog, wholeOf } from '../support/playing.ts';
import {
  inventWorld,
  type Fault,
  type InventedWorld,
  type Stretch,
  type TrueOutage,
} from './invent-world.ts';

const SEED = Number(process.env['SIMULATION_SEED'] ?? 1);
const DAYS = Number(process.env['SIMULATION_DAYS'] ?? 30);

const PERIOD = 60_000;
/** Corrected time is as good as the servers' whole seconds, and every correction adds its part. */
const CLOCK_SLACK = 5000;
/** A line that comes back is looked at twice before anything is blamed. */
const SETTLING = 20_000;

type Matched = { readonly window: PrintedWindow; readonly outages: readonly TrueOutage[] };

describe(`a month of faults, seed ${SEED}`, { timeout: 300_000 }, () => {
  let world: InventedWorld;
  let log: LogObject;
  let span: Stretch;
  const deaths: number[] = [];
  let matched: readonly Matched[] = [];

  beforeAll(async () => {
    world = inventWorld(SEED, DAYS);
    const random = randomFrom(SEED + 1);
    const played = await playLog(world.story, (at) => {
      if (random() > 0.02) return null;
      deaths.push(at);
      return { livesFor: Infinity, operations: Math.floor(random() * 8), lastIsLost: random() < 0.5 };
    });
    ({ log, span } = played);
    matched = log.windows.map((window) => ({
      window,
      outages: world.outages.filter(
        (outage) => outage.target === window.target && overlaps(boundsOf(window, span.to), outage),
      ),
    }));
    const count = (kind: Fault['kind']) => world.faults.filter((fault) => fault.kind === kind).length;
    console.log(
      `${DAYS} days, seed ${SEED}: ${world.outages.length} outages, ${log.windows.length} windows, ` +
        `${log.gaps.length} gaps, ${count('asleep')} sleeps, ${count('closed')} restarts, ` +
        `${count('offline')} link drops, ${count('dns-down')} dead resolvers, ${count('captive-portal')} portals, ` +
        `${count('clock')} clock steps, ${deaths.length} worker deaths`,
    );
  }, 300_000);

  test('there is no false outage', () => {
    expect(matched.filter(({ outages }) => outages.length === 0).map(({ window }) => window)).toEqual([]);
  });

  test('every outage that could be watched for three intervals is found', () => {
    const missed = world.outages.filter((outage) => {
      if (longestWatched(outage, world.faults, deaths) < 3 * PERIOD) return false;
      return !matched.some(({ outages }) => outages.includes(outage));
    });
    expect(missed).toEqual([]);
  });

  test('the truth lies between both bounds of both edges', () => {
    const wrong = matched.filter(({ window, outages }) => {
      const first = Math.min(...outages.map(({ from }) => from));
      const last = Math.max(...outages.map(({ to }) => to));
      return (
        !lies(window.startedAfter, window.startedAt, first) || !lies(window.endedAfter, window.endedAt, last)
      );
    });
    expect(wrong).toEqual([]);
  });

  test('what is certain is never longer than the truth, what is possible never shorter', () => {
    for (const { window, outages } of matched) {
      const truth = outages.reduce((sum, { from, to }) => sum + to - from, 0);
      const unseen = log.gaps
        .filter(({ target }) => target === window.target)
        .map((gap) => common(gapStretch(gap, span.to), certainOf(window, span.to)))
        .reduce((sum, part) => sum + part, 0);
      const certain = certainOf(window, span.to);
      expect(certain.to - certain.from - unseen).toBeLessThanOrEqual(truth + CLOCK_SLACK);
      const possible = boundsOf(window, span.to);
      expect(possible.to - possible.from).toBeGreaterThanOrEqual(truth - CLOCK_SLACK);
    }
  });

  test('edges that were watched are as sharp as an interval allows', () => {
    const quiet = (at: number) => !near(at, world.faults, deaths);
    const starts = matched
      .filter(({ window }) => quiet(Date.parse(window.startedAt)) && window.startedAfter !== null)
      .map(({ window }) => Date.parse(window.startedAt) - Date.parse(window.startedAfter ?? ''));
    const ends = matched
      .filter(({ window }) => window.endedAt !== null && quiet(Date.parse(window.endedAt)))
      .map(({ window }) => Date.parse(window.endedAt ?? '') - Date.parse(window.endedAfter ?? ''));
    const widths = [...starts, ...ends];
    const sharp = widths.filter((width) => width <= PERIOD + 20_000);
    expect(widths.length).toBeGreaterThan(20);
    expect(sharp.length / widths.length).toBeGreaterThanOrEqual(0.99);
  });

  test('every silence is a gap with its reason, to within an interval', () => {
    for (const { kind, from, to } of world.faults) {
      const isLong = kind === 'clock' || to - from > 2.5 * PERIOD + PERIOD;
      if (!isLong || deaths.some((at) => at >= from - 3 * PERIOD && at <= to + 3 * PERIOD)) continue;
      for (const { id } of world.story.targets) {
        const gap = log.gaps.find(
          (each) =>
            each.target === id &&
            Math.abs(Date.parse(each.from) - from) <= PERIOD + 30_000 + CLOCK_SLACK &&
            Math.abs(gapStretch(each, span.to).to - to) <= PERIOD + 30_000 + SETTLING + CLOCK_SLACK,
        );
        expect(gap, `${kind} ${new Date(from).toISOString()} ${id}`).toMatchObject({
          reason: reasonOf(kind),
        });
      }
    }
  });

  test('no moment is lost, and none counts twice', () => {
    for (const { id } of world.story.targets) {
      expect(wholeOf(log, id)).toBe(span.to - span.from);
      const silent = world.faults.reduce((sum, { from, to }) => sum + to - from, 0);
      const unobserved = log.totals[id]?.unobservedMs ?? 0;
      expect(Math.abs(unobserved - silent)).toBeLessThan((world.faults.length + deaths.length) * 2 * PERIOD);
    }
  });
});

function overlaps(one: Stretch, other: Stretch): boolean {
  return one.from - CLOCK_SLACK < other.to && other.from < one.to + CLOCK_SLACK;
}

function common(one: Stretch, other: Stretch): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

/** The most that a window can have been. */
function boundsOf({ startedAfter, startedAt, endedAt }: PrintedWindow, now: number): Stretch {
  return { from: Date.parse(startedAfter ?? startedAt), to: endedAt === null ? now : Date.parse(endedAt) };
}

/** The least that it was. */
function certainOf({ startedAt, endedAfter }: PrintedWindow, now: number): Stretch {
  return { from: Date.parse(startedAt), to: endedAfter === null ? now : Date.parse(endedAfter) };
}

function gapStretch(
  { from, to }: { readonly from: string; readonly to: string | null },
  now: number,
): Stretch {
  return { from: Date.parse(from), to: to === null ? now : Date.parse(to) };
}

function lies(after: string | null, at: string | null, truth: number): boolean {
  return (
    (after === null || Date.parse(after) - CLOCK_SLACK <= truth) &&
    (at === null || truth <= Date.parse(at) + CLOCK_SLACK)
  );
}

/** The longest part of an outage in which somebody watched, with a line that had been back for a moment. */
function longestWatched(outage: Stretch, faults: readonly Fault[], deaths: readonly number[]): number {
  const cuts = [
    ...faults.map(({ from, to }) => ({ from, to: to + SETTLING })),
    ...deaths.map((at) => ({ from: at, to: at + PERIOD })),
  ].sort((one, other) => one.from - other.from);
  let longest = 0;
  let from = outage.from;
  for (const cut of cuts) {
    if (cut.to <= from || cut.from >= outage.to) continue;
    longest = Math.max(longest, cut.from - from);
    from = Math.max(from, cut.to);
  }
  return Math.max(longest, outage.to - from);
}

function near(at: number, faults: readonly Fault[], deaths: readonly number[]): boolean {
  const reach = 3 * PERIOD;
  return (
    faults.some(({ from, to }) => at > from - reach && at < to + reach) ||
    deaths.some((death) => Math.abs(death - at) < reach)
  );
}

function reasonOf(kind: Fault['kind']): string {
  return kind === 'asleep' || kind === 'closed' || kind === 'clock' ? kind : 'own-line';
}
