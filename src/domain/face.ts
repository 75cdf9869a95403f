// Owns what the toolbar shows: one state, three glyphs at the most, decided by a table of priorities.
import { hours, minutes, type Duration } from '../time/duration.ts';
import type { Health } from './health.ts';

/** The seven shapes; `unknown` is also what is shown before the first evidence. */
export type FaceState = 'up' | 'down' | 'degraded' | 'unknown' | 'maintenance' | 'recovered' | 'provider';

export type Face = { readonly state: FaceState; readonly glyphs: string };

export type FaceInput = {
  readonly healths: readonly Health[];
  /** The record cannot be written. */
  readonly notRecording: boolean;
  /** An outage ended, and the user has not looked since. */
  readonly hasUnseenRecovery: boolean;
};

/**
 * From most to least urgent: the record is not being written · our own line is down · something is down (one target: for
 * how long; several: how many) · something is degraded · nothing is known at all · something recovered · all is well.
 */
export function faceOf({ healths, notRecording, hasUnseenRecovery }: FaceInput): Face {
  if (notRecording) return { state: 'unknown', glyphs: '!' };
  if (healths.some((health) => health.kind === 'unknown' && health.reason === 'own-line')) {
    return { state: 'unknown', glyphs: '?' };
  }
  const down = healths.filter(isDown);
  if (down.length > 0) {
    const longest = Math.max(...down.map(({ seenFor }) => seenFor)) as Duration;
    const isCountable = down.length > 1 && healths.length <= 9;
    return {
      state: 'down',
      glyphs: isCountable ? `${down.length}/${healths.length}` : durationGlyphs(longest),
    };
  }
  if (healths.some(({ kind }) => kind === 'degraded')) return { state: 'degraded', glyphs: '!' };
  if (!healths.some(({ kind }) => kind === 'up')) {
    return { state: 'unknown', glyphs: healths.every(isExpected) ? '' : '?' };
  }
  return hasUnseenRecovery ? { state: 'recovered', glyphs: 'ok' } : { state: 'up', glyphs: '' };
}

/** Nothing is known, and nobody wonders: it was added just now, or paused by the user. */
function isExpected(health: Health): boolean {
  return health.kind === 'unknown' && (health.reason === 'new' || health.reason === 'paused');
}

type DownHealth = Extract<Health, { readonly seenFor: Duration }>;

function isDown(health: Health): health is DownHealth {
  return health.kind === 'down' || health.kind === 'intermittent';
}

/** A duration in three narrow glyphs, cut down: `5m`, `28'`, `16h`, `2d`. */
export function durationGlyphs(length: Duration): string {
  const whole = (unit: Duration) => Math.floor(length / unit);
  if (length < minutes(10)) return `${whole(minutes(1))}m`;
  if (length < hours(1)) return `${whole(minutes(1))}'`;
  if (length < hours(48)) return `${whole(hours(1))}h`;
  return length < hours(24 * 100) ? `${whole(hours(24))}d` : '99d';
}
