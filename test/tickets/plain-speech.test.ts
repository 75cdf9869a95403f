// Owns that letters say a thing once, say no more than is true, and ask nothing that has been answered.
import { describe, expect, test } from 'vitest';
import { outageOf, type OutageId } from '../../src/domain/outage.ts';
import type { TicketEvent } from '../../src/domain/ticket.ts';
import type { HttpUrl } from '../../src/base/http-url.ts';
import { minutes } from '../../src/time/duration.ts';
import { draftOf } from '../../src/tickets/draft.ts';
import type { LetterOptions } from '../../src/tickets/scene.ts';
import { fit } from '../../src/tickets/render/fit.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import { variantsFor, type Variant } from '../../src/tickets/variant.ts';
import { sayExclusions } from '../../src/tickets/words/exclusion.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { timelineOf } from '../../src/timeline/timeline.ts';
import { contract } from '../support/contracts.ts';
import { checksOf, dossierOf, draftsOf, OPTIONS, type Parts, type Stretch } from '../support/dossiers.ts';
import { incident, listenTo, maintenance, only, page } from '../support/provider-words.ts';
import { at, down, up } from '../support/watching.ts';

const HOUR = 3600;
const DOWN: readonly Stretch[] = [
  [0, up],
  [600, down()],
];
const OVER: readonly Stretch[] = [...DOWN, [1800, up]];
const FLAPPING: readonly Stretch[] = Array.from({ length: 60 }, (_, index): Stretch => [
  index * 60,
  index % 5 === 4 ? down() : up,
]);

const seen = (stretches: readonly Stretch[], more: Partial<Parts> = {}): Dossier =>
  dossierOf({ seen: [checksOf(stretches, HOUR)], now: HOUR, ...more });

/** Both forms of a letter, each on one line. */
function formsOf(variant: Variant, dossier: Dossier): { readonly short: string; readonly long: string } {
  const draft = draftOf(variant, dossier, OPTIONS);
  if (!draft) throw new Error(`${variant} is not true`);
  const [short, long] = [fit(draft.short, renderPlain), renderPlain(draft.long)];
  return { short: short.replaceAll(/\s+/g, ' '), long: long.replaceAll(/\s+/g, ' ') };
}

function ticketOf(...events: readonly TicketEvent[]): Partial<Dossier> {
  const opened: TicketEvent = { kind: 'opened', at: at(900), text: 'It is down' };
  return {
    tickets: [{ id: 't', outage: '1@0' as OutageId, number: null, events: [opened, ...events] }],
  };
}

describe('what failed on and off', () => {
  const over = seen([...FLAPPING, [HOUR, up]], {
    seen: [checksOf([...FLAPPING, [HOUR, up]], 2 * HOUR)],
    now: 2 * HOUR,
  });

  test('is in no claim as downtime from its first failure to its last', () => {
    const { long } = formsOf('credit-claim', over);
    expect(long).toMatch(/Month On and off Site 2026-01 \d+ min Site 1/);
    expect(long).not.toContain('at least 5');
    expect(long).toContain('It failed on and off for');
  });

  test('has its share in every letter that tells how long it went on', () => {
    for (const variant of ['recovered', 'credit-claim'] as const)
      for (const text of Object.values(formsOf(variant, over)))
        expect(text).toMatch(/Failed: Site 1 \d+ % of the time \(\d+ of \d+ checks\)\./);
  });
});

test('what was degraded is told apart from what was down', () => {
  const slow = { kind: 'degraded', failure: { kind: 'slow' } } as const;
  const { long } = formsOf(
    'credit-claim',
    seen([
      [0, up],
      [600, slow],
      [1200, down()],
      [1800, up],
    ]),
  );
  expect(long).toMatch(/Month Down, at least Degraded Site 2026-01 9 min 10 min Site 1/);
});

test('what was only degraded did not fail, and nothing is claimed for it', () => {
  const slow = { kind: 'degraded', failure: { kind: 'slow' } } as const;
  const open = formsOf(
    'first-report',
    seen([
      [0, up],
      [600, slow],
    ]),
  );
  expect(open.long).toContain('Still degraded at the last check');
  expect(open.long).toContain('Seen degraded for 49 min so far.');
  const over = variantsFor(
    seen([
      [0, up],
      [600, slow],
      [1800, up],
    ]),
  );
  expect(over).toContain('recovered');
  expect(over).not.toContain('credit-claim');
});

test('the outage lasts, and several sites fail', () => {
  const both = seen([], { seen: [checksOf(OVER, HOUR, 0), checksOf(OVER, HOUR, 1)] });
  expect(formsOf('recovered', both).short).toMatch(/were both back by .+ The outage lasted 19 to 21 min\./);
});

test('what failed twice is named once, has failed again, and was not down in between', () => {
  const twice = [
    [0, up],
    [600, down()],
    [1200, up],
    [2400, down()],
    [3000, up],
  ] as const;
  const all = [
    [0, up],
    [660, down()],
    [2460, up],
  ] as const;
  const both = seen([], { seen: [checksOf(twice, HOUR, 0), checksOf(all, HOUR, 1)] });
  const { short, long } = formsOf('recovered', both);
  expect(short.match(/Site 1, https/g)).toHaveLength(1);
  expect(long.match(/- Site 1, https:\/\/site-1\.example\/: no answer/g)).toHaveLength(1);
  expect(long).toContain('Site 1: failing again between 2026-01-01 00:39 and 00:40 UTC.');
  expect(long).toMatch(/00:39-00:40 Site 1: failing again/);
  expect(short).toContain('The outage lasted');
  const [first, second] = [both.outage.windows[0], both.outage.windows.at(-1)];
  const windows = [first, second].filter((window) => window !== undefined);
  const joined = { ...both, outage: { ...both.outage, ...outageOf('Provider', windows) } };
  expect(formsOf('recovered', joined).short).toContain('It failed for 18 to 22 min in all.');
});

describe('their answer that nothing is wrong', () => {
  const denial: TicketEvent = { kind: 'reply', at: at(1000), reply: 'denial', text: 'All is well' };

  test('is said once in a letter that fits into a field', () => {
    const { short } = formsOf('update', seen(DOWN, { changes: ticketOf(denial) }));
    expect(short.split('All is well')).toHaveLength(2);
  });

  test('is not held against them once they have said otherwise, in the ticket or on their page', () => {
    const since: TicketEvent = { kind: 'reply', at: at(1200), reply: 'substantive', text: 'A switch died' };
    const automatic: TicketEvent = { ...since, reply: 'automatic', text: 'We got your letter' };
    const ear = listenTo([page(), page(), page({ incidents: [incident([['identified', 1100]])] })]);
    const held = 'My checks say otherwise';
    expect(formsOf('update', seen(DOWN, { changes: ticketOf(denial, automatic) })).long).toContain(held);
    expect(formsOf('update', seen(DOWN, { changes: ticketOf(denial, since) })).long).not.toContain(held);
    expect(formsOf('update', seen(DOWN, { ear, changes: ticketOf(denial) })).long).not.toContain(held);
  });
});

test('a short letter names together what fails alike, and has room for why it is not the user’s side', () => {
  const three = seen([], { seen: [0, 1, 2].map((index) => checksOf(OVER, HOUR, index)) });
  expect(formsOf('credit-claim', three).short).toContain(
    'Site 1, https://site-1.example/ and Site 2, https://site-2.example/ and Site 3, https://site-3.example/: no answer within 10 s. Not my side: 3 of 3',
  );
});

test('a promise that the user calls kept is not asked for again', () => {
  const promise: TicketEvent = { kind: 'promise', at: at(1100), dueAt: at(2400), text: 'A call by noon' };
  const kept: TicketEvent = { kind: 'kept', at: at(2500), madeAt: at(1100), text: 'A call by noon' };
  expect(formsOf('recovered', seen(OVER, { changes: ticketOf(promise) })).long).toContain(
    'WHAT YOU PROMISED',
  );
  expect(formsOf('recovered', seen(OVER, { changes: ticketOf(promise, kept) })).long).not.toContain(
    'WHAT YOU PROMISED',
  );
});

describe('work that was overrun', () => {
  const work = { from: at(500), to: at(1200) };
  const done = maintenance({
    ...work,
    state: { is: 'completed', word: 'completed' },
    updates: [{ id: 'p', at: at(1300), state: { is: 'completed', word: 'completed' }, text: 'Done' }],
  });

  test('by several sites equally long is told once', () => {
    const ear = listenTo([page({ maintenances: [maintenance(work)] })]);
    const { short } = formsOf('maintenance-overran', {
      ...seen([], { ear, seen: [checksOf(DOWN, HOUR, 0), checksOf(DOWN, HOUR, 1)] }),
    });
    expect(short).toContain('2026-01-01 00:20 UTC: Site 1 and Site 2 39 min. I count that');
  });

  test('is not asked for where they have called it completed', () => {
    const announced = page({ maintenances: [maintenance(work)] });
    const ear = listenTo([
      announced,
      announced,
      announced,
      announced,
      announced,
      page({ maintenances: [done] }),
    ]);
    const { long } = formsOf('maintenance-overran', seen(DOWN, { ear }));
    expect(long).toContain('1. You called the work completed at 2026-01-01 00:21 UTC: what fails now?');
    expect(long).not.toContain('Is the work over?');
  });
});

describe('whether it is over', () => {
  const told = (second: number) => {
    const posts = [['investigating', 620] as const, ['resolved', second] as const];
    const report = page({ incidents: [incident(posts)] });
    return listenTo([
      page(),
      page(),
      page({ incidents: [incident(posts.slice(0, 1))] }),
      ...Array(8).fill(report),
    ]);
  };

  test('is not asked of who has said so', () => {
    const { long } = formsOf('recovered', seen(OVER, { ear: told(1900) }));
    expect(long).not.toMatch(/Is it over/);
    expect(long).toContain('1. What was the root cause?');
  });

  test('is asked of who said so too early, and of who said nothing', () => {
    expect(formsOf('recovered', seen(OVER, { ear: told(1000) })).long).toContain(
      'You called it over while I still saw it fail. Is it over now?',
    );
    expect(formsOf('recovered', seen(OVER)).long).toContain('Is it over on your side, too?');
  });
});

test('their page shows what was read of it until it was last read, and no longer', () => {
  const ear = listenTo([page(), page(), page(), page()]);
  const dossier = seen(DOWN, {
    changes: {
      page: {
        ...{ url: 'https://status.example/' as HttpUrl, isHeard: true, readAt: at(901) },
        headline: only(ear, 'page'),
      },
    },
  });
  const shown = timelineOf(dossier).filter(({ fact }) => fact.kind === 'shown');
  expect(shown.map(({ when, until }) => [when.at, until])).toEqual([[dossier.outage.startedAfter, at(901)]]);
});

test('an update repeats no check that was in the letter before', () => {
  const early = checksOf(DOWN, HOUR).map((check) => ({ ...check, evidence: { code: 'net::ERR_ONE' } }));
  const late = checksOf(
    [
      [0, up],
      [2000, down({ kind: 'refused' })],
    ],
    HOUR,
    1,
  ).map((check) => ({
    ...check,
    evidence: { code: 'net::ERR_OTHER' },
  }));
  const refused = early.map((check) => ({
    ...check,
    verdict: check.verdict.kind === 'up' ? up : down({ kind: 'refused' }),
  }));
  const { long } = formsOf('update', seen([], { seen: [refused, late], changes: ticketOf() }));
  expect(long).toContain('net::ERR_OTHER');
  expect(long).not.toContain('net::ERR_ONE');
});

test('a server that answered at first is said to have answered then', () => {
  const answered = [
    [0, up],
    [600, down({ kind: 'http', status: 500 })],
    [1200, down()],
  ] as const;
  expect(formsOf('first-report', seen(answered)).long).toContain(
    'The server itself answered at 2026-01-01 00:19 UTC (Site 1: HTTP 500): the way to it worked.',
  );
});

test('what a contract may leave out is "up to" so much, not from nothing to it', () => {
  const spans = [{ from: at(0), to: at(600) }];
  const took = { least: minutes(0), most: minutes(10) };
  expect(sayExclusions([{ reason: 'own-work', spans, took }], contract({}).measure)).toEqual([
    'up to 10 min during work of my own.',
  ]);
});

test('days on which nothing is new are told as one, with all their checks', () => {
  const days = 12 * 24 * HOUR;
  const long = [
    [0, up],
    [600, down()],
    [days, up],
  ] as const;
  const dossier = dossierOf({ seen: [checksOf(long, days + HOUR)], now: days + HOUR });
  const text = formsOf('recovered', dossier).long;
  expect(text.match(/\d{4}-\d\d-\d\d UTC What/g)).toEqual([
    ...['2026-01-01 UTC What', '2026-01-02 UTC What', '2026-01-13 UTC What'],
  ]);
  expect(text).toContain('00:00-01-12 23:59 Site 1: no answer within 10 s, 31680 of 31680 checks');
});

describe('in 72 columns', () => {
  const widest = (dossier: Dossier, options: Partial<LetterOptions> = {}) =>
    draftsOf(dossier, { ...OPTIONS, ...options })
      .flatMap(({ long }) => renderPlain(long).split('\n'))
      .filter((line) => line.trim().includes(' '))
      .reduce((most, { length }) => Math.max(most, length), 0);

  test('stands the night on which clocks are turned back, by two other clocks', () => {
    const night = (Date.UTC(2026, 9, 25, 0, 30) - at(0)) / 1000;
    const life = [
      [night - 600, up],
      [night, down()],
      [night + HOUR, up],
    ] as const;
    const dossier = dossierOf({ seen: [checksOf(life, night + 2 * HOUR)], now: night + 2 * HOUR });
    const zones = { local: 'Europe/Berlin', provider: 'America/New_York' };
    expect(widest(dossier, { zones })).toBeLessThanOrEqual(72);
    const text = draftsOf(dossier, { ...OPTIONS, zones })
      .map(({ long }) => renderPlain(long))
      .join('\n');
    expect(text).toContain('02:30 (first time) +02:00 to 02:29 (second time) +01:00');
  });

  test('stands a name without a gap', () => {
    const name = 'shop.of-a-department.of-a-company.of-a-holding.example';
    for (const life of [DOWN, OVER])
      expect(widest(seen(life, { sites: [{ name, provider: 'Provider' }] }))).toBeLessThanOrEqual(72);
  });
});

test('a month in which nothing was seen to fail has no line in a claim', () => {
  const end = 31 * 24 * HOUR;
  const life = [
    [end - 2 * HOUR, up],
    [end - HOUR, down()],
    [end + 1, up],
  ] as const;
  const dossier = dossierOf({ seen: [checksOf(life, end + HOUR)], now: end + HOUR });
  expect(formsOf('credit-claim', dossier).long).toMatch(/Site 2026-01 59 min Site 1 WHY/);
});

test('an answer and a promise without words are told without quotes', () => {
  const events: TicketEvent[] = [
    { kind: 'promise', at: at(950), dueAt: at(7200), text: '' },
    { kind: 'reply', at: at(1000), reply: 'denial', text: ' ' },
  ];
  for (const variant of ['first-report', 'update'] as const) {
    const { short, long } = formsOf(variant, seen(DOWN, { changes: ticketOf(...events) }));
    expect(`${short} ${long}`).not.toContain('“”');
    expect(`${short} ${long}`).not.toMatch(/: ,/);
  }
  expect(formsOf('update', seen(DOWN, { changes: ticketOf(...events) })).short).toContain(
    'You wrote at 2026-01-01 00:16 UTC that nothing is wrong. My checks say otherwise.',
  );
});

test('a subject names what fails where its machine is not known', () => {
  const dossier = { ...seen(DOWN), watched: [] };
  expect(draftOf('first-report', dossier, OPTIONS)?.subject).toBe(
    '[Outage] target 1 down since 2026-01-01 00:10 UTC, ongoing',
  );
});
