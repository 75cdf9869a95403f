// Owns the shape of a clock; the only real one is made in `platform/clock.ts`.
import { milliseconds, type Duration } from './duration.ts';
import type { Instant } from './instant.ts';

export interface Clock {
  /** What this computer's clock says. It may be wrong, and it may jump. */
  wall(): Instant;
  /** Time since an arbitrary moment of this worker's life: it never jumps, and starts anew with each life. */
  monotonic(): Duration;
  /** Calls back once after `length`, unless stopped. For time-outs and the few short waits; schedules are alarms. */
  startTimer(length: Duration, onEnd: () => void): StopTimer;
}

export type StopTimer = () => void;

/** How far the wall clock is ahead of the steady one. It changes only when the wall clock jumps, or the machine sleeps. */
export function clockOffset(clock: Clock): Duration {
  return milliseconds(clock.wall() - clock.monotonic());
}

export function wait(clock: Clock, length: Duration): Promise<void> {
  return new Promise((resolve) => {
    clock.startTimer(length, resolve);
  });
}
