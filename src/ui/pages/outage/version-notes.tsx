// Owns when we saw something said so: between which two readings it appeared, until when, and what became of it.
import type { Version } from '../../../domain/thread.ts';
import { sayTime } from '../../../text/time.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';

export type VersionNotesProps = {
  readonly versions: readonly Version<unknown>[];
  readonly goneAt: Instant | null;
  readonly isBackDated: boolean;
  readonly now: Instant;
};

export function VersionNotes({ versions, goneAt, isBackDated, now }: VersionNotesProps) {
  const notes = [
    ...versions.map((version, index) => saySeen(version, index, versions.length, now)),
    ...(isBackDated ? [say('postBackDated')] : []),
    ...(goneAt === null ? [] : [say('postGone', at(goneAt, now))]),
  ];
  return <p class="muted small">{notes.join(say('popupJoin'))}</p>;
}

function saySeen(
  { notYetAt, firstSeenAt, lastSeenAt }: Version<unknown>,
  index: number,
  count: number,
  now: Instant,
): string {
  const seen =
    notYetAt === null
      ? say('postSeenFirst', at(firstSeenAt, now))
      : say('postSeen', at(notYetAt, now), at(firstSeenAt, now));
  const named = count > 1 ? say('postVersion', index + 1, seen) : seen;
  return lastSeenAt === null ? named : `${named} ${say('postSeenUntil', at(lastSeenAt, now))}`;
}

function at(moment: Instant, now: Instant): string {
  return sayTime(pageManner, moment, now);
}
