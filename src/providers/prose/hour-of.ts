// Owns which half of the day a written hour belongs to.
import type { StatedClock } from './item.ts';
import type { DayPart } from './vocabulary.ts';

export type Half = 'am' | 'pm';

/** 0 to 24. Without a half of its own the part of the day decides: `5:30 this evening`. Otherwise it is as it is written. */
export function hourOf(clock: StatedClock, part: DayPart | null, half: Half | null = clock.half): number {
  const meant = half ?? (clock.isShort ? halfOf(clock.hour, part) : null);
  if (meant === null || clock.hour > 12) return clock.hour;
  return (clock.hour % 12) + (meant === 'pm' ? 12 : 0);
}

/** The half of the other end is meant too, `3 to 5 pm`, unless the two are then in the wrong order: `11:30 to 1:15 PM`. */
export function halvesOf(from: StatedClock, to: StatedClock): readonly [Half | null, Half | null] {
  const minutes = (clock: StatedClock, half: Half) => hourOf(clock, null, half) * 60 + clock.minute;
  if (from.half === null && to.half !== null && from.isShort) {
    const isOrdered = minutes(from, to.half) < minutes(to, to.half);
    return [isOrdered ? to.half : opposite(to.half), to.half];
  }
  if (to.half === null && from.half !== null && to.isShort) {
    const isOrdered = minutes(from, from.half) < minutes(to, from.half);
    return [from.half, isOrdered ? from.half : opposite(from.half)];
  }
  return [from.half, to.half];
}

function opposite(half: Half): Half {
  return half === 'am' ? 'pm' : 'am';
}

function halfOf(hour: number, part: DayPart | null): Half | null {
  if (part === null) return null;
  if (part === 'morning') return 'am';
  return part === 'night' && (hour === 12 || hour < 6) ? 'am' : 'pm';
}
