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
