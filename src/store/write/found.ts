// Owns the first rows of a new database.
import { CHAIN_START, type ChainHead } from '../../domain/fact.ts';
import { EMPTY_MEMORY } from '../../domain/memory.ts';
import { UNCHECKED } from '../../domain/clock-check.ts';
import type { Grid } from '../../domain/schedule.ts';
import type { Instant } from '../../time/instant.ts';
import type { Live } from '../schema.ts';
import { sha256Hex } from '../../base/digest.ts';

export type Founding = {
  readonly now: Instant;
  /** A new random name for a database that has to be made. */
  readonly birth: string;
  readonly grid: Grid;
};

/** `head` is where the chain goes on: at its start, or where the second copy knows that it had come to. */
export function foundingLive(birth: string, grid: Grid, round: number, head: ChainHead = CHAIN_START): Live {
  return {
    birth,
    round,
    heartbeat: null,
    grid,
    clock: UNCHECKED,
    line: null,
    silence: [],
    states: EMPTY_MEMORY.states,
    holds: new Map(),
    loss: null,
    head,
    unsealed: NOTHING_UNSEALED,
  };
}

export const NOTHING_UNSEALED: Live['unsealed'] = {
  digest: sha256Hex('downlog checks 1'),
  ticks: 0,
  from: null,
};
