// Owns when we saw something said so: between which two readings it appeared, until when, and what became of it.
import type { Version } from '../../../domain/thread.ts';
import { sayTime, sayTimes } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';

export type VersionNotesProps = {
  readonly versions: readonly Version<unknown>[];
  readonly goneAt: Instant | null;
  readonly isBackDated: boolean;
  /** It is about all of an incident, not about one post. */
  readonly isThread?: boolean;
  readonly now: Instant;
};

export function VersionNotes({ versions, goneAt, isBackDated, isThread = false, now }: VersionNotesProps) {
  return (
    <>
      {versions.map((version, index) => (
        <p key={version.firstSeenAt} class="muted small">
          {saySeen(version, index, versions.length, now)}
        </p>
      ))}
      {isBackDated && <p class="worse small">{say('postBackDated')}</p>}
      {goneAt !== null && (
        <p class="worse small">
          {say(isThread ? 'threadGone' : 'postGone', sayTime(pageManner, goneAt, now))}
        </p>
      )}
    </>
  );
}

function saySeen(
  { notYetAt, firstSeenAt, lastSeenAt }: Version<unknown>,
  index: number,
  count: number,
  now: Instant,
): string {
  const seen =
    notYetAt === null
      ? say('postSeenFirst', sayTime(pageManner, firstSeenAt, now))
      : say('postSeen', ...sayTimes(pageManner, notYetAt, firstSeenAt, now));
  const named = count > 1 ? say('postVersion', index + 1, seen) : seen;
  return lastSeenAt === null
    ? named
    : `${named} ${say('postSeenUntil', sayTime(pageManner, lastSeenAt, now))}`;
}
