// Owns whether what was achieved keeps what was promised, reckoned in whole milliseconds: shares of time do not compare exactly.
import { milliseconds, type Duration } from '../time/duration.ts';
import { mapBounds, type Bounds } from './bounds.ts';

/** How much downtime an availability, 0..1, leaves room for. */
export function allowanceOf(ratio: number, whole: Duration): Duration {
  return milliseconds(Math.round((1 - ratio) * whole));
}

/** Availability, 0..1, of a period: its least goes with the most downtime. */
export function achievedIn(whole: Duration, downtime: Bounds<Duration>): Bounds {
  const { least, most } = mapBounds(downtime, (down) => 1 - down / whole);
  return { least: most, most: least };
}

export type PromiseState = 'kept' | 'perhaps-broken' | 'broken';

export function promiseStateOf(ratio: number, whole: Duration, downtime: Bounds<Duration>): PromiseState {
  const allowance = allowanceOf(ratio, whole);
  if (downtime.least > allowance) return 'broken';
  return downtime.most > allowance ? 'perhaps-broken' : 'kept';
}
