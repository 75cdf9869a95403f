// Owns reading what an account of a whole period needs beside one outage: when nobody watched, and every letter that was sent.
import type { Result } from '../../base/result.ts';
import type { Gap } from '../../domain/coverage.ts';
import type { Ticket } from '../../domain/ticket.ts';
import type { Instant } from '../../time/instant.ts';
import type { StoreProblem } from '../problem.ts';
import type { Store } from '../store.ts';
import { gapsSince } from './windows.ts';

export type Ledger = {
  /** Those that reach beyond the moment asked for. */
  readonly gaps: readonly Gap[];
  /** Of all outages, in no order. */
  readonly tickets: readonly Ticket[];
};

export function readLedger(store: Store, since: Instant): Promise<Result<Ledger, StoreProblem>> {
  return store.read(['gap', 'ticket'], async (transaction) => {
    const [gaps, tickets] = await Promise.all([
      gapsSince(transaction, since),
      transaction.objectStore('ticket').getAll(),
    ]);
    return { gaps, tickets };
  });
}
