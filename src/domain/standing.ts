// Owns how a time that somebody states lies beside an outage as we saw it.
import { between, type Instant } from '../time/instant.ts';
import type { Spread } from './lag.ts';
import type { Outage } from './outage.ts';

export type Standing =
  /** So long before it failed for us. */
  | { readonly kind: 'before'; readonly by: Spread }
  /** Between our last good check and the first that failed. */
  | { readonly kind: 'start' }
  /** It had failed for so long, and went on failing. */
  | { readonly kind: 'during'; readonly by: Spread }
  /** Between our last check that failed and the first good one. */
  | { readonly kind: 'end' }
  /** So long after it was back. */
  | { readonly kind: 'after'; readonly by: Spread };

/** Every edge lies somewhere between two checks: a length from one of them has two bounds, too. */
export function standingOf(at: Instant, { startedAfter, startedAt, endedAfter, endedAt }: Outage): Standing {
  const begun = startedAfter ?? startedAt;
  if (at < begun) return { kind: 'before', by: { least: between(at, begun), most: between(at, startedAt) } };
  if (at < startedAt) return { kind: 'start' };
  if (endedAt === null || at < (endedAfter ?? endedAt))
    return { kind: 'during', by: { least: between(startedAt, at), most: between(begun, at) } };
  if (at < endedAt) return { kind: 'end' };
  return {
    kind: 'after',
    by: { least: between(endedAt, at), most: between(endedAfter ?? endedAt, at) },
  };
}
