// Owns reading what the user wrote to a provider about one outage, and what came back.
import type { Result } from '../../base/result.ts';
import { isCalled } from '../../domain/attention-to.ts';
import type { Outage } from '../../domain/outage.ts';
import type { SavedDraft } from '../../domain/saved-draft.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';

export type StoredTickets = {
  /** In no order. */
  readonly tickets: readonly Ticket[];
  readonly drafts: readonly SavedDraft[];
  /** By whose clocks the provider's status page tells the time; null: it does not say, or was never read. */
  readonly pageZone: string | null;
};

/** By whatever name the outage went when they were written. */
export function readTickets(store: Store, outage: Outage): Promise<Result<StoredTickets, StoreProblem>> {
  return store.read(['ticket', 'draft', 'report'], async (transaction) => {
    const [tickets, drafts, report] = await Promise.all([
      transaction.objectStore('ticket').getAll(),
      transaction.objectStore('draft').getAll(),
      transaction.objectStore('report').get(outage.provider),
    ]);
    const isAbout = (row: { readonly outage: Outage['id'] }) => isCalled(outage, row.outage);
    const pageZone = report?.zone ?? null;
    return { tickets: tickets.filter(isAbout), drafts: drafts.filter(isAbout), pageZone };
  });
}
