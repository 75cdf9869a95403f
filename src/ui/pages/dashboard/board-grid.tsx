// Owns the rows of the dashboard below one another: only those in sight are there, and the keyboard reaches all of them.
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Board } from '../../data/board.ts';
import type { BoardRow } from '../../data/board-rows.ts';
import { say } from '../../data/manner.ts';
import { StripTextures } from '../../charts/strip-chart.tsx';
import { BoardHead, BoardLines } from './board-head.tsx';
import { BoardRowLine } from './board-row.tsx';
import { boardTicks } from './board-ticks.ts';
import { moveOf } from './row-keys.ts';
import { ShapeSymbols } from './shape-symbols.tsx';
import { useWindow } from './use-window.ts';

export type BoardGridProps = {
  readonly rows: readonly BoardRow[];
  readonly board: Board;
  readonly onToggle: (key: string) => void;
};

export function BoardGrid({ rows, board, onToggle }: BoardGridProps) {
  const body = useRef<HTMLDivElement>(null);
  const axis = useRef<HTMLDivElement>(null);
  const [activeKey, setActive] = useState('');
  /** The row that a key leads to, once it is there. */
  const wanted = useRef<string | null>(null);
  const { rowHeight, stripWidth, from, to } = useWindow(body, axis, rows.length);
  const ticks = useMemo(() => boardTicks(board.whole, stripWidth), [board.whole, stripWidth]);
  const active = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  );
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const row = body.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    wanted.current = null;
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
  const goTo = (key: string | undefined) => {
    if (key === undefined) return;
    wanted.current = key;
    setActive(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((innerHeight * 0.8) / rowHeight));
    const isRtl = document.documentElement.dir === 'rtl';
    const move =
      event.ctrlKey || event.altKey || event.metaKey ? null : moveOf(event.key, rows, active, page, isRtl);
    if (!move) return;
    event.preventDefault();
    if (move.kind === 'toggle') onToggle(move.key);
    goTo(move.key);
  };
  const onClick = ({ target }: MouseEvent) => {
    const line = target instanceof Element ? target.closest<HTMLElement>('[data-key]') : null;
    const row = rows.find(({ key }) => key === line?.dataset['key']);
    if (!row) return;
    setActive(row.key);
    if (row.isOpen !== null) onToggle(row.key);
  };
  const inSight = rows.slice(from, to).map((row, index) => ({ row, index: from + index }));
  const kept = rows[active];
  if (kept && (active < from || active >= to)) inSight.push({ row: kept, index: active });
  return (
    <div class="board" role="treegrid" aria-label={say('boardTitle')} aria-rowcount={rows.length + 1}>
      <StripTextures />
      <ShapeSymbols />
      <BoardHead ticks={ticks} axis={axis} />
      <div
        class="board-body"
        role="rowgroup"
        ref={body}
        style={{ height: `${rows.length * rowHeight}px` }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <BoardLines ticks={ticks} />
        {inSight.map(({ row, index }) => (
          <BoardRowLine
            key={row.key}
            row={row}
            index={index}
            stripWidth={stripWidth}
            isActive={index === active}
            top={index * rowHeight}
          />
        ))}
      </div>
    </div>
  );
}
