// Owns making one row of the evidence of an hour that is over: in every backend a row costs more than what stands in it.
import { groupBy } from '../../base/group-by.ts';
import type { PackedObservation } from '../../domain/evidence-pack.ts';
import { hourOf } from '../../domain/rollup.ts';
import { hours } from '../../time/duration.ts';
import { between, instant, type Instant } from '../../time/instant.ts';
import type { EvidenceRow, Tick } from '../schema.ts';
import type { WriteTransaction } from '../store.ts';

/** Merges the rows of the hours before `until` in which there were `ticks`. */
export async function mergeEvidence(
  transaction: WriteTransaction,
  ticks: readonly Tick[],
  until: Instant,
): Promise<void> {
  const store = transaction.objectStore('evidence');
  const first = instant(Math.min(...ticks.map(({ at }) => hourOf(at))) * hours(1));
  const rows = await store.getAll(IDBKeyRange.bound([first], [until]));
  for (const [row, ...others] of groupBy(rows, ({ at }) => hourOf(at)).values()) {
    if (row === undefined || others.length === 0) continue;
    const more = others.flatMap((other) => packedFrom(row.at, other));
    await Promise.all([
      ...others.map(({ at, round }) => store.delete([at, round])),
      store.put({ ...row, observations: [...row.observations, ...more] }),
    ]);
  }
}

/** The same observations, with their times told from another moment on. */
function packedFrom(at: Instant, { at: before, observations }: EvidenceRow): PackedObservation[] {
  const later = between(at, before);
  return observations.map(([target, startedAfter, endedAfter, ...rest]) => [
    target,
    startedAfter + later,
    endedAfter + later,
    ...rest,
  ]);
}
