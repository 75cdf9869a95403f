// Owns an opened target in the popup: its address, what is wrong with it, and what can be done.
import type { ComponentChildren } from 'preact';
import { permissionPattern } from '../../../base/http-url.ts';
import type { DowntimeWindow } from '../../../domain/window.ts';
import { requestHosts } from '../../../platform/permissions.ts';
import { sayFailure, saySilence } from '../../../text/failure.ts';
import { saySince } from '../../../text/outage.ts';
import { ask, goOn } from '../../data/ask.ts';
import { pageManner, say } from '../../data/manner.ts';
import type { Overview } from '../../data/overview.ts';
import type { Row } from '../../data/row.ts';
import { ProviderOffer } from './provider-offer.tsx';
import type { Removed } from './undo-bar.tsx';

export type TargetDetailsProps = {
  readonly row: Row;
  readonly overview: Overview;
  readonly onRemoved: (removed: Removed) => void;
  /** What others say of it. */
  readonly children: ComponentChildren;
};

export function TargetDetails({ row, overview, onRemoved, children }: TargetDetailsProps) {
  const { target, health } = row;
  const ids = [target.id];
  const isPaused = target.pausedSince !== null;
  const isForbidden = health.kind === 'unknown' && health.reason === 'permission';
  const remove = () => {
    onRemoved({ id: target.id, name: target.name });
    void ask('remove-targets', { ids });
  };
  return (
    <div class="details">
      <p class="muted url" title={target.url}>
        <bdi>{target.url}</bdi>
      </p>
      {sayHealth(row, overview).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
      <ProviderOffer row={row} />
      <p class="actions">
        {isForbidden && (
          <button class="primary" onClick={() => void requestHosts([permissionPattern(target.url)])}>
            {say('popupAllow')}
          </button>
        )}
        {hasNewContent(row) && (
          <button onClick={() => void ask('accept-content', { id: target.id })}>{say('popupAccept')}</button>
        )}
        {!isPaused && !isForbidden && overview.pausedSince === null && (
          <button onClick={() => void ask('check-now', { ids })}>{say('popupCheckNow')}</button>
        )}
        <button onClick={() => void (isPaused ? goOn('resume', ids) : ask('pause', { ids }))}>
          {say(isPaused ? 'popupResume' : 'popupPause')}
        </button>
        <button data-do="remove" onClick={remove}>
          {say('popupRemove')}
        </button>
      </p>
    </div>
  );
}

function sayHealth({ health }: Row, { now }: Overview): string[] {
  if (health.kind === 'up') return [];
  if (health.kind === 'unknown') return [say('popupUnknownWhy', saySilence(say, health.reason))];
  const failure = lastFailure(health.window);
  return [
    ...(failure ? [say('popupLastAnswer', sayFailure(say, failure))] : []),
    saySince(pageManner, health.window, now),
  ];
}

/** A well-known failure page is nothing that could be got used to. */
function hasNewContent({ health }: Row): boolean {
  const window = health.kind === 'up' ? null : health.window;
  const failure = window && lastFailure(window);
  return failure?.kind === 'content-changed' && failure.looksLike === null;
}

function lastFailure({ phases }: DowntimeWindow) {
  return phases.at(-1)?.failure;
}
