// Owns the proof that evidence in the database reads back as it was seen, also after the clock was put right.
import { beforeEach, expect, test } from 'vitest';
import { unpackObservations } from '../../src/domain/evidence-pack.ts';
import { RETENTION } from '../../src/domain/retention.ts';
import type { Observation } from '../../src/domain/observation.ts';
import type { EvidenceRow } from '../../src/store/schema.ts';
import { foldTicks } from '../../src/store/write/fold.ts';
import { hours, milliseconds } from '../../src/time/duration.ts';
import { newMachine, readRows, roundOf, writeRows, type Machine } from '../support/record.ts';
import { at, down, up } from '../support/watching.ts';

const HOUR = 3600;
const REFUSED = down({ kind: 'refused' });
/** The clock was set an hour ahead a minute after the start. */
const AHEAD = { since: at(60), by: milliseconds(0 - hours(1)) };

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

async function evidenceRows(): Promise<EvidenceRow[]> {
  return ((await readRows())['evidence'] ?? []).map(([, row]) => row as EvidenceRow);
}

async function evidence(): Promise<Observation[]> {
  return (await evidenceRows()).flatMap((row) => unpackObservations(row.observations, row.at));
}

test('every failing check reads back as it was seen', async () => {
  const failing = { evidence: { code: 'net::ERR_CONNECTION_REFUSED', latency: milliseconds(84.5) } };
  await machine.see(at(0), { 1: up });
  await machine.see(at(60), { 1: REFUSED, 2: down() }, failing);
  const expected = [
    ...roundOf(1, at(0), { 1: up }).observations,
    ...roundOf(2, at(60), { 1: REFUSED, 2: down() }, failing).observations,
  ];
  expect(await evidence()).toEqual(expected);
});

test('an hour that is over becomes one row, and reads back as it was seen', async () => {
  const seconds = [600, 1200, HOUR - 0.25, HOUR + 0.125, HOUR + 60, 2 * HOUR + 60];
  for (const second of seconds) await machine.see(at(second), { 1: REFUSED, 2: down() });
  const seen = await evidence();
  await foldTicks(machine.store, at(2 * HOUR + 120), RETENTION);
  expect((await evidenceRows()).map((row) => row.at)).toEqual([at(600), at(HOUR + 0.125), at(2 * HOUR + 60)]);
  expect(await evidence()).toEqual(seen);
});

test('of an hour that is over, only what a wrong clock saw is moved', async () => {
  for (const second of [0, 50, 180]) await machine.see(at(second), { 1: REFUSED });
  await foldTicks(machine.store, at(HOUR), RETENTION);
  await machine.see(
    at(HOUR + 60),
    { 1: up },
    { rectification: { since: at(60), by: milliseconds(-60_000) } },
  );
  const starts = (await evidence()).map(({ startedAt }) => startedAt);
  expect(starts).toEqual([at(0.1), at(50.1), at(120.1), at(HOUR + 60.1)]);
});

test('what was seen by a wrong clock is moved to when it was', async () => {
  await machine.see(at(0), { 1: REFUSED });
  await machine.see(at(HOUR + 120), { 1: REFUSED });
  await machine.see(at(180), { 1: up }, { rectification: AHEAD });
  expect((await evidenceRows()).map((row) => row.at)).toEqual([at(0), at(120), at(180)]);
  expect((await evidence()).map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual([
    [at(0.1), at(0.3)],
    [at(120.1), at(120.3)],
    [at(180.1), at(180.3)],
  ]);
});

test('a row that a later version wrote is left as it is', async () => {
  await machine.see(at(HOUR + 120), { 1: REFUSED });
  const rows = await readRows();
  const [[key, row] = []] = rows['evidence'] ?? [];
  const unknown = { ...(row as EvidenceRow), observations: [[1, 100, 300, 250]] };
  await writeRows({ ...rows, evidence: [[key as number, unknown]] });
  await machine.see(at(180), { 1: REFUSED }, { rectification: AHEAD });
  expect(await evidenceRows()).toContainEqual(unknown);
});
