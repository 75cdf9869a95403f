// Owns all that the user laid on top of the record, as it holds now. Plain lists: it is kept as JSON, too.
import type { Link } from './join.ts';
import type { MarkedOutage } from './marked-outage.ts';
import type { OwnWork } from './own-work.ts';

export type Corrections = {
  readonly works: readonly OwnWork[];
  readonly marked: readonly MarkedOutage[];
  readonly links: readonly Link[];
};

export const NO_CORRECTIONS: Corrections = { works: [], marked: [], links: [] };
