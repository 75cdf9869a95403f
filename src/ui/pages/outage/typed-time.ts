// Owns the way between a moment and a field for date and time, by this computer's clocks on walls.
import { instant, type Instant } from '../../../time/instant.ts';
import { toIsoIn } from '../../../time/wall-clock.ts';

/** To the minute: `2019-04-02T22:08`. */
export function typedTime(zone: string, at: Instant): string {
  return toIsoIn(zone, at).slice(0, 16);
}

/** Null: no moment was chosen. */
export function timeIn(typed: string): Instant | null {
  const at = Date.parse(typed);
  return Number.isNaN(at) ? null : instant(at);
}
