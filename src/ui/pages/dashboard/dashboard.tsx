// Owns the dashboard: how everything is, what a stretch of time came to, every target on one time axis, and the outages in it.
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { TargetId } from '../../../domain/target.ts';
import type { Board, BoardTarget } from '../../data/board.ts';
import { boardAddress, readBoardAddress, type BoardView } from '../../data/board-address.ts';
import { filterBoard, targetsIn } from '../../data/board-filter.ts';
import { boardRows } from '../../data/board-rows.ts';
import { say } from '../../data/manner.ts';
import type { Stretch } from '../../data/stretch.ts';
import { Banners } from '../../kit/record-banners.tsx';
import { useLate } from '../../kit/use-late.ts';
import { BackupNotes } from './backup-notes.tsx';
import { BoardGrid } from './board-grid.tsx';
import { Heading } from './heading.tsx';
import { Legend } from './legend.tsx';
import { keepLookingAtBoard, lookAtBoard, type Seen } from './look-at-board.ts';
import { NothingFits, NothingYet } from './nothing.tsx';
import { Outages } from './outages.tsx';
import { SumFigures } from './sum-figures.tsx';
import { Toolbar } from './toolbar.tsx';

export type DashboardProps = { readonly first: Seen; readonly view: BoardView };

export function Dashboard({ first, view: firstView }: DashboardProps) {
  const [view, show] = useBoardView(firstView);
  const seen = useBoard(first, view);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const { board } = seen;
  const providers = useMemo(() => (board ? filterBoard(board, view.filter) : []), [board, view.filter]);
  const rows = useMemo(() => boardRows(providers, closed), [providers, closed]);
  const targets = useMemo(() => targetsIn(board?.providers ?? []), [board]);
  const shown = useMemo(() => targetsIn(providers), [providers]);
  const toggle = (key: string) =>
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const late = useLate(shown);
  const isEmpty = targets.size === 0;
  // Whoever types waits for the rows alone: what does not change is kept as it is, and the list of outages follows.
  const above = useMemo(() => <Above seen={seen} targets={targets} />, [seen]);
  const sums = useMemo(() => board && <Sums board={board} stretch={seen.stretch} />, [seen]);
  const outages = useMemo(
    () => board && late && <Outages board={board} stretch={seen.stretch} targets={targets} shown={late} />,
    [seen, late],
  );
  return (
    <>
      {above}
      {board && !isEmpty ? (
        <div aria-busy={seen.stretch !== view.stretch}>
          <Toolbar board={board} view={view} show={show} />
          {sums}
          {rows.length === 0 ? (
            <NothingFits show={show} view={view} />
          ) : (
            <BoardGrid rows={rows} board={board} onToggle={toggle} />
          )}
          {outages}
        </div>
      ) : (
        seen.problem === null && <NothingYet />
      )}
      <p class="hidden" aria-live="polite">
        {board && !isEmpty ? say('boardShown', shown.size, targets.size) : ''}
      </p>
    </>
  );
}

type AboveProps = { readonly seen: Seen; readonly targets: ReadonlyMap<TargetId, BoardTarget> };

function Above({ seen: { board, problem, endsWithSession }, targets }: AboveProps) {
  const overview = board && {
    ...board,
    rows: [...targets.values()].map((target) => ({ target, health: target.health })),
  };
  return (
    <>
      <Heading board={board} isRecording={problem === null} targets={targets} />
      <Banners problem={problem} endsWithSession={endsWithSession} overview={overview} />
      <BackupNotes />
    </>
  );
}

function Sums({ board, stretch }: { readonly board: Board; readonly stretch: Stretch }) {
  return (
    <>
      <SumFigures sum={board.sum} stretch={stretch} />
      <Legend />
    </>
  );
}

/** What is chosen, which is what the address says. */
function useBoardView(first: BoardView): readonly [BoardView, (view: BoardView) => void] {
  const [view, setView] = useState(first);
  useEffect(() => {
    const read = () => setView(readBoardAddress(location.search));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  useEffect(() => {
    if (view !== first) history.replaceState(null, '', `${location.pathname}${boardAddress(view)}`);
  }, [view]);
  return [view, setView];
}

/** The last board that was read; a stretch that was chosen since is on its way. */
function useBoard(first: Seen, { stretch }: BoardView): Seen {
  const [seen, see] = useState(first);
  useEffect(() => {
    let isWanted = true;
    let stop = () => {};
    const begin = (start: Seen) => {
      if (!isWanted) return;
      see(start);
      stop = keepLookingAtBoard(start, see);
    };
    if (stretch === first.stretch && seen === first) begin(first);
    else void lookAtBoard(stretch).then(begin);
    return () => {
      isWanted = false;
      stop();
    };
  }, [stretch]);
  return seen;
}
