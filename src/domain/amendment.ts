// Owns what the user says of an outage on top of the record: what it was, where its edges lie, what belongs to it.
import type { Instant } from '../time/instant.ts';
import type { OutageId } from './outage.ts';
import type { WindowId } from './window.ts';

export type Amendment = AboutWindows | Cut | StatedEdge | OwnNote | Attachment;

/** Of these windows: as whatever they were found when it was said, they are called the same ever after. */
export type AboutWindows = {
  /**
   * `false-alarm` nothing was down · `not-my-provider` it was down, and they are not to blame · `merge` they are one outage ·
   * `split` they are an outage apart from the others.
   */
  readonly kind: 'false-alarm' | 'not-my-provider' | 'merge' | 'split';
  readonly outage: OutageId;
  readonly windows: readonly WindowId[];
  readonly why: string;
};

/** Two outages: what of these windows failed before this moment, and what failed from it on. */
export type Cut = {
  readonly kind: 'cut';
  readonly outage: OutageId;
  readonly windows: readonly WindowId[];
  readonly at: Instant;
  readonly why: string;
};

/** The window began, or ended, at this moment. It is a statement and no observation: it never makes a claim greater. */
export type StatedEdge = {
  readonly kind: 'edge';
  readonly outage: OutageId;
  readonly window: WindowId;
  readonly edge: 'start' | 'end';
  readonly at: Instant;
  /** How the user knows. */
  readonly why: string;
};

export type OwnNote = {
  readonly kind: 'note';
  readonly outage: OutageId;
  /** What it is about, not when it was written. */
  readonly at: Instant;
  readonly text: string;
};

export type Attachment = {
  readonly kind: 'attachment';
  readonly outage: OutageId;
  readonly name: string;
  readonly text: string;
};

/** An amendment with its dates. What was taken back is kept, and counts no more. */
export type Amended = {
  readonly id: string;
  readonly saidAt: Instant;
  readonly takenBackAt: Instant | null;
  readonly amendment: Amendment;
};

/** Characters. */
export const AMENDMENT_LIMITS = { why: 500, note: 5_000, name: 120, attachment: 20_000 } as const;
