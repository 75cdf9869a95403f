// Owns lengths of time in letters: `45 s`, `3 min`, `16 h 28 min`, `2 d 4 h`. Always cut down, never rounded up.
import { days, hours, minutes, seconds, type Duration } from '../../time/duration.ts';

export function sayLength(length: Duration): string {
  const whole = (unit: Duration, within?: Duration) => Math.floor((within ? length % within : length) / unit);
  if (length < minutes(1)) return `${whole(seconds(1))} s`;
  if (length < hours(1)) return `${whole(minutes(1))} min`;
  if (length < days(2)) return `${whole(hours(1))} h ${whole(minutes(1), hours(1))} min`;
  return `${whole(days(1))} d ${whole(hours(1), days(1))} h`;
}

/** `16 h 26 min to 16 h 28 min`, `29 to 30 min`, or one of them where they read the same. */
export function sayLengths({ least, most }: { readonly least: Duration; readonly most: Duration }): string {
  const [from, to] = [sayLength(least), sayLength(most)];
  if (from === to) return from;
  const [, number, unit] = /^(\d+) (\w+)$/.exec(from) ?? [];
  return unit !== undefined && new RegExp(`^\\d+ ${unit}$`).test(to)
    ? `${number} to ${to}`
    : `${from} to ${to}`;
}
