// Owns a letter as the user left it: every keystroke is kept, and so is what it was made from.
import type { Instant } from '../time/instant.ts';
import type { OutageId } from './outage.ts';

export type SavedDraft = {
  readonly outage: OutageId;
  /** Which letter it is, and in which form: of each there is one. */
  readonly variant: string;
  readonly form: 'long' | 'short' | 'compact';
  readonly subject: string;
  readonly text: string;
  /** The text as it was made, and of which moment it tells: what differs from it is the user's. */
  readonly made: string;
  readonly madeAt: Instant;
};
