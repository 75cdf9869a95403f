// Owns the fold: once an hour, the ticks of past hours become a few bytes in each target's day.
import type { Result } from '../../base/result.ts';
import { dayOf, decodeChunk, encodeChunk, startOfDay, type RawCheck } from '../../domain/chunk.ts';
import { appendFact, type Fact } from '../../domain/fact.ts';
import type { Memory } from '../../domain/memory.ts';
import { NOT_CHECKED } from '../../domain/outcome.ts';
import { firstHourlyDay, firstRawDay, type Retention } from '../../domain/retention.ts';
import { hourOf, putRollup, rollUp } from '../../domain/rollup.ts';
import type { TargetId } from '../../domain/target.ts';
import { hours } from '../../time/duration.ts';
import { instant, type Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Live, Tick } from '../schema.ts';
import type { Store, WriteTransaction } from '../store.ts';
import { NOTHING_UNSEALED } from './found.ts';

export type Folded = { readonly fact: Fact; readonly live: Live; readonly memory: Memory };

/** Folds every tick of an hour that is over at `now`, and seals what was checked so far. Null: no hour was over. */
export function foldTicks(
  store: Store,
  now: Instant,
  retention: Retention,
): Promise<Result<Folded | null, StoreProblem>> {
  return store.write(['live', 'tick', 'chunk', 'hours', 'days', 'fact'], 'relaxed', async (transaction) => {
    const hourStart = instant(hourOf(now) * hours(1));
    const ticks = await transaction.objectStore('tick').getAll();
    const over = ticks.filter(({ at }) => at < hourStart);
    const [first, last] = [over[0], over.at(-1)];
    if (!first || !last) return null;
    await Promise.all(
      checksByDay(over).map((group) => foldGroup(transaction, group, group.day < dayOf(now))),
    );
    await transaction.objectStore('tick').delete(IDBKeyRange.bound(first.round, last.round));
    if (dayOf(last.at) < dayOf(now)) await forgetOld(transaction, now, retention);
    return seal(transaction, now);
  });
}

type Group = { readonly target: TargetId; readonly day: number; readonly checks: RawCheck[] };

function checksByDay(ticks: readonly Tick[]): Group[] {
  const groups = new Map<number, Group>();
  for (const { at, columns } of ticks) {
    const day = dayOf(at);
    for (let target = 0; 2 * target < columns.length; target += 1) {
      const outcome = columns[2 * target] ?? NOT_CHECKED;
      if (outcome === NOT_CHECKED) continue;
      const key = day * 65_536 + target;
      let group = groups.get(key);
      if (!group) groups.set(key, (group = { target: target as TargetId, day, checks: [] }));
      group.checks.push({ at, outcome, latency: columns[2 * target + 1] ?? 0 });
    }
  }
  return [...groups.values()];
}

async function foldGroup(transaction: WriteTransaction, group: Group, dayIsOver: boolean): Promise<void> {
  const { target, day } = group;
  const chunks = transaction.objectStore('chunk');
  const old = await chunks.get([target, day]);
  const checks = [...(old ? decodeChunk(old, day) : []), ...group.checks];
  await chunks.put(encodeChunk(checks), [target, day]);
  if (dayIsOver) await rollUpDay(transaction, target, day, checks);
}

async function rollUpDay(
  transaction: WriteTransaction,
  target: TargetId,
  day: number,
  checks: readonly RawCheck[],
): Promise<void> {
  let hoursRow: Uint8Array | undefined;
  for (let hour = 0; hour < 24; hour += 1) {
    const some = checks.filter(({ at }) => hourOf(at) === day * 24 + hour);
    if (some.length > 0) hoursRow = putRollup(hoursRow, 24, hour, rollUp(some));
  }
  if (hoursRow) await transaction.objectStore('hours').put(hoursRow, [target, day]);

  const year = new Date(startOfDay(day)).getUTCFullYear();
  const days = transaction.objectStore('days');
  const row = putRollup(
    await days.get([target, year]),
    366,
    day - dayOf(instant(Date.UTC(year, 0))),
    rollUp(checks),
  );
  await days.put(row, [target, year]);
}

async function forgetOld(transaction: WriteTransaction, now: Instant, retention: Retention): Promise<void> {
  const [chunks, hourly] = [transaction.objectStore('chunk'), transaction.objectStore('hours')];
  const rawFrom = firstRawDay(now, retention);
  const hourlyFrom = firstHourlyDay(now, retention);
  for (const key of await chunks.getAllKeys()) if (key[1] < rawFrom) await chunks.delete(key);
  for (const key of await hourly.getAllKeys()) if (key[1] < hourlyFrom) await hourly.delete(key);
}

async function seal(transaction: WriteTransaction, now: Instant): Promise<Folded | null> {
  const store = transaction.objectStore('live');
  const before = await readLive(store);
  if (!before) return null;
  const { unsealed, head } = before.live;
  const [next, fact] = appendFact(head, now, {
    kind: 'checks',
    from: unsealed.from ?? now,
    to: now,
    ticks: unsealed.ticks,
    digest: unsealed.digest,
  });
  const live: Live = { ...before.live, head: next, unsealed: NOTHING_UNSEALED };
  await Promise.all([store.put(live, 'live'), transaction.objectStore('fact').put(fact)]);
  return { fact, live, memory: before.memory };
}
