// Owns what is known of a backup before anything is written: what it holds, how sure it is, and what it would change.
import type { ChainHead } from '../domain/fact.ts';
import type { HttpUrl } from '../base/http-url.ts';
import type { Duration } from '../time/duration.ts';
import type { Instant } from '../time/instant.ts';
import type { Verification } from './verification.ts';

/** What a person calls the parts of the record. */
export const PARTS = [
  'targets',
  'windows',
  'gaps',
  'checks',
  'evidence',
  'said',
  'tickets',
  'facts',
  'settings',
] as const;
export type Part = (typeof PARTS)[number];

/** Rows that the file has and the record has not, that both have in different states, and that only the record has. */
export type Difference = {
  readonly added: number;
  readonly changed: number;
  readonly lost: number;
  readonly same: number;
};

/**
 * How its chain stands to the one of this record: `same` they end alike · `older` it ends where this one has been · `newer`
 * this one ends where it has been · `empty` there is nothing here · `other` another record, or one that parted from this one.
 */
export type Relation = 'same' | 'older' | 'newer' | 'empty' | 'other';

/** One target that both records watch. */
export type SharedTarget = {
  readonly url: HttpUrl;
  readonly observedHere: Duration;
  readonly observedThere: Duration;
  /** By one of them at least. */
  readonly observed: Duration;
  readonly differs: Duration;
};

/** Another computer's record beside this one. */
export type VantageSummary = {
  readonly id: string;
  readonly madeAt: Instant;
  readonly isVerified: boolean;
  readonly shared: readonly SharedTarget[];
};

export type DryRun = {
  readonly madeAt: Instant;
  readonly software: string;
  readonly head: ChainHead;
  readonly relation: Relation;
  readonly verification: Verification;
  readonly differences: Readonly<Record<Part, Difference>>;
  /** What its record would add beside this one: targets are matched by address. */
  readonly beside: {
    readonly shared: readonly SharedTarget[];
    readonly targets: number;
    readonly windows: number;
  };
};
