// Owns the phases of our own requests, from Resource Timing.
import { wait } from '../time/clock.ts';
import { milliseconds, type Duration } from '../time/duration.ts';
import { systemClock } from './clock.ts';

export type RequestTiming = {
  readonly lookup: Duration;
  readonly connect: Duration;
  readonly firstByte: Duration | null;
  /** Whether the request had been sent: what a time-out was waiting for. */
  readonly sent: boolean;
};

const BUFFER = 10_000;

/** Firefox writes down a request that failed up to this long after the failure is known. */
const LATE = milliseconds(100);
const OFTEN = milliseconds(20);

/** The newest request to `url`; null where the browser hides its phases, as Chromium does for those that fail. */
export async function timingOf(url: string): Promise<RequestTiming | null> {
  let entry = newestEntry(url);
  for (let waited = 0; !entry && waited < LATE; waited += OFTEN) {
    await wait(systemClock, OFTEN);
    entry = newestEntry(url);
  }
  if (!entry || (entry.requestStart === 0 && entry.connectEnd === 0 && entry.domainLookupEnd === 0))
    return null;
  return {
    lookup: milliseconds(entry.domainLookupEnd - entry.domainLookupStart),
    connect: milliseconds(entry.connectEnd - entry.connectStart),
    firstByte: entry.responseStart > 0 ? milliseconds(entry.responseStart - entry.requestStart) : null,
    sent: entry.requestStart > 0,
  };
}

function newestEntry(url: string): PerformanceResourceTiming | undefined {
  return performance.getEntriesByName(url, 'resource').at(-1) as PerformanceResourceTiming | undefined;
}

/** The browser keeps 250 entries and then silently no more. Called at the start of each round. */
export function forgetTimings(): void {
  performance.setResourceTimingBufferSize(BUFFER);
  performance.clearResourceTimings();
}
