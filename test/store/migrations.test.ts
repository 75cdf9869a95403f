// Owns the proof that every version that was ever released opens with today's code, and loses nothing.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dumpDatabase, storeOf, type Dump } from '../../scripts/extension/dump.ts';
import type { Fact } from '../../src/domain/fact.ts';
import type { TargetId } from '../../src/domain/target.ts';
import { MIGRATIONS } from '../../src/store/migrations/index.ts';
import { DATABASE } from '../../src/store/schema.ts';
import { firstSeenAt } from '../../src/store/read/first-seen.ts';
import { readOverview } from '../../src/store/read/overview.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { readLog } from '../../src/store/read/windows.ts';
import { headOf } from '../support/chain.ts';
import { readRows } from '../support/record.ts';
import { tellStory } from '../support/story-of-a-dump.ts';
import { at } from '../support/watching.ts';

const FOLDER = new URL('dumps/', import.meta.url);

function dumpOf(version: number): Dump {
  return JSON.parse(readFileSync(new URL(`version-${version}.json`, FOLDER), 'utf8')) as Dump;
}

test('there is a dump of every version', () => {
  const files = readdirSync(FOLDER).sort();
  expect(files).toEqual(MIGRATIONS.map((_, index) => `version-${index + 1}.json`).sort());
});

test.each(MIGRATIONS.map((_, index) => index + 1))('version %i loses nothing', async (version) => {
  const dump = dumpOf(version);
  expect(dump.version).toBe(version);
  const store = await storeOf(dump);
  const opened = await store.opened();
  expect(opened).toMatchObject({ ok: true, value: { readOnly: false, db: { version: MIGRATIONS.length } } });

  const rows = await readRows();
  for (const [name, before] of Object.entries(dump.stores)) {
    expect(
      rows[name]?.map(([key]) => key),
      name,
    ).toEqual(before.map(([key]) => key));
  }
  const roster = await readRoster(store);
  if (!roster.ok || !roster.value) throw new Error('There is no roster');
  const log = await readLog(store, roster.value.memory.states);
  if (!log.ok) throw new Error(log.problem.message);
  // The story that every dump tells.
  expect(log.value.windows.map(({ target, kind, endedAt }) => [target, kind, endedAt === null])).toEqual([
    [1, 'down', false],
    [2, 'degraded', true],
  ]);
  expect(log.value.gaps.length).toBeGreaterThan(0);
  expect(log.value.blips).toHaveLength(1);
  expect(await firstSeenAt(store, { id: 1 as TargetId })).toBe(at(0.3));
  const facts = (rows['fact'] ?? []).map(([, fact]) => fact as Fact);
  expect(headOf(facts)).toEqual(roster.value.live.head);
  expect(await readOverview(store, at(0))).toMatchObject({ ok: true, value: { windows: log.value.windows } });
  store.close();
});

// A version that nobody has yet may change: then its dump is made anew, with `FREEZE=1` before the command.
test('what is written today has the shape of the newest version', async () => {
  await tellStory();
  const dump = await dumpDatabase(DATABASE);
  if (!dump) throw new Error('There is no database');
  const file = new URL(`version-${MIGRATIONS.length}.json`, FOLDER);
  if (process.env['FREEZE'] !== undefined) writeFileSync(file, `${JSON.stringify(dump)}\n`);
  expect(pathsIn(dump.stores)).toEqual(pathsIn(dumpOf(MIGRATIONS.length).stores));
});

/** Every way to a value, without the values, and without the positions in lists. */
function pathsIn(value: unknown): string[] {
  const paths = new Set<string>();
  const walk = (part: unknown, path: string): void => {
    paths.add(path);
    if (Array.isArray(part)) for (const each of part) walk(each, `${path}[]`);
    else if (typeof part === 'object' && part !== null)
      for (const [key, member] of Object.entries(part)) walk(member, `${path}.${key}`);
  };
  walk(value, '');
  return [...paths].sort();
}
