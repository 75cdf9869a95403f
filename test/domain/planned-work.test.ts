// Owns planned work beside what really happened.
import { describe, expect, test } from 'vitest';
import {
  announcedTime,
  overruns,
  plannedWork,
  untilWork,
  upcomingWork,
} from '../../src/domain/planned-work.ts';
import type { Maintenance } from '../../src/domain/status-report.ts';
import { hours, minutes, seconds } from '../../src/time/duration.ts';
import { listenTo, maintenance, page } from '../support/provider-words.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const works = (parts: Partial<Maintenance> = {}) =>
  plannedWork([...listenTo([page({ maintenances: [maintenance(parts)] })]).threads.values()]);

const completed = {
  state: { is: 'completed', word: 'completed' } as const,
  updates: [{ id: null, at: at(7500), state: { is: 'completed', word: 'completed' } as const, text: 'Done' }],
};

describe('a window that planned work touches', () => {
  test('is split into what lay inside the announced time and what did not', () => {
    expect(overruns(works(), [closedWindow(3700, 9000)], at(10_000))).toMatchObject([
      { downInside: seconds(3500), downOutside: seconds(1800), overrun: seconds(1800) },
    ]);
  });

  test('overruns from the promised end, whatever a post says', () => {
    expect(overruns(works(completed), [closedWindow(3700, 9000)], at(10_000))).toMatchObject([
      { work: { endedAt: at(7500) }, overrun: seconds(1800) },
    ]);
  });

  test('overruns until now while it is open', () => {
    expect(overruns(works(), [openWindow(3700, 8000)], at(8000))).toMatchObject([{ overrun: seconds(800) }]);
  });

  test('has no overrun where no end was promised', () => {
    const open = works({ to: null, state: { is: 'in_progress', word: '' } });
    expect(overruns(open, [closedWindow(3700, 9000)], at(10_000))).toMatchObject([
      { overrun: null, downInside: 0, downOutside: seconds(5300) },
    ]);
  });

  test('is not what began weeks after a page that nobody closed had promised the end', () => {
    const [day, month] = [86_400, 30 * 86_400];
    expect(overruns(works(), [openWindow(3 * day, 4 * day)], at(4 * day))).toHaveLength(1);
    expect(overruns(works(), [openWindow(month, month + day)], at(month + day))).toEqual([]);
  });

  test('does not include one that was over before', () => {
    expect(overruns(works(), [closedWindow(0, 1000)], at(10_000))).toEqual([]);
  });
});

describe('announced time', () => {
  test('has two bounds, and is not called off', () => {
    expect(announcedTime(works())).toEqual([{ from: at(3600), to: at(7200) }]);
    expect(announcedTime(works({ to: null }))).toEqual([]);
    expect(announcedTime(works({ to: at(3600) }))).toEqual([]);
    expect(announcedTime(works({ state: { is: 'cancelled', word: '' } }))).toEqual([]);
  });
});

describe('work that is coming', () => {
  const upcoming = (second: number, parts: Partial<Maintenance> = {}) =>
    upcomingWork(works(parts), at(second), hours(24)).length;

  test('is told of from a day before until it is over', () => {
    expect(upcoming(3600 - 86_401)).toBe(0);
    expect(upcoming(3600 - 86_399)).toBe(1);
    expect(upcoming(7300)).toBe(1);
    expect(upcoming(7300, completed)).toBe(0);
  });

  test('is not called coming for ever by a page that nobody closes', () => {
    expect(upcoming(7200 + 86_401)).toBe(0);
    expect(upcoming(3600 + 86_399, { to: null })).toBe(1);
    expect(upcoming(3600 + 86_401, { to: null })).toBe(0);
  });
});

describe('the mark of planned work', () => {
  test('stands from an hour before it begins until its promised end', () => {
    const until = [-1, 0, 60, 90, 119, 120].map((minute) => untilWork(works(), at(minute * 60)));
    expect(until).toEqual([null, minutes(60), 0, 0, 0, null]);
  });

  test('is not there for work that ended, or that promised no end and has begun', () => {
    expect(untilWork(works(completed), at(3000))).toBeNull();
    const endless = works({ to: null });
    expect([3000, 3600, 9000].map((second) => untilWork(endless, at(second)))).toEqual([
      minutes(10),
      null,
      null,
    ]);
  });

  test('is that of the next work that has not passed its end', () => {
    const late = { ...maintenance({ from: at(0), to: at(600) }), id: 'm0' };
    const both = plannedWork([...listenTo([page({ maintenances: [late, maintenance()] })]).threads.values()]);
    expect(untilWork(both, at(1800))).toBe(minutes(30));
  });
});
