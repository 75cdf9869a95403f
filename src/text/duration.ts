// Owns durations in words: `45 s`, `3 h 52 m`, `2 d 4 h`. Always cut down, never rounded up.
import { days, hours, minutes, seconds, type Duration } from '../time/duration.ts';
import type { Say } from './say.ts';

export function sayDuration(say: Say, length: Duration): string {
  const whole = (unit: Duration, within?: Duration) => Math.floor((within ? length % within : length) / unit);
  if (length < minutes(1)) return say('durationSeconds', whole(seconds(1)));
  if (length < hours(1)) return say('durationMinutes', whole(minutes(1)));
  if (length < days(2)) return say('durationHoursMinutes', whole(hours(1)), pad(whole(minutes(1), hours(1))));
  return say('durationDaysHours', whole(days(1)), whole(hours(1), days(1)));
}

function pad(count: number): string {
  return String(count).padStart(2, '0');
}
