// Owns all that the user laid on top of the record, as it holds now. Plain lists: it is kept as JSON, too.
import type { Amended } from './amendment.ts';
import type { Link } from './join.ts';
import type { MarkedOutage } from './marked-outage.ts';
import type { OwnWork } from './own-work.ts';

export type Corrections = {
  readonly works: readonly OwnWork[];
  readonly marked: readonly MarkedOutage[];
  readonly links: readonly Link[];
  /** What was said of outages, in the order in which it was said; what was taken back is among it. */
  readonly amended: readonly Amended[];
};

export const NO_CORRECTIONS: Corrections = { works: [], marked: [], links: [], amended: [] };
