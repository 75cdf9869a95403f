// Owns inventing a month: what three sites really did, and what became of whoever watched them. The same for one seed.
import { randomFrom } from '../../scripts/replay/random.ts';
import type { Answer, ObserverState, Story, TruthRow } from '../../scripts/replay/story.ts';

export type Stretch = { readonly from: number; readonly to: number };
export type TrueOutage = Stretch & { readonly target: string; readonly answer: Answer };
export type Fault = Stretch & { readonly kind: ObserverState | 'clock' };

export type InventedWorld = {
  readonly story: Story;
  readonly outages: readonly TrueOutage[];
  readonly faults: readonly Fault[];
};

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

const TARGETS = [
  { id: 'shop', path: '/', host: 'one' },
  { id: 'blog', path: '/blog/', host: 'two' },
  { id: 'control', path: '/', host: 'another-provider' },
] as const;

const ANSWERS: readonly [Answer, ...Answer[]] = [
  'timeout',
  'refused',
  'reset',
  'dns',
  { status: 500 },
  { status: 404 },
];

type FaultRow = readonly [Fault['kind'], number, number];

/** What happens to the observer, and for how long at the least and at the most. */
const FAULTS: readonly [FaultRow, ...FaultRow[]] = [
  ['asleep', HOUR, 20 * HOUR],
  ['asleep', 20 * SECOND, HOUR],
  ['closed', 3 * MINUTE, 20 * HOUR],
  ['offline', 30 * SECOND, 3 * HOUR],
  ['captive-portal', 30 * SECOND, 2 * HOUR],
  ['dns-down', 30 * SECOND, 2 * HOUR],
  ['clock', 0, 0],
];

export function inventWorld(seed: number, days: number): InventedWorld {
  const random = randomFrom(seed);
  const start = Date.UTC(2026, 0, 5, 9);
  const end = start + days * 24 * HOUR;
  const between = (least: number, most: number) => least + random() * (most - least);
  /** Short ones are as likely as long ones. */
  const spread = (least: number, most: number) => least * (most / least) ** random();
  const oneOf = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];

  const outages = TARGETS.flatMap(({ id }) => {
    const own: TrueOutage[] = [];
    for (let at = start + between(HOUR, 4 * HOUR); at < end - 14 * HOUR; at += between(HOUR, 9 * HOUR)) {
      const from = Math.floor(at);
      const to = from + Math.floor(spread(20 * SECOND, 12 * HOUR));
      own.push({ target: id, from, to, answer: oneOf(ANSWERS) });
      at = to;
    }
    return own;
  });

  const faults: Fault[] = [];
  const steps: { at: number; by: number }[] = [];
  for (let at = start + 30 * MINUTE; at < end - 2 * HOUR; at += between(10 * MINUTE, 90 * MINUTE)) {
    const [kind, least, most] = oneOf(FAULTS);
    const from = Math.floor(at);
    const to = Math.min(end - HOUR, from + (kind === 'clock' ? 0 : Math.floor(spread(least, most))));
    faults.push({ kind, from, to });
    if (kind === 'clock') steps.push({ at: from, by: oneOf<number>([-1, 1]) * Math.floor(spread(5, 60)) });
    at = to;
  }

  const iso = (at: number) => new Date(at).toISOString();
  const truth: TruthRow[] = outages.flatMap(({ target, from, to, answer }) => [
    { at: iso(from), target, answer },
    { at: iso(to), target, answer: 'ok' },
  ]);
  const story: Story = {
    title: `A month from seed ${seed}`,
    zone: 'UTC',
    targets: TARGETS,
    truth: [{ at: iso(start), target: '*', answer: 'ok' }, ...truth],
    status: [],
    observer: [
      ...faults.flatMap(({ kind, from, to }) =>
        kind === 'clock' ? [] : [{ from: iso(from), to: iso(to), state: kind }],
      ),
      ...steps.map(({ at, by }) => ({ at: iso(at), clockStep: `${by < 0 ? '-' : ''}PT${Math.abs(by)}M` })),
    ],
    until: iso(end),
  };
  return { story, outages, faults };
}
