// Owns what happens once a day is over: it is rolled up, and what is older than the retention is forgotten or thinned.
import { groupBy } from '../../base/group-by.ts';
import { dayOf, decodeChunk, startOfDay, type RawCheck } from '../../domain/chunk.ts';
import { firstHourlyDay, firstRawDay, type Retention } from '../../domain/retention.ts';
import { hourOf, putRollup, rollUp } from '../../domain/rollup.ts';
import type { TargetId } from '../../domain/target.ts';
import { instant, type Instant } from '../../time/instant.ts';
import type { LiveRows } from '../schema.ts';
import type { WriteTransaction } from '../store.ts';
import { thinNextDay } from './thin-evidence.ts';

type Day = { readonly target: TargetId; readonly day: number };
type DaysDone = LiveRows['daysDone'];

/** Rolls up the days before `now`'s that are not yet, and those of `folded`, which have just got more checks. */
export async function finishDays(
  transaction: WriteTransaction,
  folded: readonly Day[],
  now: Instant,
  retention: Retention,
): Promise<void> {
  const today = dayOf(now);
  const liveStore = transaction.objectStore('live');
  const oldest = Math.min(today, ...folded.map(({ day }) => day));
  const done = ((await liveStore.get('daysDone')) as DaysDone | undefined) ?? {
    rolledUp: oldest,
    thinned: oldest,
  };
  const late = folded.filter(({ day }) => day < Math.min(today, done.rolledUp));
  if (late.length > 0) await rollUpDays(transaction, late);
  if (done.rolledUp < today) {
    const keys = await transaction.objectStore('chunk').getAllKeys();
    const days = keys.map(([target, day]) => ({ target, day }));
    await rollUpDays(
      transaction,
      days.filter(({ day }) => day >= done.rolledUp && day < today),
    );
    await forgetOld(transaction, days, now, retention);
  }
  const thinned = await thinNextDay(transaction, done.thinned, firstRawDay(now, retention));
  const next: DaysDone = { rolledUp: Math.max(today, done.rolledUp), thinned };
  await liveStore.put(next, 'daysDone');
}

async function rollUpDays(transaction: WriteTransaction, days: readonly Day[]): Promise<void> {
  const ofTarget = groupBy(days, ({ target }) => target);
  await Promise.all(
    [...ofTarget.values()].map(async (own) => {
      // One after the other: days of a year share a row.
      for (const { target, day } of own) await rollUpDay(transaction, target, day);
    }),
  );
}

async function rollUpDay(transaction: WriteTransaction, target: TargetId, day: number): Promise<void> {
  const chunk = await transaction.objectStore('chunk').get([target, day]);
  const checks = chunk ? decodeChunk(chunk, day) : [];
  if (checks.length === 0) return;
  let hoursRow: Uint8Array | undefined;
  for (const [hour, some] of groupBy(checks, ({ at }: RawCheck) => hourOf(at) - day * 24)) {
    hoursRow = putRollup(hoursRow, 24, hour, rollUp(some));
  }
  if (hoursRow) await transaction.objectStore('hours').put(hoursRow, [target, day]);

  const year = new Date(startOfDay(day)).getUTCFullYear();
  const dayOfYear = day - dayOf(instant(Date.UTC(year, 0)));
  const store = transaction.objectStore('days');
  const before = await store.get([target, year]);
  await store.put(putRollup(before, 366, dayOfYear, rollUp(checks)), [target, year]);
}

async function forgetOld(
  transaction: WriteTransaction,
  days: readonly Day[],
  now: Instant,
  retention: Retention,
): Promise<void> {
  const before = (target: TargetId, day: number) => IDBKeyRange.bound([target], [target, day], false, true);
  const [chunks, hourly] = [transaction.objectStore('chunk'), transaction.objectStore('hours')];
  const rawFrom = firstRawDay(now, retention);
  const hourlyFrom = firstHourlyDay(now, retention);
  const targets = new Set(days.map(({ target }) => target));
  for (const [target] of await hourly.getAllKeys()) targets.add(target);
  await Promise.all(
    [...targets].flatMap((target) => [
      chunks.delete(before(target, rawFrom)),
      hourly.delete(before(target, hourlyFrom)),
    ]),
  );
}
