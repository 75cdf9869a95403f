// Owns the proof of what hours and days leave behind: chunks that read back, roll-ups, and what is kept for how long.
import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { dayOf, decodeChunk } from '../../src/domain/chunk.ts';
import { encodeOutcome } from '../../src/domain/outcome.ts';
import { RETENTION } from '../../src/domain/retention.ts';
import { takeRollup } from '../../src/domain/rollup.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { Tick } from '../../src/store/schema.ts';
import { foldTicks } from '../../src/store/write/fold.ts';
import { headOf } from '../support/chain.ts';
import { newMachine, readRows, type Machine, type Rows } from '../support/record.ts';
import { at, down, START, up } from '../support/watching.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const FIRST_DAY = dayOf(START);

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine();
  await machine.start(at(0));
});

async function fold(second: number): Promise<Fact | null> {
  const folded = await foldTicks(machine.store, at(second), RETENTION);
  if (!folded.ok) throw new Error(folded.problem.message);
  return folded.value;
}

/** Every check in chunks and ticks together: target, whole second, outcome. */
function checksIn(rows: Rows): string[] {
  const folded = (rows['chunk'] ?? []).flatMap(([key, chunk]) => {
    const [target, day] = key as [number, number];
    return decodeChunk(chunk as Uint8Array, day).map((check) => `${target} ${check.at} ${check.outcome}`);
  });
  const waiting = (rows['tick'] ?? []).flatMap(([, row]) => {
    const { at: time, columns } = row as Tick;
    const second = Math.floor(time / 1000) * 1000;
    return [...columns.keys()].flatMap((index) =>
      index % 2 === 0 && columns[index] !== 0 ? [`${index / 2} ${second} ${columns[index]}`] : [],
    );
  });
  return [...folded, ...waiting].sort();
}

const keysOf = (rows: Rows, name: string) => (rows[name] ?? []).map(([key]) => key);

describe('the hourly fold', () => {
  test('moves the ticks of past hours into a chunk for each target and day, and keeps the running hour', async () => {
    for (let second = 0; second < HOUR + 120; second += 60)
      await machine.see(at(second), { 1: up, 2: down() });
    const seal = await fold(HOUR + 120);
    const rows = await readRows();
    expect(rows['tick']).toHaveLength(2);
    expect(keysOf(rows, 'chunk')).toEqual([
      [1, FIRST_DAY],
      [2, FIRST_DAY],
    ]);
    // One byte a check, and a few for runs.
    expect((rows['chunk']?.[0]?.[1] as Uint8Array | undefined)?.length).toBeLessThan(60 + 20);
    expect(seal).toMatchObject({ kind: 'checks', ticks: 62 });
    expect(await fold(HOUR + 180)).toBeNull();
  });

  test('reads back every check, however rounds, targets and clocks were', async () => {
    const seen = fc.array(
      fc.record({
        step: fc.integer({ min: -400, max: 5000 }),
        bad: fc.subarray([1, 2, 3]),
        asked: fc.subarray([1, 2, 3], { minLength: 1 }),
        folds: fc.boolean(),
      }),
      { minLength: 1, maxLength: 25 },
    );
    await fc.assert(
      fc.asyncProperty(seen, async (steps) => {
        machine = await newMachine();
        await machine.start(at(0));
        let second = HOUR;
        const expected: string[] = [];
        for (const { step, bad, asked, folds } of steps) {
          second = Math.max(0, second + step);
          const verdicts = asked.map((id) => [id, bad.includes(id) ? down() : up] as const);
          await machine.see(at(second), Object.fromEntries(verdicts));
          for (const [id, verdict] of verdicts)
            expected.push(`${id} ${at(second)} ${encodeOutcome(verdict)}`);
          if (folds) await fold(second);
        }
        await fold(second + 2 * HOUR);
        const rows = await readRows();
        expect(checksIn(rows)).toEqual(expected.sort());
        const facts = (rows['fact'] ?? []).map(([, fact]) => fact as Fact);
        const live = new Map(rows['live']).get('live') as { head: unknown };
        expect(headOf(facts)).toEqual(live.head);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the end of a day', () => {
  test('rolls up each target, also one whose last check was folded before midnight', async () => {
    await machine.see(at(20 * HOUR), { 1: up, 2: down() });
    await machine.see(at(20 * HOUR + 60), { 1: up, 2: up });
    await fold(21 * HOUR + 60);
    await machine.see(at(21 * HOUR + 120), { 1: up });
    await fold(DAY + 60);
    const rows = await readRows();
    const days = rows['days']?.map(([key, row]) => [key, takeRollup(row as Uint8Array, 0).checks]);
    expect(days).toEqual([
      [[1, 2026], 3],
      [[2, 2026], 2],
    ]);
  });

  test('leaves the hours of a day whose checks are forgotten', async () => {
    await machine.see(at(20 * HOUR), { 1: up, 2: down() });
    await machine.see(at(20 * HOUR + 60), { 1: up, 2: up });
    await fold(DAY + 60);
    expect(keysOf(await readRows(), 'hours')).toEqual([]);
    await machine.see(at(31 * DAY - HOUR), { 1: up });
    await fold(31 * DAY + HOUR);
    const rows = await readRows();
    expect(keysOf(rows, 'hours')).toEqual([
      [1, FIRST_DAY],
      [2, FIRST_DAY],
    ]);
    const hoursOfTwo = rows['hours']?.[1]?.[1] as Uint8Array;
    expect(takeRollup(hoursOfTwo, 20)).toMatchObject({ checks: 2, failed: 1 });
    expect(takeRollup(hoursOfTwo, 21)).toMatchObject({ checks: 0, failed: 0 });
  });

  test('rolls up two past days at once, in one row a year', async () => {
    await machine.see(at(10), { 1: up });
    await machine.see(at(DAY + 10), { 1: up });
    await machine.see(at(DAY + 70), { 1: down() });
    await fold(2 * DAY + 60);
    const rows = await readRows();
    const year = rows['days']?.[0]?.[1] as Uint8Array;
    expect([takeRollup(year, 0), takeRollup(year, 1)]).toMatchObject([
      { checks: 1, failed: 0 },
      { checks: 2, failed: 1 },
    ]);
  });

  test('forgets raw checks after 30 days and hourly figures after 90, and nothing else, ever', async () => {
    for (const second of [0, 60]) await machine.see(at(second), { 1: up });
    for (const second of [120, 150, 180]) await machine.see(at(second), { 1: down() });
    for (const second of [210, 240, 280]) await machine.see(at(second), { 1: up });
    await machine.see(at(DAY), { 1: up });
    await fold(DAY + HOUR);
    const kept = await readRows();

    for (const day of [30, 31, 32, 90, 91, 92, 400]) {
      await machine.see(at(day * DAY - HOUR), { 1: up });
      await fold(day * DAY + HOUR);
      const rows = await readRows();
      expect(keysOf(rows, 'chunk').some((key) => (key as number[])[1] === FIRST_DAY)).toBe(day <= 30);
      const hasHours = keysOf(rows, 'hours').some((key) => (key as number[])[1] === FIRST_DAY);
      expect(hasHours).toBe(day > 30 && day <= 90);
    }
    const rows = await readRows();
    expect(rows['window']).toEqual(kept['window']);
    expect(rows['windowPack']).toEqual(kept['windowPack']);
    for (const name of ['evidence', 'gap', 'fact']) {
      expect(keysOf(rows, name)).toEqual(expect.arrayContaining(keysOf(kept, name)));
    }
    expect(takeRollup(rows['days']?.[0]?.[1] as Uint8Array, 0)).toMatchObject({ checks: 8, failed: 3 });
  });
});
