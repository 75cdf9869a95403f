// Owns what the user lays on top of the record: each correction is dated and kept, and what holds now follows from them all.
import type { Instant } from '../time/instant.ts';
import type { Amended, Amendment } from './amendment.ts';
import type { Corrections } from './corrections.ts';
import type { Link } from './join.ts';
import type { MarkedOutage } from './marked-outage.ts';
import type { OutageId } from './outage.ts';
import type { OwnWork } from './own-work.ts';
import type { ThreadId } from './thread.ts';

export type Correction =
  /** Planned work of the user's own, in the place of what had this id; null: it is removed. */
  | { readonly kind: 'own-work'; readonly id: string; readonly work: OwnWork | null }
  /** How much of an outage the user calls maintenance; null: nothing of it any more. */
  | { readonly kind: 'maintenance'; readonly outage: OutageId; readonly mark: Mark | null }
  /** What the provider said belongs to this outage, or does not, whatever we think; null: as we think. */
  | {
      readonly kind: 'link';
      readonly outage: OutageId;
      readonly thread: ThreadId;
      readonly link: Link['is'] | null;
    }
  /** What the user says of an outage, in the place of what had this id; null: it is taken back. */
  | { readonly kind: 'amendment'; readonly id: string; readonly amendment: Amendment | null };

export type Mark = Pick<MarkedOutage, 'from' | 'to'>;

/** What holds from `at` on. */
export function corrected(before: Corrections, correction: Correction, at: Instant): Corrections {
  const { works, marked, links, amended } = before;
  switch (correction.kind) {
    case 'own-work': {
      const { id, work } = correction;
      const others = works.filter((each) => each.id !== id);
      return { ...before, works: work ? [...others, work] : others };
    }
    case 'maintenance': {
      const { outage, mark } = correction;
      const others = marked.filter((each) => each.outage !== outage);
      return { ...before, marked: mark ? [...others, { outage, ...mark, markedAt: at }] : others };
    }
    case 'link': {
      const { outage, thread, link } = correction;
      const others = links.filter((each) => each.outage !== outage || each.thread !== thread);
      return { ...before, links: link ? [...others, { outage, thread, is: link }] : others };
    }
    case 'amendment': {
      const { id, amendment } = correction;
      if (amendment) {
        const others = amended.filter((each) => each.id !== id);
        return { ...before, amended: [...others, { id, saidAt: at, takenBackAt: null, amendment }] };
      }
      const takeBack = (each: Amended) => (each.id === id ? { ...each, takenBackAt: at } : each);
      return { ...before, amended: amended.map(takeBack) };
    }
  }
}
