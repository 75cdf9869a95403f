// Owns what the dashboard sees: the board of a stretch, and what is wrong with the record.
import { onAnnouncement } from '../../../platform/announcements.ts';
import type { StoreProblem } from '../../../store/problem.ts';
import { milliseconds, seconds, times, type Duration } from '../../../time/duration.ts';
import type { Board } from '../../data/board.ts';
import { pageManner } from '../../data/manner.ts';
import { pageClock } from '../../data/page-store.ts';
import { recordState, type RecordState } from '../../data/record-state.ts';
import type { Stretch } from '../../data/stretch.ts';
import { askBoard } from './ask-board.ts';

export type Seen = RecordState & {
  readonly stretch: Stretch;
  /** Null: nothing was ever recorded, or nothing can be read. */
  readonly board: Board | null;
  readonly tookFor: Duration;
};

const REFRESH = seconds(10);
/** Of the time, no more than this share is spent on looking. */
const SHARE = 1 / 20;
/** What takes longer waits for its turn, whatever happens meanwhile. */
const QUICK = milliseconds(300);

export async function lookAtBoard(stretch: Stretch): Promise<Seen> {
  const begun = pageClock.monotonic();
  const asking = askBoard({ kind: 'board', stretch, zone: pageManner.zone });
  const reading = asking.then((answer): StoreProblem | null =>
    'board' in answer ? answer.problem : { kind: 'fault', message: answer.message },
  );
  const state = await recordState(reading, pageClock.wall());
  const answer = await asking;
  return {
    ...{ ...state, stretch, board: 'board' in answer ? answer.board : null },
    tookFor: milliseconds(pageClock.monotonic() - begun),
  };
}

/** Looks again when something happened and when time has passed, the seldomer the longer it takes, until it is told to stop. */
export function keepLookingAtBoard(first: Seen, see: (seen: Seen) => void): () => void {
  let last = first;
  let isLooking = false;
  let hasEnded = false;
  let stopTimer = () => {};
  const lookAgain = async () => {
    if (isLooking || hasEnded) return;
    stopTimer();
    if (!document.hidden) {
      isLooking = true;
      last = await lookAtBoard(first.stretch);
      isLooking = false;
      if (hasEnded) return;
      see(last);
    }
    waitAwhile();
  };
  const waitAwhile = () => {
    const length = milliseconds(Math.max(REFRESH, times(last.tookFor, 1 / SHARE)));
    stopTimer = pageClock.startTimer(length, () => void lookAgain());
  };
  const stopListening = onAnnouncement(() => {
    if (last.tookFor < QUICK) void lookAgain();
  });
  waitAwhile();
  return () => {
    hasEnded = true;
    stopTimer();
    stopListening();
  };
}
