// Owns the packed form of closed windows: five columns, so that ten thousand of them are read like one.
import type { Instant } from '../time/instant.ts';
import type { ClosedWindow, WindowKind } from './window.ts';

/** The closed windows of one target that began in one year, by start. An unknown start bound is NaN. */
export type WindowPack = {
  readonly startedAfter: Float64Array;
  readonly startedAt: Float64Array;
  readonly endedAfter: Float64Array;
  readonly endedAt: Float64Array;
  readonly kind: Uint8Array;
};

/** Stored: add at the end, never reorder. */
const KINDS: readonly WindowKind[] = ['down', 'degraded', 'intermittent'];

export const EMPTY_PACK: WindowPack = {
  startedAfter: new Float64Array(),
  startedAt: new Float64Array(),
  endedAfter: new Float64Array(),
  endedAt: new Float64Array(),
  kind: new Uint8Array(),
};

export function addToPack(pack: WindowPack, window: ClosedWindow): WindowPack {
  const index = pack.startedAt.findLastIndex((startedAt) => startedAt < window.startedAt) + 1;
  const put = (column: Float64Array, value: number) =>
    Float64Array.of(...column.subarray(0, index), value, ...column.subarray(index));
  return {
    startedAfter: put(pack.startedAfter, window.startedAfter ?? NaN),
    startedAt: put(pack.startedAt, window.startedAt),
    endedAfter: put(pack.endedAfter, window.endedAfter),
    endedAt: put(pack.endedAt, window.endedAt),
    kind: Uint8Array.of(
      ...pack.kind.subarray(0, index),
      KINDS.indexOf(window.kind),
      ...pack.kind.subarray(index),
    ),
  };
}

export function removeFromPack(pack: WindowPack, startedAt: Instant): WindowPack {
  const keep = (_: number, index: number) => pack.startedAt[index] !== startedAt;
  return {
    startedAfter: pack.startedAfter.filter(keep),
    startedAt: pack.startedAt.filter(keep),
    endedAfter: pack.endedAfter.filter(keep),
    endedAt: pack.endedAt.filter(keep),
    kind: pack.kind.filter(keep),
  };
}
