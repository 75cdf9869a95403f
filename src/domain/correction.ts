// Owns what the user lays on top of the record: each correction is dated and kept, and what holds now follows from them all.
import type { Instant } from '../time/instant.ts';
import type { MarkedOutage } from './marked-outage.ts';
import type { OutageId } from './outage.ts';
import type { OwnWork } from './own-work.ts';
import type { OwnWorks } from './own-works.ts';

export type Correction =
  /** Planned work of the user's own, in the place of what had this id; null: it is removed. */
  | { readonly kind: 'own-work'; readonly id: string; readonly work: OwnWork | null }
  /** How much of an outage the user calls maintenance; null: nothing of it any more. */
  | { readonly kind: 'maintenance'; readonly outage: OutageId; readonly mark: Mark | null };

export type Mark = Pick<MarkedOutage, 'from' | 'to'>;

/** What holds from `at` on. */
export function corrected({ works, marked }: OwnWorks, correction: Correction, at: Instant): OwnWorks {
  if (correction.kind === 'own-work') {
    const { id, work } = correction;
    const others = works.filter((each) => each.id !== id);
    return { marked, works: work ? [...others, work] : others };
  }
  const { outage, mark } = correction;
  const others = marked.filter((each) => each.outage !== outage);
  return { works, marked: mark ? [...others, { outage, ...mark, markedAt: at }] : others };
}
