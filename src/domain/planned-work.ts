// Owns planned work beside what really happened: what lay inside the announced time, and what overran it.
import { hours, milliseconds, sum, type Duration } from '../time/duration.ts';
import { between, type Instant } from '../time/instant.ts';
import { intersection, lengthOf, subtract, type Interval } from '../time/interval.ts';
import { threadInterval } from './join.ts';
import { current, isOngoing, statedEndAt, type Thread } from './thread.ts';
import type { DowntimeWindow } from './window.ts';

export type AnnouncedWork = {
  readonly thread: Thread;
  /** The announced bounds; null: they named none. */
  readonly from: Instant | null;
  readonly to: Instant | null;
};

export type PlannedWork = AnnouncedWork & {
  /** When they called it done, by their own word; null: they have not. */
  readonly endedAt: Instant | null;
};

/** A window, as far as it lay inside and outside the announced time of one piece of work. */
export type Overrun = {
  readonly work: PlannedWork;
  readonly window: DowntimeWindow;
  readonly downInside: Duration;
  readonly downOutside: Duration;
  /** From the promised end to the window's, whatever "completed" posts say; null: no end was promised. */
  readonly overrun: Duration | null;
};

export function plannedWork(threads: readonly Thread[]): PlannedWork[] {
  return announcedWork(threads).map((work) => ({ ...work, endedAt: statedEndAt(work.thread) }));
}

export function announcedWork(threads: readonly Thread[]): AnnouncedWork[] {
  return threads
    .filter(({ kind }) => kind === 'maintenance')
    .map((thread) => {
      const { from, to } = current(thread.heads).content;
      return { thread, from, to };
    });
}

/** Announced time with both bounds: in the totals, bad time inside it counts as maintenance. Work that was called off is none. */
export function announcedTime(works: readonly PlannedWork[]): Interval[] {
  return works.flatMap(({ thread, from, to }) => {
    const isOff = current(thread.heads).content.state.is === 'cancelled';
    return from !== null && to !== null && from < to && !isOff ? [{ from, to }] : [];
  });
}

/** What every window that touches planned work had to do with it, in the order of the windows. */
export function overruns(
  works: readonly PlannedWork[],
  windows: readonly DowntimeWindow[],
  now: Instant,
): Overrun[] {
  return works.flatMap((work) =>
    windows.flatMap((window) => {
      const down = { from: window.startedAt, to: window.endedAt ?? now };
      const around = { from: window.startedAfter ?? window.startedAt, to: down.to };
      return intersection(around, threadInterval(work.thread, now)) ? [overrunOf(work, window, down)] : [];
    }),
  );
}

function overrunOf(work: PlannedWork, window: DowntimeWindow, down: Interval): Overrun {
  const { from, to } = work;
  const announced = from !== null && to !== null && from < to ? [{ from, to }] : [];
  const outside = sum(subtract(down, announced).map(lengthOf));
  return {
    ...{ work, window },
    downInside: milliseconds(lengthOf(down) - outside),
    downOutside: outside,
    overrun: to === null ? null : milliseconds(Math.max(0, between(to, down.to))),
  };
}

/** Work that is under way or begins within `ahead`, the next first. */
export function upcomingWork<Work extends AnnouncedWork>(
  works: readonly Work[],
  now: Instant,
  ahead: Duration,
): Work[] {
  return works
    .filter(
      ({ thread, from, to }) =>
        isOngoing(thread) &&
        from !== null &&
        between(now, from) <= ahead &&
        between(to ?? from, now) <= STALE_AFTER,
    )
    .toSorted((one, other) => (one.from ?? 0) - (other.from ?? 0));
}

/** Pages forget to close: work that should have ended, or begun without an end, this long ago is not called upcoming. */
const STALE_AFTER = hours(24);

/** So long before it begins the toolbar shows a mark. */
const MARKED_AHEAD = hours(1);

/**
 * Until the next announced work begins, zero while it runs; null: the toolbar need not show any. What has passed its
 * promised end is marked no more: while all is well the user has nothing to expect of it.
 */
export function untilWork(works: readonly AnnouncedWork[], now: Instant): Duration | null {
  const next = upcomingWork(works, now, MARKED_AHEAD).find(({ from, to }) => (to ?? from ?? now) > now);
  return next ? milliseconds(Math.max(0, between(now, next.from ?? now))) : null;
}
