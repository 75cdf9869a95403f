// Owns an outage in words: how long, since when, and whose it is.
import type { Outage } from '../domain/outage.ts';
import type { WatchedTarget } from '../domain/target.ts';
import { seenFor, type DowntimeWindow } from '../domain/window.ts';
import { milliseconds, sum, type Duration } from '../time/duration.ts';
import { between, latest, type Instant } from '../time/instant.ts';
import type { Manner } from './say.ts';
import { sayTimes, sayZone } from './time.ts';

/** How long an outage lasted, at the least and at the most: what nobody watched of it may have been good. */
export function outageSpan(
  outage: Outage,
  now: Instant,
): { readonly least: Duration; readonly most: Duration } {
  const unobserved = sum(outage.windows.map(({ unobservedFor }) => unobservedFor));
  const seenUntil = latest(outage.startedAt, ...outage.windows.map(lastSeenBad));
  const least = Math.max(
    between(outage.startedAt, outage.endedAfter ?? seenUntil) - unobserved,
    ...outage.windows.map((window) => seenFor(window, lastSeenBad(window))),
  );
  const most = between(outage.startedAfter ?? outage.startedAt, outage.endedAt ?? now);
  return { least: milliseconds(Math.max(0, least)), most };
}

/** What is open goes on for as long as somebody sees it: the time since its last failing check is nobody's yet. */
function lastSeenBad({ endedAfter, phases, startedAt }: DowntimeWindow): Instant {
  return endedAfter ?? phases.at(-1)?.lastSeenAt ?? startedAt;
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

/** Three names, or the first two and how many more there are. */
export function sayNames(
  { say }: Manner,
  outage: Pick<Outage, 'targets'>,
  targets: readonly WatchedTarget[],
): string {
  const names = outage.targets.map(
    (id) => targets.find(({ target }) => target.id === id)?.target.name ?? '?',
  );
  const shown = names.slice(0, names.length > 3 ? 2 : 3).join(' + ');
  return names.length > 3 ? say('namesAndMore', shown, names.length - 2) : shown;
}
