// Owns the popup's headline: how things are in one line, how fresh that is, and the way to look again.
import { faceStateOf } from '../../../domain/face.ts';
import { sayDuration } from '../../../text/duration.ts';
import { sayHeadline } from '../../../text/headline.ts';
import { between } from '../../../time/instant.ts';
import { goOnWithAll } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Overview } from '../../data/overview.ts';
import { StateIcon } from '../../kit/state-icon.tsx';

export type HeaderProps = {
  readonly overview: Overview;
  readonly isRecording: boolean;
  readonly checking: Checking;
};

export function Header({ overview, isRecording, checking }: HeaderProps) {
  const state = faceStateOf({
    healths: overview.rows.map(({ health }) => health),
    notRecording: !isRecording,
    hasUnseenRecovery: overview.news.some(({ outage }) => outage.endedAt !== null),
  });
  return (
    <header>
      <StateIcon state={overview.pausedSince === null ? state : 'unknown'} size={18} />
      <h1>{headlineOf(overview)}</h1>
      {overview.pausedSince === null ? (
        <>
          <span class="chip">{freshnessOf(overview)}</span>
          <CheckNow {...checking} />
        </>
      ) : (
        <button class="primary" onClick={() => void goOnWithAll()}>
          {say('popupResume')}
        </button>
      )}
    </header>
  );
}

export function headlineOf({ rows, pausedSince }: Overview): string {
  return pausedSince === null ? sayHeadline(pageManner, rows) : say('headlinePaused');
}

function freshnessOf({ news, now, checkedAt }: Overview): string {
  const endedAt = news[0]?.outage.endedAt ?? null;
  if (endedAt !== null) return say('popupRecoveredAgo', sayDuration(say, between(endedAt, now)));
  if (checkedAt === null) return say('popupNotChecked');
  return say('popupCheckedAgo', sayDuration(say, between(checkedAt, now)));
}

/** What one button and one key do. */
export type Checking = { readonly isChecking: boolean; readonly check: () => void };

function CheckNow({ isChecking, check }: Checking) {
  const label = say(isChecking ? 'popupChecking' : 'popupCheckNow');
  return (
    <button
      class={`plain square ${isChecking ? 'busy' : ''}`}
      aria-keyshortcuts="R"
      aria-label={label}
      title={label}
      aria-disabled={isChecking}
      onClick={check}
    >
      <svg width="18" height="18" viewBox="0 0 24 24" aria-hidden="true">
        <path d="M20 12a8 8 0 1 1-2.6-5.9M20.5 2.5v4.7h-4.7" class="line" />
      </svg>
    </button>
  );
}
