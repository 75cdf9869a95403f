// Owns the phases of our own requests, from Resource Timing.
import { milliseconds, type Duration } from '../time/duration.ts';

export type RequestTiming = {
  readonly lookup: Duration;
  readonly connect: Duration;
  readonly firstByte: Duration | null;
  /** Whether the request had been sent: what a time-out was waiting for. */
  readonly sent: boolean;
};

const BUFFER = 10_000;

/** The newest request to `url`; null where the browser hides its phases, as Chromium does for those that fail. */
export function timingOf(url: string): RequestTiming | null {
  const entry = performance.getEntriesByName(url, 'resource').at(-1) as PerformanceResourceTiming | undefined;
  if (!entry || (entry.requestStart === 0 && entry.connectEnd === 0 && entry.domainLookupEnd === 0))
    return null;
  return {
    lookup: milliseconds(entry.domainLookupEnd - entry.domainLookupStart),
    connect: milliseconds(entry.connectEnd - entry.connectStart),
    firstByte: entry.responseStart > 0 ? milliseconds(entry.responseStart - entry.requestStart) : null,
    sent: entry.requestStart > 0,
  };
}

/** The browser keeps 250 entries and then silently no more. Called at the start of each round. */
export function forgetTimings(): void {
  performance.setResourceTimingBufferSize(BUFFER);
  performance.clearResourceTimings();
}
