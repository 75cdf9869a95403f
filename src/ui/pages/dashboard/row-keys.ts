// Owns what keys do among rows that open and close, as the practices for tree grids have it. Pure.
import type { BoardRow } from '../../data/board-rows.ts';

export type Move = { readonly kind: 'go' | 'toggle'; readonly key: string };

/** Null: the key means nothing here. `page` is how many rows are in sight. */
export function moveOf(
  pressed: string,
  rows: readonly BoardRow[],
  at: number,
  page: number,
  isRtl: boolean,
): Move | null {
  const row = rows[at];
  if (!row) return null;
  const go = (index: number): Move | null => {
    const to = rows[Math.max(0, Math.min(rows.length - 1, index))];
    return to ? { kind: 'go', key: to.key } : null;
  };
  const toggle: Move = { kind: 'toggle', key: row.key };
  switch (pressed) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + page);
    case 'PageUp':
      return go(at - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(rows.length - 1);
    case 'Enter':
    case ' ':
      return row.isOpen === null ? null : toggle;
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      if (row.isOpen === null) return null;
      return row.isOpen ? go(at + 1) : toggle;
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      return row.isOpen === true ? toggle : go(parentOf(rows, at));
    default:
      return null;
  }
}

function parentOf(rows: readonly BoardRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  const above = rows.slice(0, at).findLastIndex((row) => row.level < level);
  return above === -1 ? at : above;
}
