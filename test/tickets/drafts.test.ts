// Owns which letters fit a state, what stands in each, in which order, and that what is not known is not there.
import { describe, expect, test } from 'vitest';
import type { HttpUrl } from '../../src/base/http-url.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import type { Ticket, TicketEvent } from '../../src/domain/ticket.ts';
import type { Claim } from '../../src/tickets/claim.ts';
import { minutes } from '../../src/time/duration.ts';
import { draftOf } from '../../src/tickets/draft.ts';
import { renderPlain } from '../../src/tickets/render/plain.ts';
import type { LetterOptions } from '../../src/tickets/scene.ts';
import { openIncidents, variantsFor, type Variant } from '../../src/tickets/variant.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { checksOf, dossierOf, OPTIONS } from '../support/dossiers.ts';
import { incident, listenTo, maintenance, page } from '../support/provider-words.ts';
import { at, down, up } from '../support/watching.ts';

const HOUR = 3600;
const open = [
  checksOf(
    [
      [0, up],
      [600, down()],
    ],
    HOUR,
  ),
];
const over = [
  checksOf(
    [
      [0, up],
      [600, down()],
      [1800, up],
    ],
    HOUR,
  ),
];
const flapping = [
  checksOf(
    Array.from({ length: 60 }, (_, index) => [index * 60, index % 5 === 4 ? down() : up] as const),
    HOUR,
  ),
];

function ticket(...events: readonly TicketEvent[]): Ticket {
  return { id: 't', outage: '1@0' as OutageId, number: '4711', events };
}
const opened: TicketEvent = { kind: 'opened', at: at(900), text: 'It is down' };

function words(variant: Variant, dossier: Dossier, options: Partial<LetterOptions> = {}): string {
  const draft = draftOf(variant, dossier, { ...OPTIONS, ...options });
  if (!draft) throw new Error(`${variant} is not true`);
  return renderPlain(draft.long).replaceAll(/\s+/g, ' ');
}

describe('what fits', () => {
  const overrun = listenTo([page({ maintenances: [maintenance({ from: at(500), to: at(1200) })] })]);

  test.for<[string, Dossier, Variant[]]>([
    ['down, nothing sent', dossierOf({ seen: open, now: HOUR }), ['first-report', 'notice']],
    [
      'down, sent, and going on',
      dossierOf({ seen: open, now: HOUR, changes: { tickets: [ticket(opened)] } }),
      ['update', 'notice'],
    ],
    [
      'down, sent just now',
      dossierOf({ seen: open, now: HOUR, changes: { tickets: [ticket({ ...opened, at: at(HOUR) })] } }),
      ['notice'],
    ],
    ['over', dossierOf({ seen: over, now: HOUR }), ['recovered', 'credit-claim', 'all-clear']],
    ['on and off', dossierOf({ seen: flapping, now: HOUR }), ['intermittent', 'first-report', 'notice']],
    [
      'past the end of planned work',
      dossierOf({ seen: open, now: HOUR, ear: overrun }),
      ['maintenance-overran', 'first-report', 'notice'],
    ],
    [
      'inside planned work, on time',
      dossierOf({
        ...{ seen: open, now: HOUR },
        ear: listenTo([page({ maintenances: [maintenance({ from: at(500), to: at(7200) })] })]),
      }),
      ['notice', 'first-report'],
    ],
    [
      'work of the user’s own',
      dossierOf({ seen: open, now: HOUR, changes: { isOwnWork: true } }),
      ['notice'],
    ],
  ])('%s', ([, dossier, wanted]) => {
    expect(variantsFor(dossier)).toEqual(wanted);
    for (const variant of wanted) expect(draftOf(variant, dossier, OPTIONS)).not.toBeNull();
  });

  test('what is down is not called back, nor what is back down', () => {
    expect(draftOf('recovered', dossierOf({ seen: open, now: HOUR }), OPTIONS)).toBeNull();
    expect(draftOf('first-report', dossierOf({ seen: over, now: HOUR }), OPTIONS)).toBeNull();
  });
});

describe('a first report', () => {
  test('has its parts in the order in which a desk reads', () => {
    const sites = [{}, { provider: 'Provider' }, { provider: 'Other' }].map((site) => ({
      provider: 'Provider',
      ...site,
    }));
    const ear = listenTo([page(), page(), page({ incidents: [incident([['investigating', 500]])] })]);
    const text = words('first-report', {
      ...dossierOf({
        ...{ sites, ear, now: HOUR },
        seen: [open[0] ?? [], checksOf([[0, up]], HOUR, 1), checksOf([[0, up]], HOUR, 2)],
        changes: { notes: [{ at: at(700), text: 'Rebooted' }] },
      }),
    });
    const order = [
      ...[
        'WHAT IS DOWN',
        'SINCE WHEN',
        'WHAT WORKS',
        'WHY IT IS NOT ON MY SIDE',
        'WHAT YOUR STATUS PAGE SAYS',
      ],
      ...['WHAT I SAW AND TRIED', 'WHAT I ASK', 'TIMELINE', 'IDENTIFIERS', 'HOW SURE THIS IS'],
    ].map((heading) => text.indexOf(heading));
    expect(order).toEqual(order.toSorted((one, other) => one - other));
    expect(order).not.toContain(-1);
  });

  test('cites the open incident by title, state, link and the time of reading; a closed one not', () => {
    const url = 'https://status.example/incidents/0123456789abcdef01234' as HttpUrl;
    const told = (state: 'investigating' | 'resolved') =>
      listenTo([
        page(),
        page(),
        page({
          incidents: [
            incident([['investigating', 500], ...(state === 'resolved' ? [[state, 590] as const] : [])], {
              url,
            }),
          ],
        }),
      ]);
    const dossier = dossierOf({
      ...{ seen: open, now: HOUR, ear: told('investigating') },
      changes: { page: { url, readAt: at(3500), isHeard: true, headline: null } },
    });
    expect(openIncidents(dossier)).toHaveLength(1);
    expect(words('first-report', dossier)).toContain(
      `It seems to be your open incident “Something fails” (id i1, investigating, read 2026-01-01 00:58 UTC). ${url}`,
    );
    const closed = dossierOf({ seen: open, now: HOUR, ear: told('resolved') });
    expect(openIncidents(closed)).toEqual([]);
    expect(words('first-report', closed)).not.toContain('open incident');
  });

  test('has no line for what is not known', () => {
    const bare = dossierOf({ seen: open, now: HOUR });
    const integrity = { ...bare.integrity, clock: null, line: null };
    const text = words('first-report', { ...bare, checks: new Map(), evidence: [], integrity });
    expect(text).not.toMatch(
      /undefined|NaN|null|: \.|WHAT WORKS|WHAT I SAW|reference sites|within \d+ s of \d/,
    );
    expect(text).toContain('No server has confirmed my clock.');
    expect(text).toContain('no answer within 10 s');
  });

  test('says that it answers again where it does, and that nobody looks where nobody does', () => {
    const mending = [
      checksOf(
        [
          [0, up],
          [600, down()],
          [3540, up],
        ],
        HOUR,
      ),
    ];
    expect(words('first-report', dossierOf({ seen: mending, now: HOUR }))).toContain(
      'It has answered since; I am waiting to see whether that lasts.',
    );
    const gone = [
      checksOf(
        [
          [0, up],
          [600, down()],
          [1800, 'unwatched'],
        ],
        HOUR,
      ),
    ];
    const dossier = dossierOf({ seen: gone, now: 2 * HOUR });
    expect(words('first-report', dossier)).toMatch(
      /was seen down, first at .+ Last failing check: 2026-01-01 00:29 UTC\. Not observed since then/,
    );
    const sent = { ...dossier, tickets: [ticket(opened)] };
    for (const text of [words('update', sent), words('notice', dossier)]) {
      expect(text).toContain('Not observed since then');
      expect(text).not.toMatch(/\bstill\b|ongoing|has been down/);
    }
    expect(words('update', sent)).toContain('was down when last seen');
    expect(draftOf('first-report', dossier, OPTIONS)?.subject).toContain(', last seen 2026-01-01 00:29 UTC');
  });

  test('carries what the desk looks things up by, unstarred', () => {
    const [own = []] = open;
    const id = 'x-request-id: 8a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d';
    const seenOnce = own.map((each) => ({ ...each, evidence: { requestId: id, address: '192.0.2.7' } }));
    const options = { identifiers: [{ label: 'Customer', value: 'A1b2C3d4E5f6G7h8I9' }] };
    const text = words(
      'first-report',
      dossierOf({ seen: [seenOnce], now: HOUR, changes: { tickets: [] } }),
      options,
    );
    expect(text).toContain(`address 192.0.2.7, ${id}`);
    expect(text).toContain('Customer: A1b2C3d4E5f6G7h8I9');
    expect(text).toContain('8286fca0f55974da97fc5abd7f008e7db2ba676757753f553c4efcbfd32d30eb');
  });
});

describe('an update', () => {
  test('has what came since the last letter, and nothing that was in it', () => {
    const events: TicketEvent[] = [
      opened,
      { kind: 'reply', at: at(1000), reply: 'denial', text: 'We see no issue' },
      { kind: 'promise', at: at(1100), dueAt: at(7200), text: 'Back by two' },
    ];
    const notes = [300, 2000].map((second) => ({ at: at(second), text: `Note ${second}` }));
    const text = words(
      'update',
      dossierOf({ seen: open, now: HOUR, changes: { tickets: [ticket(...events)], notes } }),
    );
    expect(text).toContain('Update to my message of 2026-01-01 00:15 UTC');
    expect(text).toContain('You wrote at 2026-01-01 00:16 UTC: “We see no issue”. My checks say otherwise.');
    expect(text).toContain('Note 2000');
    expect(text).not.toContain('Note 300');
    expect(text).not.toContain('first failure');
    expect(text).toContain('“Back by two”, due 2026-01-01 02:00 UTC');
  });
});

describe('a claim', () => {
  const claim: Claim = {
    ...{ profile: 'Host Ltd, virtual machines', subjectWords: 'SLA Credit Request', period: 'January 2026' },
    ...{ achievedAtMost: 0.999461, promised: 0.9999, downtime: minutes(19), basis: [] },
    ...{ credit: { least: 2, most: 3.5, unit: 'EUR' }, claimBy: at(30 * 24 * HOUR) },
    clause: 'https://host.example/legal/sla?version=7' as HttpUrl,
    exclusions: ['Announced maintenance, 20 min'],
  };

  test('has the figures of the contract, with the clause and the deadline', () => {
    const text = words('credit-claim', dossierOf({ seen: over, now: HOUR }), { claim });
    for (const each of [
      'due under Host Ltd, virtual machines',
      'Period: January 2026',
      'Availability: at most 99.947 %; promised: 99.99 %',
      'Credit: 2 to 3.5 EUR',
      'To be claimed by 2026-01-31 00:00 UTC',
      'Clause: https://host.example/legal/sla?version=7',
      'Left out: Announced maintenance, 20 min',
    ])
      expect(text).toContain(each);
    expect(
      draftOf('credit-claim', dossierOf({ seen: over, now: HOUR }), { ...OPTIONS, claim })?.subject,
    ).toMatch(/^\[SLA Credit Request\]/);
  });

  test('without them has those lines not, and is whole all the same', () => {
    const empty = {
      ...claim,
      subjectWords: null,
      period: null,
      achievedAtMost: null,
      downtime: null,
      promised: null,
      credit: null,
      claimBy: null,
      clause: null,
      exclusions: [],
    };
    for (const each of [null, empty]) {
      const text = words('credit-claim', dossierOf({ seen: over, now: HOUR }), { claim: each });
      expect(text).not.toMatch(/undefined|NaN|null|Availability|Credit:|Clause|claimed by/);
      expect(text).toContain('DOWNTIME BY CALENDAR MONTH (UTC)');
      expect(text).toContain('The outage lasted 19 to 21 min.');
    }
  });
});

describe('words for the user’s own users', () => {
  test('name what is theirs, whose machines it is, and no address', () => {
    const text = words('notice', dossierOf({ seen: open, now: HOUR }));
    expect(text).toMatch(/^Site 1 has been down since 2026-01-01 00:10 UTC\. .+ Hosted by “Provider”\./);
    expect(text).not.toContain('https://');
    const own = dossierOf({ seen: over, now: HOUR, changes: { isOwnWork: true } });
    expect(words('all-clear', own)).toContain(
      'Site 1 is back. It came back between 2026-01-01 00:29 and 00:30 UTC. First failure: between 2026-01-01 00:09 and 00:10 UTC. The outage lasted 19 to 21 min. It is planned work of our own.',
    );
  });
});

test('on the night on which clocks are turned back each time has its offset, and says which hour it is', () => {
  const night = (Date.UTC(2026, 10, 1, 5) - at(0)) / 1000;
  const told = dossierOf({
    seen: [
      checksOf(
        [
          [night - 600, up],
          [night + 1800, down()],
          [night + 5400, up],
        ],
        night + 7200,
      ),
    ],
    now: night + 7200,
  });
  const text = words('recovered', told, { zones: { local: 'America/New_York', provider: null } });
  expect(text).toContain('2026-11-01 UTC America/New_York What');
  expect(text).toContain('05:29-05:30 01:29-01:30 (first time) -04:00 Site 1: first failure');
  expect(text).toContain(
    '05:30-06:29 01:30 (first time) -04:00 to 01:29 (second time) -05:00 Site 1: no answer',
  );
});

test('a post without words is told of without quotes', () => {
  const ear = listenTo([page(), page(), page({ incidents: [incident([['investigating', 500, '']])] })]);
  expect(words('first-report', dossierOf({ seen: open, now: HOUR, ear }))).toContain(
    'your incident, investigating 00:',
  );
});
