// Owns what is heard of a provider: every version with the time we saw it, nothing lost, nothing twice.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hear, needsHistory } from '../../src/domain/hear.ts';
import type { StatusReport } from '../../src/domain/status-report.ts';
import { backDatedTo, current, isOngoing, type Thread } from '../../src/domain/thread.ts';
import {
  DEAF,
  incident,
  listen,
  listenTo,
  maintenance,
  only,
  page,
  reading,
  type Ear,
} from '../support/provider-words.ts';
import { at } from '../support/watching.ts';

const opened = page({ incidents: [incident([['investigating', 60]])] });

describe('a reading', () => {
  test('of a page for the first time knows of nothing when it was written', () => {
    const thread = only(listenTo([opened]));
    expect(thread.heads).toMatchObject([{ notYetAt: null, firstSeenAt: at(1), lastSeenAt: null }]);
    expect(thread.posts).toMatchObject([{ key: 'p1', goneAt: null, versions: [{ notYetAt: null }] }]);
  });

  test('that brings something new says between which two readings it appeared', () => {
    const thread = only(listenTo([page(), opened]));
    expect(thread.posts[0]?.versions).toMatchObject([{ notYetAt: at(0), firstSeenAt: at(301) }]);
  });

  test('that brings nothing new changes nothing', () => {
    const ear = listenTo([opened]);
    expect(hear(ear.threads, reading(ear, 300, opened))).toEqual({ threads: [], sayings: [] });
  });

  test('seals each new version, and no old one, by its hash', () => {
    const ear = listenTo([opened]);
    const more = page({
      incidents: [
        incident([
          ['investigating', 60],
          ['identified', 400],
        ]),
      ],
    });
    const { sayings } = hear(ear.threads, reading(ear, 600, more));
    expect(sayings.map(({ post }) => post)).toEqual([null, 'p2']);
    expect(new Set(sayings.map(({ hash }) => hash)).size).toBe(2);
  });
});

describe('a post', () => {
  test('that was edited in place shows both versions, and when we saw each', () => {
    const before = page({ incidents: [incident([['investigating', 60, 'Disks fail']])] });
    const after = page({ incidents: [incident([['investigating', 60, 'A few customers see delays']])] });
    const [posting] = only(listenTo([before, before, after])).posts;
    expect(posting?.versions).toMatchObject([
      { content: { text: 'Disks fail' }, firstSeenAt: at(1), lastSeenAt: at(301) },
      {
        content: { text: 'A few customers see delays' },
        notYetAt: at(300),
        firstSeenAt: at(601),
        lastSeenAt: null,
      },
    ]);
  });

  test('that claims to be older than our last look without it is known to be back-dated', () => {
    const late = page({
      incidents: [
        incident([
          ['investigating', 60],
          ['identified', 100],
        ]),
      ],
    });
    const [first, second] = only(listenTo([page(), opened, opened, late])).posts;
    expect(first && backDatedTo(current(first.versions))).toBeNull();
    expect(second && backDatedTo(current(second.versions))).toBe(at(100));
  });

  test('that was deleted keeps its words, and is known to be gone', () => {
    const all = incident([
      ['investigating', 60],
      ['identified', 100],
      ['monitoring', 200],
    ]);
    const without = (id: string) => ({ ...all, updates: all.updates.filter((update) => update.id !== id) });
    for (const id of ['p2', 'p3']) {
      const thread = only(listenTo([page({ incidents: [all] }), page({ incidents: [without(id)] })]));
      const gone = thread.posts.filter(({ goneAt }) => goneAt !== null);
      expect(gone).toMatchObject([{ key: id, goneAt: at(301), versions: [{ content: { id } }] }]);
    }
  });

  test('that fell off the end of a list is not taken for deleted', () => {
    const long = incident([
      ['investigating', 60],
      ['identified', 100],
      ['monitoring', 200],
    ]);
    const cut = { ...long, updates: long.updates.slice(1) };
    const thread = only(listenTo([page({ incidents: [long] }), page({ incidents: [cut] })]));
    expect(thread.posts.map(({ goneAt }) => goneAt)).toEqual([null, null, null]);
  });

  test('without an id is known again by the time that it claims', () => {
    const bare = (text: string) => {
      const [update] = incident([['investigating', 60, text]]).updates;
      return page({ incidents: [incident([], { updates: update ? [{ ...update, id: null }] : [] })] });
    };
    expect(only(listenTo([bare('One'), bare('Another')])).posts[0]?.versions).toHaveLength(2);
  });
});

describe('an incident', () => {
  test('that leaves a list of all open ones is gone, and comes back as the same', () => {
    const gone = listenTo([opened, page()]);
    expect(only(gone).goneAt).toBe(at(301));
    expect(isOngoing(only(gone))).toBe(false);
    expect(only(listen(gone, 600, opened))).toMatchObject({ goneAt: null, heads: [{ firstSeenAt: at(1) }] });
  });

  test('is not missed in a source that does not tell of all', () => {
    const feed = (report: StatusReport) => ({ ...report, isComplete: false });
    expect(only(listenTo([feed(opened), feed(page())])).goneAt).toBeNull();
  });

  test('that is over may leave the list by its age, but not from the middle', () => {
    const over = (id: string, second: number) => incident([['resolved', second]], { id });
    const [old, middle, young] = [over('a', 10), over('b', 20), over('c', 30)];
    const aged = listenTo([page({ incidents: [young, middle, old] }), page({ incidents: [young, middle] })]);
    expect([...aged.threads.values()].map(({ goneAt }) => goneAt).filter((gone) => gone !== null)).toEqual(
      [],
    );
    const deleted = listenTo([page({ incidents: [young, middle, old] }), page({ incidents: [young, old] })]);
    expect([...deleted.threads.values()].filter(({ goneAt }) => goneAt !== null)).toHaveLength(1);
  });

  test('that is not told of any more asks for the past before anything is concluded', () => {
    const ear = listenTo([opened]);
    expect(needsHistory(ear.threads, reading(ear, 300, opened))).toBe(false);
    expect(needsHistory(ear.threads, reading(ear, 300, page()))).toBe(true);
  });
});

describe('the past, which is not always read', () => {
  const over = (id: string, second: number) => incident([['resolved', second]], { id });
  const inState = { tellsPast: false } as const;
  const look = (second: number) => ({ startedAt: at(second), endedAt: at(second + 1) });

  test('accuses nobody of back-dating: what is over was first missed when the past was last read', () => {
    const ear = listen(listen(DEAF, 0, page()), 300, page(), inState);
    const told = page({ incidents: [over('a', 100)] });
    const [posting] = only(listen(ear, 600, told, { previousPast: look(0) })).posts;
    expect(posting?.versions).toMatchObject([{ notYetAt: at(0), firstSeenAt: at(601) }]);
    expect(posting && backDatedTo(current(posting.versions))).toBeNull();
  });

  test('may have been edited at any time since it was last read', () => {
    const told = (text: string) => page({ incidents: [incident([['resolved', 100, text]])] });
    const between = listen(listen(DEAF, 0, told('Before')), 300, page(), inState);
    const [posting] = only(listen(between, 600, told('After'), { previousPast: look(0) })).posts;
    expect(posting?.versions).toMatchObject([{ lastSeenAt: at(1) }, { notYetAt: at(0) }]);
  });

  test('is not gone because only what goes on was read', () => {
    const [old, young] = [over('a', 10), over('b', 20)];
    const ear = listen(
      listen(DEAF, 0, page({ incidents: [young, old] })),
      300,
      page({ incidents: [old] }),
      inState,
    );
    expect([...ear.threads.values()].map(({ goneAt }) => goneAt)).toEqual([null, null, null]);
  });

  test('is waited for before what went on is called gone', () => {
    const waiting = listen(listen(DEAF, 0, opened), 300, page(), inState);
    expect(only(waiting).goneAt).toBeNull();
    expect(needsHistory(waiting.threads, reading(waiting, 600, page()))).toBe(true);
    expect(only(listen(waiting, 600, page(), { previousPast: look(0) })).goneAt).toBe(at(601));
  });
});

describe('a page that gave way to another', () => {
  const elsewhere = { isElsewhere: true } as const;
  const theirs = (id: string) => page({ incidents: [incident([['investigating', 60]], { id })] });

  test('took nothing back: what it told of is left as it was, and goes on no more', () => {
    const both = page({
      incidents: [incident([['resolved', 20]], { id: 'old' }), incident([['investigating', 60]])],
    });
    const ear = listen(listen(listen(DEAF, 0, both), 300, theirs('new'), elsewhere), 600, theirs('new'));
    const left = [...ear.threads.values()].filter(({ leftAt }) => leftAt !== undefined);
    expect(left).toMatchObject([
      { goneAt: null, leftAt: at(1) },
      { goneAt: null, leftAt: at(1) },
    ]);
    expect(left.map(isOngoing)).toEqual([false, false]);
  });

  test('and came back goes on with what it had told', () => {
    const away = listen(listen(DEAF, 0, theirs('a')), 300, page(), elsewhere);
    const back = only(listen(away, 600, theirs('a'), elsewhere));
    expect(back).toMatchObject({ goneAt: null, heads: [{ firstSeenAt: at(1) }] });
    expect(back.leftAt).toBeUndefined();
  });

  test('says nothing of when what the new one tells was written', () => {
    const ear = listen(listen(DEAF, 0, page()), 300, theirs('new'), elsewhere);
    expect(only(ear).posts).toMatchObject([{ versions: [{ notYetAt: null }] }]);
  });

  test('shows nothing any more', () => {
    const { heads } = only(listen(listen(DEAF, 0, page()), 300, page(), elsewhere), 'page');
    expect(heads).toMatchObject([{ lastSeenAt: at(1) }, { firstSeenAt: at(301) }]);
  });
});

describe('more than anybody says', () => {
  test('is cut to what matters: what goes on, and of the rest the first', () => {
    const over = Array.from({ length: 300 }, (_, n) =>
      incident([['resolved', 900 - n]], { id: `over ${n}` }),
    );
    const ear = listenTo([page({ incidents: [...over, incident([['investigating', 1]], { id: 'open' })] })]);
    const ids = [...ear.threads.keys()].map((id) => id.split('\n').at(-1));
    expect(ids.filter((id) => id !== '')).toEqual(['open', ...over.slice(0, 199).map(({ id }) => id)]);
  });

  test('of one incident is cut to its latest posts', () => {
    const many = incident(Array.from({ length: 300 }, (_, n) => ['identified', n] as const));
    const keys = only(listenTo([page({ incidents: [many] })])).posts.map(({ key }) => key);
    expect([keys.length, keys[0], keys.at(-1)]).toEqual([200, 'p101', 'p300']);
  });

  test('once is heard once, the first time', () => {
    const twice = page({ incidents: [incident([], { title: 'One' }), incident([], { title: 'Another' })] });
    const ear = listenTo([twice]);
    expect(only(ear).heads).toMatchObject([{ content: { title: 'One' } }]);
    expect(hear(ear.threads, reading(ear, 300, twice)).threads).toEqual([]);
  });
});

test('a version that takes the place of the oldest of too many is sealed like any other', () => {
  const titled = (n: number) => page({ incidents: [incident([], { title: `Title ${n}` })] });
  const ear = listenTo(Array.from({ length: 505 }, (_, n) => titled(n)));
  expect(only(ear).heads).toHaveLength(500);
  expect(hear(ear.threads, reading(ear, 505 * 300, titled(505))).sayings).toHaveLength(1);
});

describe('planned work', () => {
  test('whose bounds are moved shows both', () => {
    const moved = page({ maintenances: [maintenance({ to: at(9000) })] });
    const { heads } = only(listenTo([page({ maintenances: [maintenance()] }), moved]), 'maintenance');
    expect(heads.map(({ content }) => content.to)).toEqual([at(7200), at(9000)]);
  });
});

describe('the page', () => {
  test('is only believed to have shown what it showed while somebody kept looking', () => {
    const watched = only(listenTo([page(), page(), page()]), 'page');
    expect(watched.heads).toHaveLength(1);
    const unread = only(listenTo([page(), null, null, null, null, page()]), 'page');
    expect(unread.heads).toMatchObject([
      { firstSeenAt: at(1), lastSeenAt: at(1) },
      { firstSeenAt: at(1501), lastSeenAt: null },
    ]);
  });

  test('that has no headline any more shows none, until it has one again', () => {
    const bare = page({ headline: null });
    const without = only(listenTo([page(), page(), bare, bare]), 'page');
    expect(without.heads).toMatchObject([{ firstSeenAt: at(1), lastSeenAt: at(301) }]);
    const again = only(listenTo([page(), bare, page()]), 'page');
    expect(again.heads).toMatchObject([{ lastSeenAt: at(1) }, { firstSeenAt: at(601), lastSeenAt: null }]);
  });
});

describe('whatever a page shows, in whatever order', () => {
  const state = fc.constantFrom('investigating', 'identified', 'monitoring', 'resolved', 'unknown');
  const post = fc.tuple(
    state,
    fc.integer({ min: 0, max: 40 }).map((minute) => minute * 60),
    fc.constantFrom('a', 'b', 'c'),
  );
  const some = fc
    .array(fc.tuple(fc.constantFrom('x', 'y', 'z'), fc.array(post, { maxLength: 4 })), { maxLength: 3 })
    .map((rows) => [...new Map(rows)].map(([id, posts]) => incident(posts, { id })));
  const report = fc.record({ incidents: some, isComplete: fc.boolean() }).map((parts) => page(parts));
  const reports = fc.array(fc.option(report, { freq: 5 }), { maxLength: 8 });

  const versionsOf = (ear: Ear) =>
    [...ear.threads.values()].flatMap(({ heads, posts }: Thread) => [
      heads,
      ...posts.map(({ versions }) => versions),
    ]);

  test('nothing that was seen is ever forgotten', () => {
    fc.assert(
      fc.property(reports, (all) => {
        const ear = listenTo(all);
        for (const shown of all.flatMap((each) => each?.incidents ?? [])) {
          const thread = [...ear.threads.values()].find(({ id }) => id.endsWith(`\n${shown.id}`));
          const texts = thread?.posts.flatMap(({ versions }) => versions.map(({ content }) => content.text));
          for (const { text } of shown.updates) expect(texts).toContain(text);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('versions follow one another in time, and only the last one may last', () => {
    fc.assert(
      fc.property(reports, (all) => {
        for (const versions of versionsOf(listenTo(all))) {
          expect(versions.length).toBeGreaterThan(0);
          versions.forEach(({ firstSeenAt, lastSeenAt, notYetAt }, index) => {
            expect(lastSeenAt === null).toBe(index === versions.length - 1);
            expect(lastSeenAt ?? firstSeenAt).toBeGreaterThanOrEqual(firstSeenAt);
            if (notYetAt !== null) expect(notYetAt).toBeLessThan(firstSeenAt);
            const next = versions[index + 1];
            if (next && lastSeenAt !== null) expect(next.firstSeenAt).toBeGreaterThan(lastSeenAt);
          });
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('to hear the same again is to hear nothing', () => {
    fc.assert(
      fc.property(reports, report, (all, last) => {
        const ear = listen(
          all.reduce<Ear>((before, each, index) => (each ? listen(before, index * 300, each) : before), DEAF),
          9000,
          last,
        );
        expect(hear(ear.threads, reading(ear, 9300, last)).threads).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a page that calls everything by another name at every reading', () => {
  const renamed = (nth: number, state: 'investigating' | 'resolved') =>
    page({
      incidents: Array.from({ length: 200 }, (_, index) =>
        incident([[state, 60]], { id: `${nth}/${index}`, resolvedAt: null }),
      ),
    });
  const hearing = (ear: Ear, state: 'investigating' | 'resolved', from: number) => {
    let heard = ear;
    for (let nth = from; nth < from + 55; nth += 1) heard = listen(heard, nth * 300, renamed(nth, state));
    return heard;
  };

  test('does not fill the disk, and what goes on is heard for longer than what is over', () => {
    const full = hearing(DEAF, 'resolved', 0);
    expect(full.threads.size).toBe(10_000);
    const going = hearing(full, 'investigating', 100);
    expect(going.threads.size).toBe(20_000);
    const { threads } = hear(going.threads, reading(going, 60_000, renamed(0, 'investigating')));
    expect(threads.some(({ id }) => id.endsWith('\n0/0'))).toBe(true);
  });
});
