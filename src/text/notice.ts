// Owns the words of notifications.
import type { Notice } from '../domain/notices.ts';
import type { WatchedTarget } from '../domain/target.ts';
import { mainFailure } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import { sayDuration } from './duration.ts';
import { sayDurationRange } from './duration-range.ts';
import { sayFailure } from './failure.ts';
import { outageSpan, sayNames, saySince } from './outage.ts';
import type { Manner } from './say.ts';

export type NoticeText = { readonly title: string; readonly message: string };

export function sayNotice(
  manner: Manner,
  { kind, outage }: Notice,
  targets: readonly WatchedTarget[],
  now: Instant,
): NoticeText {
  const { say } = manner;
  const names = sayNames(manner, outage, targets);
  const phases = outage.windows.flatMap((window) => window.phases);
  const failure = sayFailure(say, mainFailure({ phases }));
  const since = saySince(manner, outage, now);
  switch (kind) {
    case 'down': {
      const isDegraded = outage.windows.every((window) => window.kind === 'degraded');
      return {
        title: say(isDegraded ? 'noticeDegradedTitle' : 'noticeDownTitle', names),
        message: say('noticeDownMessage', failure, since),
      };
    }
    case 'still-down': {
      const lasted = sayDuration(say, outageSpan(outage, now).least);
      return {
        title: say('noticeStillDownTitle', names, lasted),
        message: say('noticeDownMessage', failure, since),
      };
    }
    case 'recovered':
      return {
        title: say('noticeRecoveredTitle', names, sayDurationRange(say, outageSpan(outage, now))),
        message: say('noticeRecoveredMessage', failure, since),
      };
  }
}
