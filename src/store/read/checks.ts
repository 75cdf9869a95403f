// Owns reading the checks of some targets around a stretch of time, and those that are kept in full.
import type { Result } from '../../base/result.ts';
import { dayOf, decodeChunk, type RawCheck } from '../../domain/chunk.ts';
import { unpackObservations } from '../../domain/evidence-pack.ts';
import type { Observation } from '../../domain/observation.ts';
import { NOT_CHECKED } from '../../domain/outcome.ts';
import type { TargetId } from '../../domain/target.ts';
import { hours } from '../../time/duration.ts';
import { earlier } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import type { StoreProblem } from '../problem.ts';
import type { Tick } from '../schema.ts';
import type { AnyTransaction, Store } from '../store.ts';

export type StoredChecks = {
  /** By time. A day whose raw checks are forgotten has none. */
  readonly checks: ReadonlyMap<TargetId, readonly RawCheck[]>;
  /** By time: failing checks, first good ones, changes of address. */
  readonly evidence: readonly Observation[];
};

export function readChecks(
  store: Store,
  targets: readonly TargetId[],
  within: Interval,
): Promise<Result<StoredChecks, StoreProblem>> {
  return store.read(['tick', 'chunk', 'evidence'], async (transaction) => {
    const [ticks, evidence, ...folded] = await Promise.all([
      transaction.objectStore('tick').getAll(),
      evidenceWithin(transaction, within),
      ...targets.map((target) => foldedChecks(transaction, target, within)),
    ]);
    const checks = targets.map((target, index): [TargetId, RawCheck[]] => {
      const all = [...(folded[index] ?? []), ...ticks.flatMap((tick) => checkIn(tick, target))];
      const inside = all.filter(({ at }) => at >= within.from && at <= within.to);
      return [target, inside.sort((one, other) => one.at - other.at)];
    });
    return { checks: new Map(checks), evidence };
  });
}

async function foldedChecks(
  transaction: AnyTransaction,
  target: TargetId,
  { from, to }: Interval,
): Promise<RawCheck[]> {
  const days = Array.from({ length: dayOf(to) - dayOf(from) + 1 }, (_, index) => dayOf(from) + index);
  const chunks = await Promise.all(days.map((day) => transaction.objectStore('chunk').get([target, day])));
  return days.flatMap((day, index) => {
    const chunk = chunks[index];
    return chunk ? decodeChunk(chunk, day) : [];
  });
}

function checkIn({ at, columns }: Tick, target: TargetId): RawCheck[] {
  const outcome = columns[2 * target] ?? NOT_CHECKED;
  return outcome === NOT_CHECKED ? [] : [{ at, outcome, latency: columns[2 * target + 1] ?? 0 }];
}

/** A row holds an hour, and is kept by its beginning. */
async function evidenceWithin(transaction: AnyTransaction, { from, to }: Interval): Promise<Observation[]> {
  const range = IDBKeyRange.bound([earlier(from, hours(1))], [to, []]);
  const rows = await transaction.objectStore('evidence').getAll(range);
  return rows
    .flatMap(({ at, observations }) => unpackObservations(observations, at))
    .filter(({ endedAt }) => endedAt >= from && endedAt <= to)
    .sort((one, other) => one.endedAt - other.endedAt);
}
