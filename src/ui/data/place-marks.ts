// Owns where marks stand on an axis, and how much room there is for words beside each. Pure.
import type { Instant } from '../../time/instant.ts';
import { lengthOf, type Interval } from '../../time/interval.ts';

export type Placed<Mark> = {
  readonly mark: Mark;
  /** 0..1, from the start of what is seen. */
  readonly place: number;
  /** Where its words may stand, and over which share of the axis; null: there is no room for any. */
  readonly words: { readonly side: 'after' | 'before'; readonly room: number } | null;
};

/** Words of less than this share of the axis tell nobody anything. */
const LEAST_ROOM = 0.1;
/** Between a mark and the words of its neighbour. */
const MARGIN = 0.015;

/** Marks by time; those outside of what is seen are left out. */
export function placeMarks<Mark extends { readonly at: Instant }>(
  marks: readonly Mark[],
  seen: Interval,
): Placed<Mark>[] {
  const shown = marks.filter(({ at }) => at >= seen.from && at <= seen.to);
  const places = shown.map(({ at }) => (at - seen.from) / lengthOf(seen));
  /** Up to where the axis is taken by words already. */
  let taken = 0;
  return shown.map((mark, index) => {
    const place = places[index] ?? 0;
    const after = (places[index + 1] ?? 1) - place - MARGIN;
    const before = place - taken - MARGIN;
    taken = place + MARGIN;
    if (after >= LEAST_ROOM) {
      taken = place + after;
      return { mark, place, words: { side: 'after', room: after } };
    }
    if (before >= LEAST_ROOM) return { mark, place, words: { side: 'before', room: before } };
    return { mark, place, words: null };
  });
}
