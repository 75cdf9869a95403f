// Owns the question at every wake: was somebody watching since the last heartbeat, and if not, why?
import type { Silence, SilenceReason } from '../domain/silence.ts';
import { watchedTargets } from '../domain/target.ts';
import { POLICY } from '../domain/policy.ts';
import { isLong } from '../domain/coverage.ts';
import type { Heartbeat } from '../store/schema.ts';
import type { Watchlist } from '../domain/watchlist.ts';
import { minutes, type Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

export type Wake = {
  readonly now: Instant;
  readonly boot: string;
  readonly version: string;
  readonly checkEvery: Duration;
  /** Since when the record could not be written; null: it can. */
  readonly notRecordingSince: Instant | null;
};

/** What nobody watched between the last heartbeat and this wake; null: nothing worth speaking of. */
export function discontinuity(heartbeat: Heartbeat | null, wake: Wake): Silence | null {
  if (!heartbeat || !isLong(heartbeat.at, wake.now, wake.checkEvery, POLICY)) return null;
  return { from: heartbeat.at, reason: reasonOf(heartbeat, wake) };
}

function reasonOf(heartbeat: Heartbeat, { boot, version, notRecordingSince }: Wake): SilenceReason {
  if (notRecordingSince !== null) return 'not-recorded';
  if (heartbeat.version !== version) return 'updated';
  return heartbeat.boot === boot ? 'asleep' : 'closed';
}

/** The shortest interval that anything is checked at: how often there ought to be a heartbeat. */
export function shortestInterval({ sites }: Watchlist): Duration {
  const intervals = watchedTargets(sites)
    .filter(({ target }) => target.pausedSince === null)
    .map(({ target }) => target.checkEvery);
  return intervals.length === 0 ? minutes(1) : (Math.min(...intervals) as Duration);
}
