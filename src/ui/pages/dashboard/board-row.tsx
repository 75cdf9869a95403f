// Owns one row of the dashboard: its state, its name, its strip, and what the stretch came to. Ten elements, for there are many.
import type { BoardRow } from '../../data/board-rows.ts';
import type { HealthKind } from '../../data/board-health.ts';
import { say } from '../../data/manner.ts';
import { saySilence } from '../../../text/failure.ts';
import { BoardStrip } from './board-strip.tsx';
import { sayAvailability, sayDowntime, sayTogether, sayTotals } from './say-sum.ts';

export type BoardRowProps = {
  readonly row: BoardRow;
  /** From 0 on, of all rows. */
  readonly index: number;
  readonly stripWidth: number;
  /** Whether the tabulator leads here: to one row of all. */
  readonly isActive: boolean;
  /** From the top of all rows, in CSS pixels. */
  readonly top: number;
};

export function BoardRowLine({ row, index, stripWidth, isActive, top }: BoardRowProps) {
  const { kind, level, health, sum, strip, isOpen, name, place, together } = row;
  const state = together ? `${sayHealth(row)}\n${sayTogether(together)}` : sayHealth(row);
  return (
    <div
      class={`board-row is-${kind} level-${level}`}
      role="row"
      aria-rowindex={index + 2}
      aria-level={level}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isActive ? 0 : -1}
      data-key={row.key}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        class="board-name"
        role="rowheader"
        aria-label={`${name}, ${state}`}
        title={`${sayPlace(row)}\n${state}`}
      >
        <svg class={`icon ${health.kind}`} viewBox="0 0 24 24" width="16" height="16" aria-hidden="true">
          <use href={`#${SHAPES[health.kind]}`} />
        </svg>
        {place === null ? name : say('boardPlace', place, name)}
        {together && <small class="muted"> {say('boardVantages', together.vantages.length)}</small>}
      </div>
      {strip ? (
        <BoardStrip strip={strip} width={stripWidth} label={sayTotals(sum)} />
      ) : (
        <div class="board-count muted" role="gridcell">
          {isOpen === null ? '' : sayCount(sum.targets)}
        </div>
      )}
      <div class="board-share" role="gridcell">
        {sayAvailability(sum)}
      </div>
      <div class={`board-down ${sum.outages > 0 ? 'has-outages' : ''}`} role="gridcell">
        {sayDowntime(sum)}
      </div>
    </div>
  );
}

const SHAPES: Readonly<Record<HealthKind, string>> = {
  ...{ up: 'shape-up', down: 'shape-down', intermittent: 'shape-down', degraded: 'shape-degraded' },
  ...{ unknown: 'shape-unknown', paused: 'shape-unknown', removed: 'shape-unknown' },
};

function sayHealth({ health: { kind, reason } }: BoardRow): string {
  if (kind === 'removed') return say('boardRemoved');
  if (kind === 'paused') return say('silence_paused');
  if (kind !== 'unknown' || reason === null) return say(`state_${kind}`);
  return say('popupUnknownWhy', saySilence(say, reason));
}

function sayPlace({ place, name }: BoardRow): string {
  return place === null ? name : say('boardPlace', place, name);
}

function sayCount(targets: number): string {
  return targets === 1 ? say('boardOneTarget') : say('boardTargets', targets);
}
