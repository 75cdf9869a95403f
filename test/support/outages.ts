// Owns the outages that these tests lose and find again, and reading the whole record back.
import type { Fact } from '../../src/domain/fact.ts';
import { EMPTY_WATCHLIST } from '../../src/domain/watchlist.ts';
import type { DowntimeWindow } from '../../src/domain/window.ts';
import { mirrorConfig } from '../../src/store/mirror.ts';
import { readRoster } from '../../src/store/read/roster.ts';
import { readLog } from '../../src/store/read/windows.ts';
import { changeWatchlist } from '../../src/store/write/config.ts';
import { readRows, type Machine } from './record.ts';
import { at, down, up } from './watching.ts';

/** Target 1 is down from 120 s to 300 s, target 2 from 240 s on. */
export async function seeOutages(machine: Machine): Promise<void> {
  for (const second of [0, 60]) await machine.see(at(second), { 1: up, 2: up });
  for (const second of [120, 150, 180, 210]) await machine.see(at(second), { 1: down(), 2: up });
  for (const second of [240, 270]) await machine.see(at(second), { 1: down(), 2: down() });
  for (const second of [300, 330, 360]) await machine.see(at(second), { 1: up, 2: down() });
}

export async function readAll({ store }: Machine) {
  const roster = await readRoster(store);
  if (!roster.ok || !roster.value) throw new Error('There is no roster');
  const log = await readLog(store, roster.value.memory.states);
  if (!log.ok) throw new Error(log.problem.message);
  const rows = await readRows();
  const facts = (rows['fact'] ?? []).map(([, fact]) => fact as Fact);
  return { ...log.value, roster: roster.value, facts, rows };
}

type All = Awaited<ReturnType<typeof readAll>>;

/** Starts of the windows in the packs, which hold the closed ones of each target and year. */
export function packedStarts({ rows }: All): number[] {
  return (rows['windowPack'] ?? []).flatMap(([, pack]) => [
    ...(pack as { startedAt: Float64Array }).startedAt,
  ]);
}

export function closedStarts(windows: readonly DowntimeWindow[]): number[] {
  return windows.filter(({ endedAt }) => endedAt !== null).map(({ startedAt }) => startedAt);
}

/** The user adds targets until the next one would have this id. */
export async function watchUntil(machine: Machine, nextTargetId: number): Promise<void> {
  const watchlist = { ...EMPTY_WATCHLIST, nextTargetId };
  await changeWatchlist(machine.store, () => ({ watchlist, outcome: null }));
  await mirrorConfig(machine.copy, { watchlist });
}
