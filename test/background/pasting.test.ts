// Owns that what somebody pasted is kept whole, or refused by what is wrong with it, whatever page asks.
import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import type { OutageId } from '../../src/domain/outage.ts';
import { PASTE_LIMITS, type Paste } from '../../src/domain/pasted.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { Computer } from '../support/computer.ts';
import { readRows } from '../support/record.ts';
import { START } from '../support/watching.ts';

const STATEMENT = {
  ...{ asStated: '10:00', from: START, to: null, zone: 'UTC', ambiguous: false, otherReading: null },
  text: 'It failed at 10:00.',
};
const PASTE: Paste = {
  ...{ outage: 'an outage' as OutageId, provider: 'Host', source: 'a mail' },
  ...{ text: 'It failed at 10:00.', statements: [STATEMENT] },
};
let computer: Computer;

beforeEach(async () => {
  await deleteDB(DATABASE);
  computer = new Computer(START);
  await give('save-target', { draft: { url: 'https://shop.example/', provider: 'Host' }, id: null });
});

type Handlers = ReturnType<Computer['startWorker']>['handlers'];

async function give<Name extends keyof Handlers>(name: Name, request: Parameters<Handlers[Name]>[0]) {
  const { handlers } = computer.startWorker();
  const handle = handlers[name] as (asked: typeof request) => ReturnType<Handlers[Name]>;
  return handle(request);
}

async function pastedRows(): Promise<unknown[]> {
  const { pasted = [] } = await readRows();
  return pasted.map(([, row]) => row);
}

test('it is kept with when it was pasted, and nothing else that the page sent', async () => {
  const sent = { ...PASTE, id: 'mine', removedAt: START, extra: 'x' };
  expect(await give('save-pasted', sent)).toEqual({ ok: true, value: null });
  const [row, ...others] = await pastedRows();
  expect(others).toEqual([]);
  const { id } = row as { readonly id: string };
  expect(id).not.toBe('mine');
  expect(row).toEqual({ ...PASTE, id, pastedAt: START, removedAt: null });
});

test('too much of it is refused, and every part that is too long is named', async () => {
  const { text, source, statements } = PASTE_LIMITS;
  const most: Paste = {
    ...PASTE,
    ...{ text: 'x'.repeat(text), source: 'x'.repeat(source) },
    statements: Array.from({ length: statements }, () => STATEMENT),
  };
  const more: Paste = {
    ...PASTE,
    ...{ text: `${most.text}x`, source: `${most.source}x`, statements: [...most.statements, STATEMENT] },
  };
  expect(await give('save-pasted', more)).toEqual({
    ok: false,
    problem: [
      { field: 'text', problem: 'too-long', most: text },
      { field: 'source', problem: 'too-long', most: source },
      { field: 'statements', problem: 'too-long', most: statements },
    ],
  });
  expect(await pastedRows()).toEqual([]);
  expect(await give('save-pasted', most)).toEqual({ ok: true, value: null });
});
