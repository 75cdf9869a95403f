// Owns what the user lays on top of the record: dated and sealed, and that it outlives the database.
import { expect, test } from 'vitest';
import { corrected, type Correction } from '../../src/domain/correction.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import { NO_CORRECTIONS, type Corrections } from '../../src/domain/corrections.ts';
import { threadId } from '../../src/domain/thread.ts';
import { catchUp } from '../../src/store/catch-up.ts';
import { mirrorConfig } from '../../src/store/mirror.ts';
import { correctionsIn } from '../../src/store/read/corrections.ts';
import { isIntact } from '../../src/store/verify.ts';
import { writeCorrection } from '../../src/store/write/correction.ts';
import { hours } from '../../src/time/duration.ts';
import { headOf } from '../support/chain.ts';
import { readAll, seeOutages, watchUntil } from '../support/outages.ts';
import { newMachine, readRows, writeRows, type Machine } from '../support/record.ts';
import { at } from '../support/watching.ts';

const PLAN: Correction = {
  ...{ kind: 'own-work', id: 'backup' },
  work: {
    ...{ id: 'backup', name: 'Backup', scope: { kind: 'everything' } },
    time: {
      ...{ kind: 'recurring', on: { every: 'week', weekdays: [0, 3] }, minute: 195, zone: 'Europe/Berlin' },
      ...{ lasts: hours(1), firstDay: { year: 2019, month: 3, day: 1 }, lastDay: null },
    },
  },
};
const OUTAGE = '1@120' as OutageId;
const MARK: Correction = { kind: 'maintenance', outage: OUTAGE, mark: { from: at(120), to: null } };
const LINK: Correction = {
  kind: 'link',
  outage: OUTAGE,
  thread: threadId('Host', 'incident', 'a'),
  link: 'linked',
};
const SAID: Correction = {
  ...{ kind: 'amendment', id: 'trace' },
  amendment: { kind: 'attachment', outage: OUTAGE, name: 'traceroute', text: ' 1  * * *\n 2  é 漢 \u202E' },
};
const OWN = [PLAN, MARK, LINK, SAID].reduce((own, each) => corrected(own, each, at(400)), NO_CORRECTIONS);

async function ownWorksOf({ store }: Machine): Promise<Corrections> {
  const read = await correctionsIn(store);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

async function correct(
  { store }: Machine,
  ...corrections: readonly Correction[]
): Promise<Corrections | null> {
  let own: Corrections | null = null;
  for (const correction of corrections) {
    const written = await writeCorrection(store, correction, at(400));
    if (!written.ok) throw new Error(written.problem.message);
    own = written.value;
  }
  return own;
}

async function machineWithOutages(): Promise<Machine> {
  const machine = await newMachine();
  await machine.start(at(0));
  await watchUntil(machine, 3);
  await seeOutages(machine);
  return machine;
}

async function sealedIn(machine: Machine): Promise<unknown[]> {
  const { facts } = await readAll(machine);
  return facts.flatMap((fact) => (fact.kind === 'correction' ? [[fact.at, fact.correction]] : []));
}

test('each correction is a link of the chain, and taking one back takes nothing away', async () => {
  const machine = await machineWithOutages();
  const before = await readAll(machine);
  expect(await correct(machine, PLAN, MARK, LINK, SAID)).toEqual(OWN);
  const undo: Correction = { kind: 'maintenance', outage: OUTAGE, mark: null };
  expect(await correct(machine, undo)).toEqual({ ...OWN, marked: [] });
  expect(await sealedIn(machine)).toEqual([PLAN, MARK, LINK, SAID, undo].map((each) => [at(400), each]));
  const after = await readAll(machine);
  expect(after.windows).toEqual(before.windows);
  expect(headOf(after.facts)).toEqual(after.roster.live.head);
  expect(await isIntact(machine.store)).toEqual({ ok: true, value: true });
});

test.each(['when it was said', 'by the next start'])(
  'what is copied %s survives the database',
  async (when) => {
    const machine = await machineWithOutages();
    const said = await correct(machine, PLAN, MARK, LINK, SAID);
    if (said && when === 'when it was said') {
      await mirrorConfig(machine.copy, { corrections: said });
      await catchUp(machine.store, machine.copy, at(401));
    } else await machine.start(at(500));
    await machine.loseDatabase();
    expect(await machine.start(at(1000))).toMatchObject({ cause: 'replaced' });
    expect(await ownWorksOf(machine)).toEqual(OWN);
    expect(await sealedIn(machine)).toEqual([PLAN, MARK, LINK, SAID].map((each) => [at(400), each]));
    const { facts, roster } = await readAll(machine);
    expect(headOf(facts)).toEqual(roster.live.head);
    expect(await isIntact(machine.store)).toEqual({ ok: true, value: true });
  },
);

test('a database that is older than a mark is found out by it, and gets it back', async () => {
  const machine = await machineWithOutages();
  const older = await readRows();
  const said = await correct(machine, MARK);
  if (said) await mirrorConfig(machine.copy, { corrections: said });
  await catchUp(machine.store, machine.copy, at(401));
  machine.store.close();
  await writeRows(older);
  expect(await machine.start(at(1000))).toMatchObject({ cause: 'rolled-back' });
  expect((await ownWorksOf(machine)).marked).toEqual(OWN.marked);
  expect(await sealedIn(machine)).toEqual([[at(400), MARK]]);
});

test('what was said before prevails over an older copy', async () => {
  const machine = await newMachine();
  await machine.start(at(0));
  await mirrorConfig(machine.copy, { corrections: NO_CORRECTIONS });
  await correct(machine, PLAN, MARK, LINK, SAID);
  await machine.start(at(500));
  expect(await ownWorksOf(machine)).toEqual(OWN);
});

test('nothing is corrected in a database that was never founded', async () => {
  const machine = await newMachine();
  expect(await correct(machine, MARK)).toBeNull();
  expect(await ownWorksOf(machine)).toEqual(NO_CORRECTIONS);
});
