// Owns what happens to planned work that people type: a whole piece of work, or a problem for each field.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownWorkDraftOf, readOwnWorkDraft, type OwnWorkDraft } from '../../src/domain/own-work-draft.ts';
import type { OwnWork, WorkDays } from '../../src/domain/own-work.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { hours, minutes } from '../../src/time/duration.ts';
import { instant, later } from '../../src/time/instant.ts';

const ONCE: OwnWorkDraft = {
  ...{ name: ' New disks ', scope: { kind: 'everything' }, kind: 'once', zone: 'Europe/Berlin' },
  ...{ from: '2019-03-30T22:00', to: '2019-03-31T04:00' },
  ...{ weekdays: [], monthDay: NaN, clock: '', lastsMinutes: NaN, firstDay: '', lastDay: '' },
};
const WEEKLY: OwnWorkDraft = {
  ...{ ...ONCE, kind: 'weekly', from: '', to: '', weekdays: [0], clock: '03:15', lastsMinutes: 90 },
};
const problems = (draft: OwnWorkDraft) => {
  const read = readOwnWorkDraft(draft, 'a');
  return read.ok ? [] : read.problem.map(({ field, problem }) => `${field}: ${problem}`);
};

describe('planned work that is typed', () => {
  test('once is from one moment to another, by the clocks of its zone', () => {
    expect(readOwnWorkDraft(ONCE, 'a')).toEqual({
      ok: true,
      value: {
        ...{ id: 'a', name: 'New disks', scope: { kind: 'everything' } },
        time: {
          kind: 'once',
          from: instant(Date.parse('2019-03-30T21:00Z')),
          to: instant(Date.parse('2019-03-31T02:00Z')),
          zone: 'Europe/Berlin',
        },
      },
    });
  });

  test('recurs at a wall time, every day, on some of the week or on one of the month', () => {
    const on = { every: 'week', weekdays: [0] };
    const time = { kind: 'recurring', on, minute: 195, lasts: hours(1.5), firstDay: null };
    expect(readOwnWorkDraft(WEEKLY, 'a')).toMatchObject({ ok: true, value: { time } });
    const draft = { ...WEEKLY, kind: 'daily', firstDay: '2019-02-01', lastDay: '2019-02-28' } as const;
    expect(readOwnWorkDraft(draft, 'a')).toMatchObject({
      ok: true,
      value: { time: { on: { every: 'day' }, lastDay: { year: 2019, month: 2, day: 28 } } },
    });
  });

  test('is on days of the week once each, and on a day that a month can have', () => {
    const some = readOwnWorkDraft({ ...WEEKLY, weekdays: [5, 1, 5, 0] }, 'a');
    expect(some).toMatchObject({ ok: true, value: { time: { on: { every: 'week', weekdays: [0, 1, 5] } } } });
    for (const weekdays of [[], [7], [-1, 1.5, NaN]])
      expect(problems({ ...WEEKLY, weekdays })).toEqual(['weekdays: none-chosen']);
    const monthly = { ...WEEKLY, kind: 'monthly', monthDay: 31 } as const;
    expect(readOwnWorkDraft(monthly, 'a')).toMatchObject({
      ok: true,
      value: { time: { on: { every: 'month', day: 31 } } },
    });
    for (const monthDay of [0, 32, 1.5, NaN])
      expect(problems({ ...monthly, monthDay })).toEqual(['monthDay: not-a-day-of-month']);
  });

  test('for some targets is for at least one', () => {
    const some = (targets: number[]) => ({
      ...ONCE,
      scope: { kind: 'targets', targets: targets as TargetId[] } as const,
    });
    expect(problems(some([]))).toEqual(['scope: none-chosen']);
    expect(problems(some([3]))).toEqual([]);
  });

  test('ends after it began, within thirty days', () => {
    expect(problems({ ...ONCE, to: ONCE.from })).toEqual(['to: end-before-begin']);
    expect(problems({ ...ONCE, to: '2019-03-30T21:59' })).toEqual(['to: end-before-begin']);
    // An hour less than it looks like, and an hour more: the clocks are turned in between.
    expect(problems({ ...ONCE, to: '2019-04-29T23:00' })).toEqual([]);
    expect(problems({ ...ONCE, to: '2019-04-29T23:01' })).toEqual(['to: lasts-too-long']);
    expect(problems({ ...WEEKLY, firstDay: '2019-03-02', lastDay: '2019-03-01' })).toEqual([
      'lastDay: end-before-begin',
    ]);
  });

  test('may end in the hour that comes twice, after it began there', () => {
    const twice = { ...ONCE, from: '2019-10-27T02:45', to: '2019-10-27T02:15' };
    const read = readOwnWorkDraft(twice, 'a');
    const [from, to] = ['2019-10-27T00:45Z', '2019-10-27T01:15Z'].map(Date.parse);
    expect(read).toMatchObject({ ok: true, value: { time: { from, to } } });
  });

  test('is over before it begins again', () => {
    expect(problems({ ...WEEKLY, lastsMinutes: 7 * 24 * 60 })).toEqual(['lastsMinutes: meets-the-next']);
    expect(problems({ ...WEEKLY, lastsMinutes: 7 * 24 * 60 - 1 })).toEqual([]);
    expect(problems({ ...WEEKLY, kind: 'daily', lastsMinutes: 24 * 60 })).toEqual([
      'lastsMinutes: meets-the-next',
    ]);
    expect(problems({ ...WEEKLY, weekdays: [1, 3], lastsMinutes: 2 * 24 * 60 })).toEqual([
      'lastsMinutes: meets-the-next',
    ]);
    const monthly = { ...WEEKLY, kind: 'monthly', monthDay: 1 } as const;
    expect(problems({ ...monthly, lastsMinutes: 28 * 24 * 60 - 1 })).toEqual([]);
    expect(problems({ ...monthly, lastsMinutes: 28 * 24 * 60 })).toEqual(['lastsMinutes: meets-the-next']);
    for (const lastsMinutes of [0, -5, NaN])
      expect(problems({ ...WEEKLY, lastsMinutes })).toEqual(['lastsMinutes: too-short']);
  });

  test('has a zone, times and days that exist, and a name of a sensible length', () => {
    expect(problems({ ...ONCE, zone: 'Europe/Berlim' })).toEqual(['zone: not-a-zone']);
    expect(problems({ ...ONCE, name: 'a'.repeat(10_000) })).toEqual(['name: too-long']);
    for (const from of ['', '2019-02-29T10:00', '2019-03-30T24:00', 'tomorrow'])
      expect(problems({ ...ONCE, from })).toEqual(['from: not-a-time']);
    for (const clock of ['', '24:00', '3:15', '03:15:30'])
      expect(problems({ ...WEEKLY, clock })).toEqual(['clock: not-a-time']);
    expect(problems({ ...WEEKLY, lastDay: '2019-02-29' })).toEqual(['lastDay: not-a-date']);
  });

  test('tells every problem at once', () => {
    expect(problems({ ...ONCE, name: 'a'.repeat(201), zone: '', from: '', to: '' })).toEqual([
      ...['name: too-long', 'zone: not-a-zone', 'from: not-a-time', 'to: not-a-time'],
    ]);
  });

  test('never throws, whatever is typed', () => {
    const text = fc.string({ unit: 'binary' });
    const drafts = fc.record({
      ...{ name: text, zone: text, from: text, to: text, clock: text, firstDay: text, lastDay: text },
      ...{ weekdays: fc.array(fc.double()), monthDay: fc.double(), lastsMinutes: fc.double() },
      kind: fc.constantFrom('once', 'daily', 'weekly', 'monthly'),
      scope: fc.constant({ kind: 'everything' } as const),
    });
    fc.assert(fc.property(drafts, (draft) => void readOwnWorkDraft(draft, 'a')));
  });

  test('is what it was when a form was opened on it and nothing was changed', () => {
    const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata');
    const once = fc
      .tuple(fc.integer({ min: 25_000_000, max: 31_000_000 }), fc.integer({ min: 61, max: 40_000 }), zone)
      .map(([minute, length, name]) => {
        const from = instant(minute * 60_000);
        return { kind: 'once', from, to: later(from, minutes(length)), zone: name } as const;
      });
    const day = fc.option(
      fc.record({
        year: fc.integer({ min: 2000, max: 2099 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      }),
    );
    const on = fc.constantFrom<WorkDays>(
      { every: 'day' },
      { every: 'week', weekdays: [0, 2, 4] },
      { every: 'month', day: 30 },
    );
    const recurring = fc
      .record({
        ...{ on, zone, minute: fc.integer({ min: 0, max: 1439 }), firstDay: day },
        lasts: fc.integer({ min: 1, max: 1439 }).map(minutes),
      })
      .map((time) => ({ kind: 'recurring', ...time, lastDay: null }) as const);
    fc.assert(
      fc.property(fc.oneof(once, recurring), (time) => {
        const some: OwnWork = { id: 'a', name: 'Backup', scope: { kind: 'everything' }, time };
        const typed = readOwnWorkDraft(ownWorkDraftOf(some, ONCE), 'a');
        // The second of two equal hours cannot be typed, and what ended in it may end before it begins.
        fc.pre(typed.ok);
        if (typed.ok) expect(readOwnWorkDraft(ownWorkDraftOf(typed.value, ONCE), 'a')).toEqual(typed);
        if (typed.ok && time.kind === 'recurring') expect(typed.value).toEqual(some);
      }),
    );
  });
});
