// Owns what happens once a day is over: it is rolled up, and what is older than the retention is rolled up, forgotten or thinned.
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
  const hourly = transaction.objectStore('hours');
  const [rawFrom, hourlyFrom] = [firstRawDay(now, retention), firstHourlyDay(now, retention)];
  const raw = days.filter(({ day }) => day < rawFrom);
  await Promise.all(raw.map((each) => forgetChecks(transaction, each)));
  const keys = await hourly.getAllKeys();
  await Promise.all(keys.filter(([, day]) => day < hourlyFrom).map((key) => hourly.delete(key)));
}

/** What is left of them is a row of hours. */
async function forgetChecks(transaction: WriteTransaction, { target, day }: Day): Promise<void> {
  const chunks = transaction.objectStore('chunk');
  const chunk = await chunks.get([target, day]);
  let row: Uint8Array | undefined;
  for (const [hour, checks] of groupBy(chunk ? decodeChunk(chunk, day) : [], hourOfDay)) {
    row = putRollup(row, 24, hour, rollUp(checks));
  }
  if (row) await transaction.objectStore('hours').put(row, [target, day]);
  await chunks.delete([target, day]);
}

function hourOfDay({ at }: RawCheck): number {
  return hourOf(at) % 24;
}
