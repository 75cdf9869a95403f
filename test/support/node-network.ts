// Owns a network for tests of probes in Node: its own fetch, with as much of a browser's account as a test needs.
import { systemClock } from '../../src/platform/clock.ts';
import type { Network } from '../../src/probes/http-exchange.ts';

/** `error` is what the network stack is said to say when a request brings no answer. */
export function nodeNetwork(error: string | null = null): Network {
  return {
    fetch,
    clock: systemClock,
    traceOf: () => ({
      end: async (isFailure) => ({
        error: isFailure ? error : null,
        address: null,
        redirects: [],
        statusLine: null,
      }),
    }),
    timingOf: async () => null,
    forgetTimings: () => {},
  };
}
