// Owns the promise of the evidence for a contract: all of the period, of every target of the outage, and nothing for sure that nobody saw.
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/domain/observation.ts';
import { NO_CORRECTIONS } from '../../src/domain/corrections.ts';
import type { TargetId } from '../../src/domain/target.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { assess } from '../../src/sla/assess.ts';
import { interruptionsOf } from '../../src/sla/interruption.ts';
import { periodAt } from '../../src/sla/period.ts';
import { minutes } from '../../src/time/duration.ts';
import { instant } from '../../src/time/instant.ts';
import { lengthOf } from '../../src/time/interval.ts';
import type { Dossier } from '../../src/timeline/dossier.ts';
import { slaEvidenceOf, type SlaRecord } from '../../src/ui/data/sla-evidence-of.ts';
import { contract } from '../support/contracts.ts';
import { checksOf, dossierOf, type Stretch } from '../support/dossiers.ts';
import { listenTo, maintenance, page, PROVIDER } from '../support/provider-words.ts';
import { at, down, seen, up } from '../support/watching.ts';
import { closedWindow } from '../support/windows.ts';

const END = 10_000;
const OUTAGE: readonly Stretch[] = [
  [0, up],
  [3600, down()],
  [7200, up],
];

function dossier(...lives: readonly (readonly Stretch[])[]): Dossier {
  return dossierOf({ seen: lives.map((life, index) => checksOf(life, END, index)), now: END });
}

function record(of: Dossier, changes: Partial<SlaRecord> = {}): SlaRecord {
  return {
    ...{ outages: [of.outage], threads: [], corrections: NO_CORRECTIONS, gaps: [], tickets: [] },
    firstSeenAt: new Float64Array(10).fill(at(1)),
    ...changes,
  };
}

const certainIn = (of: Dossier, changes: Partial<SlaRecord> = {}) =>
  interruptionsOf(slaEvidenceOf(of, record(of, changes), at(0))).flatMap(({ certain }) => certain);

describe('what nobody watched', () => {
  test('is the time before the first check, and every gap of the period', () => {
    const one = dossier(OUTAGE);
    const gaps = [{ target: 1 as TargetId, from: at(500), to: at(900), reason: 'asleep' as const }];
    expect(slaEvidenceOf(one, record(one, { gaps }), at(0)).unobserved).toEqual([
      { from: instant(0), to: at(1) },
      { from: at(500), to: at(900) },
    ]);
  });

  test('of one target makes the service unobserved, unless another one was seen down', () => {
    const both = dossier(
      [
        [0, up],
        [3600, down()],
        [4200, 'unwatched'],
        [7200, up],
      ],
      OUTAGE,
    );
    const sure = certainIn(both);
    expect(sure).toHaveLength(1);
    expect(sure[0]?.from).toBeLessThanOrEqual(at(3602));
    expect(sure[0]?.to).toBeGreaterThan(at(7100));
    const { unobserved } = slaEvidenceOf(
      both,
      record(both, { firstSeenAt: Float64Array.of(0, at(1), at(600)) }),
      at(0),
    );
    expect(unobserved[0]).toEqual({ from: instant(0), to: at(600) });
  });

  test('is all of it for a target that was never seen', () => {
    const one = dossier(OUTAGE);
    const unseen = { firstSeenAt: new Float64Array(10) };
    expect(slaEvidenceOf(one, record(one, unseen), at(0)).unobserved).toEqual([
      { from: instant(0), to: at(END) },
    ]);
  });
});

describe('windows', () => {
  test('are those of other outages, too, and only of the targets of this one', () => {
    const one = dossier(OUTAGE);
    const earlier = { ...one.outage, windows: [closedWindow(600, 900)] };
    const elsewhere = { ...one.outage, windows: [closedWindow(600, 900, { target: 2 as TargetId })] };
    const { windows } = slaEvidenceOf(one, record(one, { outages: [elsewhere, earlier, one.outage] }), at(0));
    expect(windows.map(({ startedAt }) => startedAt)).toEqual([at(600), one.outage.startedAt]);
  });

  test('that came and went are sure only where one check after the other failed', () => {
    const flapping: Observation[] = Array.from({ length: 160 }, (_, index) =>
      seen(index * 60, index < 20 || index > 140 || index % 8 < 4 ? up : down()),
    );
    const one = dossierOf({ seen: [flapping], now: 160 * 60 });
    expect(one.outage.windows.map(({ kind }) => kind)).toEqual(['intermittent']);
    const sure = certainIn(one);
    expect(sure.length).toBeGreaterThan(10);
    for (const stretch of sure) expect(lengthOf(stretch)).toBe(minutes(3) - 1000);
    expect(certainIn({ ...one, evidence: [] })).toEqual([]);
    expect(certainIn({ ...one, checks: new Map() })).toEqual([]);
  });
});

describe('work', () => {
  test('that they announced is of them alone, and not what the user took from the outage', () => {
    const one = dossier(OUTAGE);
    const { threads } = listenTo([page({ maintenances: [maintenance()] })]);
    const theirs = [...threads.values()].map((thread) => ({ ...thread, touchedAt: at(1) }));
    const others = theirs.map((thread) => ({ ...thread, provider: 'Other' }));
    const found = slaEvidenceOf(one, record(one, { threads: [...theirs, ...others] }), at(0)).announced;
    expect(found).toMatchObject([{ from: at(3600), to: at(7200) }]);
    const links = theirs.map(({ id }) => ({ outage: one.outage.id, thread: id, is: 'unlinked' as const }));
    const corrections = { ...NO_CORRECTIONS, links };
    expect(slaEvidenceOf(one, record(one, { threads: theirs, corrections }), at(0)).announced).toEqual([]);
  });

  test('of the user on one target takes nothing from what another one was seen to do', () => {
    const works = [
      {
        ...{ id: 'w', name: '', scope: { kind: 'targets' as const, targets: [1 as TargetId] } },
        time: { kind: 'once' as const, from: at(3000), to: at(9000), zone: 'UTC' },
      },
    ];
    const corrections = { ...NO_CORRECTIONS, works };
    const one = dossier(OUTAGE);
    expect(slaEvidenceOf(one, record(one, { corrections }), at(0)).ownWork).toEqual([
      { from: at(3000), to: at(9000) },
    ]);
    const both = dossier(OUTAGE, OUTAGE);
    const left = slaEvidenceOf(both, record(both, { corrections }), at(0)).ownWork;
    expect(left.map(({ from, to }) => [from < at(3610), to > at(7100)])).toEqual([
      [true, false],
      [false, true],
    ]);
  });
});

test('a report is every letter that was sent about an outage of theirs, and no answer', () => {
  const one = dossier(OUTAGE);
  const event = (kind: 'opened' | 'sent', second: number) => ({ kind, at: at(second), text: '' });
  const tickets = [
    {
      ...{ id: 't', outage: one.outage.id, number: null },
      events: [
        event('opened', 4000),
        { kind: 'reply' as const, at: at(4100), reply: 'human' as const, text: '' },
        event('sent', 5000),
      ],
    },
    { id: 'u', outage: 'another' as typeof one.outage.id, number: null, events: [event('opened', 3700)] },
  ];
  expect(one.outage.provider).toBe(PROVIDER);
  expect(slaEvidenceOf(one, record(one, { tickets }), at(0)).reportedAt).toEqual([at(4000), at(5000)]);
});

describe('what was not their doing, by the user’s word,', () => {
  /** Both targets fail at once; the second for longer. */
  const both = dossier(OUTAGE, [
    [0, up],
    [3600, down()],
    [9000, up],
  ]);
  const [first, second] = both.outage.windows;
  if (!first || !second) throw new Error('There are not two windows');
  const assessed = (...excused: readonly Pick<DowntimeWindow, 'id'>[]) => {
    const notTheirs = excused.map(({ id }) => id);
    const outages = [{ ...both.outage, recorded: both.outage.windows, notTheirs }];
    const found = slaEvidenceOf(both, record(both, { outages }), at(0));
    return assess(contract({}), periodAt(contract({}).period, at(0)), found);
  };

  test('is left out of the downtime, and named', () => {
    const all = assessed(first, second);
    expect(all.downtime.least).toBe(0);
    expect(all.exclusions.map(({ reason }) => reason)).toContain('not-theirs');
    expect(assessed().exclusions.map(({ reason }) => reason)).not.toContain('not-theirs');
  });

  test('takes nothing from what another target was seen to do meanwhile', () => {
    const whole = assessed().downtime.least;
    expect(assessed(first).downtime.least).toBe(whole);
    const shorter = assessed(second).downtime.least;
    expect(shorter).toBeLessThan(whole);
    expect(shorter).toBeGreaterThan(minutes(55));
  });
});
