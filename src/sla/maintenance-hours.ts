// Owns the hours of every day in which a contract lets a provider work, by the clocks on walls.
import { ownWorkWithin, type OwnWork } from '../domain/own-work.ts';
import type { Duration } from '../time/duration.ts';
import type { Interval } from '../time/interval.ts';

export type DailyHours = { readonly fromMinute: number; readonly lasts: Duration; readonly zone: string };

/** Within the frame, as disjoint intervals in order. A zone that is none has no hours. */
export function hoursWithin(frame: Interval, { fromMinute, lasts, zone }: DailyHours): Interval[] {
  const daily: OwnWork = {
    id: '',
    name: '',
    scope: { kind: 'everything' },
    time: {
      kind: 'recurring',
      on: { every: 'day' },
      minute: fromMinute,
      ...{ zone, lasts, firstDay: null, lastDay: null },
    },
  };
  return ownWorkWithin([daily], frame);
}
