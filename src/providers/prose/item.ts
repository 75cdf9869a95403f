// Owns the smallest parts of a stated time: a clock, a day, a zone, a part of the day, a length.
import type { CalendarDate } from '../../time/calendar-date.ts';
import type { Duration } from '../../time/duration.ts';
import type { NamedZone } from '../../time/zone-names.ts';
import type { DayPart } from './vocabulary.ts';

/** Where it stands in its sentence: half-open. */
export type Place = { readonly start: number; readonly end: number };

export type StatedClock = {
  /** 0 to 24, as it is written: `11` of `11 pm`. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly half: 'am' | 'pm' | null;
  /** Twelve-hour writing is possible: `6:05`, not `06:05` or `18:05`. */
  readonly isShort: boolean;
};

export type StatedDay =
  | { readonly is: 'date'; readonly date: CalendarDate }
  /** `03/04/2019`: the usual order of the writer's country first. */
  | { readonly is: 'either'; readonly date: CalendarDate; readonly other: CalendarDate }
  /** `5/14`; `isEither`: of `5/4` the writer's country reads May, and others April. */
  | { readonly is: 'yearless'; readonly month: number; readonly day: number; readonly isEither: boolean }
  /** `the 29th` */
  | { readonly is: 'day'; readonly day: number }
  | { readonly is: 'weekday'; readonly weekday: number }
  /** `yesterday` is -1. */
  | { readonly is: 'relative'; readonly days: number }
  /** `the next day`, as seen from the day that was spoken of last. */
  | { readonly is: 'next' };

export type StatedZone = {
  readonly name: string;
  readonly means: NamedZone | { readonly kind: 'exact'; readonly offset: Duration };
};

export type Item = Place &
  (
    | { readonly kind: 'clock'; readonly clock: StatedClock }
    | { readonly kind: 'day'; readonly day: StatedDay; readonly part?: DayPart }
    | { readonly kind: 'zone'; readonly zone: StatedZone }
    | { readonly kind: 'part'; readonly part: DayPart }
    /** `isWhole`: it lasted so long, wherever in the sentence its start is named. */
    | { readonly kind: 'length'; readonly length: Duration; readonly isWhole: boolean }
  );
