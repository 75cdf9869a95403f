// Owns taking a removal back, for as long as the popup is open.
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TargetId } from '../../../domain/target.ts';
import { goOn } from '../../data/ask.ts';
import { say } from '../../data/manner.ts';
import { wearSheet } from '../../kit/wear-sheet.ts';
import sheet from './undo-bar.css?url';

export const worn = wearSheet(sheet);

export type Removed = { readonly id: TargetId; readonly name: string };

export function UndoBar({ removed, onDone }: { readonly removed: Removed; readonly onDone: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // The row that had the focus is gone.
  useLayoutEffect(() => button.current?.focus(), [removed.id]);
  const undo = () => {
    onDone();
    void goOn('restore-targets', [removed.id]);
  };
  return (
    <div class="undo" role="status">
      <span class="name" title={removed.name}>
        {say('popupRemoved', removed.name)}
      </span>
      <button ref={button} onClick={undo}>
        {say('popupUndo')}
      </button>
    </div>
  );
}
