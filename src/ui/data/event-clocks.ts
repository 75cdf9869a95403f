// Owns when something happened, as the clocks of one zone show it: with the date where it is another than the day it stands under. Pure.
import { toIsoDate, type CalendarDate } from '../../time/calendar-date.ts';
import { minutes } from '../../time/duration.ts';
import { earlier, type Instant } from '../../time/instant.ts';
import type { Row } from '../../timeline/row.ts';
import { wallTime, type WallTime } from '../../timeline/wall-time.ts';

export type ClockReading = {
  /** `22:07`, `24:00` */
  readonly clock: string;
  /** `04-03`; null: of the day that it stands under. */
  readonly date: string | null;
  readonly offset: string;
  readonly repeat: WallTime['repeat'];
};

export type WhenShown = {
  /** `since` from one to the other · `somewhere` at some moment between them · `at` one moment · `by` then or earlier */
  readonly kind: 'since' | 'somewhere' | 'at' | 'by';
  readonly first: ClockReading;
  /** Null: it reads the same as the first. */
  readonly last: ClockReading | null;
};

export function whenShown(
  zone: string,
  { when, until }: Pick<Row, 'when' | 'until'>,
  day: CalendarDate,
): WhenShown {
  const [from, to] = until === null ? [when.after ?? when.at, when.at] : [when.at, until];
  const first = readingOf(zone, from, day);
  // The end of a day is no moment of the next one.
  const eve = readingOf(zone, earlier(to, minutes(1)), day);
  const shown = readingOf(zone, to, day);
  const isMidnight = until !== null && from < to && shown.clock === '00:00' && eve.date === first.date;
  const last = isMidnight ? { ...shown, clock: '24:00', date: first.date } : shown;
  const isSame = first.clock === last.clock && first.date === last.date && first.offset === last.offset;
  const kind =
    until === null && when.after === null ? 'by' : isSame ? 'at' : until === null ? 'somewhere' : 'since';
  return { kind, first, last: isSame ? null : last };
}

/** How far a zone's clocks were from UTC at these moments; null: not always the same. */
export function steadyOffset(zone: string, moments: readonly Instant[]): string | null {
  const offsets = new Set(moments.map((at) => wallTime(zone, at).offset));
  return offsets.size === 1 ? ([...offsets][0] ?? null) : null;
}

function readingOf(zone: string, at: Instant, day: CalendarDate): ClockReading {
  const { date, hour, minute, offset, repeat } = wallTime(zone, at);
  const [own, other] = [toIsoDate(date), toIsoDate(day)];
  const pad = (count: number) => String(count).padStart(2, '0');
  return { clock: `${pad(hour)}:${pad(minute)}`, date: own === other ? null : own.slice(5), offset, repeat };
}
