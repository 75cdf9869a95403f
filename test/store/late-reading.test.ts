// Owns what becomes of a reading that comes too late, twice, or from a page that is not theirs any more: nothing.
import { beforeEach, expect, test } from 'vitest';
import { success } from '../../src/base/result.ts';
import type { StatusReport } from '../../src/domain/status-report.ts';
import type { StatusSource } from '../../src/domain/status-source.ts';
import { threadsOf } from '../../src/store/read/threads.ts';
import { commitPoll, type Written } from '../../src/store/write/commit-poll.ts';
import { changeProviders } from '../../src/store/write/config.ts';
import { seconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { incident, page, PROVIDER } from '../support/provider-words.ts';
import { newMachine, type Machine } from '../support/record.ts';
import { sayingFlaws } from '../support/saying-flaws.ts';
import { at } from '../support/watching.ts';

const sourceAt = (url: string) => ({ page: url, technology: 'statuspage', endpoints: [] }) as unknown;
const SOURCE = sourceAt('https://status.example/') as StatusSource;
const ELSEWHERE = sourceAt('https://status.elsewhere.example/') as StatusSource;
const FIRST = page({ incidents: [incident([['investigating', 10, 'A disk is full']])] });
const EDITED = page({ incidents: [incident([['investigating', 10, 'Two disks are full']])] });
let machine: Machine;

beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
  await move(SOURCE);
});

async function move(source: StatusSource): Promise<void> {
  await changeProviders(machine.store, () => new Map([[PROVIDER, { name: PROVIDER, source }]]));
}

/** What the reading of these seconds became. */
async function write(from: number, to: number, report: StatusReport): Promise<Written | null> {
  const startedAt = at(from);
  const endedAt = later(startedAt, seconds(to - from));
  const written = await commitPoll(machine.store, {
    ...{ provider: PROVIDER, source: SOURCE, isFailing: false, random: 0 },
    answer: { startedAt, endedAt, withHistory: true, heldFor: null, report: success(report) },
  });
  if (!written.ok) throw new Error(written.problem.message);
  return written.value;
}

/** Everything that a reading may write. */
async function record() {
  const read = await machine.store.read(['thread', 'fact', 'live', 'report'], async (transaction) => ({
    threads: [...(await threadsOf(transaction, PROVIDER)).values()],
    facts: await transaction.objectStore('fact').getAll(),
    report: await transaction.objectStore('report').get(PROVIDER),
    polls: await transaction.objectStore('live').get('polls'),
    live: await transaction.objectStore('live').get('live'),
  }));
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const textsIn = ({ threads }: Awaited<ReturnType<typeof record>>) =>
  threads.flatMap(({ posts }) => posts.map(({ versions }) => versions.map(({ content }) => content.text)));

test('the reader of a worker that died ends after that of the next one: what it read is older, and no edit', async () => {
  await write(30, 31, FIRST);
  await write(62, 63, EDITED);
  const before = await record();
  expect(await write(60, 68, FIRST)).toBeNull();
  expect(await record()).toEqual(before);

  await write(90, 91, EDITED);
  const after = await record();
  expect(textsIn(after)).toEqual([['A disk is full', 'Two disks are full']]);
  expect(sayingFlaws(after.threads, after.facts)).toEqual([]);
});

test('a reading that is written twice is written once', async () => {
  expect(await write(30, 31, FIRST)).not.toBeNull();
  const before = await record();
  expect(textsIn(before)).toEqual([['A disk is full']]);
  expect(await write(30, 31, FIRST)).toBeNull();
  expect(await record()).toEqual(before);
});

test('a reading of the page that they had before says nothing', async () => {
  await move(ELSEWHERE);
  const before = await record();
  expect(await write(30, 31, FIRST)).toBeNull();
  expect(await record()).toEqual(before);
});
