// Owns what an assessment is made of: what was seen of one service, and what was announced and reported about it.
import type { DowntimeWindow, WindowId } from '../domain/window.ts';
import type { Instant } from '../time/instant.ts';
import type { Interval } from '../time/interval.ts';

export type SlaEvidence = {
  /** Of the service in question: it is down while any of them is. Degraded is not down by any contract we know. */
  readonly windows: readonly DowntimeWindow[];
  /**
   * Where checks of an intermittent window were bad one after the other, if that is still kept. Without it nothing of
   * such a window is sure.
   */
  readonly failing?: ReadonlyMap<WindowId, readonly Interval[]>;
  /** When nothing was observed, the time before the first check included. */
  readonly unobserved: readonly Interval[];
  readonly announced: readonly Announcement[];
  /** The user's own maintenance: no contract answers for it. */
  readonly ownWork: readonly Interval[];
  /** What was down and is not the provider's doing, by the user's word. Left out: nothing. */
  readonly notTheirs?: readonly Interval[];
  /** When the user told the provider. */
  readonly reportedAt: readonly Instant[];
  /** What comes after is not observed yet. */
  readonly now: Instant;
};

/** Maintenance of the provider, by its announced bounds. */
export type Announcement = Interval & {
  /** Null: nobody knows when they told of it. It may have been in time. */
  readonly announcedAt: Instant | null;
};
