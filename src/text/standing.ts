// Owns a time that somebody states, in words: on their clock and ours, and how it lies beside what we saw.
import type { Standing } from '../domain/standing.ts';
import type { Instant } from '../time/instant.ts';
import { offsetAt, toIsoOffset } from '../time/wall-clock.ts';
import { sayDurationRange } from './duration-range.ts';
import type { Manner, Say } from './say.ts';
import { sayTime } from './time.ts';

/** `18:04 UTC−04:00`: the user's clock, with how far it is from UTC at that moment. */
export function sayOffsetTime(manner: Manner, at: Instant, now: Instant): string {
  const offset = toIsoOffset(offsetAt(manner.zone, at)).replace('-', '\u2212');
  return manner.say('timeOffset', sayTime(manner, at, now), offset);
}

/** `37 m – 41 m into it`. */
export function sayStanding(say: Say, standing: Standing): string {
  switch (standing.kind) {
    case 'before':
      return say('standingBefore', sayDurationRange(say, standing.by));
    case 'start':
      return say('standingStart');
    case 'during':
      return say('standingDuring', sayDurationRange(say, standing.by));
    case 'end':
      return say('standingEnd');
    case 'after':
      return say('standingAfter', sayDurationRange(say, standing.by));
  }
}
