// Owns one target in the popup: its line, and, when opened, what can be done with it.
import { rowTheirs, targetDetails } from './parts.ts';
import { RowHead, type RowHeadProps } from './row-head.tsx';
import type { Removed } from './undo-bar.tsx';

export type TargetRowProps = RowHeadProps & { readonly onRemoved: (removed: Removed) => void };

export function TargetRow({ row, overview, isOpen, onToggle, onRemoved }: TargetRowProps) {
  return (
    <li class="row">
      <RowHead row={row} overview={overview} isOpen={isOpen} onToggle={onToggle} />
      {isOpen && (
        <targetDetails.Part row={row} overview={overview} onRemoved={onRemoved}>
          <rowTheirs.Part row={row} overview={overview} />
        </targetDetails.Part>
      )}
    </li>
  );
}
