// Owns the only real clock: nothing else reads the time, so that everything else can be given another one.
import type { Clock } from '../time/clock.ts';
import { milliseconds } from '../time/duration.ts';
import { instant } from '../time/instant.ts';

export const systemClock: Clock = {
  wall: () => instant(Date.now()),
  monotonic: () => milliseconds(performance.now()),
  startTimer(length, onEnd) {
    const timer = setTimeout(onEnd, length);
    return () => clearTimeout(timer);
  },
};
