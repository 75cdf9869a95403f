// Owns the tests of the downtime log of a selection: what it holds of a record, and what it leaves out.
import { expect, test } from 'vitest';
import type { TargetId } from '../../src/domain/target.ts';
import { figuresOf } from '../../src/reports/figures.ts';
import type { Selection } from '../../src/reports/selection.ts';
import { readHistory } from '../../src/store/read/history.ts';
import { changeWatchlist } from '../../src/store/write/config.ts';
import { downtimeLogOf } from '../../src/ui/data/downtime-log-of.ts';
import { seeOutages } from '../support/outages.ts';
import { newMachine } from '../support/record.ts';
import { watchlistOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';

const EVERYTHING: Selection = { whole: { from: at(0), to: at(600) }, provider: null, site: null };

/** Target 1 is down from 120 s to 300 s, target 2, of another provider, from 240 s on. */
async function logOf(selection: Partial<Selection>) {
  const machine = await newMachine();
  await machine.start(at(0));
  const list = watchlistOf({ provider: 'Acme' }, { provider: 'Bolt' });
  const written = await changeWatchlist(machine.store, () => ({ watchlist: list, outcome: null }));
  if (!written.ok) throw new Error(written.problem.message);
  await seeOutages(machine);
  const stored = await readHistory(machine.store, at(0));
  if (!stored.ok) throw new Error(stored.problem.message);
  return downtimeLogOf(stored.value, { ...EVERYTHING, ...selection }, at(360), 'UTC');
}

test('everything of a stretch: rows, windows and outages', async () => {
  const log = await logOf({});
  expect(log.rows.map(({ target, windows }) => [target.id, windows.length])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(log.outages.map(({ provider, endedAt }) => [provider, endedAt !== null])).toEqual([
    ['Acme', true],
    ['Bolt', false],
  ]);
  expect(log.head.seq).toBeGreaterThan(0);
});

test('a selection leaves out what is not of it', async () => {
  const log = await logOf({ provider: 'Bolt' });
  expect(log.rows.map(({ target }) => target.id)).toEqual([2 as TargetId]);
  expect(log.outages.map(({ provider }) => provider)).toEqual(['Bolt']);
  const early = await logOf({ whole: { from: at(0), to: at(30) } });
  expect(early.outages).toEqual([]);
  expect(early.rows).toHaveLength(2);
});

test('what came before the first look is not observed', async () => {
  const log = await logOf({ whole: { from: at(-3600), to: at(360) }, provider: 'Acme' });
  const { observedFor, observedRatio } = figuresOf(log.rows, log.whole, log.now);
  expect(observedFor).toBeLessThanOrEqual(360_000);
  expect(observedRatio).toBeLessThan(0.1);
});
