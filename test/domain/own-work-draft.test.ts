// Owns what happens to planned work that people type: a whole piece of work, or a problem for each field.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwnWorkDraft, type OwnWorkDraft } from '../../src/domain/own-work-draft.ts';
import { hours } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';

const ONCE: OwnWorkDraft = {
  ...{ name: ' New disks ', scope: { kind: 'everything' }, kind: 'once', zone: 'Europe/Berlin' },
  ...{ from: '2019-03-30T22:00', to: '2019-03-31T04:00' },
  ...{ weekday: NaN, clock: '', lastsMinutes: NaN, firstDay: '', lastDay: '' },
};
const WEEKLY: OwnWorkDraft = {
  ...{ ...ONCE, kind: 'weekly', from: '', to: '', weekday: 0, clock: '03:15', lastsMinutes: 90 },
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

  test('recurs at a wall time, every day or on one of the week', () => {
    const time = { kind: 'recurring', weekday: 0, minute: 195, lasts: hours(1.5), firstDay: null };
    expect(readOwnWorkDraft(WEEKLY, 'a')).toMatchObject({ ok: true, value: { time } });
    const draft = { ...WEEKLY, kind: 'daily', firstDay: '2019-02-01', lastDay: '2019-02-28' } as const;
    expect(readOwnWorkDraft(draft, 'a')).toMatchObject({
      ok: true,
      value: { time: { weekday: null, lastDay: { year: 2019, month: 2, day: 28 } } },
    });
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
    for (const lastsMinutes of [0, -5, NaN])
      expect(problems({ ...WEEKLY, lastsMinutes })).toEqual(['lastsMinutes: too-short']);
  });

  test('has a zone, times and days that exist, and a name of a sensible length', () => {
    expect(problems({ ...ONCE, zone: 'Europe/Berlim' })).toEqual(['zone: not-a-zone']);
    expect(problems({ ...ONCE, name: 'a'.repeat(201) })).toEqual(['name: too-long']);
    for (const from of ['', '2019-02-29T10:00', '2019-03-30T24:00', 'tomorrow'])
      expect(problems({ ...ONCE, from })).toEqual(['from: not-a-time']);
    for (const clock of ['', '24:00', '3:15', '03:15:30'])
      expect(problems({ ...WEEKLY, clock })).toEqual(['clock: not-a-time']);
    for (const weekday of [-1, 7, 1.5, NaN])
      expect(problems({ ...WEEKLY, weekday })).toEqual(['weekday: not-a-date']);
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
      ...{ weekday: fc.double(), lastsMinutes: fc.double() },
      kind: fc.constantFrom('once', 'daily', 'weekly'),
      scope: fc.constant({ kind: 'everything' } as const),
    });
    fc.assert(fc.property(drafts, (draft) => void readOwnWorkDraft(draft, 'a')));
  });
});
