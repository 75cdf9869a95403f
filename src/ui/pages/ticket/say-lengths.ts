// Owns lengths of which two bounds are known, on the page of a ticket.
import type { Bounds } from '../../../sla/bounds.ts';
import { sayDuration } from '../../../text/duration.ts';
import type { Duration } from '../../../time/duration.ts';
import { say } from '../../data/manner.ts';

/** One of them where they read the same. */
export function sayLengths({ least, most }: Bounds<Duration>): string {
  const [from, to] = [sayDuration(say, least), sayDuration(say, most)];
  return from === to ? from : say('durationRange', from, to);
}
