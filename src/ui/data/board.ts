// Owns what the dashboard shows: providers, their sites and targets, each with its figures, the worst first. All of it is data.
import type { HttpUrl } from '../../base/http-url.ts';
import type { HealthKind } from './board-health.ts';
import type { SeenTogether } from '../../domain/seen-together.ts';
import type { SilenceReason } from '../../domain/silence.ts';
import type { SiteId, TargetId } from '../../domain/target.ts';
import type { LineReport } from '../../store/schema.ts';
import type { Loss } from '../../domain/fact.ts';
import type { Figures } from '../../reports/figures.ts';
import type { Instant } from '../../time/instant.ts';
import type { Interval } from '../../time/interval.ts';
import type { BoardOutage } from './board-outages.ts';
import type { PackedStrip } from './packed-strip.ts';

export type Board = {
  /** In the record's own time. */
  readonly now: Instant;
  readonly whole: Interval;
  /** Since when anything was watched at all. */
  readonly since: Instant;
  readonly providers: readonly BoardProvider[];
  /** Of everything together. */
  readonly sum: Sum;
  /** Newest first. */
  readonly outages: readonly BoardOutage[];
  readonly checkedAt: Instant | null;
  readonly pausedSince: Instant | null;
  readonly line: LineReport | null;
  readonly loss: Loss | null;
};

/** What a stretch of time came to, for one target or for many. */
export type Sum = {
  readonly figures: Figures;
  readonly outages: number;
  readonly targets: number;
};

export type BoardProvider = {
  readonly name: string;
  /** Without a word from the user, a site's provider goes by the site's own name. */
  readonly isNamed: boolean;
  readonly health: BoardHealth;
  readonly sum: Sum;
  readonly sites: readonly BoardSite[];
};

export type BoardSite = {
  readonly id: SiteId;
  readonly name: string;
  readonly health: BoardHealth;
  readonly sum: Sum;
  readonly targets: readonly BoardTarget[];
};

export type BoardTarget = {
  readonly id: TargetId;
  readonly name: string;
  readonly url: HttpUrl;
  readonly health: BoardHealth;
  readonly sum: Sum;
  readonly strip: PackedStrip;
  /** What was seen of it here and at other computers; null: no other record has it. */
  readonly together: SeenTogether | null;
};

/** How it is now; of many, how the worst is. */
export type BoardHealth = {
  readonly kind: HealthKind;
  /** Why nobody knows. */
  readonly reason: SilenceReason | 'new' | null;
};
