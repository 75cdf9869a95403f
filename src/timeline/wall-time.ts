// Owns what a clock on the wall shows somewhere, with its numeric offset, and which of two hours it is where one came twice.
import type { CalendarDate } from '../time/calendar-date.ts';
import type { Instant } from '../time/instant.ts';
import { offsetAt, readWallClock, toIsoOffset, wallClockAt } from '../time/wall-clock.ts';

export type WallTime = {
  readonly date: CalendarDate;
  readonly hour: number;
  readonly minute: number;
  /** `-04:00` */
  readonly offset: string;
  /** On the night on which clocks are turned back an hour comes twice; null: on no other. */
  readonly repeat: 'first' | 'second' | null;
};

/** Throws for what is no zone. */
export function wallTime(zone: string, at: Instant): WallTime {
  const { year, month, day, hour, minute, second } = wallClockAt(zone, at);
  const reading = readWallClock(zone, { year, month, day, hour, minute, second });
  const isFirst = reading.kind === 'twice' && at < reading.again;
  return {
    ...{ date: { year, month, day }, hour, minute },
    offset: toIsoOffset(offsetAt(zone, at)),
    repeat: reading.kind === 'twice' ? (isFirst ? 'first' : 'second') : null,
  };
}
