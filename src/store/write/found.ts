// Owns the first rows of a new database.
import { CHAIN_START, type ChainHead } from '../../domain/fact.ts';
import { EMPTY_MEMORY } from '../../domain/memory.ts';
import { UNCHECKED } from '../../domain/clock-check.ts';
import type { Grid } from '../../domain/schedule.ts';
import type { Instant } from '../../time/instant.ts';
import type { Live } from '../schema.ts';

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

/** The digest starts as the SHA-256 of `downlog checks 1`, written out as the chain's start is. */
export const NOTHING_UNSEALED: Live['unsealed'] = {
  digest: '35fb15c76c905fef8b1e5a805d41337fe5be8ad8d4bc62117b54bdfc7976340d',
  ticks: 0,
  from: null,
};
