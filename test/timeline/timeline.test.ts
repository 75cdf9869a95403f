// Owns what a timeline must be: whole, in order, each row with who says it, and nothing of what nobody saw.
import { describe, expect, test } from 'vitest';
import { overrunOf } from '../../src/timeline/overrun.ts';
import { lastedOf, totalsIn } from '../../src/timeline/downtime.ts';
import { rowsByDay } from '../../src/timeline/rows-by-day.ts';
import { rowsSince } from '../../src/timeline/rows-since.ts';
import type { Row, TimelineFact } from '../../src/timeline/row.ts';
import { sharesByHour, sharedTargets, wholeShare } from '../../src/timeline/shares.ts';
import { billingMonthsOf } from '../../src/timeline/slots.ts';
import { timelineOf } from '../../src/timeline/timeline.ts';
import { workingDuring } from '../../src/timeline/working.ts';
import { checksOf, dossierOf } from '../support/dossiers.ts';
import { DEAF, incident, listen, listenTo, maintenance, page } from '../support/provider-words.ts';
import { at, down, up } from '../support/watching.ts';

const HOUR = 3600;
const http500 = down({ kind: 'http', status: 500 });

function only<Kind extends TimelineFact['kind']>(rows: readonly Row[], kind: Kind) {
  return rows.flatMap(({ fact, when, until }) =>
    fact.kind === kind ? [{ ...(fact as Extract<TimelineFact, { kind: Kind }>), when, until }] : [],
  );
}

describe('what was seen', () => {
  test('is one row for equal checks, with their number, and an edge with both bounds', () => {
    const seen = [
      checksOf(
        [
          [0, up],
          [600, http500],
          [1800, down()],
          [3000, up],
        ],
        4200,
      ),
    ];
    const rows = timelineOf(dossierOf({ seen, now: 4200 }));
    expect(only(rows, 'failing')).toMatchObject([
      { failure: { kind: 'http', status: 500 }, counted: { checks: 40, failed: 40 }, until: at(1771) },
      { failure: { kind: 'timeout' }, counted: { checks: 40, failed: 40 }, until: at(2971) },
    ]);
    expect(only(rows, 'began')).toMatchObject([{ when: { after: at(540), at: at(601) } }]);
    expect(only(rows, 'ended')).toMatchObject([{ when: { after: at(2970), at: at(3001) } }]);
    expect(rows.map(({ when }) => when.at)).toEqual(
      rows.map(({ when }) => when.at).toSorted((a, b) => a - b),
    );
  });

  test('is parted by what nobody watched, which says who did not look and why', () => {
    const seen = [
      checksOf(
        [
          [0, up],
          [600, http500],
          [1800, 'unwatched'],
          [5400, http500],
        ],
        7200,
      ),
    ];
    const dossier = dossierOf({ seen, now: 7200 });
    const rows = timelineOf(dossier);
    expect(only(rows, 'failing').map(({ when, until }) => [when.at, until])).toEqual([
      [at(601), at(1771)],
      [at(5400), at(7171)],
    ]);
    expect(only(rows, 'unobserved')).toMatchObject([
      { targets: [1], reason: 'interrupted', when: { at: at(1771) }, until: at(5400) },
    ]);
    expect(lastedOf(dossier)).toMatchObject({ unobserved: (5400 - 1771) * 1000 });
    expect(lastedOf(dossier).seen).toBe((7171 - 601) * 1000 - (5400 - 1771) * 1000);
  });

  test('of two computers asleep at once is one row', () => {
    const seen = [0, 1].map((index) =>
      checksOf(
        [
          [0, up],
          [600, http500],
          [1800, 'unwatched'],
          [5400, up],
        ],
        7200,
        index,
      ),
    );
    expect(only(timelineOf(dossierOf({ seen, now: 7200 })), 'unobserved')).toMatchObject([
      { targets: [1, 2] },
    ]);
  });

  test('is no longer told of than it was seen: an open window ends with its last failing check', () => {
    const seen = [
      checksOf(
        [
          [0, up],
          [600, http500],
          [1800, 'unwatched'],
        ],
        7200,
      ),
    ];
    const rows = timelineOf(dossierOf({ seen, now: 7200 }));
    expect(only(rows, 'failing')).toMatchObject([{ until: at(1771) }]);
    expect(only(rows, 'unobserved')).toMatchObject([{ until: at(7200) }]);
  });
});

describe('what worked meanwhile', () => {
  const sites = [{ provider: 'Provider' }, { provider: 'Provider' }, { provider: 'Other' }];
  const seen = [
    checksOf(
      [
        [0, up],
        [600, http500],
      ],
      HOUR,
    ),
    checksOf([[0, up]], HOUR, 1),
    checksOf(
      [
        [0, up],
        [1200, 'unwatched'],
        [2400, up],
      ],
      HOUR,
      2,
    ),
  ];

  test('is told of as far as it was watched, here and elsewhere', () => {
    const working = workingDuring(dossierOf({ sites, seen, now: HOUR }));
    expect(working.map(({ place, failed }) => [place, failed])).toEqual([
      ['same-provider', 0],
      ['elsewhere', 0],
    ]);
    expect(working[1]?.parts.map(({ from, to }) => [from, to])).toEqual([
      [at(660), at(1140)],
      [at(2400), at(3540)],
    ]);
  });

  test('is no control where it failed itself', () => {
    const flaky = checksOf(
      Array.from({ length: 60 }, (_, index) => [index * 60, index % 9 === 0 ? http500 : up] as const),
      HOUR,
      1,
    );
    const dossier = dossierOf({ sites, seen: [seen[0] ?? [], flaky], now: HOUR });
    expect(workingDuring(dossier).map(({ watched }) => watched.target.id)).not.toContain(2);
  });
});

describe('what the provider said', () => {
  const seen = [
    checksOf(
      [
        [0, up],
        [600, http500],
      ],
      2 * HOUR,
    ),
  ];

  test('stands at its own time, with when we saw it; what they changed and took back has rows of its own', () => {
    let ear = listenTo([page(), page(), page()]);
    const posts = [
      ['investigating', 700, 'Looking'],
      ['identified', 900, 'Disk'],
    ] as const;
    ear = listen(ear, 900, page({ incidents: [incident(posts)] }));
    ear = listen(ear, 1200, page({ incidents: [incident([posts[0], ['identified', 900, 'Network']])] }));
    ear = listen(ear, 1500, page({ incidents: [incident([posts[0]], { title: 'Nothing much' })] }));
    const rows = timelineOf(dossierOf({ seen, now: 2 * HOUR, ear }));
    expect(only(rows, 'said').map(({ when, post }) => [when.at, post.text])).toEqual([
      [at(700), 'Looking'],
      [at(900), 'Network'],
    ]);
    expect(only(rows, 'reworded').map(({ before, now, when }) => [before, now, when])).toEqual([
      ['Disk', 'Network', { after: at(900), at: at(1201) }],
      ['Something fails', 'Nothing much', { after: at(1200), at: at(1501) }],
    ]);
    expect(rows.find(({ fact }) => fact.kind === 'said')?.evidence).toMatchObject({
      kind: 'reading',
      seen: { after: at(600), at: at(901) },
    });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  });

  test('of planned work has its promised end, and what still failed then', () => {
    const ear = listenTo([page({ maintenances: [maintenance({ from: at(500), to: at(1800) })] })]);
    const dossier = dossierOf({ seen, now: 2 * HOUR, ear });
    expect(only(timelineOf(dossier), 'work-ends')).toMatchObject([{ when: { at: at(1800) }, failing: [1] }]);
    expect(overrunOf(dossier)?.targets).toMatchObject([{ least: (7171 - 1800) * 1000 }]);
  });

  test('is not counted as an overrun where nobody watched', () => {
    const ear = listenTo([page({ maintenances: [maintenance({ from: at(500), to: at(1800) })] })]);
    const hole = [
      checksOf(
        [
          [0, up],
          [600, http500],
          [2400, 'unwatched'],
          [6000, http500],
        ],
        2 * HOUR,
      ),
    ];
    const [overrun] = overrunOf(dossierOf({ seen: hole, now: 2 * HOUR, ear }))?.targets ?? [];
    expect(overrun?.least).toBe((2371 - 1800 + 7171 - 6000) * 1000);
    expect(overrunOf(dossierOf({ seen, now: 2 * HOUR, ear: DEAF }))).toBeNull();
  });
});

describe('what is new since a letter', () => {
  test('is what was not known then, and the later part of what goes on, with its own checks', () => {
    const seen = [
      checksOf(
        [
          [0, up],
          [600, http500],
        ],
        2 * HOUR,
      ),
    ];
    const dossier = dossierOf({
      seen,
      now: 2 * HOUR,
      changes: { notes: [{ at: at(4000), text: 'Rebooted' }] },
    });
    const rows = rowsSince(dossier, timelineOf(dossier), at(HOUR));
    expect(rows.map(({ fact }) => fact.kind)).toEqual(['failing', 'note']);
    expect(only(rows, 'failing')).toMatchObject([
      { when: { at: at(HOUR) }, until: at(7171), counted: { checks: 120, failed: 120 } },
    ]);
  });
});

describe('a table by day', () => {
  const seen = [
    checksOf(
      [
        [0, up],
        [22 * HOUR, http500],
      ],
      26 * HOUR,
    ),
  ];
  const dossier = dossierOf({ seen, now: 26 * HOUR });

  test('cuts at midnight, and the parts have all the checks together', () => {
    const days = rowsByDay(dossier, timelineOf(dossier), 'UTC');
    const parts = days.map(({ day, rows }) => [day.day, only(rows, 'failing')] as const);
    expect(parts.map(([day, found]) => [day, found[0]?.when.at, found[0]?.until])).toEqual([
      [1, at(22 * HOUR + 1), at(24 * HOUR)],
      [2, at(24 * HOUR), at(26 * HOUR - 29)],
    ]);
    expect(parts.flatMap(([, found]) => found[0]?.counted?.failed)).toEqual([240, 240]);
  });

  test('counts downtime to the month in which it was, by the zone of the contract', () => {
    const months = billingMonthsOf({ from: at(22 * HOUR), to: at(26 * HOUR) }, 'America/New_York', 1);
    expect(months.map(({ first }) => first)).toEqual([{ year: 2026, month: 1, day: 1 }]);
    const days = billingMonthsOf({ from: at(22 * HOUR), to: at(26 * HOUR) }, 'UTC', 2);
    const totals = totalsIn(dossier, days).map(({ totals: all }) =>
      [...all.values()].map(({ down: bad }) => bad),
    );
    expect(totals).toEqual([[(2 * HOUR - 1) * 1000], [2 * HOUR * 1000]]);
  });
});

describe('shares by the hour', () => {
  test('are of time: that a failing target is checked more often changes nothing', () => {
    const pattern = Array.from({ length: 240 }, (_, index) => index % 9 < 3);
    let second = 600;
    const life = pattern.map((bad) => {
      const start = second;
      second += 60;
      return [start, bad ? http500 : up] as const;
    });
    const seen = [checksOf([[0, up], ...life], second), checksOf([[0, up]], second, 1)];
    const sites = [{ provider: 'Provider' }, { provider: 'Other' }];
    const dossier = dossierOf({ sites, seen, now: second });
    const targets = sharedTargets(dossier);
    expect(targets.map(({ target }) => target.id)).toEqual([1, 2]);
    const [own, control] = targets.map((watched) => wholeShare(dossier, watched));
    expect(own?.ratio).toBeCloseTo(0.36, 1);
    expect((own?.failed ?? 0) / (own?.checks ?? 1)).toBeCloseTo(0.5, 1);
    expect(control).toMatchObject({ failed: 0, ratio: 0 });
    const counted = sharesByHour(dossier, targets).map(({ shares }) =>
      shares.get(targets[0]?.target.id ?? (0 as never)),
    );
    expect(counted.reduce((sum, share) => sum + (share?.failed ?? 0), 0)).toBe(own?.failed);
  });
});

test('an outage without checks, evidence or gaps still has its edges and stretches', () => {
  const dossier = dossierOf({
    seen: [
      checksOf(
        [
          [0, up],
          [600, http500],
        ],
        HOUR,
      ),
    ],
    now: HOUR,
  });
  const bare = { ...dossier, checks: new Map(), evidence: [], gaps: [] };
  expect(timelineOf(bare).map(({ fact }) => fact.kind)).toEqual(['began', 'failing', 'line']);
});
