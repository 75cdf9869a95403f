// Owns reading windows, gaps and blips: the log as it stands.
import type { Result } from '../../base/result.ts';
import type { Gap } from '../../domain/coverage.ts';
import { unpackGaps } from '../../domain/gap-pack.ts';
import type { Blip } from '../../domain/run.ts';
import type { TargetState } from '../../domain/target-state.ts';
import { isClosed, type DowntimeWindow } from '../../domain/window.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { AnyTransaction, Store } from '../store.ts';

/** Windows that were open at some time after `since`, by start. The open ones come from the states, which are newer. */
export async function windowsSince(
  transaction: AnyTransaction,
  states: ReadonlyMap<unknown, TargetState>,
  since: Instant,
): Promise<DowntimeWindow[]> {
  const index = transaction.objectStore('window').index('byEnd');
  const closed = await index.getAll(IDBKeyRange.lowerBound(since));
  const open = [...states.values()].flatMap((state) => (state.open ? [state.open] : []));
  return [...closed, ...open].sort((one, other) => one.startedAt - other.startedAt);
}

/** Gaps that reach beyond `since`. */
export async function gapsSince(transaction: AnyTransaction, since: Instant): Promise<Gap[]> {
  const rows = await transaction.objectStore('gap').index('byTime').getAll(IDBKeyRange.lowerBound(since));
  return rows.flatMap((row) => unpackGaps(row.gaps)).filter(({ to }) => to > since);
}

export type Log = {
  readonly windows: readonly DowntimeWindow[];
  readonly gaps: readonly Gap[];
  /** Without those that flapping has made part of a window since. */
  readonly blips: readonly Blip[];
};

export function readLog(
  store: Store,
  states: ReadonlyMap<unknown, TargetState>,
): Promise<Result<Log, StoreProblem>> {
  return store.read(['window', 'gap', 'blip'], async (transaction) => {
    const [stored, rows, blips] = await Promise.all([
      transaction.objectStore('window').getAll(),
      transaction.objectStore('gap').getAll(),
      transaction.objectStore('blip').getAll(),
    ]);
    const open = [...states.values()].flatMap((state) => (state.open ? [state.open] : []));
    const windows = [...stored.filter(isClosed), ...open].sort(
      (one, other) => one.startedAt - other.startedAt,
    );
    return {
      windows,
      gaps: rows.flatMap((row) => unpackGaps(row.gaps)),
      blips: blips.filter((blip) => !windows.some((window) => isPartOf(blip, window))),
    };
  });
}

function isPartOf(blip: Blip, window: DowntimeWindow): boolean {
  return (
    blip.target === window.target && blip.to >= window.startedAt && blip.from < (window.endedAt ?? Infinity)
  );
}
