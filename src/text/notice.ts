// Owns the words of notifications.
import type { Notice } from '../domain/attention.ts';
import type { Outage } from '../domain/outage.ts';
import type { WatchedTarget } from '../domain/target.ts';
import { mainFailure, type DowntimeWindow } from '../domain/window.ts';
import { milliseconds, type Duration } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import { sayDuration, sayDurationRange } from './duration.ts';
import { sayFailure } from './failure.ts';
import type { Manner } from './say.ts';
import { sayTimes, sayZone } from './time.ts';

export type NoticeText = { readonly title: string; readonly message: string };

export function sayNotice(
  manner: Manner,
  { kind, outage }: Notice,
  targets: readonly WatchedTarget[],
  now: Instant,
): NoticeText {
  const { say } = manner;
  const names = sayNames(manner, outage, targets);
  const [first] = outage.windows;
  const failure = first ? sayFailure(say, mainFailure(first)) : '';
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
      const lasted = sayDuration(say, between(outage.startedAt, now));
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

/** How long an outage lasted, at the least and at the most. */
export function outageSpan(
  outage: Outage,
  now: Instant,
): { readonly least: Duration; readonly most: Duration } {
  const least = between(outage.startedAt, outage.endedAfter ?? now);
  const most = between(outage.startedAfter ?? outage.startedAt, outage.endedAt ?? now);
  return { least: milliseconds(Math.max(0, least)), most };
}

/** `since between 18:04 and 18:08 EDT`; where there is no earlier bound, `since 18:08 EDT or earlier`. */
export function saySince(
  manner: Manner,
  { startedAfter, startedAt }: Pick<DowntimeWindow, 'startedAfter' | 'startedAt'>,
  now: Instant,
): string {
  const zone = sayZone(manner, startedAt);
  if (startedAfter === null)
    return manner.say('sinceAtLatest', sayTimes(manner, startedAt, startedAt, now)[0], zone);
  const [from, to] = sayTimes(manner, startedAfter, startedAt, now);
  return from === to ? manner.say('sinceAt', from, zone) : manner.say('sinceBetween', from, to, zone);
}

/** The first names, and how many more there are. */
export function sayNames(
  { say }: Manner,
  outage: Pick<Outage, 'targets'>,
  targets: readonly WatchedTarget[],
): string {
  const names = outage.targets.map(
    (id) => targets.find(({ target }) => target.id === id)?.target.name ?? '?',
  );
  const shown = names.slice(0, 2).join(' + ');
  return names.length > 2 ? say('namesAndMore', shown, names.length - 2) : shown;
}
