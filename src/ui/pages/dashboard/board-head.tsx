// Owns the head of the dashboard's rows: what each column is, and the axis that all strips share.
import type { Ref } from 'preact';
import { say } from '../../data/manner.ts';
import type { BoardTick } from './board-ticks.ts';

export type BoardHeadProps = {
  readonly ticks: readonly BoardTick[];
  /** The column of strips, to be measured. */
  readonly axis: Ref<HTMLDivElement>;
};

export function BoardHead({ ticks, axis }: BoardHeadProps) {
  return (
    <div class="board-head" role="row" aria-rowindex={1}>
      <div class="board-name" role="columnheader">
        {say('boardTarget')}
      </div>
      <div class="board-axis" role="columnheader" aria-label={say('boardTime')} ref={axis}>
        {ticks.map(({ share, text }) => (
          <span key={share} class="board-tick" style={{ insetInlineStart: percent(share) }}>
            {text}
          </span>
        ))}
      </div>
      <div class="board-share" role="columnheader">
        {say('boardAvailabilityName')}
      </div>
      <div class="board-down" role="columnheader">
        {say('boardDowntimeName')}
      </div>
    </div>
  );
}

/** Lines at the marks, behind all rows at once. */
export function BoardLines({ ticks }: { readonly ticks: readonly BoardTick[] }) {
  return (
    <div class="board-lines" role="presentation">
      <div>
        {ticks.map(({ share }) => (
          <i key={share} style={{ insetInlineStart: percent(share) }} />
        ))}
      </div>
    </div>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
