// Owns knowing that the clerk has the whole record in its hands: the disk answers nobody else for as long, and is not at fault.
import type { Clock } from '../time/clock.ts';
import { times } from '../time/duration.ts';

const LOCK = 'clerk';

/** However the worker ends, it no longer works then. */
export function atWork<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, work);
}

/** What is asked after by then takes long. */
const FIRST_LOOK = 0.2;

/** The same clock for whoever waits for the disk: its timers wait a fifth longer, and until the clerk is not at work. */
export function politeClock(clock: Clock): Clock {
  return {
    ...clock,
    startTimer(length, onEnd) {
      let stop = clock.startTimer(times(length, FIRST_LOOK), () => {
        void navigator.locks.request(LOCK, () => {
          stop = clock.startTimer(length, onEnd);
        });
      });
      return () => stop();
    },
  };
}
