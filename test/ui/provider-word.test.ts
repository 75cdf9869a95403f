// Owns what a page makes of a provider's word: beside an outage, beside none, and for time that nobody watched.
import { describe, expect, test } from 'vitest';
import { groupOutages } from '../../src/domain/outage.ts';
import type { PollState } from '../../src/domain/poll-schedule.ts';
import type { StatusReport } from '../../src/domain/status-report.ts';
import type { StatusSource } from '../../src/domain/status-source.ts';
import type { ThreadId } from '../../src/domain/thread.ts';
import type { StoredHearing } from '../../src/store/read/hearing.ts';
import { hours, minutes, seconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { absencesOf, saysNothing } from '../../src/ui/data/absence.ts';
import { habitOf } from '../../src/ui/data/habits.ts';
import { providerNews } from '../../src/ui/data/provider-news.ts';
import { providerWord } from '../../src/ui/data/provider-word.ts';
import { incident, listenTo, maintenance, page, PROVIDER } from '../support/provider-words.ts';
import { watchedOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const SOURCE = { page: 'https://status.example/', technology: 'statuspage' } as StatusSource;
const WATCHED = watchedOf({ name: 'Shop', provider: PROVIDER });
const [TARGET_OF_SHOP] = WATCHED.map(({ target }) => target.id);
if (TARGET_OF_SHOP === undefined) throw new Error('Nothing is watched');

const poll = (changes: Partial<PollState> = {}): PollState => ({
  ...{ triedAt: at(3600), read: { startedAt: at(3599), endedAt: at(3600) }, historyAt: at(3599) },
  ...{ troubleAt: null, heldUntil: null, problem: null, misreadings: 0, jitter: 1 },
  ...changes,
});

function hearing(
  reports: readonly (StatusReport | null)[],
  changes: Partial<StoredHearing> = {},
): StoredHearing {
  const { threads, last } = listenTo(reports);
  const report = reports.findLast((each) => each !== null);
  const row = report && { ...report, overall: 'none' as const, readAt: last?.endedAt ?? at(0) };
  return {
    providers: new Map([[PROVIDER, { name: PROVIDER, source: SOURCE }]]),
    polls: new Map([[PROVIDER, poll()]]),
    links: [],
    tickets: [],
    reports: new Map(row ? [[PROVIDER, row]] : []),
    threads: [...threads.values()].map((thread) => ({ ...thread, touchedAt: last?.endedAt ?? at(0) })),
    gaps: [],
    windows: [],
    ...changes,
  };
}

const shop = { target: TARGET_OF_SHOP };
const outageOf = (...windows: Parameters<typeof groupOutages>[0]) => {
  const [outage] = groupOutages(windows, () => PROVIDER);
  if (!outage) throw new Error('No outage');
  return outage;
};
const open = outageOf(openWindow(60, 3600, shop));
const green = (...incidents: StatusReport['incidents']) => page({ incidents });

describe("the provider's word on an outage", () => {
  const word = (heard: StoredHearing, outage = open) => providerWord(outage, heard, WATCHED, at(3600));

  test('is nothing where no page of theirs is read', () => {
    expect(word(hearing([green()], { providers: new Map() }))).toBeNull();
  });

  test('is silence where they said nothing, and tells how long their page was green', () => {
    expect(word(hearing([green()]))).toMatchObject({
      said: [],
      lag: { firstWord: null },
      isContradiction: false,
    });
    expect(word(hearing([green()]))?.lag.greenWhileDown).toBe(minutes(59));
  });

  test('counts no time as green in which their page could not be read', () => {
    const read = { startedAt: at(1859), endedAt: at(1860) };
    const polls = new Map([[PROVIDER, poll({ read, problem: { kind: 'timeout' } })]]);
    expect(word(hearing([green()], { polls }))?.lag.greenWhileDown).toBe(minutes(30));
  });

  test('has the latest post first, with its reasons and its lag', () => {
    const posts = incident([
      ['investigating', 600],
      ['identified', 1200, 'Found'],
    ]);
    const said = word(hearing([green(posts)]))?.said;
    expect(said).toMatchObject([
      {
        newest: { versions: [{ content: { text: 'Found' } }] },
        reasons: [{ kind: 'time', overlap: seconds(3000) }],
      },
    ]);
  });

  test('contradicts itself where the page is green and its own incident open, and no longer once that is over', () => {
    expect(word(hearing([green(incident([['investigating', 600]]))]))?.isContradiction).toBe(true);
    const over = incident([
      ['investigating', 600],
      ['resolved', 1200],
    ]);
    const said = word(hearing([green(over)]));
    expect(said).toMatchObject({ isContradiction: false, calledOverAt: at(1200) });
  });

  test('calls nothing over that has recovered by our own checks, or of which a part is open', () => {
    const over = incident([
      ['investigating', 600],
      ['resolved', 1200],
    ]);
    const closed = outageOf(closedWindow(60, 1800, shop));
    expect(word(hearing([green(over)]), closed)?.calledOverAt).toBeNull();
    const other = { ...incident([['investigating', 700]]), id: 'i2' };
    expect(word(hearing([green(over, other)]))?.calledOverAt).toBeNull();
  });

  test('leaves out what the user has put aside, and keeps it at hand', () => {
    const heard = hearing([green(incident([['investigating', 600]]))]);
    const id = heard.threads.find(({ kind }) => kind === 'incident')?.id ?? ('' as ThreadId);
    const links = [{ outage: open.id, thread: id, is: 'unlinked' as const }];
    expect(word({ ...heard, links })).toMatchObject({ said: [], aside: [{ id }], lag: { firstWord: null } });
  });
});

describe('what providers say beside any outage', () => {
  const mine = new Set([PROVIDER]);
  const news = (heard: StoredHearing, second = 3600, told = new Set<ThreadId>()) =>
    providerNews(heard, mine, told, at(second));

  test('is work of the next day, and of providers of mine only', () => {
    const heard = hearing([page({ maintenances: [maintenance({ from: at(90_000), to: at(93_600) })] })]);
    expect(news(heard, 3599).works).toEqual([]);
    expect(news(heard, 3600).works).toHaveLength(1);
    expect(providerNews(heard, new Set(['Other']), new Set(), at(3600)).works).toEqual([]);
  });

  test('is an open incident that is not told elsewhere, until nothing was heard of it for days', () => {
    const heard = hearing([green(incident([['investigating', 600]]))]);
    expect(news(heard).incidents).toMatchObject([{ isContradiction: true }]);
    expect(news(heard, 3 * 86_400).incidents).toEqual([]);
    expect(news(heard, 3600, new Set(heard.threads.map(({ id }) => id))).incidents).toEqual([]);
  });

  test('is a page that could not be read for longer than one reading takes, or may not be', () => {
    const unread = (changes: Partial<PollState>) =>
      news(hearing([green()], { polls: new Map([[PROVIDER, poll(changes)]]) }), 3700).unread.length;
    const problem = { kind: 'http', status: 500 } as const;
    expect(unread({})).toBe(0);
    expect(unread({ problem })).toBe(0);
    expect(unread({ problem, read: { startedAt: at(0), endedAt: at(1) } })).toBe(1);
    expect(unread({ problem, read: null })).toBe(1);
    expect(unread({ problem: { kind: 'permission', host: 'status.example' } })).toBe(1);
  });
});

describe('time that nobody watched', () => {
  const whole = { from: at(0), to: at(86_400) };
  const gap = (from: number, to: number) => ({
    ...shop,
    from: at(from),
    to: at(to),
    reason: 'asleep' as const,
  });
  const over = incident([
    ['investigating', 10_000],
    ['resolved', 15_000],
  ]);
  const absences = (heard: StoredHearing) => absencesOf(heard, WATCHED, new Set(), whole);

  test('has what the provider says of it, in their own bounds, as theirs', () => {
    const heard = hearing([green(over)], { gaps: [gap(12_000, 20_000), gap(40_000, 50_000)] });
    expect(absences(heard)).toMatchObject([
      { from: at(10_000), to: at(15_000), unwatched: [{ from: at(12_000), to: at(20_000) }] },
    ]);
  });

  test('has nothing of what they say of another time, of work called off, or of a late check', () => {
    expect(absences(hearing([green(over)], { gaps: [gap(20_000, 30_000)] }))).toEqual([]);
    expect(absences(hearing([green(over)], { gaps: [gap(12_000, 12_200)] }))).toEqual([]);
    const off = maintenance({
      from: at(10_000),
      to: at(15_000),
      state: { is: 'cancelled', word: 'cancelled' },
    });
    const heard = hearing([page({ maintenances: [off] })], { gaps: [gap(12_000, 20_000)] });
    expect(absences(heard)).toEqual([]);
  });

  test('is said to be without a word only once the past was read after it', () => {
    const [row] = WATCHED;
    if (!row) throw new Error('Nothing is watched');
    const gaps = [gap(1000, 3000)];
    expect(saysNothing(hearing([green()], { gaps }), row, whole)).toBe(true);
    const polls = new Map([[PROVIDER, poll({ historyAt: at(2000) })]]);
    expect(saysNothing(hearing([green()], { gaps, polls }), row, whole)).toBe(false);
    expect(saysNothing(hearing([green()]), row, whole)).toBe(false);
  });
});

describe('a habit', () => {
  const day = (count: number) => later(at(11_700), hours(24 * count));
  const windows = [0, 1, 2].map((count) => {
    const from = (day(count) - at(0)) / 1000;
    return closedWindow(from, from + 600, shop);
  });

  test('is spoken of where what is shown is part of it', () => {
    const shown = windows.slice(2);
    expect(habitOf(shown, windows, 'UTC')).toMatchObject({
      minuteOfDay: 195,
      starts: [{}, {}, {}].map(() => expect.anything()),
    });
    expect(habitOf(shown, shown, 'UTC')).toBeNull();
    expect(habitOf([openWindow(3 * 86_400 + 50_000, 0, shop)], windows, 'UTC')).toBeNull();
  });
});
