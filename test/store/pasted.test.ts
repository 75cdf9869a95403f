// Owns what the user pasted: kept, sealed as it is, taken back without a loss, and found with its outage.
import { beforeEach, expect, test } from 'vitest';
import { canonicalJson, sha256Hex } from '../../src/base/digest.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import type { Pasted } from '../../src/domain/pasted.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { windowId } from '../../src/domain/window.ts';
import { catchUp } from '../../src/store/catch-up.ts';
import { readOutage } from '../../src/store/read/outage.ts';
import { isIntact } from '../../src/store/verify.ts';
import { writeSealed } from '../../src/store/write/sealed.ts';
import { headOf } from '../support/chain.ts';
import { readAll, seeOutages, watchUntil } from '../support/outages.ts';
import { newMachine, readRows, writeRows, type Machine } from '../support/record.ts';
import { at } from '../support/watching.ts';

const named = (target: number, second: number) => windowId(target as TargetId, at(second));
const OUTAGE = named(1, 120) as string as OutageId;

const MAIL: Pasted = {
  ...{ id: 'mail', outage: OUTAGE, provider: 'Provider', source: 'mail from support' },
  ...{ pastedAt: at(400), removedAt: null, text: 'It failed at 00:02 MST.' },
  statements: [
    {
      ...{ asStated: '00:02 MST', from: at(120), to: null, zone: 'MST', ambiguous: true },
      ...{ otherReading: { from: at(3720), to: null }, text: 'It failed at 00:02 MST.' },
    },
  ],
};
const hashOf = (pasted: Pasted) => sha256Hex(canonicalJson(pasted));
let machine: Machine;

beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
  await watchUntil(machine, 3);
  await seeOutages(machine);
});

async function write(second: number, change: (before: Pasted | null) => Pasted | null): Promise<void> {
  const written = await writeSealed(machine.store, 'pasted', MAIL.id, at(second), change);
  if (!written.ok) throw new Error(written.problem.message);
}

async function pastedIn({ store }: Machine): Promise<readonly Pasted[]> {
  const read = await readOutage(store, OUTAGE);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value.pasted;
}

const sealed = async () =>
  (await readAll(machine)).facts.flatMap((fact) => (fact.kind === 'pasted' ? [[fact.id, fact.hash]] : []));

test('what is kept is kept whole, and sealed by its hash', async () => {
  const before = await readAll(machine);
  await write(400, () => MAIL);
  expect(await pastedIn(machine)).toEqual([MAIL]);
  expect(await sealed()).toEqual([['mail', hashOf(MAIL)]]);
  const after = await readAll(machine);
  expect(after.windows).toEqual(before.windows);
  expect(headOf(after.facts)).toEqual(after.roster.live.head);
  expect(await isIntact(machine.store)).toEqual({ ok: true, value: true });
});

test('taken back it is there all the same, and each turn is a link of the chain', async () => {
  const removed = { ...MAIL, removedAt: at(500) };
  await write(400, () => MAIL);
  await write(500, (before) => before && { ...before, removedAt: at(500) });
  expect(await pastedIn(machine)).toEqual([removed]);
  await write(600, (before) => before && { ...before, removedAt: null });
  expect(await pastedIn(machine)).toEqual([MAIL]);
  expect(await sealed()).toEqual([MAIL, removed, MAIL].map((each) => ['mail', hashOf(each)]));
});

test('what was never pasted cannot be taken back, and leaves no trace', async () => {
  await write(400, (before) => before && { ...before, removedAt: at(400) });
  expect(await pastedIn(machine)).toEqual([]);
  expect(await sealed()).toEqual([]);
});

test('the outage is found by its name, by the name of a window of it, and without a name as the latest', async () => {
  const find = async (id: string) => {
    const read = await readOutage(machine.store, id);
    if (!read.ok) throw new Error(read.problem.message);
    return read.value.outage?.id ?? null;
  };
  const { windows } = await readAll(machine);
  const found = await Promise.all(windows.map(({ id }) => find(id)));
  expect(found).toHaveLength(2);
  expect(found).not.toContain(null);
  expect(await find('')).toBe(found.at(-1));
  expect(await find(named(1, 90_000))).toBeNull();
  expect(await find('<img>')).toBeNull();
});

test.each(['at once', 'by the next start'])('what is copied %s survives the database', async (when) => {
  await write(400, () => MAIL);
  if (when === 'at once') await catchUp(machine.store, machine.copy, at(401));
  else await machine.start(at(500));
  await machine.loseDatabase();
  expect(await machine.start(at(1000))).toMatchObject({ cause: 'replaced' });
  expect(await pastedIn(machine)).toEqual([MAIL]);
});

test('an older database is given back what was taken back since', async () => {
  await write(400, () => MAIL);
  const older = await readRows();
  await write(500, (before) => before && { ...before, removedAt: at(500) });
  await catchUp(machine.store, machine.copy, at(501));
  machine.store.close();
  await writeRows(older);
  expect(await machine.start(at(1000))).toMatchObject({ cause: 'rolled-back' });
  expect(await pastedIn(machine)).toEqual([{ ...MAIL, removedAt: at(500) }]);
});
