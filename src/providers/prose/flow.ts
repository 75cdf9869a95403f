// Owns what is known about days at one place of a text: what was said before it, when it was written, what it is about.
import type { CalendarDate } from '../../time/calendar-date.ts';
import type { Interval } from '../../time/interval.ts';
import type { Instant } from '../../time/instant.ts';
import type { StatedZone } from './item.ts';

export type Written = {
  readonly date: CalendarDate;
  /** Null: only the day is known. */
  readonly at: Instant | null;
};

export type Spoken = {
  readonly date: CalendarDate;
  readonly paragraph: number;
  /** It was said as `yesterday`, so that the text is about that day, and not about the one on which it was written. */
  readonly isRelative: boolean;
  /** There was no choice of days when it was spoken of. */
  readonly isSure: boolean;
  /** When something was placed on it; null: the day was spoken of without a time. */
  readonly at: Instant | null;
};

export type Flow = {
  readonly zone: string;
  /** `All times MST`, said once for the whole text. */
  readonly textZone: StatedZone | null;
  readonly written: Written | null;
  readonly around: Interval | null;
  /** Every day that the text states in full, other than that of its writing, in its order. */
  readonly dates: readonly CalendarDate[];
  /** Hours are written with am and pm. */
  readonly saysHalves: boolean;
  readonly paragraph: number;
  readonly last: Spoken | null;
  /** Days of what was placed, by the clock as it was stated: who says `at 3:15` again means the same. */
  readonly placed: ReadonlyMap<string, CalendarDate>;
  /** What is told lies ahead of the writing. */
  readonly isAhead: boolean;
  /** What is told is that it was over: it comes after what was told before. */
  readonly isEnd: boolean;
};
