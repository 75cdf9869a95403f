// Owns what the dashboard asks of its worker, and what comes back.
import type { OutageId } from '../../domain/outage.ts';
import type { StoreProblem } from '../../store/problem.ts';
import type { Board } from './board.ts';
import type { BoardWord } from './board-words.ts';
import type { Stretch } from './stretch.ts';

export type BoardTask =
  | { readonly kind: 'board'; readonly stretch: Stretch; readonly zone: string }
  /** Of the outages of the last board. */
  | { readonly kind: 'words'; readonly outages: readonly OutageId[] };

export type BoardAnswer<Task extends BoardTask = BoardTask> = Task extends { readonly kind: 'board' }
  ? BoardRead
  : ReadonlyMap<OutageId, BoardWord>;

export type BoardRead = {
  /** Null: there is nothing to read, or it cannot be read. */
  readonly board: Board | null;
  readonly problem: StoreProblem | null;
};
