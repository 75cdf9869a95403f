// Owns what the badge says beside the shape: three narrow glyphs at the most, and none when all is well.
import { hours, minutes, type Duration } from '../time/duration.ts';
import { faceStateOf, type FaceInput } from './face.ts';
import type { Health } from './health.ts';

/** One target down: for how long; several, of few: how many. */
export function badgeGlyphs(input: FaceInput): string {
  const { healths, notRecording, untilWork } = input;
  switch (faceStateOf(input)) {
    case 'down': {
      const down = healths.filter(isDown);
      const isCountable = down.length > 1 && healths.length <= 9;
      const longest = Math.max(...down.map(({ seenFor }) => seenFor)) as Duration;
      return isCountable ? `${down.length}/${healths.length}` : durationGlyphs(longest);
    }
    case 'degraded':
      return '!';
    case 'unknown':
      if (notRecording) return '!';
      return healths.every(isExpected) ? '' : '?';
    case 'recovered':
      return 'ok';
    // Work that runs has the shape alone: what is left of it is the provider's to say.
    case 'maintenance':
      return untilWork ? durationGlyphs(untilWork) : '';
    default:
      return '';
  }
}

/** Nobody wonders: if nothing is known of it, it was added just now, or paused by the user. */
function isExpected(health: FaceInput['healths'][number]): boolean {
  return health.kind !== 'unknown' || health.reason === 'new' || health.reason === 'paused';
}

type DownHealth = Extract<Health, { readonly seenFor: Duration }>;

function isDown(health: FaceInput['healths'][number]): health is DownHealth {
  return health.kind === 'down' || health.kind === 'intermittent';
}

/** A duration in three narrow glyphs, cut down: `5m`, `28'`, `16h`, `2d`. The first minute counts as one. */
export function durationGlyphs(length: Duration): string {
  const whole = (unit: Duration) => Math.floor(length / unit);
  if (length < minutes(10)) return `${Math.max(1, whole(minutes(1)))}m`;
  if (length < hours(1)) return `${whole(minutes(1))}'`;
  if (length < hours(48)) return `${whole(hours(1))}h`;
  return length < hours(24 * 100) ? `${whole(hours(24))}d` : '99d';
}
