// Owns reading all that is kept of the checks of one day.
import type { Result } from '../../base/result.ts';
import { dayOf, decodeChunk, startOfDay, type RawCheck } from '../../domain/chunk.ts';
import { unpackObservations } from '../../domain/evidence-pack.ts';
import type { Observation } from '../../domain/observation.ts';
import { NOT_CHECKED } from '../../domain/outcome.ts';
import type { TargetId } from '../../domain/target.ts';
import { hours } from '../../time/duration.ts';
import { earlier } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { Tick } from '../schema.ts';
import type { Store } from '../store.ts';

/** Of all targets, by time; `day` as in chunk.ts. A row holds an hour, and is kept by its beginning. */
export function readDayEvidence(store: Store, day: number): Promise<Result<Observation[], StoreProblem>> {
  return store.read(['evidence'], async (transaction) => {
    const range = IDBKeyRange.bound([earlier(startOfDay(day), hours(1))], [startOfDay(day + 1)], false, true);
    const rows = await transaction.objectStore('evidence').getAll(range);
    return rows
      .flatMap(({ at, observations }) => unpackObservations(observations, at))
      .filter(({ endedAt }) => dayOf(endedAt) === day)
      .sort((one, other) => one.endedAt - other.endedAt);
  });
}

/** Of each of these targets, in their order, each by time. A day whose raw checks are forgotten has none. */
export function readDayChecks(
  store: Store,
  day: number,
  targets: readonly TargetId[],
): Promise<Result<RawCheck[][], StoreProblem>> {
  return store.read(['tick', 'chunk'], async (transaction) => {
    const [ticks, ...chunks] = await Promise.all([
      transaction.objectStore('tick').getAll(),
      ...targets.map((target) => transaction.objectStore('chunk').get([target, day])),
    ]);
    const today = ticks.filter(({ at }) => dayOf(at) === day);
    return targets.map((target, index) => {
      const chunk = chunks[index];
      return [...(chunk ? decodeChunk(chunk, day) : []), ...today.flatMap((tick) => checkIn(tick, target))];
    });
  });
}

function checkIn({ at, columns }: Tick, target: TargetId): RawCheck[] {
  const outcome = columns[2 * target] ?? NOT_CHECKED;
  return outcome === NOT_CHECKED ? [] : [{ at, outcome, latency: columns[2 * target + 1] ?? 0 }];
}
