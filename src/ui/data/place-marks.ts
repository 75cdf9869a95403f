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
  const placed: Placed<Mark>[] = [];
  for (const [index, mark] of shown.entries()) {
    const place = places[index] ?? 0;
    const after = (places[index + 1] ?? 1) - place - MARGIN;
    const previous = placed.at(-1);
    const before = place - (places[index - 1] ?? 0) - MARGIN;
    if (after >= LEAST_ROOM) placed.push({ mark, place, words: { side: 'after', room: after } });
    else if (previous?.words?.side !== 'after') {
      placed.push({ mark, place, words: before >= LEAST_ROOM ? { side: 'before', room: before } : null });
    } else {
      // What lies between the two is for the words of both.
      const half = before / 2;
      if (half < LEAST_ROOM) placed.push({ mark, place, words: null });
      else {
        placed[index - 1] = { ...previous, words: { side: 'after', room: half } };
        placed.push({ mark, place, words: { side: 'before', room: half } });
      }
    }
  }
  return placed;
}
