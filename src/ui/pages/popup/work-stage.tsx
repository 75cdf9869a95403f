// Owns announced work in one line: its bounds, and where it stands, with a clock that runs from its promised end.
import { isOngoing } from '../../../domain/thread.ts';
import type { AnnouncedWork } from '../../../domain/planned-work.ts';
import { sayBounds, sayStage } from '../../../text/planned-work.ts';
import type { Instant } from '../../../time/instant.ts';
import { pageManner, say } from '../../data/manner.ts';

export function WorkStage({ work, now }: { readonly work: AnnouncedWork; readonly now: Instant }) {
  const isLate = work.to !== null && work.to <= now;
  return (
    <p>
      {sayBounds(pageManner, work, now)}
      {isOngoing(work.thread) && (
        <>
          {say('popupJoin')}
          <b class={isLate ? 'worse' : ''}>{sayStage(pageManner, work, now)}</b>
        </>
      )}
    </p>
  );
}
