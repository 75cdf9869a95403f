// Owns knowing that the clerk has the whole record in its hands: the disk answers nobody else for as long, and is not at fault.
import type { Clock } from '../time/clock.ts';

const LOCK = 'clerk';

/** However the worker ends, it no longer works then. */
export function atWork<Value>(work: () => Promise<Value>): Promise<Value> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, work);
}

/** The same clock, whose timers do not end while the clerk is at work. */
export function politeClock(clock: Clock): Clock {
  return {
    ...clock,
    startTimer(length, onEnd) {
      let isStopped = false;
      let stop = () => {};
      const look = async (): Promise<void> => {
        const { held } = await navigator.locks.query();
        if (isStopped) return;
        if (held?.some(({ name }) => name === LOCK)) start();
        else onEnd();
      };
      const start = () => {
        stop = clock.startTimer(length, () => void look());
      };
      start();
      return () => {
        isStopped = true;
        stop();
      };
    },
  };
}
