// Owns the second read of a page: of everything that providers ever said, what is needed now, and no more.
import { beforeEach, expect, test } from 'vitest';
import type { OutageId } from '../../src/domain/outage.ts';
import type { StatusReport } from '../../src/domain/status-report.ts';
import type { StatusSource } from '../../src/domain/status-source.ts';
import { threadId } from '../../src/domain/thread.ts';
import { readHearing } from '../../src/store/read/hearing.ts';
import { readTickets } from '../../src/store/read/tickets.ts';
import { changeProviders } from '../../src/store/write/config.ts';
import { writeCorrection } from '../../src/store/write/correction.ts';
import { commitPoll } from '../../src/store/write/commit-poll.ts';
import { success } from '../../src/base/result.ts';
import { seconds } from '../../src/time/duration.ts';
import { later } from '../../src/time/instant.ts';
import { incident, maintenance, page, PROVIDER } from '../support/provider-words.ts';
import { newMachine, type Machine } from '../support/record.ts';
import { at, down, up } from '../support/watching.ts';

const SOURCE = {
  page: 'https://status.example/',
  technology: 'statuspage',
  endpoints: [],
} as unknown as StatusSource;
const OUTAGE = '1@0' as OutageId;
let machine: Machine;

beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
  await changeProviders(machine.store, () => new Map([[PROVIDER, { name: PROVIDER, source: SOURCE }]]));
});

async function say(second: number, report: StatusReport, source = SOURCE): Promise<void> {
  const startedAt = at(second);
  const answer = { startedAt, endedAt: later(startedAt, seconds(1)), withHistory: true, heldFor: null };
  const written = await commitPoll(machine.store, {
    ...{ provider: PROVIDER, source, isFailing: false, random: 0 },
    answer: { ...answer, report: success(report) },
  });
  if (!written.ok) throw new Error(written.problem.message);
}

async function hearingSince(second: number, windowsSince: number | null = null) {
  const read = await readHearing(machine.store, {
    since: at(second),
    windowsSince: windowsSince === null ? null : at(windowsSince),
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const titles = ({ threads }: Awaited<ReturnType<typeof hearingSince>>) =>
  new Set(threads.map(({ heads }) => heads.at(-1)?.content.title));

const old = incident(
  [
    ['investigating', 10],
    ['resolved', 20],
  ],
  { id: 'old', title: 'Old' },
);
const long = incident([['investigating', 10]], { id: 'long', title: 'Long' });
const fresh = incident(
  [
    ['investigating', 900],
    ['resolved', 950],
  ],
  { id: 'fresh', title: 'Fresh' },
);

test('what goes on, is to come or was said lately is read, with the headline of the page; what is long over is not', async () => {
  await say(30, page({ incidents: [long, old], maintenances: [maintenance({ title: 'Work' })] }));
  await say(1000, page({ incidents: [fresh, long, old], maintenances: [maintenance({ title: 'Work' })] }));
  expect(titles(await hearingSince(500))).toEqual(new Set(['All good', 'Fresh', 'Long', 'Work']));
  expect(titles(await hearingSince(0))).toEqual(new Set(['All good', 'Fresh', 'Long', 'Old', 'Work']));
});

test('what the user has linked is read however old it is', async () => {
  await say(30, page({ incidents: [old] }));
  const link = { outage: OUTAGE, thread: threadId(PROVIDER, 'incident', 'old') };
  await writeCorrection(machine.store, { kind: 'link', ...link, link: 'linked' }, at(100));
  const heard = await hearingSince(500);
  expect(titles(heard)).toEqual(new Set(['All good', 'Old']));
  expect(heard.links).toEqual([{ ...link, is: 'linked' }]);
  expect(heard.reports.get(PROVIDER)).toMatchObject({ overall: 'none', readAt: at(31) });
});

test('a provider whose page is not read any more says nothing', async () => {
  await say(30, page({ incidents: [long] }));
  await changeProviders(machine.store, () => new Map([[PROVIDER, { name: PROVIDER, source: null }]]));
  expect(await hearingSince(0)).toMatchObject({ threads: [], gaps: [], reports: new Map() });
});

test('a page that is made with something else by now has taken nothing back, and its old words do not go on', async () => {
  await say(30, page({ incidents: [long] }));
  for (const second of [330, 630]) await say(second, page(), { ...SOURCE, technology: 'instatus' });
  const thread = (await hearingSince(0)).threads.find(({ kind }) => kind === 'incident');
  expect(thread).toMatchObject({ goneAt: null, leftAt: at(31) });
  expect(thread?.ongoing).toBeUndefined();
});

test('an answer that was written twice, or by a clock since put right, stands in nobody’s way', async () => {
  const year = 365 * 86_400;
  await say(year, page({ incidents: [long] }));
  await say(30, page({ incidents: [{ ...long, title: 'Longer' }] }));
  await say(30, page({ incidents: [{ ...long, title: 'Never' }] }));
  expect(titles(await hearingSince(0))).toEqual(new Set(['All good', 'Longer']));
});

test('windows are read as far back as is asked, the open one too', async () => {
  for (const second of [0, 60]) await machine.see(at(second), { 1: up });
  for (const second of [120, 150, 180]) await machine.see(at(second), { 1: down() });
  expect((await hearingSince(0)).windows).toEqual([]);
  expect((await hearingSince(0, 0)).windows).toMatchObject([{ target: 1, endedAt: null }]);
});

test('the clocks by which a page goes are kept, for who writes to its provider', async () => {
  const zone = async () => {
    const read = await readTickets(machine.store, { provider: PROVIDER, id: OUTAGE, windows: [] } as never);
    if (!read.ok) throw new Error(read.problem.message);
    return read.value.pageZone;
  };
  expect(await zone()).toBeNull();
  await say(30, { ...page({}), zone: 'Europe/Berlin' });
  expect(await zone()).toBe('Europe/Berlin');
  await say(400, page({}));
  expect(await zone()).toBeNull();
});
