// Owns what is remembered of each target after a loss: it goes on where the second copy ended.
import type { Columns, Memory } from '../../domain/memory.ts';
import type { Attempt } from '../../domain/observation.ts';
import type { TargetId } from '../../domain/target.ts';
import { UNOBSERVED, type TargetState } from '../../domain/target-state.ts';
import { isClosed, type DowntimeWindow } from '../../domain/window.ts';
import { instant, latest } from '../../time/instant.ts';
import type { Canary, Mirrored } from '../mirror.ts';
import type { Live } from '../schema.ts';
import type { WriteTransaction } from '../store.ts';

type Copies = {
  readonly mirrored: Mirrored;
  readonly canary: Canary;
  readonly known: { readonly live: Live; readonly memory: Memory } | null;
  readonly mirrorIsAhead: boolean;
  /** The windows that the database did not have like this. */
  readonly restored: readonly DowntimeWindow[];
};

/** Writes the columns as both copies together know them, and gives the states that belong to them. */
export async function resumeMemory(
  transaction: WriteTransaction,
  { mirrored, canary, known, mirrorIsAhead, restored }: Copies,
): Promise<{ readonly states: ReadonlyMap<TargetId, TargetState> }> {
  const here = known?.memory ?? null;
  const columns = resumeColumns(here?.columns ?? null, canary.seenAt);
  const observedSince = columns.seenAt.map((seenAt, target) => here?.observedSince[target] || seenAt);
  const liveStore = transaction.objectStore('live');
  const firstSeenAt = earliestOf(
    (await liveStore.get('firstSeenAt')) as Float64Array | undefined,
    canary.firstSeenAt,
  );
  await Promise.all([
    liveStore.put(columns, 'columns'),
    liveStore.put(observedSince, 'observedSince'),
    liveStore.put(firstSeenAt, 'firstSeenAt'),
  ]);
  // A state of the database counts where the copy has seen nothing newer.
  const states = new Map(
    [...(here?.states ?? [])].filter(
      ([target, { last }]) => !mirrorIsAhead || (last?.startedAt ?? 0) >= (canary.seenAt[target] ?? 0),
    ),
  );
  for (const window of mirrorIsAhead ? mirrored.windows : restored) {
    if (isClosed(window)) {
      if (states.get(window.target)?.open?.id === window.id) states.delete(window.target);
    } else if (!states.get(window.target)?.open) states.set(window.target, resumed(window, canary));
  }
  return { states };
}

function resumeColumns(here: Columns | null, copied: readonly number[]): Columns {
  const length = Math.max(here?.seenAt.length ?? 0, copied.length);
  const later = (column: Float64Array | undefined) =>
    Float64Array.from({ length }, (_, target) => Math.max(column?.[target] ?? 0, copied[target] ?? 0));
  const bytes = (column: Uint8Array | undefined) =>
    Uint8Array.from({ length }, (_, target) => column?.[target] ?? 0);
  return {
    triedAt: later(here?.triedAt),
    seenAt: later(here?.seenAt),
    outcome: bytes(here?.outcome),
    latency: bytes(here?.latency),
  };
}

function earliestOf(here: Float64Array | undefined, copied: readonly number[]): Float64Array {
  return Float64Array.from({ length: Math.max(here?.length ?? 0, copied.length) }, (_, target) => {
    const known = [here?.[target] ?? 0, copied[target] ?? 0].filter((at) => at > 0);
    return known.length === 0 ? 0 : Math.min(...known);
  });
}

/** The state of a target whose window was open: whatever came after the copy, its end lies after the last bad attempt. */
function resumed(window: DowntimeWindow, { seenAt, open }: Canary): TargetState {
  const edge = open.find((each) => each.window === window.id);
  const first: Attempt = { startedAt: window.startedAt, endedAt: window.startedAt };
  const lastBad = edge?.lastBad ?? first;
  const seen = latest(lastBad.startedAt, instant(seenAt[window.target] ?? 0));
  const last = seen === lastBad.startedAt ? lastBad : { startedAt: seen, endedAt: seen };
  return { ...UNOBSERVED, last, lastGood: edge?.lastGood ?? null, lastBad, open: window };
}
