// Owns the sentences about what providers say, in English: theirs quoted and harmless, late and early told apart.
import { describe, expect, test } from 'vitest';
import { sayEnglish } from '../../scripts/replay/english.ts';
import type { PollProblem } from '../../src/domain/poll.ts';
import type { PollState } from '../../src/domain/poll-schedule.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { plannedWork } from '../../src/domain/planned-work.ts';
import type { Maintenance } from '../../src/domain/status-report.ts';
import { sayBounds, sayStage } from '../../src/text/planned-work.ts';
import { sayPollProblem } from '../../src/text/poll-problem.ts';
import { sayFirstWord, sayReading, sayReasons, sayResolved } from '../../src/text/provider-word.ts';
import { quote, shorten } from '../../src/text/quote.ts';
import { sayPattern } from '../../src/text/recurrence.ts';
import type { Manner } from '../../src/text/say.ts';
import { milliseconds, minutes } from '../../src/time/duration.ts';
import { listenTo, maintenance, only, page } from '../support/provider-words.ts';
import { at, TARGET } from '../support/watching.ts';

const manner: Manner = { say: sayEnglish, locale: 'en-GB', zone: 'UTC' };
const spread = (least: number, most: number) => ({ least: minutes(least), most: minutes(most) });

describe("somebody else's words", () => {
  test('stay on one line, in their own direction, and turn no other', () => {
    expect(quote('We\u202E look\n\tinto \u2066it\u0007', 40)).toBe('\u2068We look into it\u2069');
    expect(shorten('مرحبا', 10)).toBe('مرحبا');
  });

  test('are cut where they are too long, never inside a character', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdefg', 6)).toBe('abcde…');
    expect(shorten('abcd\u{1F525}\u{1F525}\u{1F525}', 6)).toBe('abcd…');
    expect(shorten(' '.repeat(100) + 'x'.repeat(50), 10)).toBe('…');
    expect(shorten('a' + '\u0301'.repeat(500), 300).length).toBe(4);
  });
});

describe('lag', () => {
  test('is after, before or around what we saw', () => {
    expect(sayFirstWord(sayEnglish, spread(37, 41))).toBe('37 m – 41 m after you');
    expect(sayFirstWord(sayEnglish, spread(-16, -12))).toBe('12 m – 16 m before you');
    expect(sayFirstWord(sayEnglish, spread(-2, 3))).toBe('within 3 m of you');
    expect(sayResolved(sayEnglish, spread(12, 12))).toBe('called over 12 m after it was back');
    expect(sayResolved(sayEnglish, spread(-5, -5))).toBe('called over 5 m before it was back');
  });

  test('has its reasons', () => {
    const reasons = sayReasons(sayEnglish, [
      { kind: 'time', overlap: minutes(40) },
      { kind: 'component', name: 'Web' },
      { kind: 'words', words: ['kct09', 'k2', 'k3', 'k4'] },
      { kind: 'linked-by-user' },
    ]);
    expect(reasons.map((reason) => reason.replaceAll(/[\u2068\u2069]/g, ''))).toEqual([
      ...['overlaps 40 m', 'names “Web”', 'mentions kct09, k2, k3', 'linked by you'],
    ]);
    expect(sayReasons(sayEnglish, [{ kind: 'time', overlap: milliseconds(0) }])).toEqual(['close in time']);
  });
});

describe('the reading of a page', () => {
  const state = (changes: Partial<PollState>): PollState => ({
    ...{ triedAt: at(600), read: { startedAt: at(599), endedAt: at(600) }, historyAt: null, troubleAt: null },
    ...{ heldUntil: null, problem: null, misreadings: 0, jitter: 1 },
    ...changes,
  });

  test('has its age, and the reason why there is no newer one', () => {
    expect(sayReading(manner, state({}), at(640))).toBe('page read 40 s ago');
    expect(sayReading(manner, undefined, at(640))).toBe('page not read yet');
    const problem: PollProblem = { kind: 'http', status: 500 };
    expect(sayReading(manner, state({ problem }), at(7800))).toBe(
      'Their page cannot be read (HTTP 500). The last reading is from 00:10, 2 h 00 m ago.',
    );
    expect(sayReading(manner, state({ problem, read: null }), at(7800))).toBe(
      'Their page could not be read yet: HTTP 500',
    );
  });

  test('fails in a sentence for each of its problems', () => {
    const problems: PollProblem[] = [
      ...([{ kind: 'empty' }, { kind: 'timeout' }, { kind: 'network', code: null }] as const),
      ...([
        { kind: 'unrecognised', found: 'x' },
        { kind: 'unreadable', why: 'x' },
      ] as const),
      ...([{ kind: 'wrong-shape', technology: 'statuspage', missing: 'x' }] as const),
      ...([
        { kind: 'permission', host: 'x.example' },
        { kind: 'elsewhere', host: 'y.example' },
      ] as const),
      ...([
        { kind: 'too-large', most: 1 },
        { kind: 'http', status: 503 },
      ] as const),
    ];
    const sentences = problems.map((problem) => sayPollProblem(sayEnglish, problem));
    expect(new Set(sentences).size).toBe(problems.length);
  });
});

describe('planned work', () => {
  const work = (parts: Partial<Maintenance> = {}) => {
    const [one] = plannedWork([
      only(listenTo([page({ maintenances: [maintenance(parts)] })]), 'maintenance'),
    ]);
    if (!one) throw new Error('There is no work');
    return one;
  };

  test('has its bounds in the zone of the user, and says where it stands', () => {
    expect(sayBounds(manner, work(), at(0))).toBe('01:00–02:00 UTC');
    expect(sayBounds(manner, work({ to: null }), at(0))).toBe('from 01:00 UTC, no end promised');
    const stages = [0, 3600, 7200, 11_520].map((second) => sayStage(manner, work(), at(second)));
    expect(stages).toEqual([
      ...['begins in 1 h 00 m', 'to end in 1 h 00 m', '0 s past its promised end'],
      '1 h 12 m past its promised end',
    ]);
    expect(sayStage(manner, work({ to: null }), at(7200))).toBe('under way for 1 h 00 m');
  });
});

describe('a pattern', () => {
  const target: TargetId = TARGET;
  const daily = (count: number, step = 86_400) => ({
    ...{ target, minuteOfDay: 195 },
    starts: Array.from({ length: count }, (_, index) => at(11_700 + index * step)),
  });
  const lastOf = (count: number, step = 86_400) => at(11_800 + (count - 1) * step);

  test('is counted within a week, else over its days', () => {
    expect(sayPattern(manner, daily(3), lastOf(3))).toBe('Third time this week at about 03:15');
    expect(sayPattern(manner, daily(7), lastOf(7))).toBe('Every day this week at about 03:15');
    expect(sayPattern(manner, daily(3, 7 * 86_400), lastOf(3, 7 * 86_400))).toBe(
      '3 times in 15 days at about 03:15',
    );
  });
});
