// Owns what is claimed of a provider's SLA, as the arithmetic found it. Plain values; null: that line vanishes.
import type { HttpUrl } from '../base/http-url.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';

export type Claim = {
  /** Which contract: `DreamHost, shared hosting`. */
  readonly profile: string;
  /** Words that the subject must contain; null: none are prescribed. */
  readonly subjectWords: string | null;
  /** The billing period, `April 2019`. */
  readonly period: string | null;
  /** Availability, 0..1, at the most: what nobody saw counts as up. */
  readonly achievedAtMost: number | null;
  /** What was promised, 0..1. */
  readonly promised: number | null;
  readonly credit: { readonly least: number; readonly most: number; readonly unit: string } | null;
  /** How much downtime counts, at the least; null: none does for sure. */
  readonly downtime: Duration | null;
  readonly claimBy: Instant | null;
  readonly clause: HttpUrl | null;
  /** What the figure leaves out and why, a sentence each. */
  readonly exclusions: readonly string[];
  /** By which terms it was reckoned, who says so, and what was taken where they say nothing, a sentence each. */
  readonly basis: readonly string[];
};
