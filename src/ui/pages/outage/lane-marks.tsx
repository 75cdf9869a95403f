// Owns marks on a lane, each with words beside it where there is room for them.
import type { ComponentChildren } from 'preact';
import type { Instant } from '../../../time/instant.ts';
import type { Interval } from '../../../time/interval.ts';
import { placeMarks } from '../../data/place-marks.ts';
import { percent } from './lane-axis.tsx';

export type LaneMark = {
  readonly at: Instant;
  /** Its shape. */
  readonly look: string;
  /** In full, for a pointer that rests on it. */
  readonly title: string;
  readonly words?: ComponentChildren;
};

const TIGHT = 0.3;

export function LaneMarks({ marks, seen }: { readonly marks: readonly LaneMark[]; readonly seen: Interval }) {
  return placeMarks(marks, seen).map(({ mark, place, words }, index) => (
    <span key={index}>
      <span class={`said ${mark.look}`} style={{ insetInlineStart: percent(place) }} title={mark.title} />
      {words && mark.words !== undefined && (
        <span
          class={`lane-words is-${words.side} ${words.room < TIGHT ? 'is-tight' : ''}`}
          style={{
            maxInlineSize: percent(words.room),
            [words.side === 'after' ? 'insetInlineStart' : 'insetInlineEnd']: percent(
              words.side === 'after' ? place : 1 - place,
            ),
          }}
        >
          <span dir="auto">{mark.words}</span>
        </span>
      )}
    </span>
  ));
}
