// Owns what stands in a text that somebody pasted or typed: statements with times, as stated and as read.
import type { Interval } from '../../time/interval.ts';
import type { Instant } from '../../time/instant.ts';

export type Reading = {
  readonly from: Instant;
  /** Null: it is one moment. */
  readonly to: Instant | null;
};

export type ProseStatement = {
  /** The words for the time; the words of a denial where it has no time. */
  readonly asStated: string;
  /** Null: the text does not tell on which day, or when; such a statement is always ambiguous. */
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** As stated, `PST`; the writer's own zone, `America/Denver`, where none is. */
  readonly zone: string;
  /** It can be read otherwise, or part of it (the day) is inferred from elsewhere in the text where there was a choice. */
  readonly ambiguous: boolean;
  /** The other way to read it, where there is one to name. */
  readonly otherReading: Reading | null;
  /** The sentence or the row that it stands in: plain text, 1,000 characters at the most. */
  readonly text: string;
};

export type ProseReport = {
  /** In the order of the text, 500 at the most. */
  readonly statements: readonly ProseStatement[];
  /** From when to when it was out, by their own word. Null: they do not say. */
  readonly window: Interval | null;
};

export type ProseContext = {
  /** The writer's wall clock: an IANA zone that `isZone` knows. */
  readonly zone: string;
  /** When it was written, as far as that is known from elsewhere. A date of its own in the text goes first. */
  readonly writtenAt?: Instant | null;
  /** The outage that it is about: where days are missing that nothing in the text gives, it is what they are resolved against. */
  readonly around?: Interval | null;
};
