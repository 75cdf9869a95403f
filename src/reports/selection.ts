// Owns the question that a report answers: which stretch of time, and of what.
import type { SiteId } from '../domain/target.ts';
import type { Interval } from '../time/interval.ts';

export type Selection = {
  readonly whole: Interval;
  /** By name; null: of all providers. */
  readonly provider: string | null;
  /** Null: of all sites. */
  readonly site: SiteId | null;
};
