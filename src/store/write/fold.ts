// Owns the fold: once an hour, the ticks of past hours become a few bytes in each target's day.
import type { Result } from '../../base/result.ts';
import { dayOf, decodeChunk, encodeChunk, type RawCheck } from '../../domain/chunk.ts';
import { appendFact, type Fact } from '../../domain/fact.ts';
import { NOT_CHECKED } from '../../domain/outcome.ts';
import type { Retention } from '../../domain/retention.ts';
import { hourOf } from '../../domain/rollup.ts';
import type { TargetId } from '../../domain/target.ts';
import { hours } from '../../time/duration.ts';
import { instant, type Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import { readLive } from '../read/live.ts';
import type { Live, Tick } from '../schema.ts';
import type { Store, WriteTransaction } from '../store.ts';
import { finishDays } from './finish-days.ts';
import { NOTHING_UNSEALED } from './found.ts';
import { mergeEvidence } from './merge-evidence.ts';

const FOLDED_STORES = ['live', 'tick', 'chunk', 'hours', 'days', 'evidence', 'window', 'fact'] as const;

/** Folds every tick of an hour that is over at `now`, and seals what was checked so far. Gives the seal; null: no hour was over. */
export function foldTicks(
  store: Store,
  now: Instant,
  retention: Retention,
): Promise<Result<Fact | null, StoreProblem>> {
  return store.write(FOLDED_STORES, 'relaxed', async (transaction) => {
    const hourStart = instant(hourOf(now) * hours(1));
    const ticks = await transaction.objectStore('tick').getAll();
    const over = ticks.filter(({ at }) => at < hourStart);
    if (over.length === 0) return null;
    const groups = checksByDay(over);
    await Promise.all(groups.map((group) => foldGroup(transaction, group)));
    await forgetTicks(transaction, over);
    await mergeEvidence(transaction, over, hourStart);
    await finishDays(transaction, groups, now, retention);
    return seal(transaction, now);
  });
}

/** Rounds are in order, times need not be: after a clock step a tick in between may belong to an hour to come. */
async function forgetTicks(transaction: WriteTransaction, over: readonly Tick[]): Promise<void> {
  const store = transaction.objectStore('tick');
  const [first, last] = [over[0], over.at(-1)];
  if (!first || !last) return;
  const isWhole = last.round - first.round === over.length - 1;
  if (isWhole) await store.delete(IDBKeyRange.bound(first.round, last.round));
  else await Promise.all(over.map(({ round }) => store.delete(round)));
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

async function foldGroup(transaction: WriteTransaction, { target, day, checks }: Group): Promise<void> {
  const chunks = transaction.objectStore('chunk');
  const old = await chunks.get([target, day]);
  const all = [...(old ? decodeChunk(old, day) : []), ...checks].sort((one, other) => one.at - other.at);
  await chunks.put(encodeChunk(all), [target, day]);
}

async function seal(transaction: WriteTransaction, now: Instant): Promise<Fact | null> {
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
  return fact;
}
