// Owns the dashboard's headline: how everything is now, how fresh that is, and the way to the settings.
import type { FaceState } from '../../../domain/face.ts';
import type { TargetId } from '../../../domain/target.ts';
import { openOptions } from '../../../platform/pages.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayHeadline } from '../../../text/headline.ts';
import { between } from '../../../time/instant.ts';
import { goOnWithAll } from '../../data/ask.ts';
import type { Board, BoardTarget } from '../../data/board.ts';
import { pageManner, say } from '../../data/manner.ts';
import { StateIcon } from '../../kit/state-icon.tsx';

export type HeadingProps = {
  readonly board: Board | null;
  readonly isRecording: boolean;
  readonly targets: ReadonlyMap<TargetId, BoardTarget>;
};

export function Heading({ board, isRecording, targets }: HeadingProps) {
  const watched = [...targets.values()].filter(({ health }) => health.kind !== 'removed');
  const isPaused = (board?.pausedSince ?? null) !== null;
  return (
    <header class="heading">
      <StateIcon state={isRecording && !isPaused ? faceOf(watched) : 'unknown'} size={28} />
      <h1>{isPaused ? say('headlinePaused') : sayState(watched)}</h1>
      {board && !isPaused && <span class="chip">{sayFreshness(board)}</span>}
      {isPaused && (
        <button class="primary" onClick={() => void goOnWithAll()}>
          {say('popupResume')}
        </button>
      )}
      <button onClick={() => void openOptions()}>{say('popupSettings')}</button>
    </header>
  );
}

function faceOf(watched: readonly BoardTarget[]): FaceState {
  const has = (kind: BoardTarget['health']['kind']) => watched.some(({ health }) => health.kind === kind);
  if (watched.some(({ health }) => health.reason === 'own-line')) return 'unknown';
  if (has('down') || has('intermittent')) return 'down';
  if (has('degraded')) return 'degraded';
  return has('up') ? 'up' : 'unknown';
}

function sayState(watched: readonly BoardTarget[]): string {
  if (watched.length === 0) return say('headlineEmpty');
  const kinds = watched.map(({ health: { kind } }) =>
    kind === 'paused' || kind === 'removed' ? 'unknown' : kind,
  );
  return sayHeadline(
    pageManner,
    kinds.map((kind) => ({ health: { kind } })),
  );
}

function sayFreshness({ checkedAt, now }: Board): string {
  if (checkedAt === null) return say('popupNotChecked');
  return say('popupCheckedAgo', sayDuration(say, between(checkedAt, now)));
}
