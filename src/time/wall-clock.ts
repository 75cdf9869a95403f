// Owns what a clock on the wall shows somewhere, and which instant it means: once, twice, or never on the night it is turned.
import { utcMidnight, type CalendarDate } from './calendar-date.ts';
import { days, hours, minutes, seconds, sum, type Duration } from './duration.ts';
import { earlier, instant, later, type Instant } from './instant.ts';

export type WallClock = CalendarDate & {
  /** 0 to 23. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

export type WallReading =
  | { readonly kind: 'once'; readonly at: Instant }
  /** The clocks were turned back: the same hour came again. */
  | { readonly kind: 'twice'; readonly at: Instant; readonly again: Instant }
  /** The clocks were turned forward over it: `at` is when they would have shown it, had nobody turned them. */
  | { readonly kind: 'never'; readonly at: Instant };

/** Whether it is the name of a zone in the IANA database, or a fixed offset: `America/Denver`, `UTC`, `+02:00`. */
export function isZone(zone: string): boolean {
  try {
    return formatterOf(zone) !== null;
  } catch {
    return false;
  }
}

/** How far ahead of UTC the clocks there are at that moment, to the second. Throws for what is no zone. */
export function offsetAt(zone: string, at: Instant): Duration {
  // `2/28/2019, GMT-08:00`, with seconds where there are some, and nothing but `GMT` where nobody is ahead.
  const [, sign, ...parts] = /GMT([+-])(\d+):(\d+):?(\d*)/.exec(formatterOf(zone).format(at)) ?? [];
  const [hour, minute, second] = parts.map(Number);
  const length = ((hour ?? 0) * 60 + (minute ?? 0)) * 60 + (second ?? 0);
  return seconds(sign === '-' ? -length : length);
}

/** What the clocks there show at that moment. Throws for what is no zone. */
export function wallClockAt(zone: string, at: Instant): WallClock {
  const shown = new Date(shownAt(zone, at));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
  };
}

/** When the clocks of UTC show what the clocks there show at that moment. Throws for what is no zone. */
export function shownAt(zone: string, at: Instant): Instant {
  return later(at, offsetAt(zone, at));
}

/**
 * The first time that the clocks there show what those of UTC show at `shown`; on a night in which they are turned over
 * it, when they would have shown it, had nobody turned them. Throws for what is no zone.
 */
export function firstShown(zone: string, shown: Instant): Instant {
  // No zone is a day away from UTC, and none turns its clocks twice in two days.
  const before = offsetAt(zone, earlier(shown, days(1)));
  const after = offsetAt(zone, later(shown, days(1)));
  const isRight = (offset: Duration) => offsetAt(zone, earlier(shown, offset)) === offset;
  return earlier(shown, [before, after].find(isRight) ?? before);
}

/** When the clocks there show it. Throws for what is no zone. */
export function readWallClock(zone: string, wall: WallClock): WallReading {
  const local = asIfUtc(wall);
  // No zone is a day away from UTC, and none turns its clocks twice in two days.
  const before = offsetAt(zone, earlier(local, days(1)));
  const after = offsetAt(zone, later(local, days(1)));
  const [at, again] = [...new Set([before, after])]
    .filter((offset) => offsetAt(zone, earlier(local, offset)) === offset)
    .map((offset) => earlier(local, offset))
    .sort((one, other) => one - other);
  if (at === undefined) return { kind: 'never', at: earlier(local, before) };
  return again === undefined ? { kind: 'once', at } : { kind: 'twice', at, again };
}

/** When clocks that are ahead of UTC by `offset` show it. */
export function instantOf(wall: WallClock, offset: Duration): Instant {
  return earlier(asIfUtc(wall), offset);
}

/** ISO 8601 with the numeric offset that is in force there, `2019-02-28T11:30:00-08:00`: to the second, no fraction. */
export function toIsoIn(zone: string, at: Instant): string {
  const offset = offsetAt(zone, at);
  return `${new Date(later(at, offset)).toISOString().slice(0, -5)}${toIsoOffset(offset)}`;
}

/** `-08:00`; with seconds only where there are some, as before there were zones. */
export function toIsoOffset(offset: Duration): string {
  const length = Math.abs(offset) / 1000;
  const parts = [length / 3600, (length / 60) % 60, length % 60].map(Math.floor);
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return `${offset < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

function asIfUtc(wall: WallClock): Instant {
  const clock = sum([hours(wall.hour), minutes(wall.minute), seconds(wall.second)]);
  return later(instant(utcMidnight(wall)), clock);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than a hundred uses of it. */
function formatterOf(zone: string): Intl.DateTimeFormat {
  let known = formatters.get(zone);
  if (!known) {
    known = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
    formatters.set(zone, known);
  }
  return known;
}
