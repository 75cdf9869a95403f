// Owns what the user said about their own planned work, and that it outlives the database.
import { expect, test } from 'vitest';
import type { OwnWorks } from '../../src/domain/own-works.ts';
import type { OutageId } from '../../src/domain/outage.ts';
import { ownWorksIn } from '../../src/store/read/own-works.ts';
import { mirrorConfig } from '../../src/store/mirror.ts';
import { changeOwnWorks } from '../../src/store/write/config.ts';
import { hours } from '../../src/time/duration.ts';
import { seeOutages, watchUntil } from '../support/outages.ts';
import { newMachine, type Machine } from '../support/record.ts';
import { at } from '../support/watching.ts';

const OWN: OwnWorks = {
  works: [
    {
      ...{ id: 'backup', name: 'Backup', scope: { kind: 'everything' } },
      time: {
        ...{ kind: 'recurring', weekday: 0, minute: 195, zone: 'Europe/Berlin', lasts: hours(1) },
        ...{ firstDay: { year: 2019, month: 3, day: 1 }, lastDay: null },
      },
    },
  ],
  marked: [{ outage: '1@120' as OutageId, markedAt: at(400), from: at(120), to: null }],
};

async function ownWorksOf({ store }: Machine): Promise<OwnWorks> {
  const read = await ownWorksIn(store);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

test.each(['when it was said', 'by the next start'])(
  'what is copied %s survives the database',
  async (when) => {
    const machine = await newMachine();
    await machine.start(at(0));
    await watchUntil(machine, 3);
    await seeOutages(machine);
    const said = await changeOwnWorks(machine.store, () => OWN);
    if (!said.ok) throw new Error(said.problem.message);
    if (when === 'when it was said') await mirrorConfig(machine.copy, { ownWork: said.value });
    else await machine.start(at(500));
    await machine.loseDatabase();
    expect(await machine.start(at(1000))).toMatchObject({ cause: 'replaced' });
    expect(await ownWorksOf(machine)).toEqual(OWN);
  },
);

test('what was said before prevails over an older copy', async () => {
  const machine = await newMachine();
  await machine.start(at(0));
  await mirrorConfig(machine.copy, { ownWork: { works: [], marked: [] } });
  await changeOwnWorks(machine.store, () => OWN);
  await machine.start(at(500));
  expect(await ownWorksOf(machine)).toEqual(OWN);
});
