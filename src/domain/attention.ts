// Owns what the user was told about each outage, and what they said to it.
import type { Instant } from '../time/instant.ts';
import type { OutageId } from './outage.ts';

export type Attention = {
  readonly downNotifiedAt: Instant | null;
  readonly remindedAt: Instant | null;
  readonly recoveryNotifiedAt: Instant | null;
  /** "I know": no more reminders; the recovery is still told. */
  readonly acknowledgedAt: Instant | null;
  readonly snoozedUntil: Instant | null;
  /** After the end: the user has seen it. */
  readonly dismissedAt: Instant | null;
};

export type Attentions = ReadonlyMap<OutageId, Attention>;

export const UNATTENDED: Attention = {
  downNotifiedAt: null,
  remindedAt: null,
  recoveryNotifiedAt: null,
  acknowledgedAt: null,
  snoozedUntil: null,
  dismissedAt: null,
};
