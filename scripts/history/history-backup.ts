// Owns a backup of a planned history, with its whole chain: what somebody has saved who watched many targets for long.
import { gzipSync } from 'node:zlib';
import {
  BACKUP_KIND,
  BACKUP_VERSION,
  growChecksum,
  rowLine,
  type Ending,
  type Header,
} from '../../src/backup/format.ts';
import { canonicalJson } from '../../src/base/digest.ts';
import { dayOf, encodeChunk } from '../../src/domain/chunk.ts';
import { appendFact, CHAIN_START, type Fact, type FactBody } from '../../src/domain/fact.ts';
import { EMPTY_TALLY } from '../../src/domain/tally.ts';
import { allTargets } from '../../src/domain/target.ts';
import { windowId, type DowntimeWindow } from '../../src/domain/window.ts';
import { days, hours, milliseconds, minutes, seconds, times } from '../../src/time/duration.ts';
import { earlier, instant, later } from '../../src/time/instant.ts';
import type { HistoryPlan } from './history-plan.ts';

/** Single checks are kept for so long. */
const RAW_DAYS = 30;

export type HistoryBackup = { readonly file: Buffer; readonly rows: number; readonly windows: number };

/** Of each target its windows, a chunk for each day that keeps single checks, and the facts of all that. */
export function historyBackup(plan: HistoryPlan): HistoryBackup {
  const ids = allTargets(plan.watchlist.sites).map(({ target }) => target.id);
  const now = instant(plan.now);
  const first = earlier(now, days(plan.days));
  const step = plan.days / Math.max(1, plan.windows);
  const windows = ids.flatMap((target, nth) =>
    Array.from({ length: plan.windows }, (_, index): DowntimeWindow => {
      const startedAt = later(first, times(days(1), (index + (nth % 97) / 97) * step));
      const endedAt = later(startedAt, minutes(10 + ((nth + index) % 50)));
      const [startedAfter, endedAfter] = [earlier(startedAt, minutes(1)), earlier(endedAt, minutes(1))];
      const phase = { severity: 'down', failure: { kind: 'http', status: 500 + (nth % 4) } } as const;
      return {
        ...{ id: windowId(target, startedAt), target, kind: 'down', startedAt, startedAfter },
        ...{ endedAt, endedAfter, tally: EMPTY_TALLY, spells: 1, unobservedFor: milliseconds(0) },
        phases: [{ ...phase, from: startedAt, lastSeenAt: endedAfter, checks: 5 }],
      };
    }),
  );
  const told = windows.flatMap((window) => {
    const opened = { ...window, endedAt: null, endedAfter: null };
    return [opened, window].map((each) => ({
      at: each.endedAt ?? each.startedAt,
      body: { kind: 'window', window: each, absorbed: [] } as FactBody,
    }));
  });
  for (let from = first; from < now; from = later(from, hours(1))) {
    const to = later(from, hours(1));
    told.push({ at: to, body: { kind: 'checks', from, to, ticks: 60, digest: '0'.repeat(64) } });
  }
  told.sort((one, other) => one.at - other.at);
  let head = CHAIN_START;
  const facts = told.map(({ at, body }): Fact => {
    const [end, fact] = appendFact(head, at, body);
    head = end;
    return fact;
  });
  const minute = (nth: number) => ({ outcome: 1, latency: 60 + (nth % 50) });
  const chunks = Array.from({ length: Math.min(RAW_DAYS, plan.days) }, (_, back) => {
    const start = earlier(now, days(back + 1));
    const checks = Array.from({ length: 1440 }, (__, nth) => ({
      ...minute(nth * (back + 7)),
      at: later(start, seconds(60 * nth)),
    }));
    return { day: dayOf(start), bytes: encodeChunk(checks.filter(({ at }) => dayOf(at) === dayOf(start))) };
  });
  const live = { ...plan.live, head, states: new Map(), holds: new Map() };
  return written(
    plan,
    live.head,
    [
      ['config', 'watchlist', plan.watchlist],
      ['live', 'live', live],
      ...ids.flatMap((target) => chunks.map(({ day, bytes }): Row => ['chunk', [target, day], bytes])),
      ...windows.map((window): Row => ['window', null, window]),
      ...facts.map((fact): Row => ['fact', null, fact]),
    ],
    windows.length,
  );
}

type Row = readonly [store: string, key: unknown, value: unknown];

function written(
  { now }: HistoryPlan,
  head: Header['head'],
  rows: readonly Row[],
  windows: number,
): HistoryBackup {
  const header: Header = {
    ...{ kind: BACKUP_KIND, version: BACKUP_VERSION, madeAt: instant(now), software: '0.1.0', head },
    rows: rows.length,
  };
  const lines = [canonicalJson(header), ...rows.map((row) => rowLine(...row))];
  const digest = lines.reduce(growChecksum, '');
  const ending: Ending = { kind: 'end', rows: rows.length, digest };
  const file = gzipSync([...lines, canonicalJson(ending), ''].join('\n'), { level: 1 });
  return { file, rows: rows.length, windows };
}
