// Owns a network for tests of status pages in Node: its own fetch, and patience that passes more quickly.
import type { StatusNetwork } from '../../src/providers/status-network.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { milliseconds } from '../../src/time/duration.ts';

/** `haste`: how much faster than it should patience ends. */
export function statusNetwork(haste = 1, mayRead: (url: string) => boolean = () => true): StatusNetwork {
  return {
    fetch,
    mayRead,
    clock: {
      ...systemClock,
      monotonic: () => milliseconds(systemClock.monotonic() * haste),
      startTimer: (length, onEnd) => systemClock.startTimer(milliseconds(length / haste), onEnd),
    },
  };
}
