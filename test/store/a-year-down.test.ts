// Owns the proof that a target which fails for a year neither loses its story nor fills the disk with it.
import { expect, test } from 'vitest';
import { unpackObservations } from '../../src/domain/evidence-pack.ts';
import { RETENTION } from '../../src/domain/retention.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import type { EvidenceRow } from '../../src/store/schema.ts';
import { foldTicks } from '../../src/store/write/fold.ts';
import { seconds } from '../../src/time/duration.ts';
import { newMachine, readRows } from '../support/record.ts';
import { at, down, up } from '../support/watching.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Every half hour, so that a year takes seconds: what counts is rows a day, before and after thinning. */
const EVERY = 1800;

test('a year of failure stays one window, its first day in full, and then a row an hour', async () => {
  const machine = await newMachine();
  await machine.start(at(0));
  await machine.see(at(0), { 1: up });
  const slowly = { checkEveryOf: () => seconds(EVERY) };
  for (let second = EVERY; second < 365 * DAY; second += EVERY) {
    const code = second < 200 * DAY ? 'net::ERR_CONNECTION_REFUSED' : 'net::ERR_CONNECTION_RESET';
    await machine.commit(at(second), { 1: down({ kind: 'refused' }) }, { ...slowly, evidence: { code } });
    if (second % HOUR === 0) await foldTicks(machine.store, at(second), RETENTION);
  }
  await machine.see(at(365 * DAY), { 1: up }, slowly);
  await machine.see(at(365 * DAY + 60), { 1: up }, slowly);
  await machine.see(at(365 * DAY + 120), { 1: up }, slowly);

  const rows = await readRows();
  const windows = (rows['window'] ?? []).map(([, window]) => window as DowntimeWindow);
  expect(windows).toHaveLength(1);
  expect(windows[0]).toMatchObject({
    startedAfter: at(0.1),
    startedAt: at(EVERY + 0.3),
    endedAfter: at(365 * DAY - EVERY + 0.1),
    endedAt: at(365 * DAY + 0.3),
    tally: { checks: 365 * 48 - 1, failed: 365 * 48 - 1 },
  });

  const evidence = (rows['evidence'] ?? []).flatMap(([, row]) => {
    const packed = row as EvidenceRow;
    return unpackObservations(packed.observations, packed.at);
  });
  const starts = evidence.map(({ startedAt }) => startedAt);
  const inDay = (day: number) =>
    starts.filter((start) => start >= at(day * DAY) && start < at((day + 1) * DAY));
  expect(inDay(0)).toHaveLength(48);
  // The last row of a day stays, too.
  for (const day of [3, 100, 300]) expect(inDay(day), `day ${day}`).toHaveLength(25);
  for (const day of [340, 364]) expect(inDay(day), `day ${day}`).toHaveLength(48);
  // Where the code changed, both neighbours stay.
  const change = evidence.findIndex((each) => each.evidence.code?.includes('RESET'));
  expect(starts[change]).toBe(at(200 * DAY + 0.1));
  expect(starts[change - 1]).toBe(at(200 * DAY - EVERY + 0.1));
  expect(rows['chunk']?.length).toBeLessThanOrEqual(31);
  expect(rows['hours']?.length).toBeLessThanOrEqual(92);
  expect(rows['days']).toHaveLength(1);
}, 120_000);
