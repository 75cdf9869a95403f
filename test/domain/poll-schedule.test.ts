// Owns when status pages are read: often enough to know, seldom enough to be welcome.
import { describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import { failure, success } from '../../src/base/result.ts';
import type { PollAnswer, PollProblem } from '../../src/domain/poll.ts';
import {
  afterPoll,
  duePolls,
  lookBack,
  mayHaveMoved,
  nextPollAt,
  stateBefore,
  type PollState,
} from '../../src/domain/poll-schedule.ts';
import { minutes, seconds } from '../../src/time/duration.ts';
import { page } from '../support/provider-words.ts';
import { at } from '../support/watching.ts';

const source = {
  ...({ page: 'https://status.example/' as HttpUrl, technology: 'statuspage', pageId: null } as const),
  ...{ endpoints: [], foundAt: at(0), evidence: '' },
};
const providers = new Map([['P', { name: 'P', source }]]);
const NO_LUCK: PollProblem = { kind: 'network', code: null };

/** A try that began at this second, in the middle of the jitter. */
function tried(
  second: number,
  changes: Partial<PollAnswer> = {},
  before: PollState | null = null,
  isFailing = false,
) {
  const answer: PollAnswer = {
    ...{ startedAt: at(second), endedAt: at(second + 1), withHistory: true, heldFor: null },
    report: success(page()),
    ...changes,
  };
  return afterPoll(before, { source, answer, isFailing, random: 0.5 });
}

const dueAt = (second: number, state: PollState | null, isFailing = false) =>
  duePolls(providers, new Map(state ? [['P', state]] : []), at(second), () => isFailing);

describe('a status page', () => {
  test('is read at once when nobody has read it yet, with its past', () => {
    expect(dueAt(0, null)).toMatchObject([{ provider: 'P', withHistory: true }]);
  });

  test('is read every five minutes while all is quiet', () => {
    expect(dueAt(299, tried(0))).toEqual([]);
    expect(dueAt(300, tried(0))).toMatchObject([{ withHistory: false }]);
  });

  test('is read at most two minutes later while one of the targets there fails', () => {
    expect(dueAt(90, tried(0), true)).toEqual([]);
    expect(dueAt(120, tried(0), true)).toHaveLength(1);
    const answer = { ...emptyAnswer(), report: success(page()) };
    const slowest = afterPoll(null, { source, answer, isFailing: true, random: 0.999 });
    expect(dueAt(120, slowest, true)).toHaveLength(1);
  });

  test('is read when somebody wishes it, half a minute after the last time, and only theirs', () => {
    const wished = (second: number, name: string, state = tried(0)) =>
      duePolls(
        providers,
        new Map([['P', state]]),
        at(second),
        () => false,
        (provider) => provider === name,
      );
    expect(wished(29, 'P')).toEqual([]);
    expect(wished(30, 'P')).toMatchObject([{ provider: 'P', isFailing: false }]);
    expect(wished(30, 'Q')).toEqual([]);
    expect(wished(30, 'P', tried(0, { heldFor: seconds(60) }))).toEqual([]);
  });

  test('is left alone for as long as they ask, whatever happens', () => {
    const held = tried(0, {
      report: failure({ kind: 'http', status: 429 }),
      heldFor: seconds(1800),
    });
    expect(dueAt(1800, held, true)).toEqual([]);
    expect(dueAt(1801, held)).toHaveLength(1);
  });

  test('is asked again as usual after any other failure', () => {
    expect(dueAt(300, tried(0, { report: failure(NO_LUCK) }))).toHaveLength(1);
  });

  test('is read with its past once a day, after a silence, and often in troubled times', () => {
    const later = (second: number, before: PollState, isFailing = false) =>
      tried(second, { withHistory: false }, before, isFailing);
    const first = tried(0);
    expect(dueAt(600, later(300, first))).toMatchObject([{ withHistory: false }]);
    expect(dueAt(86_400, later(86_100, first))).toMatchObject([{ withHistory: true }]);
    expect(dueAt(2000, first)).toMatchObject([{ withHistory: true }]);
    expect(dueAt(1000, later(800, first), true)).toMatchObject([{ withHistory: true }]);
    // The hours after it belong to the trouble.
    expect(dueAt(1200, later(850, later(700, first, true)))).toMatchObject([{ withHistory: true }]);
  });

  test('that gives something else than a report is known to do so, and a line that fails is not that', () => {
    const html = failure({ kind: 'unrecognised', found: 'html' } as const);
    const twice = tried(300, { report: html }, tried(0, { report: html }));
    expect(twice.misreadings).toBe(2);
    expect(tried(600, { report: failure(NO_LUCK) }, twice).misreadings).toBe(2);
    expect(tried(900, {}, twice).misreadings).toBe(0);
  });

  test('keeps when it was last read while it cannot be read', () => {
    expect(tried(300, { report: failure(NO_LUCK) }, tried(0)).read).toEqual({
      startedAt: at(0),
      endedAt: at(1),
    });
  });
});

describe('a clock that was put right', () => {
  const ahead = tried(86_400 * 365);

  test('keeps no page unread until the day that it had told', () => {
    expect(dueAt(600, ahead)).toHaveLength(1);
    expect(nextPollAt(providers, new Map([['P', ahead]]), at(10), () => false)).toBe(at(70));
  });

  test('makes no answer an old one, as one that comes twice or late is', () => {
    const answer = (second: number) => ({ ...emptyAnswer(), startedAt: at(second), endedAt: at(second + 1) });
    expect(stateBefore(ahead, answer(600))).toBeNull();
    expect(stateBefore(tried(300), answer(300))).toBe('old');
    expect(stateBefore(tried(300), answer(250))).toBe('old');
    expect(stateBefore(tried(300), answer(301))).toMatchObject({ triedAt: at(300) });
  });
});

describe('a reading', () => {
  const apart = { ...source, endpoints: [{ url: source.page, holds: 'history' } as const] };
  const plain = { ...emptyAnswer(), withHistory: false };

  test('is laid beside the last one of its kind: the past may have been read long before', () => {
    const before = tried(600, { withHistory: false }, tried(0));
    expect(lookBack(before, { source, answer: plain })).toMatchObject({
      previousPast: { startedAt: at(600) },
      tellsPast: true,
    });
    expect(lookBack(before, { source: apart, answer: plain })).toMatchObject({
      previous: { startedAt: at(600) },
      previousPast: { startedAt: at(0) },
      tellsPast: false,
    });
  });

  test('of another page, or another technology, is known to be one', () => {
    const isElsewhere = (other: Partial<typeof source>) =>
      lookBack(tried(0), { source: { ...source, ...other }, answer: plain }).isElsewhere;
    expect(isElsewhere({})).toBe(false);
    expect(isElsewhere({ foundAt: at(9) })).toBe(false);
    expect(isElsewhere({ page: 'https://other.example/' as HttpUrl })).toBe(true);
    expect(isElsewhere({ technology: 'instatus' as 'statuspage' })).toBe(true);
    expect(lookBack(null, { source, answer: plain }).isElsewhere).toBe(false);
  });
});

test('a page that stays unreadable is searched for ever more seldom', () => {
  const counts = Array.from({ length: 100 }, (_, count) => count);
  expect(counts.filter(mayHaveMoved)).toEqual([3, 6, 12, 24, 48, 96]);
});

test('the next reading is when the first of them is due, and never in the past', () => {
  expect(nextPollAt(new Map(), new Map(), at(0), () => false)).toBeNull();
  expect(nextPollAt(providers, new Map([['P', tried(0)]]), at(10), () => false)).toBe(at(300));
  expect(nextPollAt(providers, new Map(), at(10), () => false)).toBe(at(10 + minutes(1) / 1000));
});

function emptyAnswer(): PollAnswer {
  const startedAt = at(0);
  return { startedAt, endedAt: startedAt, withHistory: false, report: failure(NO_LUCK), heldFor: null };
}
