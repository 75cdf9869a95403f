// Owns the tests of what the dashboard shows: groups and their figures, the worst first, and what is chosen of them.
import { beforeAll, describe, expect, test } from 'vitest';
import { readHistory } from '../../src/store/read/history.ts';
import { changeWatchlist } from '../../src/store/write/config.ts';
import type { Board } from '../../src/ui/data/board.ts';
import { filterBoard, NO_FILTER, targetsIn } from '../../src/ui/data/board-filter.ts';
import { boardOf } from '../../src/ui/data/board-of.ts';
import { boardRows } from '../../src/ui/data/board-rows.ts';
import { downtimeLogOf } from '../../src/ui/data/downtime-log-of.ts';
import { sharesOf } from '../../src/ui/data/packed-strip.ts';
import { moveOf } from '../../src/ui/pages/dashboard/row-keys.ts';
import { seeOutages } from '../support/outages.ts';
import { newMachine } from '../support/record.ts';
import { watchlistOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';

const WHOLE = { from: at(0), to: at(360) };

/** Target 1, at Acme, was down from 120 s to 300 s; target 2, at Bolt, is since 240 s; 3 and 4, at Acme, were never looked at. */
async function readBoard(): Promise<Board> {
  const machine = await newMachine();
  await machine.start(at(0));
  const list = watchlistOf(
    { name: 'one', provider: 'Acme', site: 'shop' },
    { name: 'two', provider: 'Bolt', site: 'blog' },
    { name: 'three', provider: 'Acme', site: 'shop' },
    { name: 'four', provider: 'Acme', site: 'mail' },
  );
  const written = await changeWatchlist(machine.store, () => ({ watchlist: list, outcome: null }));
  if (!written.ok) throw new Error(written.problem.message);
  await seeOutages(machine);
  const stored = await readHistory(machine.store, at(0));
  if (!stored.ok) throw new Error(stored.problem.message);
  const log = downtimeLogOf(stored.value, { whole: WHOLE, provider: null, site: null }, at(360), 'UTC');
  return boardOf(log, stored.value, []);
}

describe('the board', () => {
  let board: Board;
  beforeAll(async () => {
    board = await readBoard();
  });
  const rowsOf = (filter = NO_FILTER, closed: readonly string[] = []) =>
    boardRows(filterBoard(board, filter), new Set(closed)).map(({ level, name }) => `${level} ${name}`);

  test('has what is down first, and what nobody watched after what was worse', () => {
    expect(board.providers.map(({ name, health }) => [name, health.kind])).toEqual([
      ['Bolt', 'down'],
      ['Acme', 'unknown'],
    ]);
    const [, acme] = board.providers;
    expect(acme?.sites.map(({ name }) => name)).toEqual(['shop', 'mail']);
    expect(acme?.sites[0]?.targets.map(({ name }) => name)).toEqual(['three', 'one']);
  });

  test('reckons a group as one: outages once, and observed time of each of its targets', () => {
    const [bolt, acme] = board.providers;
    expect(bolt?.sum).toMatchObject({ outages: 1, targets: 1 });
    expect(acme?.sum).toMatchObject({ outages: 1, targets: 3 });
    expect(board.sum).toMatchObject({ outages: 2, targets: 4 });
    const one = targetsIn(board.providers).get(1 as never);
    expect(acme?.sum.figures.observedFor).toBe(one?.sum.figures.observedFor);
    expect(acme?.sum.figures.observedRatio).toBeCloseTo((one?.sum.figures.observedRatio ?? 0) / 3);
    expect(acme?.sum.figures.downFor).toEqual(one?.sum.figures.downFor);
  });

  test('has no figure of what was not observed', () => {
    const { figures } = targetsIn(board.providers).get(4 as never)?.sum ?? {};
    expect(figures).toMatchObject({ availability: null, observedRatio: 0 });
    expect(figures?.downFor).toEqual({ least: 0, most: 0 });
  });

  test('has a strip of shares of the stretch', () => {
    const strip = targetsIn(board.providers).get(1 as never)?.strip;
    if (!strip) throw new Error('There is no strip');
    const [from = 0, to = 0] = sharesOf(strip, 'down');
    expect(from * 360).toBeCloseTo(120.3, 1);
    expect(to * 360).toBeCloseTo(300.3, 1);
    expect(sharesOf(strip, 'degraded')).toHaveLength(0);
    expect(sharesOf(strip, 'edge').length).toBeGreaterThan(0);
  });

  test('lists outages newest first, with bounds, symptom and ticket', () => {
    expect(board.outages.map(({ provider, kind, ticket }) => [provider, kind, ticket.kind])).toEqual([
      ['Bolt', 'down', 'none'],
      ['Acme', 'down', 'none'],
    ]);
    const [, over] = board.outages;
    expect(over?.startedAfter).toBeLessThan(over?.startedAt ?? 0);
    expect(over?.lasted.least).toBeLessThan(over?.lasted.most ?? 0);
    expect(over?.failure.kind).toBe('timeout');
  });

  test('gives a site of one target no row of its own, and closes what is closed', () => {
    expect(rowsOf()).toEqual(['1 Bolt', '2 two', '1 Acme', '2 shop', '3 three', '3 one', '2 four']);
    expect(rowsOf(NO_FILTER, ['provider Acme'])).toEqual(['1 Bolt', '2 two', '1 Acme']);
    expect(rowsOf(NO_FILTER, ['site 1'])).toEqual(['1 Bolt', '2 two', '1 Acme', '2 shop', '2 four']);
  });

  test('shows what is chosen, by any name that it goes by', () => {
    expect(rowsOf({ ...NO_FILTER, search: 'ACME on' })).toEqual(['1 Acme', '2 shop', '3 one']);
    expect(rowsOf({ ...NO_FILTER, search: 'site-2.example' })).toEqual(['1 Bolt', '2 two']);
    expect(rowsOf({ ...NO_FILTER, state: 'down' })).toEqual(['1 Bolt', '2 two']);
    expect(rowsOf({ ...NO_FILTER, state: 'unknown' })).toEqual(['1 Acme', '2 shop', '3 three', '2 four']);
    expect(rowsOf({ ...NO_FILTER, provider: 'Bolt' })).toEqual(['1 Bolt', '2 two']);
    expect(rowsOf({ ...NO_FILTER, hasOutages: true })).toEqual([
      '1 Bolt',
      '2 two',
      '1 Acme',
      '2 shop',
      '3 one',
    ]);
    expect(rowsOf({ ...NO_FILTER, search: 'nowhere' })).toEqual([]);
  });

  test('is walked by keys as tree grids are', () => {
    const rows = boardRows(board.providers, new Set(['provider Acme']));
    const move = (key: string, index: number, isRtl = false) => {
      const found = moveOf(key, rows, index, 10, isRtl);
      return found && `${found.kind} ${found.key}`;
    };
    expect(move('ArrowDown', 0)).toBe('go target 2');
    expect(move('End', 0)).toBe('go provider Acme');
    expect(move('ArrowDown', 2)).toBe('go provider Acme');
    expect(move('ArrowRight', 2)).toBe('toggle provider Acme');
    expect(move('ArrowRight', 0)).toBe('go target 2');
    expect(move('ArrowLeft', 1)).toBe('go provider Bolt');
    expect(move('ArrowRight', 1, true)).toBe('go provider Bolt');
    expect(move('Enter', 1)).toBeNull();
    expect(move('x', 0)).toBeNull();
  });
});
