// Owns the windows of a log beside what they are of: their target, their outage, and how long they were.
import type { Outage } from '../domain/outage.ts';
import { seenFor, spanOf, type DowntimeWindow, type WindowId } from '../domain/window.ts';
import type { Duration } from '../time/duration.ts';
import type { DowntimeLog, LogRow } from './downtime-log.ts';

export type LoggedWindow = {
  readonly window: DowntimeWindow;
  readonly row: LogRow;
  /** Null: it belongs to none, as the user says. */
  readonly outage: Outage | null;
  readonly least: Duration;
  readonly most: Duration;
  /** What of it was seen to be bad: nothing that nobody watched. */
  readonly seenFor: Duration;
};

/** Of all targets of the selection, by start. */
export function loggedWindows({ rows, outages, now }: DowntimeLog): LoggedWindow[] {
  const owners = new Map<WindowId, Outage>(
    outages.flatMap((outage) => outage.windows.map(({ id }): [WindowId, Outage] => [id, outage])),
  );
  return rows
    .flatMap((row) =>
      row.windows.map((window) => ({
        ...{ window, row, outage: owners.get(window.id) ?? null },
        ...spanOf(window, now),
        seenFor: seenFor(window, now),
      })),
    )
    .sort((one, other) => one.window.startedAt - other.window.startedAt);
}
