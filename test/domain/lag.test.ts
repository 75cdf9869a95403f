// Owns how late and how true a provider's word was.
import { describe, expect, test } from 'vitest';
import { joinedThreads, type JoinContext } from '../../src/domain/join.ts';
import { distributionOf, lagOf, type Lag } from '../../src/domain/lag.ts';
import { groupOutages, type Outage } from '../../src/domain/outage.ts';
import type { Incident, StatusReport } from '../../src/domain/status-report.ts';
import { milliseconds, seconds } from '../../src/time/duration.ts';
import { incident, listen, listenTo, maintenance, only, page, PROVIDER } from '../support/provider-words.ts';
import { at } from '../support/watching.ts';
import { closedWindow, openWindow } from '../support/windows.ts';

const outageOf = (...windows: Parameters<typeof groupOutages>[0]): Outage => {
  const [outage] = groupOutages(windows, () => PROVIDER);
  if (!outage) throw new Error('No outage');
  return outage;
};

const context = (second: number): JoinContext => ({ now: at(second), links: [], namesOf: () => [] });

/** The page as it was read every five minutes, the last time at `second`. */
function lagAt(
  second: number,
  outage: Outage,
  reports: readonly (StatusReport | null)[],
  believed = second,
): Lag {
  const threads = [...listenTo(reports).threads.values()];
  const shown = threads.find(({ kind }) => kind === 'page') ?? null;
  return lagOf(outage, joinedThreads(outage, threads, context(second)), {
    ...{ now: at(second), page: shown, believedUntil: at(believed) },
  });
}

const green = (...incidents: Incident[]) => page({ incidents });
const red = (...incidents: Incident[]) => page({ incidents, headline: { is: 'major', word: 'Outage' } });

describe('the lag of a first word', () => {
  const outage = outageOf(openWindow(60, 1800));

  test('runs from both bounds of the start to the time that they state', () => {
    const { firstWord } = lagAt(1800, outage, [red(incident([['investigating', 600]]))]);
    expect(firstWord).toEqual({ least: seconds(540), most: seconds(600) });
  });

  test('is negative where they spoke first', () => {
    const { firstWord } = lagAt(1800, outage, [red(incident([['investigating', -600]]))]);
    expect(firstWord).toEqual({ least: seconds(-660), most: seconds(-600) });
  });

  test('was not written later than we read it', () => {
    const ahead = [red(), red(incident([['investigating', 400 * 86_400]]))];
    expect(lagAt(1800, outage, ahead).firstWord?.most).toBe(seconds(301));
  });

  test('is there in whatever words, and without a post', () => {
    const odd = { state: { is: 'unknown', word: 'downtime' } as const };
    const posts = incident([['investigating', 600]], odd).updates.map((post) => ({ ...post, ...odd }));
    const least = seconds(540);
    expect(
      lagAt(1800, outage, [red(incident([], { ...odd, updates: posts, startedAt: at(600) }))]).firstWord
        ?.least,
    ).toBe(least);
    expect(lagAt(1800, outage, [red(incident([], { startedAt: at(600) }))]).firstWord?.least).toBe(least);
  });

  test('is not there where nothing was said, or only that it is over', () => {
    expect(lagAt(1800, outage, [green()]).firstWord).toBeNull();
    expect(lagAt(1800, outage, [green(incident([['resolved', 900]]))]).firstWord).toBeNull();
  });

  test('is that of the incident, not of the work that was announced before', () => {
    const work = maintenance({
      state: { is: 'in_progress', word: 'in progress' },
      updates: [
        { id: null, at: at(-7000), state: { is: 'in_progress', word: 'in progress' }, text: 'We begin' },
      ],
      from: at(-7000),
      to: null,
    });
    const both = page({ incidents: [incident([['investigating', 600]])], maintenances: [work] });
    expect(lagAt(1800, outage, [both]).firstWord?.most).toBe(seconds(600));
    expect(lagAt(1800, outage, [page({ maintenances: [work] })]).firstWord?.least).toBe(seconds(-7060));
  });
});

describe('the word that it is over', () => {
  const outage = outageOf(closedWindow(60, 1800));

  test('has a lag to both bounds of the recovery, and may come too early', () => {
    const late = incident([
      ['investigating', 600],
      ['resolved', 3000],
    ]);
    expect(lagAt(3600, outage, [red(late)]).resolved).toEqual({ least: seconds(1200), most: seconds(1260) });
    const early = incident([
      ['investigating', 600],
      ['resolved', 1000],
    ]);
    expect(lagAt(3600, outage, [red(early)]).resolved?.most).toBe(seconds(-740));
    expect(lagAt(3600, outage, [red(early)]).openAfterRecovery).toBe(0);
  });

  test('may never come: then it has been open until now', () => {
    const { resolved, openAfterRecovery } = lagAt(9000, outage, [red(incident([['monitoring', 600]]))]);
    expect(resolved).toBeNull();
    expect(openAfterRecovery).toBe(seconds(9000 - 1740));
  });

  test('is not asked for while it is down', () => {
    const lag = lagAt(900, outageOf(openWindow(60, 900)), [red(incident([['investigating', 600]]))]);
    expect(lag).toMatchObject({ resolved: null, openAfterRecovery: null });
  });
});

describe('a page that is green while it is down', () => {
  test('is counted for as long as we saw it so, and no longer', () => {
    const outage = outageOf(openWindow(60, 1500));
    // Read at 0, 300 and 600: red from the third reading on.
    expect(lagAt(1500, outage, [green(), green(), red()]).greenWhileDown).toBe(seconds(301 - 60));
  });

  test('is not believed to be green still when nobody could read it since', () => {
    const outage = outageOf(openWindow(60, 9000));
    expect(lagAt(9000, outage, [green()], 1000)).toMatchObject({ greenWhileDown: seconds(1000 - 60) });
    const over = outageOf(closedWindow(60, 1800));
    const open = [red(incident([['investigating', 600]]))];
    expect(lagAt(9000, over, open, 5000).openAfterRecovery).toBe(seconds(5000 - 1740));
    expect(lagAt(9000, over, open, 1000).openAfterRecovery).toBeNull();
  });

  test('is not counted for the time in which nobody read it', () => {
    const outage = outageOf(openWindow(60, 3000));
    const unread = [green(), null, null, null, null, null, green()];
    expect(lagAt(2400, outage, unread).greenWhileDown).toBe(seconds(2400 - 1801));
    expect(lagAt(1500, outageOf(openWindow(60, 1500)), []).greenWhileDown).toBeNull();
  });
});

test('the longest silence lies between two words, or after the last', () => {
  const outage = outageOf(closedWindow(60, 3600));
  const posts = incident([
    ['investigating', 600],
    ['identified', 1200],
    ['resolved', 4000],
  ]);
  expect(lagAt(4200, outage, [red(posts)])).toMatchObject({ longestSilence: seconds(2400), posts: 3 });
  const timeless = posts.updates.map((post, index) => (index === 1 ? { ...post, at: null } : post));
  expect(lagAt(4200, outage, [red({ ...posts, updates: timeless })]).posts).toBe(3);
});

test('what was announced long before is no silence of the outage', () => {
  const outage = outageOf(closedWindow(90_000, 93_600));
  const announced = maintenance({
    ...{ title: 'Work', from: at(89_000), to: at(99_000) },
    updates: [{ id: 'a', at: at(600), state: { is: 'scheduled', word: 'scheduled' }, text: 'We will work.' }],
  });
  const said = page({ maintenances: [announced] });
  expect(lagAt(93_700, outage, [said]).longestSilence).toBe(seconds(93_600 - 90_000));
});

describe('over all outages', () => {
  const minutesLong = (...lengths: number[]) => lengths.map((length) => milliseconds(length * 60_000));

  test('median, ninth out of ten and worst are lengths that really were', () => {
    const ten = minutesLong(10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    expect(distributionOf(ten)).toEqual({ count: 10, median: ten[5], ninth: ten[1], worst: ten[0] });
    const one = milliseconds(-300_000);
    expect(distributionOf([one])).toEqual({ count: 1, median: one, ninth: one, worst: one });
  });

  test('nothing is said of none', () => {
    expect(distributionOf([])).toBeNull();
  });
});

describe('a thread belongs to an outage', () => {
  const outage = outageOf(closedWindow(3600, 7200));
  const joined = (parts: Partial<Incident>, more: Partial<JoinContext> = {}) => {
    const ear = listen({ threads: new Map(), last: null }, 9000, green(incident([], parts)));
    return joinedThreads(outage, [only(ear)], { ...context(9000), ...more });
  };
  const going = { state: { is: 'investigating', word: '' } as const, resolvedAt: null };
  const over = { state: { is: 'resolved', word: '' } as const };

  test('when both went on at once, with a margin for those who speak late', () => {
    expect(joined({ ...going, startedAt: at(4000) })).toMatchObject([
      { reasons: [{ kind: 'time', overlap: seconds(3200) }] },
    ]);
    expect(joined({ ...going, startedAt: at(7200 + 6000) })).toMatchObject([{ reasons: [{ overlap: 0 }] }]);
    expect(joined({ ...going, startedAt: at(7200 + 8000) })).toEqual([]);
    expect(joined({ ...over, startedAt: at(0), resolvedAt: at(2000) })).toMatchObject([
      { reasons: [{ overlap: 0 }] },
    ]);
    expect(joined({ ...over, startedAt: at(0), resolvedAt: at(1000) })).toEqual([]);
  });

  test('that was still spoken of: not by what a page forgot to close, nor by what nobody read', () => {
    const day = 86_400;
    const posts = (second: number) => incident([['investigating', second]]).updates;
    expect(joined({ ...going, startedAt: at(-15 * day), updates: posts(-15 * day) })).toEqual([]);
    expect(joined({ ...going, startedAt: at(-15 * day), updates: posts(-9 * day) })).toHaveLength(1);
    expect(joined({ ...going, startedAt: at(0) }, { believedUntil: at(1000) })).toEqual([]);
    expect(joined({ ...going, startedAt: at(0) }, { believedUntil: at(4000) })).toMatchObject([
      { reasons: [{ kind: 'time', overlap: seconds(460) }] },
    ]);
  });

  test('for reasons of time first: components and words only rank', () => {
    const names = { namesOf: () => ['kct09', 'Mail'] };
    const named = { title: 'Host KCT09 unresponsive', affected: ['Mail delivery'] };
    expect(joined({ ...going, ...named, startedAt: at(4000) }, names)).toMatchObject([
      {
        reasons: [
          { kind: 'time' },
          { kind: 'component', name: 'Mail delivery' },
          { kind: 'words', words: ['kct09'] },
        ],
      },
    ]);
    expect(joined({ ...over, ...named, startedAt: at(-9000), resolvedAt: at(-8000) }, names)).toEqual([]);
  });

  test('or does not, as the user says', () => {
    const id = only(listenTo([green(incident([], {}))])).id;
    const say = (link: 'linked' | 'unlinked') => ({ links: [{ outage: outage.id, thread: id, is: link }] });
    expect(joined({ ...going, startedAt: at(4000) }, say('unlinked'))).toEqual([]);
    expect(joined({ ...over, startedAt: at(-9000), resolvedAt: at(-8000) }, say('linked'))).toMatchObject([
      { reasons: [{ kind: 'linked-by-user' }] },
    ]);
  });
});
