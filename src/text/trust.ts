// Owns how far a record can be trusted, in words: its place in the chain, and what servers say of its clock.
import { skewOf, type ClockState } from '../domain/clock-check.ts';
import type { ChainHead } from '../domain/fact.ts';
import { seconds } from '../time/duration.ts';
import type { Say } from './say.ts';

export function sayTrust(say: Say, { seq, hash }: ChainHead, clock: ClockState | null): string[] {
  return [say('trustHead', seq, hash), sayClockTrust(say, clock), say('trustLimits')];
}

/** How far the times of the record lie beside those of the servers that told theirs last, rounded up to whole seconds. */
function sayClockTrust(say: Say, clock: ClockState | null): string {
  const found = clock && skewOf(clock);
  if (!clock || !found) return say('trustNoServer');
  const off = Math.max(1, Math.ceil(Math.abs(found.skew + clock.correction) / seconds(1)));
  return say('trustClock', off, found.servers);
}
