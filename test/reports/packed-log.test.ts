// Owns the tests of handing a log to a worker: nothing of it is lost on the way, and what nobody watched is made anew for who asks.
import { expect, test } from 'vitest';
import { readHistory } from '../../src/store/read/history.ts';
import { changeWatchlist } from '../../src/store/write/config.ts';
import type { DowntimeLog } from '../../src/reports/downtime-log.ts';
import { packLog, unpackLog } from '../../src/reports/packed-log.ts';
import { downtimeLogOf } from '../../src/ui/data/downtime-log-of.ts';
import { seeOutages } from '../support/outages.ts';
import { newMachine } from '../support/record.ts';
import { watchlistOf } from '../support/targets.ts';
import { at } from '../support/watching.ts';

test('a log that was handed over is the same log', async () => {
  const machine = await newMachine();
  await machine.start(at(0));
  const list = watchlistOf({ provider: 'Acme' }, { provider: 'Bolt' }, { provider: 'Bolt' });
  const written = await changeWatchlist(machine.store, () => ({ watchlist: list, outcome: null }));
  if (!written.ok) throw new Error(written.problem.message);
  await seeOutages(machine);
  const stored = await readHistory(machine.store, at(0));
  if (!stored.ok) throw new Error(stored.problem.message);
  const selection = { whole: { from: at(0), to: at(90_000) }, provider: null, site: null };
  // A day after the last check: the computer may have slept since.
  const log = downtimeLogOf(stored.value, selection, at(86_400), 'UTC');
  expect(log.rows.map(({ gaps }) => gaps.length)).toContain(1);
  const handed = unpackLog(structuredClone(packLog(log)));
  expect(edged(handed)).toEqual(edged(log));
  expect(handed.rows[0]?.gaps).not.toBe(handed.rows[0]?.gaps);
});

/** Of a stretch that nobody observed nothing counts but its edges. */
function edged(log: DowntimeLog): DowntimeLog {
  const rows = log.rows.map((row) => ({
    ...row,
    unobserved: row.unobserved.map(({ from, to }) => ({ from, to })),
  }));
  return { ...log, rows };
}
