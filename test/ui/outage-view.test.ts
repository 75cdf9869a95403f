// Owns what the page of an outage makes of the record: theirs beside ours, what is pasted beside both, and nothing made up.
import { describe, expect, test } from 'vitest';
import { EMPTY_MEMORY } from '../../src/domain/memory.ts';
import { groupOutages, type OutageId } from '../../src/domain/outage.ts';
import type { Pasted } from '../../src/domain/pasted.ts';
import { asCorrected } from '../../src/domain/as-corrected.ts';
import { isCalled } from '../../src/domain/attention-to.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import type { PollState } from '../../src/domain/poll-schedule.ts';
import type { Incident, StatusReport } from '../../src/domain/status-report.ts';
import type { StatusSource } from '../../src/domain/status-source.ts';
import { windowId, type DowntimeWindow } from '../../src/domain/window.ts';
import type { StoredOutage } from '../../src/store/read/outage.ts';
import { minutes } from '../../src/time/duration.ts';
import { outageView, type OutageView } from '../../src/ui/data/outage-view.ts';
import { about, said } from '../support/amending.ts';
import { incident, listenTo, maintenance, page, PROVIDER } from '../support/provider-words.ts';
import { watchlistOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const SOURCE = { page: 'https://status.example/', technology: 'statuspage' } as StatusSource;
const WATCHLIST = watchlistOf(
  { name: 'Shop', provider: PROVIDER },
  { name: 'Blog', provider: PROVIDER },
  { name: 'Elsewhere', provider: 'Other' },
);
const [SHOP, BLOG] = WATCHLIST.sites.flatMap(({ targets }) => targets.map(({ id }) => id));
if (SHOP === undefined || BLOG === undefined) throw new Error('Nothing is watched');
const shop = { target: SHOP };
/** As an outage is named that begins with a window of the shop. */
const named = (second: number) => windowId(SHOP, at(second)) as string as OutageId;

type Parts = {
  readonly windows: readonly DowntimeWindow[];
  readonly reports?: readonly (StatusReport | null)[];
  readonly changes?: Partial<StoredOutage>;
};

/** Everything has been seen since the beginning, and the page was read last at `readAt`. */
function stored({ windows, reports = [], changes = {} }: Parts, readAt: number): StoredOutage {
  const { threads, last } = listenTo(reports);
  const outages = groupOutages(windows, () => PROVIDER);
  const poll: PollState = {
    ...{ triedAt: at(readAt), read: { startedAt: at(readAt), endedAt: at(readAt) }, historyAt: at(readAt) },
    ...{ troubleAt: null, heldUntil: null, problem: null, misreadings: 0, jitter: 1 },
  };
  return {
    ...{ outages, outage: outages.at(-1) ?? null, falseAlarms: [], watchlist: WATCHLIST, pasted: [] },
    providers: new Map([[PROVIDER, { name: PROVIDER, source: SOURCE }]]),
    polls: new Map([[PROVIDER, poll]]),
    corrections: NO_CORRECTIONS,
    threads: [...threads.values()].map((thread) => ({ ...thread, touchedAt: last?.endedAt ?? at(0) })),
    ...{ windows, known: null, gaps: [], firstSeenAt: new Float64Array(10).fill(at(0)) },
    ...changes,
  };
}

function view(parts: Parts, now: number): OutageView {
  const made = outageView(stored(parts, now), [], at(now), 'UTC');
  if (!made) throw new Error('No outage');
  return made;
}

const green = (...incidents: Incident[]) => page({ incidents });
const mail = (changes: Partial<Pasted> = {}): Pasted => ({
  ...{ id: 'mail', outage: named(3600), provider: PROVIDER, source: '', text: '' },
  ...{ pastedAt: at(7000), removedAt: null },
  statements: [
    {
      ...{ asStated: '01:10', from: at(4200), to: null, zone: 'UTC', ambiguous: false },
      ...{ otherReading: null, text: 'At 01:10' },
    },
  ],
  ...changes,
});
const OVER = closedWindow(3600, 5400, shop);
const TOLD = incident([
  ['investigating', 4500],
  ['resolved', 6000],
]);

test('there is no page of an outage that is not in the record', () => {
  expect(outageView(stored({ windows: [] }, 0), [], at(0), 'UTC')).toBeNull();
});

test('an hour that nobody watched is one hour, however many targets it hides', () => {
  const asleep = { unobservedFor: minutes(20) };
  const blog = closedWindow(3700, 5500, { target: BLOG, unobservedFor: minutes(15) });
  expect(
    view({ windows: [closedWindow(3600, 5400, { ...shop, ...asleep }), blog] }, 7000).unobservedFor,
  ).toBe(minutes(20));
});

describe('what the provider said', () => {
  test('is known no more after its page was forgotten, but what was heard is kept', () => {
    const parts = { windows: [OVER], reports: [green(TOLD)], changes: { providers: new Map() } };
    const { source, said, lag } = view(parts, 7000).theirs;
    expect(source).toBeNull();
    expect(said).toHaveLength(1);
    expect(lag.firstWord).toEqual({ least: minutes(15), most: minutes(16) });
  });

  test('silence is no silence where nobody read the page since it began', () => {
    const polls = { changes: { polls: new Map() } };
    expect(view({ windows: [OVER], ...polls }, 7000).theirs.isHeard).toBe(false);
    expect(view({ windows: [OVER] }, 7000).theirs.isHeard).toBe(true);
  });

  test('of other times has the nearest first, and what the user has put aside stands apart', () => {
    const other = (id: string, from: number, to: number): Incident => ({
      ...incident([
        ['investigating', from],
        ['resolved', to],
      ]),
      id,
    });
    const reports = [green(other('far', 0, 10), other('near', 70_000, 71_000), { ...TOLD, id: 'here' })];
    const windows = [closedWindow(90_000, 91_000, shop)];
    const { others } = view({ windows, reports }, 92_000).theirs;
    expect(others.map(({ id }) => id.split('\n')[2])).toEqual(['near', 'here', 'far']);

    const [near] = others;
    const links = near ? [{ outage: named(90_000), thread: near.id, is: 'unlinked' as const }] : [];
    const corrections = { ...NO_CORRECTIONS, links };
    const { aside, others: left } = view({ windows, reports, changes: { corrections } }, 92_000).theirs;
    expect(aside).toEqual([near]);
    expect(left).toHaveLength(2);
  });

  test('over all outages has the count of those of which there is a figure', () => {
    const windows = [OVER, closedWindow(50_000, 51_000, shop)];
    const { usual } = view({ windows, reports: [green(TOLD)] }, 60_000);
    expect(usual.outages).toBe(2);
    expect(usual.figures.firstWord).toMatchObject({ count: 1, median: minutes(15), worst: minutes(15) });
    expect(usual.figures.resolved).toMatchObject({ count: 1, median: minutes(10) });
  });

  test('planned work has each window inside and outside of what was promised', () => {
    const work = maintenance({ from: at(3000), to: at(4500), state: { is: 'in_progress', word: 'begun' } });
    const { overruns } = view({ windows: [OVER], reports: [page({ maintenances: [work] })] }, 7000);
    expect(overruns).toMatchObject([
      { downInside: minutes(15), downOutside: minutes(15), overrun: minutes(15) },
    ]);
  });
});

test('a habit is what comes back within two months, and not what happened at that time of day years ago', () => {
  const day = 86_400;
  const daily = (nth: number) => closedWindow(nth * day + 200, nth * day + 500, shop);
  const often = [daily(0), daily(1), daily(2)];
  expect(view({ windows: often }, 3 * day).pattern).toMatchObject({ target: SHOP, minuteOfDay: 5 });
  expect(view({ windows: [daily(0), daily(400), daily(800)] }, 801 * day).pattern).toBeNull();
  expect(view({ windows: [...often, daily(400)] }, 401 * day).pattern).toBeNull();
});

describe('the lanes', () => {
  test('have ours, theirs and what was pasted, each on its own', () => {
    const { lanes } = view({ windows: [OVER], reports: [green(TOLD)], changes: { pasted: [mail()] } }, 7000);
    expect(lanes.targets.map(({ target }) => target.name)).toEqual(['Shop']);
    expect(lanes.posts.map(({ at: stated }) => stated)).toEqual([at(4500), at(6000)]);
    expect(lanes.pasted.map(({ from }) => from)).toEqual([at(4200)]);
  });

  test('end now, and what is said of another day makes them no longer', () => {
    const [statement] = mail().statements;
    const pasted = [mail({ statements: statement ? [{ ...statement, from: at(9_000_000) }] : [] })];
    const { lanes } = view({ windows: [openWindow(3600, 7000, shop)], changes: { pasted } }, 7000);
    expect(lanes.whole.to).toBe(at(7000));
    expect(lanes.pasted).toEqual([]);
  });

  test('a page that nobody read is no green page, and time between readings that failed is unread', () => {
    expect(view({ windows: [OVER] }, 7000).lanes.page).toBeNull();
    const runs = view({ windows: [OVER], reports: [green()] }, 7000).lanes.page?.runs ?? [];
    expect(runs.at(0)).toMatchObject({ state: 'up' });
  });

  test('what worked is what was seen to be good in that time, and not what nobody watched', () => {
    expect(view({ windows: [OVER] }, 7000).lanes.works).toEqual(['Blog']);
    const gap = { target: BLOG, from: at(3000), to: at(6000), reason: 'asleep' as const };
    const gaps = [gap] as unknown as StoredOutage['gaps'];
    expect(view({ windows: [OVER], changes: { gaps } }, 7000).lanes.works).toEqual([]);
    const both = [OVER, closedWindow(3700, 3900, { target: BLOG })];
    expect(view({ windows: both }, 7000).lanes.works).toEqual([]);
  });
});

test('what was pasted about the outage is found by any name that it went by, and about no other', () => {
  const earlier = closedWindow(3500, 3700, { target: BLOG });
  const pasted = [mail(), mail({ id: 'other', outage: '7@1' as OutageId })];
  const { outage, pasted: found } = view({ windows: [earlier, OVER], changes: { pasted } }, 7000);
  expect(outage.id).not.toBe(named(3600));
  expect(found.map(({ id }) => id)).toEqual(['mail']);
});

describe('the user’s corrections', () => {
  const one = closedWindow(600, 1800, shop);
  const other = closedWindow(700, 1500, { target: BLOG, id: windowId(BLOG, at(700)) });
  const later = closedWindow(90_000, 91_000, { ...shop, id: windowId(SHOP, at(90_000)) });
  const viewOf = (corrections: Corrections, windows = [one, other, later], wanted = named(600)) => {
    const counted = asCorrected(windows, () => PROVIDER, corrections);
    const { outages, falseAlarms } = counted;
    const outage = [...outages, ...falseAlarms].find((each) => isCalled(each, wanted)) ?? null;
    return view({ windows, changes: { outages, falseAlarms, outage, corrections } }, 95_000);
  };

  test('stand beside what was recorded, lane beneath lane', () => {
    const { lanes, corrections } = viewOf(said(about('false-alarm', other)));
    expect(corrections).toMatchObject({ standing: 'counts', isChanged: true });
    expect(corrections.recorded.windows).toEqual([one, other]);
    expect(corrections.amended.map(({ windows }) => windows)).toEqual([[other]]);
    const told = lanes.targets.map(({ target, isAsRecorded, strip }) => [
      ...[target.id, isAsRecorded],
      strip.runs.some(({ state }) => state === 'down'),
    ]);
    expect(told).toEqual([
      [SHOP, false, true],
      [BLOG, false, false],
      [BLOG, true, true],
    ]);
  });

  test('make a false alarm of an outage, which is shown as it was recorded and is in no figure of the provider', () => {
    const whole = viewOf(said(about('false-alarm', one, other)));
    expect(whole.corrections).toMatchObject({ standing: 'false-alarm', isChanged: true });
    expect(whole.outage.windows).toEqual([one, other]);
    expect(whole.usual.outages).toBe(1);
    expect(viewOf(said(about('not-my-provider', one, other))).usual.outages).toBe(1);
    expect(viewOf(NO_CORRECTIONS).usual.outages).toBe(2);
  });

  test('offer to join it with others of the provider, and with nothing that is no outage', () => {
    expect(viewOf(NO_CORRECTIONS).corrections.neighbours.map(({ id }) => id)).toEqual([later.id]);
    expect(viewOf(said(about('false-alarm', later))).corrections.neighbours).toEqual([]);
    const joined = viewOf(said(about('merge', one, later)));
    expect(joined.outage.windows).toEqual([one, other, later]);
    expect(joined.corrections.neighbours).toEqual([]);
  });
});

test('an outage that was restored from a file that proves nothing is marked, and one after that is not', () => {
  const restored = { replaced: 'other', at: at(1000), isVerified: false };
  const known = { live: { restored }, memory: EMPTY_MEMORY } as unknown as StoredOutage['known'];
  const marked = (second: number, changes: Partial<StoredOutage>) =>
    view({ windows: [openWindow(second, second, shop)], changes }, 5000).unverifiedUntil;
  expect(marked(600, { known })).toBe(at(1000));
  expect(marked(1600, { known })).toBeNull();
  expect(marked(600, {})).toBeNull();
});
