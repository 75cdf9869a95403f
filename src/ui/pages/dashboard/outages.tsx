// Owns the list of outages in the stretch, of the rows that are shown: newest first, a screen at a time.
import { useEffect, useState } from 'preact/hooks';
import type { OutageId } from '../../../domain/outage.ts';
import type { TargetId } from '../../../domain/target.ts';
import type { Board, BoardTarget } from '../../data/board.ts';
import type { BoardWord } from '../../data/board-words.ts';
import { say } from '../../data/manner.ts';
import type { Stretch } from '../../data/stretch.ts';
import { askBoard } from './ask-board.ts';
import { OutageItem } from './outage-item.tsx';
import { sayStretch } from './say-stretch.ts';

const AT_ONCE = 20;

type Targets = ReadonlyMap<TargetId, BoardTarget>;
export type OutagesProps = {
  readonly board: Board;
  readonly stretch: Stretch;
  readonly targets: Targets;
  /** Those that fit what was chosen. */
  readonly shown: Targets;
};

export function Outages({ board, stretch, targets, shown }: OutagesProps) {
  const [count, setCount] = useState(AT_ONCE);
  const own = board.outages.filter((outage) => outage.targets.some((id) => shown.has(id)));
  const listed = own.slice(0, count);
  const words = useWords(
    board,
    listed.map(({ id }) => id),
  );
  return (
    <section class="outages" aria-labelledby="outages">
      <h2 id="outages" tabIndex={-1}>
        {sayCount(stretch, own.length)}
      </h2>
      {board.outages.length < board.sum.outages && (
        <p class="muted">{say('boardOutagesCut', board.outages.length, board.sum.outages)}</p>
      )}
      <ul>
        {listed.map((outage) => (
          <OutageItem
            key={outage.id}
            outage={outage}
            targets={targets}
            word={words.get(outage.id) ?? null}
            now={board.now}
          />
        ))}
      </ul>
      {own.length > count && (
        <button onClick={() => setCount(count + AT_ONCE)}>
          {say('boardMoreOutages', Math.min(AT_ONCE, own.length - count))}
        </button>
      )}
    </section>
  );
}

function sayCount(stretch: Stretch, count: number): string {
  const name = sayStretch(stretch);
  if (count === 0) return say('boardNoOutages', name);
  return count === 1 ? say('boardOneOutage', name) : say('boardOutages', name, count);
}

/** What providers said of those that are listed: it comes after them. */
function useWords(board: Board, ids: readonly OutageId[]): ReadonlyMap<OutageId, BoardWord> {
  const [words, setWords] = useState<ReadonlyMap<OutageId, BoardWord>>(new Map());
  useEffect(() => {
    let isWanted = ids.length > 0;
    if (isWanted)
      void askBoard({ kind: 'words', outages: ids }).then((answer) => {
        if (isWanted && answer instanceof Map) setWords(answer);
      });
    return () => {
      isWanted = false;
    };
  }, [board, ids.join(' ')]);
  return words;
}
