// Owns what every group of rows is given: where to tell what it found, what to measure, and how thoroughly.
import type { Finding, Skip } from './finding.ts';

export interface Bench {
  /** Fewer pairs, so that a group takes a minute at most. */
  readonly quick: boolean;
  /** Progress, for the one who waits. */
  readonly say: (line: string) => void;
  found(finding: Finding): void;
  /** Never silently: what could not be measured, and why. */
  skip(skip: Skip): void;
}

export interface Group {
  /** Names of PERFORMANCE.md's table. */
  readonly rows: readonly string[];
  /** `isWanted` tells which of its rows were asked for; at least one was. */
  run(bench: Bench, isWanted: (row: string) => boolean): Promise<void>;
}

/** At least nine counted pairs, or three where a pair takes long and there is a hurry. */
export function pairsFor({ quick }: Bench, usual = 9): number {
  return quick ? Math.max(3, Math.floor(usual / 2)) : usual;
}
