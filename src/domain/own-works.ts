// Owns all that the user said of planned work of their own. Plain lists: it is kept as JSON, too.
import type { MarkedOutage } from './marked-outage.ts';
import type { OwnWork } from './own-work.ts';

export type OwnWorks = {
  readonly works: readonly OwnWork[];
  readonly marked: readonly MarkedOutage[];
};

export const NO_OWN_WORKS: OwnWorks = { works: [], marked: [] };
