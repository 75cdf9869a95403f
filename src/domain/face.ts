// Owns which of seven shapes the state of everything has, decided by a table of priorities.
import type { Duration } from '../time/duration.ts';
import type { Disputed, Health } from './health.ts';

/** `unknown` is also what is shown before the first evidence. */
export type FaceState = 'up' | 'down' | 'degraded' | 'unknown' | 'maintenance' | 'recovered' | 'provider';

export type FaceInput = {
  readonly healths: readonly (Health | Disputed)[];
  /** The record cannot be written. */
  readonly notRecording: boolean;
  /** An outage ended, and the user has not looked since. */
  readonly hasUnseenRecovery: boolean;
  /** Until work begins that a provider has announced, zero while it runs; without it nothing is said of any. */
  readonly untilWork?: Duration | null;
};

/**
 * From most to least urgent: the record is not being written · our own line is down · something is down · something is
 * degraded · what fails is disputed, or nothing is known at all · something recovered · announced work is near · all is well.
 */
export function faceStateOf({ healths, notRecording, hasUnseenRecovery, untilWork }: FaceInput): FaceState {
  const isOwnLineDown = healths.some((health) => health.kind === 'unknown' && health.reason === 'own-line');
  if (notRecording || isOwnLineDown) return 'unknown';
  const has = (...kinds: readonly (Health | Disputed)['kind'][]) =>
    healths.some(({ kind }) => kinds.includes(kind));
  if (has('down', 'intermittent')) return 'down';
  if (has('degraded')) return 'degraded';
  if (has('disputed') || !has('up')) return 'unknown';
  if (hasUnseenRecovery) return 'recovered';
  return (untilWork ?? null) === null ? 'up' : 'maintenance';
}
