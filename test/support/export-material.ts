// Owns logs to export, made by the real core of what was seen and said, with the same hostile text in every name.
import * as fc from 'fast-check';
import { sayEnglish } from '../../scripts/replay/english.ts';
import type { Amended, Amendment } from '../../src/domain/amendment.ts';
import type { ClockState } from '../../src/domain/clock-check.ts';
import { UNCHECKED } from '../../src/domain/clock-check.ts';
import { appendFacts, CHAIN_START, type FactBody } from '../../src/domain/fact.ts';
import type { Observation } from '../../src/domain/observation.ts';
import { groupOutages, type OutageId } from '../../src/domain/outage.ts';
import { encodeLatency, encodeOutcome } from '../../src/domain/outcome.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { SiteId, TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import type { DowntimeLog } from '../../src/reports/downtime-log.ts';
import type { ExportFormat } from '../../src/reports/exports/format.ts';
import type { Material } from '../../src/reports/exports/material.ts';
import { milliseconds, seconds } from '../../src/time/duration.ts';
import { earlier, type Instant } from '../../src/time/instant.ts';
import type { StoredHistory } from '../../src/store/read/history.ts';
import { downtimeLogOf } from '../../src/ui/data/downtime-log-of.ts';
import { checksOf, type Stretch } from './dossiers.ts';
import { incident, listenTo, maintenance, page } from './provider-words.ts';
import { watchlistOf } from './targets.ts';
import { at, down, up, watch } from './watching.ts';

/** Texts that somebody would take for a formula, for markup, for the end of a field, or cannot be read in one direction. */
export const HOSTILE = [
  ...[
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠A1',
    ' =cmd|x',
    '\u200B=1',
  ],
  ...[
    'say "hi"',
    "it's",
    'a,b;c',
    'two\nlines',
    'two\r\nlines',
    'back\\slash',
    'a | b',
    '`code`',
    '# head',
    '%5',
  ],
  ...['שלום עולם', 'مرحبا', '\u202Eevil\u202C', '👩‍👩‍👧 family', '日本語', 'e\u0301\u0301', 'nul\u0000l'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](https://evil.example)', '@all #1 !2'],
  ...['BEGIN:VEVENT', 'x\r\nEND:VCALENDAR', '"}]}', ''],
];

export const hostileText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

export type Told = {
  /** In the place of every name and every word. */
  readonly text: string;
  /** Of the two targets. */
  readonly seen: readonly [readonly Stretch[], readonly Stretch[]];
  readonly zone: string;
};

const END = 7200;
const CLOCK: ClockState = {
  ...UNCHECKED,
  samples: [
    { host: 'a.example', provider: 'a', ahead: milliseconds(300), correction: milliseconds(0), at: at(0) },
  ],
  checkedAt: at(0),
};

/** Two targets of two providers; the first one's speaks of an incident and of planned work, and there is a ticket. */
export const PLAIN: Told = {
  text: 'Plain',
  zone: 'America/New_York',
  seen: [
    [
      [0, up],
      [600, down()],
      [1800, 'unwatched'],
      [2700, down({ kind: 'http', status: 503 })],
      [3600, up],
    ],
    [
      [0, up],
      [5400, down({ kind: 'redirected-elsewhere', host: 'evil.example' })],
    ],
  ],
};

export function materialOf({ text, seen: stretches, zone }: Told): Material {
  const all = stretches.map((own, index) => checksOf(own, END, index));
  const stored = storedOf(text, all);
  const whole = { from: at(-600), to: at(86_400) };
  const selection = { whole, provider: null, site: null };
  const log: DowntimeLog = {
    ...downtimeLogOf(stored, selection, at(END), zone),
    ...chainOf(stored),
    clock: CLOCK,
  };
  return {
    ...{ log, selection, manner: { say: sayEnglish, locale: 'en', zone } },
    chain: () => Promise.resolve({ before: CHAIN_START, facts: [chainOf(stored).facts] }),
    checks: { count: all.length, days: () => all.map(dayOf) },
  };
}

function dayOf(observations: readonly Observation[], index: number) {
  const checks = observations.map(({ startedAt, verdict }) => ({
    ...{ at: startedAt, outcome: encodeOutcome(verdict), latency: encodeLatency(milliseconds(120)) },
  }));
  const evidence = observations
    .filter(({ verdict }) => verdict.kind === 'down')
    .map((each) => ({ ...each, evidence: { code: 'net::ERR_FAILED', status: 503, latency: seconds(1) } }));
  return { target: (index + 1) as TargetId, checks, evidence };
}

function chainOf({ windows }: StoredHistory) {
  const bodies = windows.map((window): FactBody => ({ kind: 'window', window, absorbed: [] }));
  return appendFacts(CHAIN_START, at(END), bodies);
}

function storedOf(text: string, all: readonly (readonly Observation[])[]): StoredHistory {
  const list = watchlistOf({ provider: 'One' }, { provider: 'Two' });
  const providers = [`${text} one`, `${text} two`] as const;
  const watchlist = {
    ...list,
    sites: list.sites.map((site, index) => ({
      ...{ ...site, name: text, provider: providers[index] ?? '' },
      targets: site.targets.map((target) => ({ ...target, name: text })),
    })),
  };
  const logs = all.map((observations) => watch(observations));
  const windows = logs.flatMap((log) => log.windows).sort((one, other) => one.startedAt - other.startedAt);
  const [outage] = groupOutages(windows, (target) => providers[target - 1] ?? '');
  const ear = listenTo([
    page(),
    page({ maintenances: [maintenance({ title: text })] }),
    page({ incidents: [incident([['investigating', 700, text]], { title: text, affected: [text] })] }),
    page({
      incidents: [
        incident(
          [
            ['investigating', 700, text],
            ['resolved', 3700, text],
          ],
          { title: text, affected: [text] },
        ),
      ],
    }),
  ]);
  const threads = [...ear.threads.values()].map((thread) => ({
    ...{ ...thread, provider: providers[0], touchedAt: at(900) },
  }));
  const of = outage ? { outage: outage.id } : null;
  return {
    ...{ watchlist, settings: DEFAULT_SETTINGS, windows, threads, known: null },
    gaps: logs.flatMap(({ gaps }, index) => gaps.map((gap) => ({ ...gap, target: (index + 1) as TargetId }))),
    providers: new Map(),
    polls: new Map(),
    firstSeenAt: Float64Array.from([0, at(0), at(0)]),
    corrections: {
      works: [
        {
          ...{ id: 'w1', name: text, scope: { kind: 'site', site: 1 as SiteId } },
          time: { kind: 'once', from: at(900), to: at(1200), zone: 'UTC' },
        },
      ],
      marked: of ? [{ ...of, markedAt: at(4000), from: at(600), to: at(660) }] : [],
      links: of && threads[0] ? [{ ...of, thread: threads[0].id, is: 'linked' }] : [],
      amended: amended(of?.outage ?? null, text, windows),
    },
    pasted: of
      ? [
          {
            ...{ id: 'p1', ...of, provider: providers[0], pastedAt: at(4000), source: text, text },
            statements: [
              {
                asStated: text,
                from: at(700),
                to: null,
                zone: 'UTC',
                ambiguous: false,
                otherReading: null,
                text,
              },
            ],
            removedAt: null,
          },
        ]
      : [],
    vantages: watchlist.sites.slice(0, 1).map(({ targets: [target] }) => ({
      ...{ id: 'laptop-1', madeAt: at(4000), head: CHAIN_START, isVerified: true },
      targets: target
        ? [{ ...{ url: target.url, name: text, from: at(0), to: at(3000) }, windows: [], gaps: [] }]
        : [],
    })),
    tickets: of
      ? [
          {
            ...{ id: 't1', ...of, number: text },
            events: [
              { kind: 'opened', at: at(1000), text },
              { kind: 'reply', at: at(1300), reply: 'human', text },
              { kind: 'promise', at: at(1300), dueAt: at(9000), text },
            ],
          },
        ]
      : [],
  };
}

/** A note, an edge a minute earlier, and what was taken back; the last window is a false alarm where there are several. */
function amended(
  outage: OutageId | null,
  text: string,
  windows: readonly DowntimeWindow[],
): readonly Amended[] {
  const [first, second, ...more] = windows;
  if (!outage || !first) return [];
  const dated = (id: string, amendment: Amendment, takenBackAt: Instant | null = null): Amended => ({
    ...{ id, amendment, saidAt: at(END), takenBackAt },
  });
  const last = more.at(-1);
  return [
    dated('a1', { kind: 'note', outage, at: at(700), text }),
    dated('a2', {
      ...{ kind: 'edge', outage, window: first.id, edge: 'start' },
      ...{ at: earlier(first.startedAt, seconds(120)), why: text },
    }),
    dated('a3', { kind: 'not-my-provider', outage, windows: [first.id], why: text }, at(END)),
    ...(second && last ? [dated('a4', { kind: 'false-alarm', outage, windows: [last.id], why: text })] : []),
  ];
}

/** Random stretches of three kinds of verdict and of nobody watching. */
export const stretches: fc.Arbitrary<readonly Stretch[]> = fc
  .array(
    fc.tuple(
      fc.nat(END),
      fc.constantFrom(
        up,
        down(),
        down({ kind: 'http', status: 500 }),
        { kind: 'unknown', reason: 'own-line' } as const,
        'unwatched' as const,
      ),
    ),
    { maxLength: 8 },
  )
  .map((all) => [[0, up] as Stretch, ...all.sort(([one], [other]) => one - other)]);

export const randomTold: fc.Arbitrary<Told> = fc.record({
  text: hostileText,
  seen: fc.tuple(stretches, stretches),
  zone: fc.constantFrom('UTC', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe'),
});

export async function textOf(format: ExportFormat, material: Material): Promise<string> {
  let text = '';
  let last = 0;
  for await (const piece of format.write(material)) {
    text += piece.text;
    if (piece.doneRatio < last || piece.doneRatio > 1) throw new Error(`From ${last} to ${piece.doneRatio}`);
    last = piece.doneRatio;
  }
  return text;
}
