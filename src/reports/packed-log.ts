// Owns a log as it is handed to a worker: what nobody watched, which may be most of it, as columns of numbers. Pure.
import { packGaps, unpackGaps, type GapPack } from '../domain/gap-pack.ts';
import { instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';
import type { DowntimeLog, LogRow } from './downtime-log.ts';

export type PackedLog = Omit<DowntimeLog, 'rows'> & { readonly rows: readonly PackedRow[] };

type PackedRow = Omit<LogRow, 'gaps' | 'unobserved'> & {
  readonly gapPack: GapPack;
  /** From and to of each, in turns. */
  readonly unobservedEdges: Float64Array;
};

export function packLog(log: DowntimeLog): PackedLog {
  return { ...log, rows: log.rows.map(packRow) };
}

function packRow({ gaps, unobserved, ...row }: LogRow): PackedRow {
  const unobservedEdges = new Float64Array(2 * unobserved.length);
  for (const [index, { from, to }] of unobserved.entries()) {
    unobservedEdges[2 * index] = from;
    unobservedEdges[2 * index + 1] = to;
  }
  return { ...row, gapPack: packGaps(gaps), unobservedEdges };
}

export function unpackLog(log: PackedLog): DowntimeLog {
  return { ...log, rows: log.rows.map(unpackRow) };
}

/** Made for whoever asks, and given up again: a year of nights at every target is more than the file that comes of it. */
function unpackRow({ gapPack, unobservedEdges, ...row }: PackedRow): LogRow {
  return {
    ...row,
    get gaps() {
      return unpackGaps(gapPack);
    },
    get unobserved() {
      return intervalsOf(unobservedEdges);
    },
  };
}

function intervalsOf(edges: Float64Array): Interval[] {
  return Array.from({ length: edges.length / 2 }, (_, index) => ({
    from: instant(edges[2 * index] ?? 0),
    to: instant(edges[2 * index + 1] ?? 0),
  }));
}
