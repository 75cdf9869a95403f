// Owns the numbers by which observations become windows, in one place.
import { minutes, seconds, type Duration } from '../time/duration.ts';

export type Policy = {
  /** Bad checks in a row, and the least time from the first to the last, before a window opens. */
  readonly downAfter: { readonly checks: number; readonly spanning: Duration };
  /** Good checks in a row, and the least time from the first to the last, before it closes. */
  readonly upAfter: { readonly checks: number; readonly spanning: Duration };
  /** This many failing spells and this share of bad checks within this time are one intermittent window. */
  readonly flapping: { readonly within: Duration; readonly spells: number; readonly badRatio: number };
  /** A silence longer than this many check intervals is a gap. */
  readonly gapFactor: number;
};

export const POLICY: Policy = {
  downAfter: { checks: 3, spanning: seconds(30) },
  upAfter: { checks: 3, spanning: seconds(60) },
  flapping: { within: minutes(30), spells: 3, badRatio: 0.1 },
  gapFactor: 2.5,
};

/** How soon a failing check is repeated within one wake. */
export const RETEST_AFTER = seconds(10);

/** How often a target is checked while it fails or recovers, so that the edges are sharp. */
export const TROUBLED_EVERY = seconds(30);
