// Owns a stated time before anybody knows which day it was: one moment or two ends, with what stands around them.
import type { Duration } from '../../time/duration.ts';
import type { Place, StatedClock, StatedDay, StatedZone } from './item.ts';
import type { DayPart } from './vocabulary.ts';

export type Point = Place & {
  readonly clock: StatedClock;
  readonly day: StatedDay | null;
  readonly part: DayPart | null;
  readonly zone: StatedZone | null;
};

export type Ends = { readonly from: Point; readonly to: Point | null };

export type Mention = Place &
  Ends & {
    readonly kind: 'time';
    /** How long it went on from there. */
    readonly length: Duration | null;
    /** The same once more in another zone: `11:30 PST (19:30 UTC)`. */
    readonly again: Ends | null;
  };

/** A day without a time: no statement, but what is said next is about it. */
export type DayMention = Place & { readonly kind: 'day'; readonly day: StatedDay };
