// Owns the proof that a record which is saved, wiped and restored is the same record, and says that it was restored.
import * as fc from 'fast-check';
import { deleteDB } from 'idb';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/domain/fact.ts';
import { DATABASE, type Live } from '../../src/store/schema.ts';
import { isIntact } from '../../src/store/verify.ts';
import type { Store } from '../../src/store/store.ts';
import { days } from '../../src/time/duration.ts';
import { instant, later, type Instant } from '../../src/time/instant.ts';
import { play } from '../../scripts/replay/play.ts';
import { inventWorld } from '../simulation/invent-world.ts';
import { dryRun, fileOf, good, lastingRows, restore, savedLines } from '../support/backups.ts';
import { headOf } from '../support/chain.ts';
import { newMachine, newStore, readRows } from '../support/record.ts';
import { AFTER, tellRichStory } from '../support/rich-record.ts';
import { at } from '../support/watching.ts';

/** Saves, wipes, founds a new database, restores: gives the store with what came back. */
async function thereAndBack(store: Store, now: Instant): Promise<{ store: Store; lines: string[] }> {
  const lines = await savedLines(store, now);
  store.close();
  await deleteDB(DATABASE);
  const machine = await newMachine();
  await machine.start(now);
  good(await restore(machine.store, fileOf(lines), now));
  machine.store.close();
  return { store: newStore(), lines };
}

async function expectSame(before: Awaited<ReturnType<typeof readRows>>): Promise<void> {
  const rows = await readRows();
  const facts = (rows['fact'] ?? []).map(([, fact]) => fact as Fact);
  const [lived, living] = [liveOf(before), liveOf(rows)];
  expect(facts.at(-1)).toMatchObject({ kind: 'restored', restored: { head: lived.head } });
  expect(headOf(facts)).toEqual(living.head);
  expect(living.restored).toMatchObject({ isVerified: true });
  // The one fact that is new tells of it.
  expect(lastingRows({ ...rows, fact: rows['fact']?.slice(0, -1) ?? [] })).toEqual(lastingRows(before));
  const kept = ['heartbeat', 'line', 'states', 'holds', 'loss', 'unsealed'] as const;
  for (const name of kept) expect(living[name]).toEqual(lived[name]);
  expect(living.silence.slice(0, -1)).toEqual(lived.silence);
}

function liveOf(rows: Awaited<ReturnType<typeof readRows>>): Live {
  return rows['live']?.find(([key]) => key === 'live')?.[1] as Live;
}

describe('a record that is saved, wiped and restored', () => {
  test('is the same, with rows of every kind', async () => {
    const store = await tellRichStory();
    const before = await readRows();
    for (const [name, all] of Object.entries(before))
      expect([name, all.length > 0 || name === 'vantage']).toEqual([name, true]);
    const { store: restored, lines } = await thereAndBack(store, AFTER);
    await expectSame(before);
    expect(await isIntact(restored)).toEqual({ ok: true, value: true });
    // Saved again, each line is as it was, but for those that tell of the restoration.
    const again = await savedLines(restored, AFTER);
    const fresh = again.filter((line) => !lines.includes(line));
    expect(fresh.map((line) => line.slice(0, 16))).toEqual([
      expect.stringContaining('{'),
      '["live","live",{',
      '["fact",null,{"a',
      expect.stringContaining('{'),
    ]);
    restored.close();
  });

  test('is the same, whatever was watched', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
        const { story } = inventWorld(seed, 1);
        const { browser, span } = await play(story);
        const before = await readRows();
        const { store } = await thereAndBack(browser.store, later(instant(span.to), days(1)));
        await expectSame(before);
        store.close();
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  test('is known as what it was before, and as an older state of itself afterwards', async () => {
    const store = await tellRichStory();
    const file = fileOf(await savedLines(store, AFTER));
    expect((await dryRun(store, file)).relation).toBe('same');
    const { store: restored } = await thereAndBack(store, AFTER);
    const tried = await dryRun(restored, file);
    expect(tried.relation).toBe('older');
    expect(tried.differences.facts).toEqual({ added: 0, changed: 0, lost: 1, same: expect.any(Number) });
    expect(tried.differences.windows).toMatchObject({ added: 0, changed: 0, lost: 0 });
    restored.close();
  });

  test('shows what would come back to an empty record', async () => {
    const store = await tellRichStory();
    const file = fileOf(await savedLines(store, AFTER));
    store.close();
    const machine = await newMachine();
    await machine.start(at(0));
    const { relation, differences } = await dryRun(machine.store, file);
    expect(relation).toBe('empty');
    expect(differences).toMatchObject({
      targets: { added: 2, changed: 0, lost: 0 },
      windows: { added: 2, changed: 0, lost: 0 },
      tickets: { added: 2, changed: 0, lost: 0 },
    });
    machine.store.close();
  });
});
